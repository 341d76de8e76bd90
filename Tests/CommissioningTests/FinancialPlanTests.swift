import Testing

@testable import Commissioning

@Suite("A financial plan")
struct FinancialPlanTests {
  /// £1,000 of services that grow by 10% less 5% of efficiency, a reserve of 1% of 1,000, running costs of 20.
  static func plan(reserve: PlanReserve.Size = .share(0.01), releasable: Double = 1) -> FinancialPlan {
    FinancialPlan(
      commissioner: "one", year: FinancialYear(starting: 2013), unit: Money(pounds: 1),
      resources: [
        .init(.programme, Money(pounds: 1000)), .init(.allowance, Money(pounds: 20)),
        .init(.returned, Money(pounds: 10)),
      ],
      lines: [
        PlanLine(
          id: "care", title: "Care", heading: .commissioning, planned: Money(pounds: 980),
          growth: .init(demographic: 0.04, other: 0.01, uplift: 0.05, efficiency: 0.05)),
        PlanLine(
          id: "office", title: "Office", heading: .runningCosts, planned: Money(pounds: 20), growth: .init(uplift: 0.1)),
      ],
      reserves: [PlanReserve(id: "contingency", title: "Contingency", size: reserve, releasable: releasable)],
      base: .init("limit", Money(pounds: 1000), isInferred: true),
      rules: [
        BusinessRule(id: "surplus", title: "1%", subject: .surplus, limit: .atLeast(share: 0.01)),
        BusinessRule(
          id: "contingency", title: "2%", subject: .reserve("contingency"), limit: .atLeast(share: 0.02)),
        BusinessRule(
          id: "office", title: "Office", subject: .runningCosts, limit: .atMostPerHead(Money(pounds: 2))),
      ], opening: Money(pounds: 1000),
      movements: [
        PlanMovement(.demographic, Money(pounds: 40)), PlanMovement(.efficiency, Money(pounds: -50)),
        PlanMovement(.qipp, Money(pounds: -70)),
      ], people: 10)
  }

  @Test("surplus is what is left, and each rule is held against the base it names")
  func rules() {
    let plan = Self.plan()
    #expect(plan.applications == Money(pounds: 1010))
    #expect(plan.surplus == Money(pounds: 20))
    #expect(plan.runningCostPerHead == 2)
    #expect(plan.findings.map(\.isKept) == [true, false, true])
    #expect(plan.findings.map(\.limit) == [10, 20, 20].map { Money(pounds: $0) })
    #expect(plan.findings[0].isInferred && !plan.findings[2].isInferred)
  }

  @Test("a share of the base is rounded to the plan's unit, halves away from zero")
  func rounding() {
    var plan = Self.plan()
    plan.unit = Money(pounds: 1000)
    #expect(plan.rounded(Money(pounds: 1_284_500)) == Money(pounds: 1_285_000))
    #expect(plan.rounded(Money(pounds: -1_284_500)) == Money(pounds: -1_285_000))
    #expect(plan.rounded(Money(pounds: 1_284_499)) == Money(pounds: 1_284_000))
  }

  @Test("the bridge worked from rates ends at the plan: openings, movements and sums add up to the penny")
  func bridge() throws {
    let plan = Self.plan()
    let bridge = try PlanBridge(of: plan)
    // 980 + 70 of savings undone = 1,050 = 1,000 x 1.05; 20 = 18.18 x 1.1.
    #expect(bridge.openings == [Money(pounds: 1000), Money(pence: 1818)])
    let worked = Dictionary(uniqueKeysWithValues: bridge.steps.map { ($0.kind, $0.worked) })
    #expect(worked[.demographic] == Money(pounds: 40))
    #expect(worked[.efficiency] == Money(pounds: -50))
    #expect(worked[.qipp] == Money(pounds: -70))
    #expect(bridge.steps.first?.impliedBase == Money(pounds: 1000))
    #expect(bridge.closing.worked == plan.applications)
  }

  @Test("a year that goes as planned leaves the planned surplus; reserves meet what goes wrong as far as they go")
  func firstYear() throws {
    let plan = Self.plan()
    #expect(try plan.outturn(under: .init()).surplus == plan.surplus)
    let slipped = try plan.outturn(under: .init(delivered: 0.9))
    #expect(slipped.slippage == Money(pounds: 7))
    #expect(slipped.released == Money(pounds: 7) && slipped.surplus == plan.surplus)
    let struck = try plan.outturn(
      under: .init(pressures: [.init(line: 0, amount: Money(pounds: 45), recurrent: 0.5)]))
    #expect(struck.released == Money(pounds: 10))
    #expect(struck.surplus == plan.surplus - Money(pounds: 35))
    #expect(struck.lines[0] == Money(pence: 100_250))
    let held = try Self.plan(releasable: 0).outturn(under: .init(delivered: 0.9))
    #expect(held.released == .zero && held.surplus == plan.surplus - Money(pounds: 7))
  }

  @Test("the next year grows, holds running costs to the allowance and needs exactly what is missing from its surplus")
  func nextYear() throws {
    let plan = Self.plan()
    let first = try plan.outturn(under: .init())
    let next = try plan.outturn(after: first, under: .init(allocationGrowth: 0.02))
    // 1,020 + 20 + 20 received; 980 x 1.05 + 20 + 10 (10.2 rounded) applied; 10 asked.
    #expect(next.resources == Money(pounds: 1060))
    #expect(next.runningCostSavings == Money(pounds: 2))
    #expect(next.savingsNeeded == Money(pounds: 9) && next.invested == .zero)
    #expect(next.surplus == Money(pounds: 10))
    let rich = try plan.outturn(after: first, under: .init(allocationGrowth: 0.05))
    #expect(rich.savingsNeeded == .zero && rich.invested == Money(pounds: 1090 - 1060 - 11))
    #expect(rich.surplus == Money(pounds: 11))
    let poor = try plan.outturn(after: first, under: .init(allocationGrowth: 0))
    #expect(poor.savingsNeeded == Money(pounds: 1029 + 20 + 10 + 10 - 1040))
    #expect(poor.surplus == poor.surplusAsked)
    #expect(poor.lines.reduce(.zero, +) == Money(pounds: 1049) - poor.savingsNeeded)
  }

  @Test("a plan that stands still is a steady state")
  func steady() throws {
    var plan = Self.plan()
    for line in plan.lines.indices { plan.lines[line].growth = .init() }
    plan.resources[2].amount = plan.surplus
    var year = try plan.outturn(under: .init())
    for _ in 0..<5 {
      let next = try plan.outturn(after: year, under: .init())
      #expect(next.lines == year.lines && next.savingsNeeded == .zero)
      year = next
    }
  }
}
