import OptionKit
import Simulation

extension Appraiser {
  /// Futures and bundles in which two appraisers are held against each other.
  public static let (reachFutures, reachBundles) = (16, 12)

  /// Whether two appraisers judge alike as far as can be seen in a few runs: the same bundles, and in the first futures
  /// the same measures, values and weights on every criterion for business as usual and bundles spread over the longlist.
  ///
  /// Not claimed: that what shows in none of these runs shows in none at all; a number that matters once in a thousand
  /// futures is rarely seen here.
  package func judgesLike(_ other: Appraiser) -> Bool {
    guard longlist.lawful.map(\.id) == other.longlist.lawful.map(\.id), scorer.isAssessed == other.scorer.isAssessed
    else { return false }
    return traces() == other.traces()
  }

  /// What a few runs come to on every criterion that counts.
  private func traces() -> [UInt64] {
    let lawful = longlist.lawful
    let step = max(1, lawful.count / Self.reachBundles)
    let places = Set(stride(from: 0, to: lawful.count, by: step).prefix(Self.reachBundles) + [longlist.businessAsUsual])
    let bundles = places.sorted().map { lawful[$0] }
    let futures = 0..<max(1, min(Self.reachFutures, plan.futures))
    let tally = sweep(bundles).pass(over: futures, into: TraceTally(scorer.scoring(bundles)))
    return scorer.weights.map(\.bitPattern) + tally.bits
  }

  /// Factors of the plan, and parameters, that are read by a stage which this scenario does not run.
  package func stageNotRun(by parameter: String) -> Stage? {
    guard let stage = ModelParameter(id: parameter)?.meaning.stage, !prepared.runs(stage) else { return nil }
    return stage
  }
}

/// Keeps what every run comes to on the criteria that carry weight, as bits.
private struct TraceTally: SweepTally {
  let scorer: Scorer
  var bits: [UInt64] = []
  private var measures, values: [Double]

  init(_ scorer: Scorer) {
    self.scorer = scorer
    measures = [Double](repeating: 0, count: scorer.criteria.count)
    values = measures
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    _ = scorer.score(run, bundle: bundle, measures: &measures, values: &values)
    for place in values.indices where scorer.weights[place] > 0 {
      bits.append(measures[place].bitPattern)
      bits.append(values[place].bitPattern)
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) { bits.append(1) }
  mutating func endFuture(_ future: Int) {}
  mutating func merge(_ next: TraceTally) { bits += next.bits }
}
