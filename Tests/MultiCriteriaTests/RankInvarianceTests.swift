import Testing

@testable import MultiCriteria

@Suite("What happens to an order when an option is removed or listed twice, or a criterion split")
struct RankInvarianceTests {
  static func table(_ seed: UInt64, options: Int = 6, criteria: Int = 4) -> ScoreTable {
    let random = CounterGenerator(seed: seed)
    let weights = (0..<criteria).map { 1 + (random.uniform(UInt64($0)) * 8).rounded() }
    let columns = (0..<criteria).map { CriterionColumn("c\($0)", weight: weights[$0], low: 0, high: 100) }
    let values = (0..<options * criteria).map { 1 + (random.uniform(UInt64(100 + $0)) * 98).rounded() }
    return ScoreTable(options: (0..<options).map { "o\($0)" }, criteria: columns, values: values)
  }

  @Test("scores on fixed scales stand every change", arguments: [AppraisalMethod.additive, .spotis])
  func fixed(method: AppraisalMethod) throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      let found = try RankInvariance(Self.table(seed), method: method, scaling: .anchored)
      #expect(found.holds && found.removed.tried >= 4 && found.twice.tried == 6 && found.split.tried == 4)
    }
  }

  @Test("the weighted product stands every change on figures as they are")
  func product() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      #expect(try RankInvariance(Self.table(seed), method: .weightedProduct, scaling: .raw).holds)
    }
  }

  @Test("relative scales and comparisons turn somewhere, and the heaviest criterion when it is split")
  func relative() throws {
    let found = { (method: AppraisalMethod, scaling: Scaling) throws -> [RankInvariance] in
      try (1...60 as ClosedRange<UInt64>).map { try RankInvariance(Self.table($0), method: method, scaling: scaling) }
    }
    #expect(try found(.topsis, .vector).contains { !$0.removed.holds })
    #expect(try found(.topsis, .vector).contains { !$0.split.holds })
    #expect(try found(.promethee, .raw).contains { !$0.removed.holds })
    #expect(try found(.promethee, .raw).allSatisfy { $0.split.holds })
    #expect(try found(.lexicographic, .raw).contains { $0.split.movedFirst > 0 })
    #expect(try found(.lexicographic, .raw).allSatisfy { $0.removed.holds && $0.twice.holds })
  }

  @Test("Belton and Gear: a copy of an option changes the winner on shares of the column's sum")
  func beltonAndGear() throws {
    // Equal weights; B leads on min-max until an option without merit widens a scale.
    let table = ScoreTable(
      options: ["A", "B", "C"], criteria: [CriterionColumn("x"), CriterionColumn("y")],
      rows: [[10, 5], [6, 10], [0, 4]])
    let before = try AppraisalMethod.additive.run(table, scaling: .minmax)
    let found = try RankInvariance(table, method: .additive, scaling: .minmax)
    #expect(before.leaders == [1] && found.twice.holds && found.split.holds)
    let without = try AppraisalMethod.additive.run(table.keeping([0, 1]), scaling: .minmax)
    #expect(without.leaders == [0, 1] && found.removed.movedFirst == 1)
  }
}
