import Diagnostics

/// How firm the lead of an additive model is, in figures and in words.
public struct WeightRobustness: Sendable, Hashable {
  /// The first option (the first in the table of those that tie).
  public let leader: Int
  /// The next best; nil for a single option.
  public let runnerUp: Int?
  /// The leader's score less the runner-up's.
  public let margin: Double
  /// The exact interval of each criterion's weight.
  public let intervals: [WeightStability]
  /// The smallest joint change of weights that unseats the leader; nil where none does.
  public let weightShift: WeightShift?
  /// The smallest change of one score that unseats the leader; nil where none on the scale does.
  public let scoreShift: ScoreShift?
  /// Who dominates whom.
  public let dominance: Dominance
  private let options: [String]
  private let criteria: [String]

  /// Works everything out on a scale.
  ///
  /// - Parameter leader: the option whose lead is asked about; the first by score unless given.
  /// - Throws: ``Problems`` where the table or the scale cannot be used.
  public init(_ table: ScoreTable, scaling: Scaling, leader given: Int? = nil) throws {
    let values = try table.scaled(scaling)
    let weights = table.normalisedWeights
    let scores = Additive.scores(values, weights: weights)
    let order = Ranking.order(Ranking.ranks(scores))
    let leader = given.flatMap { scores.indices.contains($0) ? $0 : nil } ?? order[0]
    let second = order.first { $0 != leader }
    self.leader = leader
    runnerUp = second
    margin = second.map { scores[leader] - scores[$0] } ?? 0
    intervals = WeightStability.intervals(values: values, weights: weights, leader: leader)
    weightShift = WeightShift.smallest(values: values, weights: weights, leader: leader)
    let bounds: ClosedRange<Double> =
      scaling == .anchored
      ? 0...100 : scaling == .raw ? -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude : 0...1
    scoreShift = ScoreShift.smallest(values: values, weights: weights, leader: leader, within: bounds)
    dominance = Dominance(values: values, criteria: table.criteria.count)
    options = table.options
    criteria = table.criteria.map(\.name)
  }

  /// Whether moving less than `share` of the weight would change the leader.
  public func isFragile(share: Double = 0.05) -> Bool { (weightShift?.moved ?? 1) < share }

  /// What the figures mean, a sentence each.
  ///
  /// - Parameters:
  ///   - resolution: the difference in score below which the panel would not stand by an order.
  ///   - weightTotal: what the weights of the scores beside it add up to; leads are told on that scale.
  public func sentences(resolution: Double = 0, weightTotal: Double = 1) -> [String] {
    guard let runnerUp else { return ["\(options[leader]) is the only option."] }
    var found: [String] = []
    let lead = Additive.rounded(margin * weightTotal)
    if margin <= Swift.max(resolution, 1e-12) {
      found.append(
        "The evidence does not separate \(options[leader]) and \(options[runnerUp]): their scores differ by \(lead).")
    } else if isFragile() {
      found.append(
        "\(options[leader]) leads \(options[runnerUp]) by \(lead), but moving under 5% of the weight undoes it: "
          + "this evidence hardly separates the two.")
    } else {
      found.append("\(options[leader]) leads \(options[runnerUp]) by \(lead).")
    }
    if let weightShift {
      found.append(
        "The smallest change of weights that brings another option level moves "
          + "\(Additive.rounded(100 * weightShift.moved))% of the weight, and favours \(options[weightShift.rival]).")
    } else {
      found.append("No weights put another option ahead of \(options[leader]).")
    }
    if let tightest = intervals.filter({ $0.slack.isFinite }).min(by: { $0.slack < $1.slack }) {
      found.append(
        "The most delicate weight is that of \(criteria[tightest.criterion]): the leader holds from "
          + "\(Additive.rounded(100 * tightest.lower))% to \(Additive.rounded(100 * tightest.upper))% "
          + "(now \(Additive.rounded(100 * tightest.weight))%).")
    }
    if let scoreShift {
      found.append(
        "The smallest change of one score that does it takes \(options[scoreShift.option]) on "
          + "\(criteria[scoreShift.criterion]) from \(Additive.rounded(scoreShift.from)) to "
          + "\(Additive.rounded(scoreShift.to)).")
    }
    let dominated = options.indices.filter { !dominance.dominators[$0].isEmpty }
    if !dominated.isEmpty {
      let names = dominated.prefix(8).map { options[$0] }.joined(separator: ", ")
      found.append(
        dominated.count > 8
          ? "\(dominated.count) options are dominated, among them \(names)." : "Dominated by another option: \(names).")
    }
    return found
  }
}
