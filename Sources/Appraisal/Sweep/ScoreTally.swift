import Diagnostics
import OptionKit
import Simulation

/// Adds up how every bundle did, future by future: means, who was best, ranks, regret.
///
/// In a future in which a run failed, that bundle has no score: it is not ranked there and its means are over the
/// futures in which it ran.
struct ScoreTally: SweepTally {
  let scorer: Scorer
  let bundles: Int
  private(set) var runs, failed: [Int]
  private(set) var scoreSum, scoreSquares, best, rankSum, regretSum, regretMax: [Double]
  /// By bundle and criterion.
  private(set) var measureSum, valueSum: [Double]
  private(set) var futures = 0
  private(set) var failures: [RunFailure] = []
  private(set) var failureCount = 0
  private var scores: [Double]
  private var order: [Int]
  private var measures, values: [Double]

  /// Failures kept with their causes; all are counted.
  static let kept = 200

  init(_ scorer: Scorer, bundles: Int) {
    self.scorer = scorer
    self.bundles = bundles
    let zeros = [Double](repeating: 0, count: bundles)
    (runs, failed) = (zeros.map { _ in 0 }, zeros.map { _ in 0 })
    (scoreSum, scoreSquares, best, rankSum) = (zeros, zeros, zeros, zeros)
    (regretSum, regretMax, scores) = (zeros, zeros, zeros)
    order = Array(0..<bundles)
    let each = [Double](repeating: 0, count: scorer.criteria.count)
    (measures, values) = (each, each)
    measureSum = [Double](repeating: 0, count: bundles * each.count)
    valueSum = measureSum
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    let score = scorer.score(run, bundle: bundle, measures: &measures, values: &values)
    guard score.isFinite else {
      let cause = zip(scorer.criteria, measures).first { !$1.isFinite }?.0.option.id ?? "a criterion"
      lose(
        RunFailure(bundle: "\(bundle)", future: future, stage: .standing, cause: "\(cause) gave no finite number"),
        bundle: bundle, future: future)
      return
    }
    scores[bundle] = score
    runs[bundle] += 1
    scoreSum[bundle] += score
    scoreSquares[bundle] += score * score
    for criterion in measures.indices {
      measureSum[bundle * measures.count + criterion] += measures[criterion]
      valueSum[bundle * measures.count + criterion] += values[criterion]
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {
    scores[bundle] = -.infinity
    failed[bundle] += 1
    failureCount += 1
    if failures.count < Self.kept { failures.append(failure) }
  }

  mutating func endFuture(_ future: Int) {
    futures += 1
    order.sort { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
    guard let first = order.first, scores[first] > -.infinity else { return }
    let top = scores[first]
    var place = 0
    while place < order.count, scores[order[place]] > -.infinity {
      var end = place
      while end + 1 < order.count, scores[order[end + 1]] == scores[order[place]] { end += 1 }
      let rank = Double(place + end) / 2 + 1
      for tied in place...end {
        let bundle = order[tied]
        rankSum[bundle] += rank
        if place == 0 { best[bundle] += 1 / Double(end + 1) }
        let regret = top - scores[bundle]
        regretSum[bundle] += regret
        regretMax[bundle] = max(regretMax[bundle], regret)
      }
      place = end + 1
    }
  }

  mutating func merge(_ next: ScoreTally) {
    futures += next.futures
    failureCount += next.failureCount
    failures += next.failures.prefix(max(0, Self.kept - failures.count))
    for bundle in 0..<bundles {
      runs[bundle] += next.runs[bundle]
      failed[bundle] += next.failed[bundle]
      scoreSum[bundle] += next.scoreSum[bundle]
      scoreSquares[bundle] += next.scoreSquares[bundle]
      best[bundle] += next.best[bundle]
      rankSum[bundle] += next.rankSum[bundle]
      regretSum[bundle] += next.regretSum[bundle]
      regretMax[bundle] = max(regretMax[bundle], next.regretMax[bundle])
    }
    for place in measureSum.indices {
      measureSum[place] += next.measureSum[place]
      valueSum[place] += next.valueSum[place]
    }
    InterimScores.watcher?(InterimScores(self))
  }

  /// The score of a bundle in the future under way.
  func latest(_ bundle: Int) -> Double { scores[bundle].isFinite ? scores[bundle] : .nan }

  /// Takes over the sums of a tally of some of the bundles, in their places among all; failures are named by place.
  mutating func take(_ part: ScoreTally, at places: [Int]) {
    futures = part.futures
    failureCount = part.failureCount
    failures = part.failures
    for place in failures.indices {
      if let bundle = Int(failures[place].bundle), places.indices.contains(bundle) {
        failures[place].bundle = "\(places[bundle])"
      }
    }
    let criteria = scorer.criteria.count
    for (from, to) in places.enumerated() where from < part.bundles && to < bundles {
      runs[to] = part.runs[from]
      failed[to] = part.failed[from]
      scoreSum[to] = part.scoreSum[from]
      scoreSquares[to] = part.scoreSquares[from]
      best[to] = part.best[from]
      rankSum[to] = part.rankSum[from]
      regretSum[to] = part.regretSum[from]
      regretMax[to] = part.regretMax[from]
      for criterion in 0..<criteria {
        measureSum[to * criteria + criterion] = part.measureSum[from * criteria + criterion]
        valueSum[to * criteria + criterion] = part.valueSum[from * criteria + criterion]
      }
    }
  }

  /// The result of one bundle.
  func result(_ bundle: Int, of prepared: PreparedBundle) -> BundleResult {
    let ran = Double(max(1, runs[bundle]))
    let mean = scoreSum[bundle] / ran
    let variance = max(0, scoreSquares[bundle] / ran - mean * mean)
    let criteria = scorer.criteria.indices
    let means = { (sums: [Double]) in
      criteria.map { scorer.isAssessed[$0] ? sums[bundle * criteria.count + $0] / ran : .nan }
    }
    return BundleResult(
      id: prepared.id, choices: prepared.choices, measures: means(measureSum), values: means(valueSum), score: mean,
      standardError: (variance / max(1, ran - 1)).squareRoot(), probabilityBest: best[bundle] / Double(max(1, futures)),
      expectedRank: rankSum[bundle] / ran, expectedRegret: regretSum[bundle] / ran, worstRegret: regretMax[bundle],
      failures: failed[bundle])
  }
}

extension ScoreTally {
  /// The columns of whole numbers, one a bundle, in the order in which a kept block has them.
  private static var counts: [WritableKeyPath<Self, [Int]>] { [\.runs, \.failed] }

  /// The columns of sums, in the order in which a kept block has them.
  private static var columns: [WritableKeyPath<Self, [Double]>] {
    [\.scoreSum, \.scoreSquares, \.best, \.rankSum, \.regretSum, \.regretMax, \.measureSum, \.valueSum]
  }

  /// Writes what was added up, bit by bit.
  func write(to writer: inout ByteWriter) {
    writer.write(futures)
    for column in Self.counts { for count in self[keyPath: column] { writer.write(count) } }
    for column in Self.columns { for number in self[keyPath: column] { writer.write(number) } }
    writer.write(failureCount)
    writer.write(failures.count)
    for failure in failures {
      writer.write(failure.bundle)
      writer.write(failure.future)
      writer.write(failure.stage.rawValue)
      writer.write(failure.cause)
    }
  }

  /// Reads what ``write(to:)`` wrote of a tally of the same shape.
  init(_ reader: inout ByteReader, like empty: ScoreTally) throws(Problem) {
    self = empty
    futures = try reader.count()
    for column in Self.counts { self[keyPath: column] = try reader.counts(bundles) }
    for column in Self.columns { self[keyPath: column] = try reader.doubles(self[keyPath: column].count) }
    failureCount = try reader.count()
    let told = try reader.count()
    guard told <= Self.kept, told <= failureCount else { throw Problem("it tells of more failures than there were") }
    for _ in 0..<told {
      let bundle = try reader.text()
      let future = try reader.count()
      guard let stage = Stage(rawValue: try reader.text()) else { throw Problem("it names a stage that there is not") }
      failures.append(RunFailure(bundle: bundle, future: future, stage: stage, cause: try reader.text()))
    }
  }
}
