import OptionKit
import Simulation

/// How every lawful bundle did over the futures, and the order that follows.
public struct RankedBundles: Sendable {
  /// Every lawful bundle, in the order of the longlist.
  public var bundles: [BundleResult]
  /// Positions in `bundles`, best first.
  public var ranking: [Int]
  /// Positions in `bundles`: the shortlist, best first, as a report letters it (the first is A).
  public var shortlist: [Int]
  /// Futures met, and runs made.
  public var futures, runs: Int
  /// Runs that failed, with their causes.
  public var failures: [RunFailure]
  /// Whether the sweep was interrupted.
  public var isPartial: Bool
  /// How the runs were spent, where the plan has a target; nil where every bundle met every future.
  public var spending: SpendingFinding?
}

extension Appraiser {
  /// Runs every lawful bundle through the plan's futures and ranks them: the first sweep of an appraisal.
  ///
  /// With a target (``AppraisalDesign/until``) bundles are left out on the way, and nothing is kept or taken over.
  ///
  /// - Parameters:
  ///   - kept: blocks that an earlier run of the same manifest left, which are not run again.
  ///   - keep: told of every block that was run, as soon as it is finished, in whatever order, one at a time.
  /// - Throws: ``AppraisalFailure`` where no whole block of futures was met, or more runs failed than the plan allows.
  public func ranked(
    threads: Int, kept: KeptBlocks = .none, keep: @Sendable (FuturesBlock) -> Void = { _ in },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) async throws(AppraisalFailure) -> RankedBundles {
    if let target = plan.until {
      return try await ranked(until: target, threads: threads, progress: progress)
    }
    let lawful = longlist.lawful
    let digest = manifest.digest
    let outcome = await sweep.run(
      futures: plan.futures, threads: threads, from: emptyTally,
      progress: { progress(Progress(futures: $0, of: plan.futures, bundles: lawful.count)) }, kept: kept.numbers,
      load: { number in
        guard let block = kept.bytes(number).flatMap({ try? decode($0, manifest: digest) }) else { return nil }
        return block.number == number ? block.tally : nil
      },
      keep: { keep(FuturesBlock(number: $0, of: plan.futures, tally: $1)) })
    guard outcome.futures > 0 else { throw .interrupted }
    let failures = try allowed(outcome.tally, runs: outcome.runs)
    let bundles = lawful.indices.map { outcome.tally.result($0, of: lawful[$0]) }
    let ranking = Self.order(bundles)
    return RankedBundles(
      bundles: bundles, ranking: ranking, shortlist: shortlist(ranking, bundles), futures: outcome.futures,
      runs: outcome.runs, failures: failures, isPartial: outcome.isPartial)
  }

  /// Positions, best first; equals in the order of the longlist.
  static func order(_ bundles: [BundleResult]) -> [Int] {
    bundles.indices.sorted {
      bundles[$0].score == bundles[$1].score ? $0 < $1 : bundles[$0].score > bundles[$1].score
    }
  }

  /// The failures of a sweep with the bundles' ids.
  ///
  /// - Throws: ``AppraisalFailure/tooManyFailures(share:allowed:examples:)`` where there are more than the plan allows.
  func allowed(_ tally: ScoreTally, runs: Int) throws(AppraisalFailure) -> [RunFailure] {
    let share = Double(tally.failureCount) / Double(max(1, runs))
    var failures = tally.failures
    for place in failures.indices {
      if let bundle = Int(failures[place].bundle), longlist.lawful.indices.contains(bundle) {
        failures[place].bundle = longlist.lawful[bundle].id
      }
    }
    guard share <= plan.failureLimit else {
      throw .tooManyFailures(share: share, allowed: plan.failureLimit, examples: Array(failures.prefix(5)))
    }
    return failures
  }
}
