import MultiCriteria
import OptionKit
import Simulation

extension Appraiser {
  /// Fewer futures than these show no belief, and options are then not told apart by stage.
  static let fewestFutures = 32
  /// Values that a number may take and still be shown value by value.
  static let fewLevels = 6

  /// What the futures of a sweep tell about the leader and its first real rival; nil where they are too few, or where there is
  /// no rival.
  ///
  /// Two bundles are run through the futures met, and, to see what reaches a criterion, through some of them with one
  /// number at a time at an end.
  func sweepBeliefs(_ ranked: RankedBundles, threads: Int) async -> SweepBeliefs? {
    guard ranked.futures >= Self.fewestFutures, let leader = ranked.ranking.first, let rival = rival(ranked) else {
      return nil
    }
    let bundles = [leader, rival].map { longlist.lawful[$0] }
    let tally = await sweep(bundles, maker).run(
      futures: min(ranked.futures, PairTally.kept), threads: threads,
      from: MarginTally(scorer.scoring(bundles), bundles: 2)
    ).tally
    let drawn = BeliefSample(tally, maker)
    guard drawn.count >= Self.fewestFutures else { return nil }
    let sorted = drawn.inputs.map { $0.sorted() }
    let uncertain = sorted.indices.filter { (sorted[$0].first ?? 0) < (sorted[$0].last ?? 0) }
    var run = BeliefRun(self, compared: [leader, rival], threads: threads)
    let reached = await reached(uncertain, drawn, sorted, &run)
    let reaching = uncertain.filter(reached.contains)
    let margin = (0..<drawn.count).map { drawn.scores[0][$0] - drawn.scores[1][$0] }
    var paired = PairedSample()
    for future in 0..<drawn.count { paired.add(drawn.scores[0][future], drawn.scores[1][future]) }
    guard let effects = try? SampleEffects(inputs: reaching.map { drawn.inputs[$0] }, output: margin) else {
      return nil
    }
    let known = maker.uncertainties
    let name = { (place: Int) in SweepBeliefs.Name(name: known[place].name, title: known[place].title) }
    let rows = reaching.enumerated().filter { effects.stands($0.offset) }.map { input, place in
      let at = { (u: Double) in OrderStatistics.quantile(sorted[place], u) }
      return SweepBeliefs.Row(
        name: known[place].name, title: known[place].title, unit: known[place].unit, low: at(0.05), middle: at(0.5),
        high: at(0.95), marginLow: effects.output(at: 0.05, of: input),
        marginMiddle: effects.output(at: 0.5, of: input),
        marginHigh: effects.output(at: 0.95, of: input), first: effects.first[input],
        turn: effects.turn(of: input).map(at))
    }
    return SweepBeliefs(
      leader: leader, rival: rival, margin: paired,
      rows: rows.enumerated().sorted {
        let (x, y) = (abs($0.element.swing), abs($1.element.swing))
        return x == y ? $0.offset < $1.offset : x > y
      }.map(\.element),
      quiet: reaching.enumerated().filter { !effects.stands($0.offset) }.map { name($0.element) },
      unreached: uncertain.filter { !reached.contains($0) }.map(name),
      levels: reaching.flatMap { levels(of: $0, drawn, sorted[$0], margin) }, unexplained: effects.unexplained)
  }

  /// The numbers that move a criterion of either bundle: each at the end farther from what is drawn, then, of those that
  /// moved nothing, at both ends in three more futures.
  private func reached(
    _ uncertain: [Int], _ drawn: BeliefSample, _ sorted: [[Double]], _ run: inout BeliefRun
  ) async -> Set<Int> {
    let ends = { (place: Int) in
      (OrderStatistics.quantile(sorted[place], 0.05), OrderStatistics.quantile(sorted[place], 0.95))
    }
    var reached = Set<Int>()
    let count = min(4, drawn.count)
    for step in 0..<count {
      let future = drawn.futures[step * drawn.count / count]
      let left = uncertain.filter { !reached.contains($0) }
      var changes: [FutureVariant.Change] = []
      for place in left {
        let (low, high) = ends(place)
        let value = drawn.inputs[place][step * drawn.count / count]
        let isFarBelow = abs(value - low) > abs(value - high)
        if step > 0 || isFarBelow { changes.append(.init(place, low)) }
        if step > 0 || !isFarBelow { changes.append(.init(place, high)) }
      }
      if changes.isEmpty { break }
      let variants = [FutureVariant(of: future)] + changes.map { FutureVariant(of: future, [$0]) }
      let marks = await run.scores(maker, variants).marks
      for (change, mark) in zip(changes, marks.dropFirst()) where mark != marks[0] { reached.insert(change.place) }
    }
    return reached
  }

  /// The values of a number that takes few, side by side.
  private func levels(
    of place: Int, _ drawn: BeliefSample, _ sorted: [Double], _ margin: [Double]
  ) -> [SweepBeliefs.Level] {
    var values: [Double] = []
    for value in sorted where value != values.last {
      values.append(value)
      if values.count > Self.fewLevels { return [] }
    }
    let known = maker.uncertainties[place]
    return values.map { value in
      let own = drawn.inputs[place].indices.filter { drawn.inputs[place][$0] == value }.map { margin[$0] }
      let (n, sum) = (Double(own.count), own.reduce(0, +))
      let spread = own.reduce(0) { $0 + ($1 - sum / n) * ($1 - sum / n) }
      return SweepBeliefs.Level(
        name: known.name, title: known.title, unit: known.unit, value: value, futures: own.count,
        margin: Estimate(sum / n, error: own.count > 1 ? (spread / n / (n - 1)).squareRoot() : .nan),
        shareBehind: Double(own.count { $0 < 0 }) / n)
    }
  }
}
