import Simulation

/// Which map somebody outside orders, over the futures met: how surely the published criteria lead to each.
public struct OrderFinding: Sendable {
  /// One of the maps that may be ordered.
  public struct Row: Sendable {
    /// The scenario's name of the footprint.
    public var id: String
    /// As printed.
    public var title: String
    /// By published criterion: mean points.
    public var points: [Double]
    /// Mean score, 0 to 100.
    public var score: Double
    /// The share of those heard whose first choice it is, and that back it once those without hope have moved, on average.
    public var first: Double
    /// See ``first``.
    public var backing: Double
    /// The share of futures in which it is ordered.
    public var chance: Double
  }

  /// Who orders it.
  public var decider: String
  /// By published criterion: its name, as printed, and its mean share of the weight.
  public var tests: [(id: String, title: String, weight: Double)]
  /// The maps, in the scenario's order.
  public var rows: [Row]
  /// How many are heard.
  public var heard: Int
  /// Futures met.
  public var futures: Int

  /// The map that is ordered most often, the first of those alike.
  public var likeliest: Row? { rows.reduce(nil) { best, row in (best?.chance ?? -1) < row.chance ? row : best } }
}

extension OrderFinding {
  /// Works an order out over futures.
  init?(_ sampler: WorldSampler, of scenario: Scenario, futures: Int) {
    guard let order = scenario.order, futures > 0 else { return nil }
    decider = order.decider
    (heard, self.futures) = (order.backers.count, futures)
    var weights = order.tests.map(\.weight.uncertainty.distribution.mean)
    let all = weights.reduce(0, +)
    if all > 0 { weights = weights.map { $0 / all } }
    tests = zip(order.tests, weights).map { ($0.id, $0.title, $1) }
    rows = order.open.map { id in
      Row(
        id: id, title: scenario.option(.footprint, id)?.title ?? id, points: order.tests.map { _ in 0 }, score: 0,
        first: 0, backing: 0, chance: 0)
    }
    let one = 1 / Double(futures)
    for future in 0..<futures {
      guard let outcome = sampler.order(in: future) else { return nil }
      for map in rows.indices {
        for test in outcome.points[map].indices { rows[map].points[test] += outcome.points[map][test] * one }
        rows[map].score += outcome.scores[map] * one
        rows[map].first += outcome.first[map] * one
        rows[map].backing += outcome.backing[map] * one
      }
      rows[outcome.ordered].chance += one
    }
  }
}
