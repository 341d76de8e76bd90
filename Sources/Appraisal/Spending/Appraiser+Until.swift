import MultiCriteria
import OptionKit
import Simulation

extension Appraiser {
  /// Ranks the lawful bundles, running each only as long as it may lead or stand on the shortlist.
  ///
  /// All bundles meet the same futures. After the 16th, and then each time about a third more have been met, those are left
  /// out that ``SuccessiveElimination`` tells to be no answer. Business as usual is always run. A bundle that is left out
  /// after n futures is ranked by its mean over those, moved by as much as the bundle that it was told to be worse than
  /// moved from them to all futures: it stays behind that bundle, by the paired difference. Its measures are means over the
  /// n, and its rank and regret are among the bundles run then.
  ///
  /// - Throws: as ``ranked(threads:progress:)``.
  func ranked(
    until target: SpendingTarget, threads: Int, progress: @escaping @Sendable (Progress) -> Void
  ) async throws(AppraisalFailure) -> RankedBundles {
    let lawful = longlist.lawful
    let groups = shortlistGroups
    let usual = longlist.businessAsUsual
    var race = SuccessiveElimination(
      groups: groups, places: plan.shortlist, futures: plan.futures, margin: target.margin, chance: target.chance,
      kept: [usual])
    var whole = ScoreTally(scorer.scoring(lawful), bundles: lawful.count)
    // What a bundle that was left out is behind of, and what that one came to by then; the last to go first.
    var behind: [(bundle: Int, of: Int, then: BundleResult)] = []
    var isPartial = false
    for look in SuccessiveElimination.looks(futures: plan.futures, block: lookBlock) {
      let (from, places) = (race.futures, race.active)
      let bundles = places.map { lawful[$0] }
      let outcome = await sweep(bundles).run(
        over: from..<look, threads: threads, from: RaceTally(scorer.scoring(bundles), bundles: bundles.count)
      ) { progress(Progress(futures: from + $0, of: plan.futures, bundles: places.count)) }
      guard outcome.futures > 0 else {
        isPartial = true
        break
      }
      whole.add(outcome.tally.sums, at: places)
      let gone = race.take(outcome.tally.scores)
      behind = gone.map { ($0.option, $0.better, whole.result($0.better, of: lawful[$0.better])) } + behind
      if outcome.isPartial {
        isPartial = true
        break
      }
      if race.isSettled { break }
    }
    guard race.futures > 0 else { throw .interrupted }
    let failures = try allowed(whole, runs: race.runs)
    var results = lawful.indices.map { whole.result($0, of: lawful[$0]) }
    for (bundle, better, then) in behind {
      results[bundle].score += results[better].score - then.score
      for criterion in results[bundle].values.indices {
        results[bundle].values[criterion] += results[better].values[criterion] - then.values[criterion]
      }
    }
    let ranking = Self.order(results)
    let spent = SpendingFinding(
      target: target, isTold: race.isTold, runs: race.runs, whole: plan.futures * lawful.count, met: race.met,
      left: race.active)
    return RankedBundles(
      bundles: results, ranking: ranking, shortlist: shortlist(ranking, results), futures: race.futures,
      runs: race.runs, failures: failures, isPartial: isPartial, spending: spent)
  }

  /// By lawful bundle, the group that it stands in for the shortlist, which holds the best of each of the best groups:
  /// those with the same footprint and funding, or each by itself where there are fewer of these than places, since the
  /// shortlist is then filled up with whatever is next.
  package var shortlistGroups: [Int] {
    var keys: [[String?]: Int] = [:]
    let groups = longlist.lawful.map { bundle -> Int in
      let key = Self.varied.map { bundle.choices[$0] }
      let group = keys[key] ?? keys.count
      keys[key] = group
      return group
    }
    return keys.count < plan.shortlist ? Array(longlist.lawful.indices) : groups
  }

  /// By lawful bundle, its score in each of the first futures; not a number where its run failed.
  package func everyScore(futures: Int, threads: Int) async -> [[Double]] {
    let lawful = longlist.lawful
    return await sweep.run(
      futures: futures, threads: threads, from: RaceTally(scorer.scoring(lawful), bundles: lawful.count)
    ).tally.scores
  }

  /// Futures between looks come in whole blocks, and in whole rounds of the factors' combinations.
  private var lookBlock: Int {
    let cells = plan.factors.isEmpty ? 1 : plan.design.cells ?? 1
    let (block, isTooLarge) = Sweep.block.multipliedReportingOverflow(by: max(1, cells))
    return isTooLarge ? plan.futures : block
  }
}
