import Appraisal
import MultiCriteria

/// The order of all bundles under weights that somebody tries, from their mean values, and the shortlist's chances from
/// the futures kept: the run's own figures, multiplied anew.
struct WeighedOrder: Sendable {
  let result: AppraisalResult
  /// The weights tried, one a criterion of the plan, as typed.
  let given: [Double]
  /// The same as shares of 1 over the criteria that can be assessed.
  let weights: [Double]
  /// The score of every bundle.
  let scores: [Double]
  /// Places in the bundles, best first.
  let order: [Int]
  /// By criterion of the plan: how far its weight may move before another bundle leads; nil where it is not assessed.
  let intervals: [WeightStability?]
  /// The shortlist over the futures kept.
  let standings: [KeptValues.Standing]

  init(_ result: AppraisalResult, kept: KeptValues, given: [Double]) {
    (self.result, self.given) = (result, given)
    var plan = result.plan
    for place in plan.criteria.indices where given.indices.contains(place) {
      plan.criteria[place].weight = given[place]
    }
    let assessed = plan.criteria.indices.map(result.isAssessed)
    let weights = plan.weights(assessed: assessed)
    self.weights = weights
    let values = result.bundles.flatMap { bundle in
      weights.indices.map { bundle.values.indices.contains($0) && bundle.values[$0].isFinite ? bundle.values[$0] : 0 }
    }
    let scores = Additive.scores(values, weights: weights)
    self.scores = scores
    order = scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
    var intervals: [WeightStability?] = weights.map { _ in nil }
    if let leader = order.first {
      for interval in WeightStability.intervals(values: values, weights: weights, leader: leader)
      where assessed[interval.criterion] { intervals[interval.criterion] = interval }
    }
    self.intervals = intervals
    standings = kept.standings(weights: weights)
  }

  /// A share of all weight as a number beside the others as typed: w with w / (w + others) = share.
  func typed(_ share: Double, of criterion: Int) -> Double? {
    let others = given.indices.reduce(0) { $1 == criterion || !result.isAssessed($1) ? $0 : $0 + max(0, given[$1]) }
    guard share < 1, others > 0 else { return nil }
    return share * others / (1 - share)
  }
}
