import MultiCriteria
import OptionKit
import Simulation

/// The value of some bundles on every criterion, future by future, so that other weights can be tried without a new run.
///
/// A future in which one of the bundles failed is left out for all, so that differences stay paired.
public struct KeptValues: Sendable {
  /// The bundles, by position in the result.
  public let bundles: [Int]
  /// Criteria of the plan.
  public let criteria: Int
  /// By bundle: values by future and criterion; 0 where a criterion is not assessed.
  let values: [[Double]]

  /// Futures kept.
  public var futures: Int { criteria > 0 ? (values.first?.count ?? 0) / criteria : 0 }

  /// One bundle under some weights.
  public struct Standing: Sendable, Hashable {
    /// The bundle's position in the result.
    public var bundle: Int
    /// The mean score and its middle 90% over futures.
    public var mean, low, high: Double
    /// Share of the futures in which none of the bundles kept scores higher; ties share it equally.
    public var shareBest: Double
  }

  /// How the bundles stand under weights that sum to 1, one a criterion of the plan.
  ///
  /// The score of a future is sum of weight x value, as in the sweep. Best is best among these bundles only.
  public func standings(weights: [Double]) -> [Standing] {
    guard weights.count == criteria, futures > 0 else { return [] }
    let scores = values.map { Additive.scores($0, weights: weights) }
    var best = [Double](repeating: 0, count: bundles.count)
    for future in 0..<futures {
      let top = scores.reduce(-Double.infinity) { max($0, $1[future]) }
      let first = scores.indices.filter { scores[$0][future] == top }
      for bundle in first { best[bundle] += 1 / Double(first.count) }
    }
    return bundles.indices.map { place in
      let sorted = scores[place].sorted()
      return Standing(
        bundle: bundles[place], mean: sorted.reduce(0, +) / Double(futures),
        low: OrderStatistics.quantile(sorted, 0.05),
        high: OrderStatistics.quantile(sorted, 0.95), shareBest: best[place] / Double(futures))
    }
  }
}

extension Appraiser {
  /// The values of some bundles, by position in the result, over the first futures.
  public func keptValues(of bundles: [Int], futures: Int, threads: Int) async -> KeptValues {
    let known = bundles.filter(longlist.lawful.indices.contains)
    let chosen = known.map { longlist.lawful[$0] }
    let tally = await sweep(chosen).run(
      futures: futures, threads: threads, from: ValueTally(scorer.scoring(chosen), bundles: chosen.count)
    ).tally
    return KeptValues(bundles: known, criteria: scorer.criteria.count, values: tally.kept)
  }
}

/// Keeps the values of a few bundles on every criterion.
private struct ValueTally: SweepTally {
  let scorer: Scorer
  private(set) var kept: [[Double]]
  private var row: [[Double]]
  private var measures: [Double]
  private var isWhole = true

  init(_ scorer: Scorer, bundles: Int) {
    self.scorer = scorer
    let each = [Double](repeating: 0, count: scorer.criteria.count)
    kept = Array(repeating: [], count: bundles)
    row = Array(repeating: each, count: bundles)
    measures = each
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    let score = scorer.score(run, bundle: bundle, measures: &measures, values: &row[bundle])
    if !score.isFinite { isWhole = false }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) { isWhole = false }

  mutating func endFuture(_ future: Int) {
    if isWhole {
      for bundle in kept.indices { kept[bundle] += row[bundle].map { $0.isFinite ? $0 : 0 } }
    }
    isWhole = true
  }

  mutating func merge(_ next: ValueTally) {
    for bundle in kept.indices { kept[bundle] += next.kept[bundle] }
  }
}
