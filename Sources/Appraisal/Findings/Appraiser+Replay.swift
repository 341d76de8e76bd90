import Commissioning
import MultiCriteria
import OptionKit
import Simulation

/// One run told in full, or two of the same future side by side.
extension Appraiser {
  /// Tells one run in full.
  ///
  /// - Throws: a ``RequestFault`` where there is no such bundle or future, a ``RunFailure`` where the run fails.
  public func replay(_ id: String, future: Int) throws -> Replay {
    let bundle = try named(id) { .bundle($0) }
    try check(future)
    return try Replay(
      bundle, future: future, prepared: prepared, futures: maker, seed: plan.seed,
      discount: discounting)
  }

  /// Sets two runs of the same future side by side.
  ///
  /// - Throws: a ``RequestFault`` where there is no such bundle or future, a ``RunFailure`` where a run fails.
  public func compare(_ id: String, with other: String, future: Int) throws -> Comparison {
    let (first, second) = (try named(id) { .bundle($0) }, try named(other) { .against($0) })
    try check(future)
    return try Comparison(
      first, second, future: future, prepared: prepared, futures: maker, seed: plan.seed,
      discount: discounting,
      beside: longlist.lawful[longlist.businessAsUsual])
  }

  private func named(
    _ id: String, _ fault: (BundleFault) -> RequestFault
  ) throws(RequestFault) -> PreparedBundle {
    do { return try bundle(named: id) } catch { throw fault(error) }
  }

  private func check(_ future: Int) throws(RequestFault) {
    guard future >= 0, future < maker.count else { throw .future(future, of: maker.count) }
  }

  /// What one run scores on each criterion: measure, value and weight; not a number where not assessed.
  public func scores(of story: Replay) -> [(
    title: String, unit: MeasureUnit, measure: Double, value: Double, weight: Double
  )] {
    var measures = [Double](repeating: 0, count: scorer.criteria.count)
    var values = measures
    _ = scorer.scoring([story.bundle]).score(story.measures, bundle: 0, measures: &measures, values: &values)
    return scorer.criteria.indices.map {
      let judged = scorer.criteria[$0]
      return (judged.option.title, judged.criterion.unit, measures[$0], values[$0], scorer.weights[$0])
    }
  }
}
