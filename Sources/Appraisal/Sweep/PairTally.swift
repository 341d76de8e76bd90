import OptionKit
import Simulation

/// Differences in score between the leader and some contenders, future by future: sums for all of them, and the
/// differences themselves for the runner-up's interval.
struct PairTally: SweepTally {
  let scorer: Scorer
  /// How many futures' differences are kept for quantiles.
  static let kept = 4096
  private(set) var futures = 0
  /// By bundle (the leader is bundle 0): sum and sum of squares of leader less bundle, and futures it was ahead in.
  private(set) var sums, squares, ahead: [Double]
  /// By bundle: the differences of the first futures.
  private(set) var differences: [[Double]]
  private var scores, measures, values: [Double]

  init(_ scorer: Scorer, bundles: Int) {
    self.scorer = scorer
    let zeros = [Double](repeating: 0, count: bundles)
    (sums, squares, ahead, scores) = (zeros, zeros, zeros, zeros)
    differences = zeros.map { _ in [] }
    let each = [Double](repeating: 0, count: scorer.criteria.count)
    (measures, values) = (each, each)
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    scores[bundle] = scorer.score(run, measures: &measures, values: &values)
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
      if differences[bundle].count < Self.kept { differences[bundle].append(difference) }
    }
  }

  mutating func merge(_ next: PairTally) {
    futures += next.futures
    for bundle in sums.indices {
      sums[bundle] += next.sums[bundle]
      squares[bundle] += next.squares[bundle]
      ahead[bundle] += next.ahead[bundle]
      differences[bundle] += next.differences[bundle].prefix(max(0, Self.kept - differences[bundle].count))
    }
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
