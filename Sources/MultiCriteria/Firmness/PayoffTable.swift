import Diagnostics

/// Options by states of the world, higher is better: what each option would be worth if that future came.
public struct PayoffTable: Sendable, Hashable {
  /// The options' names.
  public var options: [String]
  /// The states' names; sampled futures count as states of equal probability.
  public var states: [String]
  /// Probabilities of the states; they sum to 1.
  public var probabilities: [Double]
  /// Payoffs, row-major, one row an option.
  public var values: [Double]

  /// Makes a table; without probabilities all states are equally likely.
  ///
  /// - Throws: ``Problems`` for payoffs that are not finite numbers, no options, no states, negative probabilities,
  ///   or probabilities that do not sum to 1 (within 1e-6; they are then divided by their sum).
  public init(options: [String], states: [String], probabilities: [Double]? = nil, values: [Double]) throws {
    var found: [Problem] = []
    if options.isEmpty { found.append(Problem("the table has no options", remedy: "add a row for each option")) }
    if states.isEmpty { found.append(Problem("the table has no states", remedy: "add a column for each state")) }
    if values.count != options.count * states.count {
      found.append(Problem("there are \(values.count) payoffs", remedy: "give \(options.count * states.count)"))
    } else {
      for (index, value) in values.enumerated() where !(abs(value) <= ScoreTable.largest) {
        found.append(
          Problem(
            "\(options[index / states.count]) in \(states[index % states.count]) is \(value)",
            remedy: "give a number of at most 1e100"))
      }
    }
    let given = probabilities ?? states.map { _ in 1 / Double(states.count) }
    let total = given.reduce(0, +)
    if given.count != states.count {
      found.append(Problem("there are \(given.count) probabilities", remedy: "give one a state"))
    } else if given.contains(where: { !($0 >= 0 && $0 <= 1) }) {
      found.append(Problem("a probability is not between 0 and 1", remedy: "give shares of 1"))
    } else if !states.isEmpty, abs(total - 1) > 1e-6 {
      found.append(Problem("the probabilities sum to \(Additive.rounded(total))", remedy: "make them sum to 1"))
    }
    if !found.isEmpty { throw Problems(found) }
    self.options = options
    self.states = states
    self.probabilities = given.map { $0 / total }
    self.values = values
  }

  /// An option's payoff in a state.
  public subscript(option: Int, state: Int) -> Double { values[option * states.count + state] }

  /// The best payoff that any option has in each state.
  public var bestByState: [Double] {
    states.indices.map { state in options.indices.reduce(-Double.infinity) { Swift.max($0, self[$1, state]) } }
  }
}
