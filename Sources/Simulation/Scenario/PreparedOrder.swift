import OptionKit

/// An order of a map, ready to be worked out in any future.
struct PreparedOrder: Sendable {
  let order: MapOrder
  /// By map that may be ordered: its place among the footprints on the table.
  let places: [Int]
  private let weights: [Int?]
  private let tactical, judgement: Int?
  private let money: [MapTransition?]
  let backerKeys, mapKeys: [StableKey]

  /// What a future draws for the order beside its uncertain numbers.
  struct Draws {
    /// By map: a standard normal number, and one between 0 and 1 that settles ties.
    var judgement, ties: [Double]
    /// By who is heard: held against the chance of moving, and which way where it likes both alike.
    var moves, sides: [Double]
  }

  /// `place` tells where a number of that name is drawn.
  init?(_ scenario: Scenario, _ transition: [String: MapTransition], place: (String) -> Int?) {
    guard let order = scenario.order, !order.open.isEmpty, !order.tests.isEmpty else { return nil }
    self.order = order
    let footprints = scenario.footprintIDs
    places = order.open.map { footprints.firstIndex(of: $0) ?? -1 }
    weights = order.tests.map { place($0.weight.uncertainty.name) }
    (tactical, judgement) = (
      order.tactical.flatMap { place($0.uncertainty.name) }, order.judgement.flatMap { place($0.uncertainty.name) }
    )
    money = order.open.map { transition[$0] }
    backerKeys = order.backers.map { StableKey($0.name) }
    mapKeys = order.open.map { StableKey($0) }
  }

  /// What comes of it at the values of a future.
  func outcome(at values: [Double], _ draws: Draws) -> MapOrder.Outcome {
    let value = { (place: Int?) in place.flatMap { values.indices.contains($0) ? values[$0] : nil } ?? 0 }
    var outcome = MapOrder.Outcome()
    (outcome.first, outcome.backing) = backing(chance: value(tactical), draws)
    let totals = money.map { $0?.totals(at: values) ?? (cost: 0, saving: 0) }
    let given = weights.map { max(0, value($0)) }
    let all = given.reduce(0, +)
    for map in order.open.indices {
      let points = order.tests.map { test -> Double in
        switch test.points {
        case .known(let points): points[order.open[map]] ?? 0
        case .cost(let zero, let hundred): Self.points(totals[map].cost, zero, hundred)
        case .saving(let zero, let hundred): Self.points(totals[map].saving, zero, hundred)
        case .backing: outcome.backing[map] * 100
        }
      }
      let sum = zip(given, points).reduce(0.0) { $0 + $1.0 * $1.1 }
      outcome.points.append(points)
      outcome.scores.append((all > 0 ? sum / all : 0) + value(judgement) * draws.judgement[map])
      if outcome.scores[map] > outcome.scores[outcome.ordered] { outcome.ordered = map }
    }
    return outcome
  }

  /// First choices, and who is backed once those without hope have moved, as shares of all who are heard.
  private func backing(chance: Double, _ draws: Draws) -> (first: [Double], backing: [Double]) {
    let maps = order.open.indices
    var votes = maps.map { _ in 0.0 }
    let choices = order.backers.map { backer in
      maps.filter { backer.ranks[order.open[$0]] != nil }.min {
        (backer.ranks[order.open[$0]] ?? .max) < (backer.ranks[order.open[$1]] ?? .max)
      }
    }
    for case .some(let choice) in choices { votes[choice] += 1 }
    let first = votes
    let leading = maps.sorted { (votes[$0], draws.ties[$0]) > (votes[$1], draws.ties[$1]) }.prefix(2)
    if leading.count == 2 {
      let (one, other) = (leading[0], leading[1])
      for (place, backer) in order.backers.enumerated() {
        guard let choice = choices[place], choice != one, choice != other, draws.moves[place] < chance else { continue }
        let ranks = [one, other].map { backer.ranks[order.open[$0]] ?? .max }
        let isForOne = ranks[0] == ranks[1] ? draws.sides[place] < 0.5 : ranks[0] < ranks[1]
        votes[choice] -= 1
        votes[isForOne ? one : other] += 1
      }
    }
    let heard = Double(max(1, order.backers.count))
    return (first.map { $0 / heard }, votes.map { $0 / heard })
  }

  private static func points(_ amount: Double, _ zero: Double, _ hundred: Double) -> Double {
    zero == hundred ? 0 : max(0, min(100, 100 * (amount - zero) / (hundred - zero)))
  }
}
