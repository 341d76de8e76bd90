import MultiCriteria
import OptionKit
import Simulation

extension Appraiser {
  /// Every uncertain number at its ends, in the same futures.
  func ends(
    _ uncertain: [Int], _ paired: WorldSampler, _ request: BeliefRequest, _ run: inout BeliefRun
  ) async -> [BeliefFinding.Row] {
    let count = paired.count
    let quantiles = uncertain.map { place -> (low: Double, high: Double) in
      let belief = paired.uncertainties[place].distribution
      return (belief.quantile(0.05), belief.quantile(0.95))
    }
    var variants: [FutureVariant] = []
    for (place, ends) in zip(uncertain, quantiles) {
      for value in [ends.low, ends.high] {
        for future in 0..<count { variants.append(FutureVariant(of: future, [.init(place, value)])) }
      }
    }
    let tally = await run.scores(paired, variants)
    let none = Estimate(0, error: 0)
    let compared = run.compared
    return uncertain.enumerated().map { row, place in
      let (low, high) = (row * 2 * count..<(row * 2 + 1) * count, (row * 2 + 1) * count..<(row * 2 + 2) * count)
      let reaches = zip(low, high).contains { tally.marks[$0] != tally.marks[$1] }
      let best = { (range: Range<Int>) -> Int in
        let means = BeliefRun.means(tally, range)
        return compared[means.indices.max { (means[$0], $1) < (means[$1], $0) } ?? 0]
      }
      let uncertainty = paired.uncertainties[place]
      return BeliefFinding.Row(
        place: place, name: uncertainty.name, title: uncertainty.title, unit: uncertainty.unit,
        low: quantiles[row].low, high: quantiles[row].high, leaderLow: best(low), leaderHigh: best(high),
        marginLow: BeliefRun.margin(tally, low), marginHigh: BeliefRun.margin(tally, high), first: none, total: none,
        shapley: none, evppi: none, switchValue: nil, isSwitchBelieved: false, reaches: reaches)
    }
  }

  /// Looks for the value of each number at which the leader's mean margin turns, all numbers at a time.
  ///
  /// First between the ends believed; where it holds at both, one whole range beyond either, within what the model allows,
  /// for those whose margin moves so much that a line twice as steep as the one through both ends would come to nothing
  /// there.
  func switches(
    _ rows: inout [BeliefFinding.Row], _ paired: WorldSampler, _ request: BeliefRequest, _ run: inout BeliefRun
  ) async {
    var searches: [(row: Int, search: FlipSearch)] = []
    var beyond: [(row: Int, value: Double, from: Double)] = []
    for row in rows.indices where rows[row].reaches {
      let (low, high) = (rows[row].marginLow.value, rows[row].marginHigh.value)
      guard low.isFinite, high.isFinite else { continue }
      if low > 0, high > 0 {
        if min(low, high) > 2 * abs(high - low) { continue }
        let span = rows[row].high - rows[row].low
        let bounds = ModelParameter(id: rows[row].name)?.meaning.bounds ?? -.infinity ... .infinity
        for (from, step) in [(rows[row].low, -span), (rows[row].high, span)] {
          let value = min(bounds.upperBound, max(bounds.lowerBound, from + step))
          if value != from, value.isFinite { beyond.append((row, value, from)) }
        }
      } else if low > 0 || high > 0 {
        let (holds, turned) = low > 0 ? (rows[row].low, rows[row].high) : (rows[row].high, rows[row].low)
        searches.append((row, FlipSearch(holds: holds, turned: turned, halvings: request.halvings)))
      }
    }
    let margins = await self.margins(beyond.map { ($0.row, $0.value) }, rows, paired, &run)
    for (entry, margin) in zip(beyond, margins) where margin <= 0 {
      searches.append((entry.row, FlipSearch(holds: entry.from, turned: entry.value, halvings: request.halvings)))
    }
    while true {
      let open = searches.indices.filter { searches[$0].search.next != nil }
      if open.isEmpty { break }
      let asked = open.map { (searches[$0].row, searches[$0].search.next ?? .nan) }
      for (place, margin) in zip(open, await self.margins(asked, rows, paired, &run)) {
        searches[place].search.take(margin)
      }
    }
    for (row, search) in searches {
      let middle = (rows[row].low + rows[row].high) / 2
      // Of two flips the one nearer to what is believed.
      if let known = rows[row].switchValue, abs(known - middle) <= abs(search.value - middle) { continue }
      rows[row].switchValue = search.value
      rows[row].isSwitchBelieved = (rows[row].low...rows[row].high).contains(search.value)
    }
  }

  /// The mean margins with one number each at a value.
  private func margins(
    _ asked: [(row: Int, value: Double)], _ rows: [BeliefFinding.Row], _ paired: WorldSampler, _ run: inout BeliefRun
  ) async -> [Double] {
    guard !asked.isEmpty else { return [] }
    let count = paired.count
    let variants = asked.flatMap { row, value in
      (0..<count).map { FutureVariant(of: $0, [.init(rows[row].place, value)]) }
    }
    let tally = await run.scores(paired, variants, bundles: 2)
    return asked.indices.map { BeliefRun.margin(tally, $0 * count..<($0 + 1) * count).value }
  }

  /// The levels asked for, each in the same futures.
  func levels(
    _ paired: WorldSampler, _ request: BeliefRequest, _ run: inout BeliefRun
  ) async -> [BeliefFinding.Level] {
    let count = paired.count
    var asked: [(place: Int, value: Double)] = []
    for factor in request.levels {
      guard let place = paired.uncertainties.firstIndex(where: { $0.name == factor.name }) else { continue }
      let belief = paired.uncertainties[place].distribution
      let values =
        factor.values.isEmpty
        ? (0..<factor.quantiles).map { belief.quantile((Double($0) + 0.5) / Double(factor.quantiles)) } : factor.values
      asked += values.map { (place, $0) }
    }
    guard !asked.isEmpty else { return [] }
    let variants = asked.flatMap { place, value in
      (0..<count).map { FutureVariant(of: $0, [.init(place, value)]) }
    }
    let tally = await run.scores(paired, variants)
    let compared = run.compared
    return asked.enumerated().map { number, entry in
      let range = number * count..<(number + 1) * count
      let means = BeliefRun.means(tally, range)
      let behind = range.count { tally.scores[0][$0] < tally.scores[1][$0] }
      return BeliefFinding.Level(
        name: paired.uncertainties[entry.place].name, value: entry.value, scores: means,
        leader: compared[means.indices.max { (means[$0], $1) < (means[$1], $0) } ?? 0],
        margin: BeliefRun.margin(tally, range), shareBehind: Double(behind) / Double(max(1, count)))
    }
  }
}
