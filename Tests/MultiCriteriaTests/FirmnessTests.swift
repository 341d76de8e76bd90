import MultiCriteria
import Diagnostics
import Testing

@Suite("How firm a lead is")
struct FirmnessTests {
  static let seeds = Array(UInt64(0)..<30)

  @Test("inside its interval a weight changes nothing, just outside the named rival leads", arguments: seeds)
  func stability(_ seed: UInt64) throws {
    let table = DrawnUncertainties.table(seed)
    let values = try table.scaled(.anchored)
    let weights = table.normalisedWeights
    let leader = try AppraisalMethod.additive.run(table).leaders[0]
    for interval in WeightStability.intervals(values: values, weights: weights, leader: leader) {
      #expect(interval.lower <= interval.weight && interval.weight <= interval.upper)
      let scoresAt = { (t: Double) -> [Double] in
        let others = 1 - interval.weight
        let moved = weights.indices.map { $0 == interval.criterion ? t : weights[$0] * (1 - t) / others }
        return Additive.scores(values, weights: moved)
      }
      for part in [0.001, 0.5, 0.999] {
        let scores = scoresAt(interval.lower + part * (interval.upper - interval.lower))
        #expect(scores[leader] >= (scores.max() ?? 0) - 1e-9)
      }
      if let rival = interval.rivalBelow, interval.lower > 1e-6 {
        let scores = scoresAt(interval.lower - 1e-7)
        #expect(scores[rival] > scores[leader])
      }
      if let rival = interval.rivalAbove, interval.upper < 1 - 1e-6 {
        let scores = scoresAt(interval.upper + 1e-7)
        #expect(scores[rival] > scores[leader])
      }
    }
  }

  @Test("the smallest joint change of weights makes a tie, and random smaller ones never unseat", arguments: seeds)
  func shift(_ seed: UInt64) throws {
    let table = DrawnUncertainties.table(seed)
    let values = try table.scaled(.anchored)
    let weights = table.normalisedWeights
    let leader = try AppraisalMethod.additive.run(table).leaders[0]
    guard let shift = WeightShift.smallest(values: values, weights: weights, leader: leader) else {
      for rival in 0..<7 where rival != leader {
        #expect((0..<4).allSatisfy { values[rival * 4 + $0] < values[leader * 4 + $0] })
      }
      return
    }
    let scores = Additive.scores(values, weights: shift.weights)
    #expect(abs(scores[leader] - scores[shift.rival]) < 1e-9)
    #expect(abs(shift.weights.reduce(0, +) - 1) < 1e-12 && shift.weights.allSatisfy { $0 > -1e-15 })
    let moved = zip(weights, shift.weights).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
    #expect(abs(moved - shift.moved) < 1e-12)
    let generator = CounterGenerator(seed: seed &+ 100)
    for trial in 0..<400 {
      let draw = Weights.normalised((0..<4).map { generator.uniform(UInt64(trial * 4 + $0)) })
      let distance = zip(weights, draw).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
      let part = min(1, 0.999 * shift.moved / distance)
      let nearby = zip(weights, draw).map { $0 + part * ($1 - $0) }
      let scores = Additive.scores(values, weights: nearby)
      #expect(scores[leader] >= (scores.max() ?? 0) - 1e-12)
    }
  }

  @Test("the smallest change of one score makes a tie, and half of it does not", arguments: seeds)
  func scoreShift(_ seed: UInt64) throws {
    let table = DrawnUncertainties.table(seed)
    var values = try table.scaled(.anchored)
    let weights = table.normalisedWeights
    let leader = try AppraisalMethod.additive.run(table).leaders[0]
    guard let shift = ScoreShift.smallest(values: values, weights: weights, leader: leader) else { return }
    let cell = shift.option * 4 + shift.criterion
    values[cell] = (shift.from + shift.to) / 2
    #expect(Ranking.ranks(Additive.scores(values, weights: weights))[leader] == 1)
    values[cell] = shift.to
    let scores = Additive.scores(values, weights: weights)
    #expect(abs(scores[leader] - scores[shift.rival]) < 1e-9)
  }

  @Test("dominance agrees with the definition, also with ties and equal rows", arguments: seeds)
  func dominance(_ seed: UInt64) {
    let generator = CounterGenerator(seed: seed)
    let values = (0..<60).map { Double(generator.bits(UInt64($0)) % 4) }
    let found = Dominance(values: values, criteria: 3)
    for a in 0..<20 {
      let wanted = (0..<20).filter { b in
        let pairs = (0..<3).map { (values[a * 3 + $0], values[b * 3 + $0]) }
        return pairs.allSatisfy { $0.1 >= $0.0 } && pairs.contains { $0.1 > $0.0 }
      }
      #expect(found.dominators[a] == wanted)
    }
    #expect(!found.front.isEmpty)
  }

  @Test("verdicts follow figures: a tie is not separated, a sole option is alone, a dominator is safe")
  func verdicts() throws {
    let criteria = [CriterionColumn("a", low: 0, high: 100), CriterionColumn("b", low: 0, high: 100)]
    let tie = try WeightRobustness(
      ScoreTable(options: ["x", "y"], criteria: criteria, values: [60, 40, 40, 60]), scaling: .anchored)
    #expect(tie.verdict() == .notSeparated)
    let near = try WeightRobustness(
      ScoreTable(options: ["x", "y"], criteria: criteria, values: [61, 40, 40, 60]), scaling: .anchored)
    #expect(near.verdict() == .fragile && near.verdict(resolution: 10) == .notSeparated)
    let far = try WeightRobustness(
      ScoreTable(options: ["x", "y"], criteria: criteria, values: [90, 90, 10, 20]), scaling: .anchored)
    #expect(far.weightShift == nil && far.verdict() == .leads)
    let alone = try WeightRobustness(
      ScoreTable(options: ["x"], criteria: criteria, values: [1, 2]), scaling: .anchored)
    #expect(alone.verdict() == .onlyOption)
  }
}
