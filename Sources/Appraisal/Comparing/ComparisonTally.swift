import OptionKit
import Simulation

/// Two bundles and the hybrids between them, future by future: bundle 0 is the second, 1 the first, the rest hybrids.
///
/// A future in which any of the runs failed counts for none of them.
struct ComparisonTally: SweepTally {
  let scorer: Scorer
  let produced: [Measure]
  let commissioners: Int
  /// By criterion: measures and values; of the whole case by measure; by measure and commissioner.
  private(set) var measures, values, whole, each: [PairedSample]
  /// Scores, and by hybrid its score against the second's.
  private(set) var score: PairedSample
  private(set) var steps: [PairedSample]
  /// The difference that no part makes alone.
  private(set) var interaction: PairedSample
  private(set) var lost = 0
  private var scores: [Double]
  private var heldMeasures, heldValues, heldWhole, heldEach: [[Double]]
  private var isLost = false

  init(_ scorer: Scorer, produced: [Measure], commissioners: Int, hybrids: Int) {
    (self.scorer, self.produced, self.commissioners) = (scorer, produced, commissioners)
    let samples = { (count: Int) in [PairedSample](repeating: PairedSample(), count: count) }
    let numbers = { (count: Int) in [[Double]](repeating: [Double](repeating: 0, count: count), count: 2) }
    let criteria = scorer.criteria.count
    (measures, values) = (samples(criteria), samples(criteria))
    (whole, each) = (samples(produced.count), samples(produced.count * commissioners))
    (score, steps, interaction) = (PairedSample(), samples(hybrids), PairedSample())
    scores = [Double](repeating: 0, count: hybrids + 2)
    (heldMeasures, heldValues) = (numbers(criteria), numbers(criteria))
    (heldWhole, heldEach) = (numbers(produced.count), numbers(produced.count * commissioners))
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    let row = min(bundle, 1)
    var (measured, valued) = (heldMeasures[row], heldValues[row])
    scores[bundle] = scorer.score(run, bundle: bundle, measures: &measured, values: &valued)
    if !scores[bundle].isFinite { isLost = true }
    guard bundle < 2 else { return }
    (heldMeasures[bundle], heldValues[bundle]) = (measured, valued)
    for (place, measure) in produced.enumerated() {
      heldWhole[bundle][place] = Comparison.over(run, measure)
      for commissioner in 0..<commissioners where measure.whole != .caseOnly {
        heldEach[bundle][place * commissioners + commissioner] =
          Comparison.over(run, measure, of: commissioner)
      }
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) { isLost = true }

  mutating func endFuture(_ future: Int) {
    defer { isLost = false }
    guard !isLost else {
      lost += 1
      return
    }
    score.add(scores[1], scores[0])
    var alone = 0.0
    for step in steps.indices {
      steps[step].add(scores[step + 2], scores[0])
      alone += scores[step + 2] - scores[0]
    }
    interaction.add(scores[1] - scores[0], alone)
    for place in measures.indices {
      measures[place].add(heldMeasures[1][place], heldMeasures[0][place])
      values[place].add(heldValues[1][place], heldValues[0][place])
    }
    for place in whole.indices { whole[place].add(heldWhole[1][place], heldWhole[0][place]) }
    for place in each.indices { each[place].add(heldEach[1][place], heldEach[0][place]) }
  }

  mutating func merge(_ next: ComparisonTally) {
    lost += next.lost
    score.merge(next.score)
    interaction.merge(next.interaction)
    for place in steps.indices { steps[place].merge(next.steps[place]) }
    for place in measures.indices {
      measures[place].merge(next.measures[place])
      values[place].merge(next.values[place])
    }
    for place in whole.indices { whole[place].merge(next.whole[place]) }
    for place in each.indices { each[place].merge(next.each[place]) }
  }
}
