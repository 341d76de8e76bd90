import Simulation

extension Appraiser {
  /// How all bundles stand in the first of the plan's futures, for whoever waits for a sweep of many: the ranking that later
  /// futures make narrower. Nil where the sweep is no longer than this, or it was stopped.
  ///
  ///     if let first = await appraiser.firstLook() { show(first.best(10)) }
  public func firstLook() async -> InterimScores? {
    guard plan.futures > 1 else { return nil }
    let outcome = await sweep.run(over: 0..<1, threads: 1, from: emptyTally)
    return outcome.futures > 0 ? InterimScores(outcome.tally) : nil
  }
}
