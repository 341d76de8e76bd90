import OptionKit
import Simulation

/// Scores of the leader and some contenders, future by future: sums of the leader's lead over each, and the scores of
/// the first futures themselves, for intervals, regret and the value of information.
struct PairTally: SweepTally {
  let scorer: Scorer
  /// How many futures' scores are kept.
  static let kept = 4096
  private(set) var futures = 0
  /// By bundle (the leader is bundle 0): sum and sum of squares of leader less bundle, and futures it was ahead in.
  private(set) var sums, squares, ahead: [Double]
  /// By bundle: the scores in the first futures in which all of them ran.
  private(set) var kept: [[Double]]
  private var scores, measures, values: [Double]

  init(_ scorer: Scorer, bundles: Int) {
    self.scorer = scorer
    let zeros = [Double](repeating: 0, count: bundles)
    (sums, squares, ahead, scores) = (zeros, zeros, zeros, zeros)
    kept = zeros.map { _ in [] }
    let each = [Double](repeating: 0, count: scorer.criteria.count)
    (measures, values) = (each, each)
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    scores[bundle] = scorer.score(run, bundle: bundle, measures: &measures, values: &values)
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) { scores[bundle] = .nan }

  mutating func endFuture(_ future: Int) {
    guard !scores.contains(where: \.isNaN) else { return }
    futures += 1
    for bundle in scores.indices {
      let difference = scores[0] - scores[bundle]
      sums[bundle] += difference
      squares[bundle] += difference * difference
      if difference > 0 { ahead[bundle] += 1 }
      if kept[bundle].count < Self.kept { kept[bundle].append(scores[bundle]) }
    }
  }

  mutating func merge(_ next: PairTally) {
    futures += next.futures
    for bundle in sums.indices {
      sums[bundle] += next.sums[bundle]
      squares[bundle] += next.squares[bundle]
      ahead[bundle] += next.ahead[bundle]
      kept[bundle] += next.kept[bundle].prefix(max(0, Self.kept - kept[bundle].count))
    }
  }

  /// The middle 90% of the leader's lead over a bundle, over the futures kept.
  func middle(_ bundle: Int) -> ClosedRange<Double> {
    let sorted = zip(kept[0], kept[bundle]).map { $0 - $1 }.sorted()
    let (low, high) = (OrderStatistics.quantile(sorted, 0.05), OrderStatistics.quantile(sorted, 0.95))
    return low.isNaN ? 0...0 : min(low, high)...max(low, high)
  }

  /// Mean difference of a bundle and its standard error.
  func mean(_ bundle: Int) -> (mean: Double, error: Double) {
    guard futures > 0 else { return (0, 0) }
    let count = Double(futures)
    let mean = sums[bundle] / count
    let variance = max(0, squares[bundle] / count - mean * mean)
    return (mean, (variance / max(1, count - 1)).squareRoot())
  }
}
