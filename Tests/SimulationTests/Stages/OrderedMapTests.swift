import Commissioning
import OptionKit
import Reorganisation
import Testing

@testable import Simulation

/// A map that somebody outside orders, against what can be worked out by hand.
@Suite("Which map somebody outside orders")
struct OrderedMapTests {
  private static func number(_ name: String, _ value: Double) -> ModelInput {
    ModelInput(Uncertainty(name, .constant(value)), .assumption(reason: "a test"))
  }

  /// Three maps, two criteria; the names drawn in order.
  private static func order(
    points: [[String: Double]], weights: [Double], backers: [MapOrder.Backer] = [], tactical: Double = 0,
    judgement: Double = 0
  ) throws -> (PreparedOrder, [Double]) {
    var order = MapOrder(
      decider: "Somebody", open: ["a", "b", "c"],
      tests: zip(points, weights).enumerated().map { place, one in
        .init(id: "\(place)", title: "\(place)", points: .known(one.0), weight: number("w\(place)", one.1))
      })
    order.tests.append(
      .init(id: "backing", title: "backing", points: .backing, weight: number("wb", weights.last ?? 0)))
    (order.backers, order.tactical, order.judgement) = (
      backers, number("tactical", tactical), number("judgement", judgement)
    )
    var scenario = try Trial.still(0).scenario()
    scenario.order = order
    let names = order.inputs.map(\.uncertainty.name)
    let prepared = try #require(PreparedOrder(scenario, [:]) { names.firstIndex(of: $0) })
    return (prepared, order.inputs.map(\.uncertainty.distribution.mean))
  }

  private static func draws(
    judgement: [Double] = [0, 0, 0], ties: [Double] = [0.3, 0.2, 0.1], moves: [Double] = [], sides: [Double] = []
  ) -> PreparedOrder.Draws { .init(judgement: judgement, ties: ties, moves: moves, sides: sides) }

  @Test("the map with the highest weighted points is ordered, and weights move it")
  func points() throws {
    let points = [["a": 100.0, "b": 40, "c": 0], ["a": 0, "b": 50, "c": 100]]
    for (weights, ordered) in [([2.0, 1, 0], 0), ([1, 2, 0], 2), ([1, 1, 0], 0)] {
      let (order, values) = try Self.order(points: points, weights: weights)
      let found = order.outcome(at: values, Self.draws())
      #expect(found.ordered == ordered, "\(weights)")
      let all = weights.prefix(2).reduce(0, +)
      #expect(abs(found.scores[1] - (weights[0] * 40 + weights[1] * 50) / all) < 1e-12)
    }
  }

  @Test("judgement departs from points by its standard deviation times what is drawn")
  func judgement() throws {
    let (order, values) = try Self.order(
      points: [["a": 60, "b": 50, "c": 0]], weights: [1, 0], judgement: 10)
    #expect(order.outcome(at: values, Self.draws(judgement: [0, 0.9, 0])).ordered == 0)
    let turned = order.outcome(at: values, Self.draws(judgement: [0, 1.1, 0]))
    #expect(turned.ordered == 1 && abs(turned.scores[1] - 61) < 1e-12)
  }

  @Test("a plurality is counted by first choices, and who has no hope moves to the leader it prefers")
  func backing() throws {
    // a 2, b 2, c 1: c's backer likes b better than a.
    let backers = [
      MapOrder.Backer("p", ranks: ["a": 1]), .init("q", ranks: ["a": 1]), .init("r", ranks: ["b": 1]),
      .init("s", ranks: ["b": 1]), .init("t", ranks: ["c": 1, "b": 2, "a": 3]), .init("nobody", ranks: [:]),
    ]
    for (chance, move, backing) in [
      (0.5, 0.4, [2.0, 3, 0]), (0.5, 0.6, [2, 2, 1]), (0, 0.0, [2, 2, 1]), (1, 0.99, [2, 3, 0]),
    ] {
      let (order, values) = try Self.order(
        points: [["a": 0, "b": 0, "c": 0]], weights: [0, 1], backers: backers, tactical: chance)
      let found = order.outcome(
        at: values, Self.draws(moves: [0, 0, 0, 0, move, 0], sides: [Double](repeating: 0, count: 6)))
      #expect(found.first == [2.0, 2, 1].map { $0 / 6 })
      #expect(found.backing == backing.map { $0 / 6 }, "\(chance) \(move)")
      // Backing alone has weight, so the most backed is ordered, the first of those alike.
      #expect(found.ordered == (backing[1] > backing[0] ? 1 : 0))
    }
  }

  @Test("one that likes both leaders alike goes to either, and ties for a place are settled by the draw")
  func sides() throws {
    let backers = [
      MapOrder.Backer("p", ranks: ["a": 1]), .init("q", ranks: ["b": 1]), .init("r", ranks: ["c": 1]),
      .init("s", ranks: ["c": 1]),
    ]
    let (order, values) = try Self.order(
      points: [["a": 0, "b": 0, "c": 0]], weights: [0, 1], backers: backers, tactical: 1)
    let moves = [0.0, 0, 0, 0]
    let a = order.outcome(at: values, Self.draws(ties: [0.9, 0.1, 0], moves: moves, sides: [0, 0.2, 0, 0]))
    // c and a lead; b's backer ranks neither: below a half it goes to the first of the two, c.
    #expect(a.backing == [0.25, 0, 0.75])
    let b = order.outcome(at: values, Self.draws(ties: [0.9, 0.1, 0], moves: moves, sides: [0, 0.7, 0, 0]))
    #expect(b.backing == [0.5, 0, 0.5])
    let c = order.outcome(at: values, Self.draws(ties: [0.1, 0.9, 0], moves: moves, sides: [0.7, 0, 0, 0]))
    #expect(c.backing == [0, 0.5, 0.5])
  }

  @Test("items with a range stand at what is drawn, and a reading holds alone")
  func money() throws {
    let item = { (name: String, kind: TransitionPlan.Kind, pounds: Int, reading: String) in
      TransitionPlan.Item(
        map: "a", name: name, kind: kind, amount: Money(pence: pounds * 100), phasing: [0.5, 0.5], reading: reading)
    }
    var money = TransitionMoney(
      TransitionPlan([
        item("IT", .oneOff, 100, ""), item("staff", .saving, 40, "x"), item("staff", .saving, 60, "y"),
      ]))
    money.ranges[0] = Self.number("IT", 100)
    (money.readings, money.choice) = (["x", "y"], Self.number("reading", 0))
    let names = money.inputs.map(\.uncertainty.name)
    #expect(names == ["IT", "reading"])
    let prepared = try MapTransition(
      money, of: "a", years: 3, paid: [Money(pence: 300), Money(pence: 100)]
    ) { names.firstIndex(of: $0) }
    for (drawn, saving) in [([80.0, 0], 40.0), ([120, 1], 60)] {
      let totals = prepared.totals(at: drawn)
      #expect(totals.cost == drawn[0] && totals.saving == saving)
      let shares = try prepared.shares(at: drawn)
      #expect(shares.cost.map(\.pounds) == [0.375, 0.125, 0.375, 0.125, 0, 0].map { $0 * drawn[0] })
      #expect(shares.saving.map(\.pounds) == [0.375, 0.125, 0.75, 0.25, 0.75, 0.25].map { $0 * saving })
    }
    // Below nothing there is no cost.
    #expect(prepared.totals(at: [-5, 0]).cost == 0)
  }
}
