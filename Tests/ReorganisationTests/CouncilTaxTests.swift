import Commissioning
import Reorganisation
import Testing

@Suite("Council tax brought together")
struct CouncilTaxTests {
  static let bodies = [
    CouncilTaxHarmonisation.Body(id: "a", charge: 1000, base: 300),
    CouncilTaxHarmonisation.Body(id: "b", charge: 1400, base: 100),
  ]

  @Test("to the lowest forgoes income, to the highest raises bills, to the mean does neither once it is reached")
  func targets() throws {
    let yields = try [CouncilTaxHarmonisation.Target.lowest, .mean, .highest].map { target in
      let one = CouncilTaxHarmonisation(Self.bodies, to: target, over: 4)
      let (now, then) = (try #require(one.yield(after: 0)), try #require(one.yield(after: 4)))
      #expect(now.pounds == 440_000)
      return (one.charge, (then - now).pounds)
    }
    #expect(yields.map(\.0) == [1000, 1100, 1400])
    #expect(yields.map(\.1) == [-40_000, 0, 120_000])
  }

  @Test("each year moves a part of the way, the last year all of it, and it stays there")
  func path() throws {
    let one = CouncilTaxHarmonisation(Self.bodies, to: .mean, over: 4)
    #expect((0...6).map { one.charge(of: 0, after: $0) } == [1000, 1025, 1050, 1075, 1100, 1100, 1100])
    #expect((0...6).map { one.charge(of: 1, after: $0) } == [1400, 1325, 1250, 1175, 1100, 1100, 1100])
    // Every year on the way to the mean raises the same, since both move in step.
    for year in 0...6 { #expect(try #require(one.yield(after: year)).pounds == 440_000) }
    #expect(CouncilTaxHarmonisation(Self.bodies, to: .mean, over: 0).years == 1)
  }
}

@Suite("Money once and each year")
struct TransitionPlanTests {
  /// Greater Manchester's boards: £42m once for £29m a year, paid back in about 17 months.
  @Test("£42m once for £29m a year is paid back in 17 months")
  func payback() {
    let plan = TransitionPlan([
      .init(map: "m", name: "once", kind: .oneOff, amount: Money(pounds: 42_000_000), phasing: []),
      .init(map: "m", name: "saved", kind: .saving, amount: Money(pounds: 29_000_000), phasing: []),
    ])
    let years = plan.payback(of: "m", reading: "", within: 10) ?? .nan
    #expect((years * 12).rounded() == 17)
    #expect(plan.payback(of: "m", reading: "", within: 1) == nil)
  }

  /// Business case of nine districts of Surrey (2025).
  @Test("parts fall in their years and add up to the penny")
  func phasing() {
    let item = TransitionPlan.Item(
      map: "m", name: "x", kind: .oneOff, amount: Money(pence: 1001), phasing: [0.3, 0.5, 0.2])
    let parts = (0..<5).map { item.amount(in: $0).pence }
    #expect(parts.reduce(0, +) == 1001 && parts == [300, 501, 200, 0, 0])
    let saving = TransitionPlan.Item(
      map: "m", name: "y", kind: .saving, amount: Money(pounds: 100), phasing: [0.1, 0.4, 0.4, 0.1])
    #expect((0..<6).map { saving.amount(in: $0).pounds } == [10, 50, 90, 100, 100, 100])
  }

  @Test("two readings of one cost are carried through side by side, and what all agree on counts in both")
  func readings() {
    let pounds = { Money(pounds: $0) }
    let plan = TransitionPlan([
      .init(map: "m", name: "IT", kind: .oneOff, amount: pounds(10), phasing: []),
      .init(map: "m", name: "split", kind: .running, amount: pounds(1), phasing: [], reading: "county"),
      .init(map: "m", name: "split", kind: .running, amount: pounds(9), phasing: [], reading: "districts"),
      .init(map: "m", name: "saved", kind: .saving, amount: pounds(6), phasing: []),
    ])
    #expect(plan.readings(of: "m") == ["county", "districts"])
    #expect(plan.payback(of: "m", reading: "county", within: 9) == 2)
    #expect(plan.payback(of: "m", reading: "districts", within: 9) == nil)
  }
}

@Suite("Sizes of maps by year")
struct MapSizesTests {
  /// Proposals of Cambridgeshire and Peterborough: option A in 2041.
  @Test("581,000 and 507,000 differ by 6.8% of all")
  func publishedGap() {
    let row = MapSizes.Row(map: "a", year: "2041", units: [("north", 581_000), ("south", 507_000)])
    #expect((row.gap * 1000).rounded() == 68)
    #expect(row.share(above: 500_000) == 1 && row.below(550_000) == ["south"])
    #expect(row.below(550_000, tolerance: 0.1).isEmpty, "7.8% below is let pass by a tenth")
  }

  @Test("the order of maps may turn between two years, and the pairs are named")
  func turned() {
    let row = { (map: String, year: String, a: Double, b: Double) in
      MapSizes.Row(map: map, year: year, units: [("x", a), ("y", b)])
    }
    let sizes = MapSizes([row("p", "now", 6, 4), row("p", "then", 6, 6), row("q", "now", 5, 5), row("q", "then", 7, 5)])
    #expect(sizes.order(in: "now") == ["q", "p"] && sizes.order(in: "then") == ["p", "q"])
    #expect(sizes.turned(between: "now", and: "then").map { $0.first + $0.second } == ["qp"])
    #expect(sizes.turned(between: "now", and: "now").isEmpty)
  }
}
