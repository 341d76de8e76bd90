import MultiCriteria
import OptionKit
import Simulation

/// Runs a few bundles through variants of futures, for the parts of ``Appraiser/beliefs(_:threads:progress:)``.
struct BeliefRun: Sendable {
  let appraiser: Appraiser
  /// The bundles by position; the leader and the rival first.
  let compared: [Int]
  let threads: Int
  /// Runs made so far.
  private(set) var runs = 0

  init(_ appraiser: Appraiser, compared: [Int], threads: Int) {
    (self.appraiser, self.compared, self.threads) = (appraiser, compared, threads)
  }

  /// A sampler of so many futures of the plan in which nothing is a factor or given.
  func sampler(_ count: Int, stream: UInt64 = 0) throws(Problems) -> WorldSampler {
    var design = appraiser.plan.design
    design.count = count
    design.factors = []
    design.table = nil
    design.seed &+= stream
    if design.sampling == .factorial { design.sampling = .latinHypercube }
    return try WorldSampler(appraiser.prepared, design: design)
  }

  /// Scores of the first so many of the bundles in every variant.
  mutating func scores(
    _ sampler: WorldSampler, _ variants: [FutureVariant]? = nil, bundles count: Int? = nil
  ) async -> MarginTally {
    let bundles = compared.prefix(count ?? compared.count).map { appraiser.longlist.lawful[$0] }
    let futures = variants.map { sampler.varying($0) } ?? sampler
    let outcome = await appraiser.sweep(bundles, futures).run(
      futures: futures.count, threads: threads,
      from: MarginTally(appraiser.scorer.scoring(bundles), bundles: bundles.count))
    runs += outcome.runs
    return outcome.tally
  }

  /// The leader's score less the rival's over some futures of a tally: mean and standard error, failures left out.
  static func margin(_ tally: MarginTally, _ range: Range<Int>) -> Estimate {
    var (sum, squares, count) = (0.0, 0.0, 0.0)
    for future in range where tally.scores[0].indices.contains(future) {
      let gap = tally.scores[0][future] - tally.scores[1][future]
      guard gap.isFinite else { continue }
      sum += gap
      squares += gap * gap
      count += 1
    }
    guard count > 0 else { return Estimate(.nan, error: .nan) }
    let mean = sum / count
    return Estimate(mean, error: count > 1 ? (max(0, squares / count - mean * mean) / (count - 1)).squareRoot() : .nan)
  }

  /// The mean score of each bundle over some futures of a tally.
  static func means(_ tally: MarginTally, _ range: Range<Int>) -> [Double] {
    tally.scores.map { scores in
      let kept = range.compactMap { scores.indices.contains($0) && scores[$0].isFinite ? scores[$0] : nil }
      return kept.isEmpty ? -.infinity : kept.reduce(0, +) / Double(kept.count)
    }
  }
}
