/// Cost against effect, option by option: who is dominated and what each further step costs.
///
/// Options are walked in order of effect; an option is dominated if another has at least its effect for no more cost,
/// and extendedly dominated if a mix of two others does, so that the ratios along the frontier only rise. Source:
/// Drummond et al., Methods for the Economic Evaluation of Health Care Programmes (2015), section 4.
public struct IncrementalCost: Sendable, Hashable {
  /// An option's standing.
  public enum Status: String, Sendable, Hashable {
    /// On the frontier.
    case efficient
    /// Another option has at least as much effect for no more cost.
    case dominated
    /// A mix of two others does.
    case extendedlyDominated = "extendedly-dominated"
  }

  /// Each option's standing, in the order given.
  public let statuses: [Status]
  /// The frontier, least effect first.
  public let frontier: [Int]
  /// The cost of a further unit of effect on reaching each frontier option from the one before; NaN for the first.
  public let ratios: [Double]

  /// Works out the frontier. Options equal in both share their standing, whatever their order.
  public init(costs: [Double], effects: [Double]) {
    let count = Swift.min(costs.count, effects.count)
    // Least effect first, the cheapest of an effect before the others.
    let order = (0..<count).sorted { (effects[$0], costs[$0], $0) < (effects[$1], costs[$1], $1) }
    var groups: [[Int]] = []
    for option in order {
      if let first = groups.last?.first, effects[first] == effects[option],
        costs[first] == costs[option]
      {
        groups[groups.count - 1].append(option)
      } else {
        groups.append([option])
      }
    }
    var statuses = [Status](repeating: .efficient, count: count)
    var cheapest = Double.infinity
    for group in groups.reversed() {
      // Everything further on has at least this effect.
      if cheapest <= costs[group[0]] { for option in group { statuses[option] = .dominated } }
      cheapest = Swift.min(cheapest, costs[group[0]])
    }
    for (a, b) in zip(groups, groups.dropFirst()) where effects[a[0]] == effects[b[0]] {
      for option in b { statuses[option] = .dominated }
    }
    var line: [[Int]] = []
    let slope = { (a: [Int], b: [Int]) in
      (costs[b[0]] - costs[a[0]]) / (effects[b[0]] - effects[a[0]])
    }
    for group in groups where statuses[group[0]] == .efficient {
      while line.count > 1,
        slope(line[line.count - 2], line[line.count - 1]) > slope(line[line.count - 1], group)
      {
        for option in line.removeLast() { statuses[option] = .extendedlyDominated }
      }
      line.append(group)
    }
    self.statuses = statuses
    frontier = line.flatMap(\.self)
    ratios = line.indices.flatMap { place in
      line[place].map { _ in place == 0 ? .nan : slope(line[place - 1], line[place]) }
    }
  }
}
