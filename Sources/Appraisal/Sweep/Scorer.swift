import OptionKit
import Simulation

/// From the measures of a run to its score: criterion by criterion, on fixed scales, with normalised weights.
struct Scorer: Sendable {
  /// The criteria of the plan, in order.
  let criteria: [AppraisalPlan.Judged]
  /// Whether each can be assessed from what the scenario produces.
  let isAssessed: [Bool]
  /// Weights that add up to 1 over those that can.
  let weights: [Double]

  init(_ plan: AppraisalPlan, produced: Set<Measure>) {
    criteria = plan.criteria
    isAssessed = plan.criteria.map { $0.criterion.needs.allSatisfy(produced.contains) }
    let given = zip(plan.criteria, isAssessed).map { $1 ? max(0, $0.weight) : 0 }
    let total = given.reduce(0, +)
    weights = given.map { total > 0 ? $0 / total : 0 }
  }

  /// Fills the measures and values of a run; returns its score, not a number where a criterion gives none.
  func score(_ run: borrowing Measures, measures: inout [Double], values: inout [Double]) -> Double {
    var sum = 0.0
    for place in criteria.indices {
      guard isAssessed[place] else {
        (measures[place], values[place]) = (.nan, .nan)
        continue
      }
      measures[place] = criteria[place].criterion.value(of: run)
      values[place] = criteria[place].scale.clamped(measures[place])
      sum += weights[place] * values[place]
    }
    return sum
  }
}
