import OptionKit
import Simulation

extension Appraiser {
  /// Futures in which options are set against the leader stage by stage, at most.
  static let comparedFutures = 256

  /// Every other bundle of the shortlist, and business as usual, against the leader: the first is the option, the second the
  /// leader. Empty where the futures are too few.
  ///
  /// A pair of which a hybrid cannot be made is left out.
  func againstLeader(_ ranked: RankedBundles, threads: Int) async -> [BundleComparison] {
    guard ranked.futures >= Self.fewestFutures, let leader = ranked.ranking.first else { return [] }
    let usual = longlist.businessAsUsual
    let others = ranked.shortlist + (ranked.shortlist.contains(usual) ? [] : [usual])
    var found: [BundleComparison] = []
    for other in others where other != leader {
      guard
        let pair = try? await compare(
          other, leader, futures: min(ranked.futures, Self.comparedFutures), threads: threads)
      else { continue }
      found.append(pair)
    }
    return found
  }
}
