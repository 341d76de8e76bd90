import Diagnostics

/// How firm the lead of an additive model is.
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
  }

  /// Whether moving less than `share` of the weight would change the leader.
  public func isFragile(share: Double = 0.05) -> Bool { (weightShift?.moved ?? 1) < share }

  /// What may be said of the lead.
  ///
  /// - Parameter resolution: the difference in score below which the panel would not stand by an order.
  public func verdict(resolution: Double = 0) -> Verdict {
    if runnerUp == nil { return .onlyOption }
    if margin <= Swift.max(resolution, 1e-12) { return .notSeparated }
    return isFragile() ? .fragile : .leads
  }

  /// What may be said of an additive leader.
  public enum Verdict: Sendable, Hashable, CaseIterable {
    /// There is no other option.
    case onlyOption
    /// The scores differ by no more than the panel would stand by.
    case notSeparated
    /// It leads, and moving under a twentieth of the weight undoes it.
    case fragile
    /// It leads.
    case leads
  }

  /// The most delicate weight: the one with the least room within its interval; nil where every weight may move freely.
  public var tightest: WeightStability? {
    intervals.filter { $0.slack.isFinite }.min { $0.slack < $1.slack }
  }
}
