import OptionKit
import Simulation

/// The scores of a few bundles future by future, with a mark of everything that their criteria came to.
struct MarginTally: SweepTally {
  let scorer: Scorer
  let bundles: Int
  /// By bundle: scores in the order of the futures; not a number where a run failed.
  private(set) var scores: [[Double]]
  /// By future: differs where any criterion of any bundle differs.
  private(set) var marks: [UInt64] = []
  private var held: [Double]
  private var mark: UInt64 = 0
  private var measures, values: [Double]

  init(_ scorer: Scorer, bundles: Int) {
    (self.scorer, self.bundles) = (scorer, bundles)
    scores = Array(repeating: [], count: bundles)
    held = Array(repeating: .nan, count: bundles)
    measures = [Double](repeating: 0, count: scorer.criteria.count)
    values = measures
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    let score = scorer.score(run, bundle: bundle, measures: &measures, values: &values)
    held[bundle] = score.isFinite ? score : .nan
    for place in measures.indices where scorer.weights[place] > 0 {
      mark = (mark ^ measures[place].bitPattern) &* 0x9E37_79B9_7F4A_7C15 ^ (mark &>> 29)
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {
    held[bundle] = .nan
    mark = mark &* 3 &+ 1
  }

  mutating func endFuture(_ future: Int) {
    for bundle in 0..<bundles { scores[bundle].append(held[bundle]) }
    marks.append(mark)
    mark = 0
  }

  mutating func merge(_ next: MarginTally) {
    for bundle in 0..<bundles { scores[bundle] += next.scores[bundle] }
    marks += next.marks
  }
}
