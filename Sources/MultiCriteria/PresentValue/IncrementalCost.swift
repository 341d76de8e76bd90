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

  /// Works out the frontier. Options equal in both are all on it only once: the first stands for the rest.
  public init(costs: [Double], effects: [Double]) {
    let count = Swift.min(costs.count, effects.count)
    var statuses = [Status](repeating: .efficient, count: count)
    for a in 0..<count {
      for b in 0..<count where a != b && effects[b] >= effects[a] && costs[b] <= costs[a] {
        if effects[b] > effects[a] || costs[b] < costs[a] || b < a { statuses[a] = .dominated }
      }
    }
    var line: [Int] = []
    let left = (0..<count).filter { statuses[$0] == .efficient }.sorted { effects[$0] < effects[$1] }
    let slope = { (a: Int, b: Int) in (costs[b] - costs[a]) / (effects[b] - effects[a]) }
    for option in left {
      while line.count > 1, slope(line[line.count - 2], line[line.count - 1]) > slope(line[line.count - 1], option) {
        statuses[line.removeLast()] = .extendedlyDominated
      }
      line.append(option)
    }
    self.statuses = statuses
    frontier = line
    ratios = line.indices.map { $0 == 0 ? .nan : slope(line[$0 - 1], line[$0]) }
  }
}
