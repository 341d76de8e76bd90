import OptionKit
import Simulation

extension Appraiser {
  /// The mean scores of some bundles over the plan's futures, without running any other; nil for one that cannot be run.
  ///
  /// A bundle's score does not depend on which others are run beside it, so these are the scores of a whole appraisal,
  /// up to the last bit of rounding where runs failed.
  package func scores(of ids: [String], threads: Int) async -> [Double?] {
    let wanted = Set(ids)
    let bundles = longlist.lawful.filter { wanted.contains($0.id) }
    let tally = await sweep(bundles).run(
      futures: plan.futures, threads: threads, from: ScoreTally(scorer.scoring(bundles), bundles: bundles.count)
    ).tally
    var scores: [String: Double] = [:]
    for place in bundles.indices { scores[bundles[place].id] = tally.result(place, of: bundles[place]).score }
    return ids.map { scores[$0] }
  }
}
