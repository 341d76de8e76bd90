import Testing

@testable import MultiCriteria

/// What must not matter to an order of options, on random tables by every method.
@Suite("Order, names and units of a table decide nothing")
struct MetamorphicTests {
  private struct Source {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    mutating func shuffled(_ count: Int) -> [Int] {
      var order = Array(0..<count)
      for place in stride(from: count - 1, to: 0, by: -1) { order.swapAt(place, below(place + 1)) }
      return order
    }
  }

  private static func table(_ source: inout Source) -> ScoreTable {
    let (options, criteria) = (2 + source.below(6), 1 + source.below(4))
    return ScoreTable(
      options: (0..<options).map { "o\($0)" },
      criteria: (0..<criteria).map { place in
        CriterionColumn(
          "c\(place)", direction: source.below(2) == 0 ? .max : .min,
          weight: Double(1 + place * 7 + source.below(6)) / 10,
          low: 0, high: 12, preference: .linear, q: Double(source.below(3)) / 10, p: Double(3 + source.below(9)) / 10)
      },
      values: (0..<options * criteria).map { _ in Double(1 + source.below(100)) / 10 })
  }

  private static func isNear(_ a: [Double], _ b: [Double]) -> Bool {
    zip(a, b).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0)) }
  }

  @Test("rows in another order, options renamed: the same scores and ranks", arguments: AppraisalMethod.allCases)
  func rows(_ method: AppraisalMethod) throws {
    var source = Source(state: 21)
    for _ in 0..<120 {
      let table = Self.table(&source)
      let order = source.shuffled(table.options.count)
      var turned = table.keeping(order)
      turned.options = turned.options.map { "renamed " + $0 }
      let (one, two) = (try method.run(table), try method.run(turned))
      #expect(Self.isNear(order.map { one.scores[$0] }, two.scores))
      #expect(order.map { one.ranks[$0] } == two.ranks)
    }
  }

  @Test("columns in another order: the same scores", arguments: AppraisalMethod.allCases)
  func columns(_ method: AppraisalMethod) throws {
    var source = Source(state: 22)
    for _ in 0..<120 {
      let table = Self.table(&source)
      let order = source.shuffled(table.criteria.count)
      let turned = ScoreTable(
        options: table.options, criteria: order.map { table.criteria[$0] },
        rows: table.options.indices.map { option in order.map { table[option, $0] } })
      #expect(Self.isNear(try method.run(table).scores, try method.run(turned).scores))
    }
  }

  @Test(
    "a column in another unit, thresholds and anchors with it: the same ranks",
    arguments: [
      AppraisalMethod.additive, .topsis, .promethee, .spotis, .electre, .lexicographic, .weightedProduct,
    ])
  func units(_ method: AppraisalMethod) throws {
    var source = Source(state: 23)
    for _ in 0..<120 {
      let table = Self.table(&source)
      let column = source.below(table.criteria.count)
      let factor = [10.0, 100, 1000][source.below(3)]
      var scaled = table
      for option in table.options.indices {
        scaled[option, column] = (table[option, column] * factor * 10).rounded() / 10
      }
      for key in [\CriterionColumn.low, \.high, \.q, \.p] {
        scaled.criteria[column][keyPath: key] = table.criteria[column][keyPath: key].map {
          ($0 * factor * 10).rounded() / 10
        }
      }
      #expect(try method.run(table).ranks == method.run(scaled).ranks)
    }
  }

  @Test(
    "all weights times ten: the same ranks, and a twin of an option ranks with it", arguments: AppraisalMethod.allCases)
  func twins(_ method: AppraisalMethod) throws {
    var source = Source(state: 24)
    for _ in 0..<120 {
      let table = Self.table(&source)
      var heavier = table
      for place in heavier.criteria.indices { heavier.criteria[place].weight *= 10 }
      #expect(try method.run(table).ranks == method.run(heavier).ranks)
      var doubled = table.keeping(Array(table.options.indices) + [0])
      doubled.options[doubled.options.count - 1] = "twin"
      let ranks = try method.run(doubled).ranks
      #expect(ranks.first == ranks.last)
    }
  }
}
