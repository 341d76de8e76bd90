import OptionKit
import Simulation

/// What a round of a sweep with a target adds up: everything a whole sweep does, and every score by itself.
struct RaceTally: SweepTally {
  private(set) var sums: ScoreTally
  private(set) var scores: [[Double]]
  private var held: [Double]

  init(_ scorer: Scorer, bundles: Int) {
    sums = ScoreTally(scorer, bundles: bundles)
    scores = Array(repeating: [], count: bundles)
    held = Array(repeating: .nan, count: bundles)
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    sums.take(run, bundle: bundle, future: future)
    held[bundle] = sums.latest(bundle)
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {
    sums.lose(failure, bundle: bundle, future: future)
    held[bundle] = .nan
  }

  mutating func endFuture(_ future: Int) {
    sums.endFuture(future)
    for bundle in held.indices { scores[bundle].append(held[bundle]) }
  }

  mutating func merge(_ next: RaceTally) {
    sums.merge(next.sums)
    for bundle in scores.indices { scores[bundle] += next.scores[bundle] }
  }
}

extension ScoreTally {
  /// Adds the tally of some of the bundles, in their places among all.
  mutating func add(_ part: ScoreTally, at places: [Int]) {
    var whole = ScoreTally(scorer, bundles: bundles)
    whole.take(part, at: places)
    merge(whole)
  }
}
