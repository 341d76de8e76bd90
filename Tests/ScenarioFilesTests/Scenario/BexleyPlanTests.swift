import Commissioning
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

/// Document 004, Tables 1 to 3, the bridge, "Running Costs" and "Risk and Opportunities".
@Suite("Bexley's plan as published")
struct BexleyPlanTests {
  static let path = EssexTests.path.replacing("essex-ewmhs", with: "bexley-plan")
  static func read() throws -> Scenario { try ScenarioFile.read(path, catalogue: .standard).scenario }
  static func plan() throws -> FinancialPlan { try #require(try read().plan) }

  /// The plan's figures by name, £000.
  static func figures() throws -> [String: Double] {
    Dictionary(uniqueKeysWithValues: try plan().figures().map { ($0.name, $0.value) })
  }

  @Test("the planning assumptions of 2013/14 stand line by line, and net as printed")
  func assumptions() throws {
    let growth = Dictionary(uniqueKeysWithValues: try Self.plan().lines.map { ($0.id, $0.growth) })
    let rounded = { (value: Double) in (value * 1e6).rounded() / 1e6 }
    for (id, activity, price) in [
      ("acute", 0.0243, -0.011), ("mental-health", 0.0243, -0.013), ("community", 0.0243, -0.013),
      ("continuing-care", 0.0243, -0.013), ("primary-care", 0, 0.04), ("other-programme", 0, 0),
      ("corporate", 0, 0.025), ("running-costs", 0, 0.025),
    ] {
      let rates = try #require(growth[id])
      #expect(rounded(rates.demographic + rates.other) == activity, "\(id)")
      #expect(rounded(rates.uplift - rates.efficiency) == price, "\(id)")
    }
  }

  @Test("the first risk, the mitigations, the control total and both splits of the 2% are told, with what is adopted")
  func otherFigures() throws {
    let checks = Dictionary(uniqueKeysWithValues: try Self.read().checks.map { ($0.id, $0) })
    #expect(try #require(checks["savings-parts"]).statements.map(\.value).contains(10_900))
    #expect(try #require(checks["mitigations"]).outcome == .agrees)
    for (id, value) in [("headroom-split", 0.0075), ("control-total", 3_500)] {
      let check = try #require(checks[id])
      #expect(check.outcome != .agrees && check.adopted != nil && !check.isOpen)
      #expect(check.statements.map(\.value).contains(value), "\(id)")
    }
  }

  @Test("the plan comes out line by line in £000, its sums and surplus worked out and not copied")
  func table() throws {
    let figures = try Self.figures()
    for (name, published) in [
      ("resources", 265_211), ("line.acute", 150_524), ("line.mental-health", 27_029), ("line.community", 24_075),
      ("line.continuing-care", 8_217), ("line.primary-care", 33_967), ("line.other-programme", 2_015),
      ("commissioning", 245_827), ("corporate", 1_128), ("reserve.contingency", 1_285), ("reserve.headroom", 5_138),
      ("reserve.activity-management", 1_723), ("reserve.other-risk", 1_910), ("programme-applications", 257_011),
      ("running-costs", 5_631), ("applications", 262_642), ("surplus", 2_569),
    ] {
      #expect(figures[name] == Double(published), "\(name)")
    }
  }

  @Test("the bridge runs step by step from 268,171 to 262,642, and what the rates explain of it is told")
  func bridge() throws {
    let bridge = try PlanBridge(of: try Self.plan())
    let thousand = { (amount: Money) in amount.pence / 100_000 }
    #expect(thousand(bridge.opening.published) == 268_171)
    #expect(bridge.steps.map { thousand($0.published) } == [-103, 8_418, -9_911, 1_070, 4_967, 82, -13_029, 2_977])
    #expect(thousand(bridge.closing.published) == 262_642 && bridge.closing.published == bridge.closing.worked)
    // Worked back from the lines, the opening lies within 0.11% of the published one.
    #expect(abs(bridge.opening.worked.pounds / bridge.opening.published.pounds - 1) < 0.0011)
    // Efficiency and both kinds of growth are their rates' shares of one sum, about all commissioning services.
    let bases = bridge.steps.compactMap { $0.impliedBase.map(thousand) }
    #expect(bases.count == 3 && bases.allSatisfy { abs($0 - 248_300) < 600 })
  }

  @Test("the rules name the base they use, marked as inferred, and come to what is printed")
  func rules() throws {
    let plan = try Self.plan()
    #expect(plan.base.amount == Money(pounds: 256_900_000) && plan.base.isInferred)
    #expect(plan.base.title == "recurrent resource limit")
    let limits = Dictionary(uniqueKeysWithValues: plan.findings.map { ($0.rule.id, $0.limit.pence / 100_000) })
    #expect(limits == ["surplus": 2_569, "contingency": 1_285, "headroom": 5_138, "running-costs": 5_663])
    #expect(plan.findings.allSatisfy { $0.isKept })
    #expect((plan.runningCostPerHead * 100).rounded() == 2_486)
    #expect(plan.people == 226_505)
    // The total planning application is no base for all three: 2% of it is not what is printed.
    var other = plan
    other.base.amount = Money(pounds: 257_011_000)
    #expect(other.findings.map { $0.limit.pence / 100_000 } != plan.findings.map { $0.limit.pence / 100_000 })
  }

  @Test("savings are £13.0m before and £11.3m after risk assessment, by the reserve that stands against them")
  func savings() throws {
    let figures = try Self.figures()
    #expect(figures["savings.before-risk"] == 13_029 && figures["savings.after-risk"] == 11_306)
    let plan = try Self.plan()
    #expect(plan.reserves.filter(\.isAgainstSavings).map(\.id) == ["activity-management"])
    // The slippage that risk assessment expects is met by that reserve to the last thousand.
    let year = try plan.outturn(under: .init(delivered: 11_306 / 13_029))
    #expect(abs(year.slippage.pounds - 1_723_000) < 1 && year.surplus == plan.surplus)
  }

  @Test("every figure published about the plan agrees, or the difference is told with the reading adopted")
  func expectations() throws {
    let file = try ScenarioFile.read(Self.path, catalogue: .standard)
    let checks = file.scenario.checks
    #expect(checks.allSatisfy { !$0.isOpen })
    #expect(checks.first { $0.id == "one-base-for-the-bridge" }?.outcome == .agrees)
    #expect(checks.first { $0.id == "savings-before-risk" }?.outcome == .cannotBothHold)
  }

  @Test("the plan runs on for five years under every risk that the paper names; what goes wrong costs it its surplus")
  func years() throws {
    let scenario = try Self.read()
    let (plan, outlook) = (try Self.plan(), try #require(scenario.outlook))
    for id in [
      "specialised-transfer", "acute-over-performance", "continuing-care-claims", "market-forces-factor",
      "mental-health-payment", "anticoagulants", "audiology", "one-one-one", "post-18-placements", "support-ends",
    ] {
      #expect(outlook.risks.contains { $0.id == id }, "\(id)")
    }
    let forecast = try PlanForecast(of: plan, outlook, futures: 400, seed: 1)
    #expect(forecast.years.map { $0.year.description } == ["2013/14", "2014/15", "2015/16", "2016/17", "2017/18"])
    #expect(forecast.years[0].chanceOfSurplus < 0.8 && forecast.years[0].chanceOfSurplus > 0.4)
    #expect(forecast.years[0].savingsNeeded.mean == 13_029_000)
    let again = try PlanForecast(of: plan, outlook, futures: 400, seed: 1)
    #expect(again.years == forecast.years)
    // Without any risk and with savings delivered, the surplus asked is reached in every year.
    let calm = try PlanForecast(of: plan, PlanOutlook(years: 5, futures: 1), futures: 1, seed: 1)
    #expect(calm.years.allSatisfy { $0.chanceOfSurplus == 1 && $0.slippage.mean == 0 })
    // Another risk disturbs no draw that was there: each can only add to what goes wrong.
    var more = outlook
    more.risks.append(
      .init(
        id: "another", title: "Another", line: "acute", chance: 1, amount: .constant(1_000_000), recurrent: 0, from: 0,
        isOnce: true))
    let worse = try PlanForecast(of: plan, more, futures: 400, seed: 1)
    #expect(abs(worse.years[0].pressures.mean - forecast.years[0].pressures.mean - 1_000_000) < 1)
  }

  @Test("the budget's timetable has 38 dated steps with owners, from August 2012 to the ledger in April 2013")
  func timetable() throws {
    let steps = try Self.read().milestones
    #expect(steps.count == 38 && steps.allSatisfy { !$0.owner.isEmpty && $0.from <= $0.until })
    #expect(steps.map(\.from).min() == CalendarDate(year: 2012, month: 8, day: 29))
    #expect(steps.map(\.until).max() == CalendarDate(year: 2013, month: 4, day: 30))
    let approval = try #require(steps.first { $0.title.contains("Governing Body for approval") })
    #expect(approval.from == CalendarDate(year: 2013, month: 3, day: 21) && approval.owner == "chief financial officer")
    // As the document's own column of dates says: budgets due on 31 October were issued on 24 November.
    let issued = try #require(steps.first { $0.title == "First budgets issued to holders" })
    #expect(
      issued.daysLate == 24 && steps.compactMap(\.daysLate).sorted() == [0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 7, 24, 25])
  }

  @Test("over-performance beyond the collar falls on the provider, under-performance beyond it too, until it ends")
  func collar() throws {
    let scenario = try Self.read()
    let map = try #require(scenario.option(.footprint, "individual-ccgs")?.option as? any FootprintOption)
      .map(of: scenario.service)
    let table = { (risk: String, pounds: Int) in
      let share = try #require(scenario.option(.risk, risk)?.option as? any RiskShare)
      return try RiskTable(
        of: share, in: scenario.service, on: map, years: 2,
        overspends: (0..<2).map { .init(commissioner: 0, year: $0, amount: Money(pounds: pounds)) })
    }
    // 61% of £245,827k is covered, so £1,499.5k is borne of the covered part of £4.8m, and all of what is not covered.
    let bound = 245_827_000 * 0.61 * 0.01
    for sign in [1, -1] {
      let rows = try table("cap-and-collar-as-then", sign * 4_800_000).rows
      for row in rows { #expect(abs(row.borne.pounds - Double(sign) * (bound + 0.39 * 4_800_000)) < 1) }
    }
    let ending = try table("cap-and-collar-ending", 4_800_000).rows
    #expect(ending[0].provider > .zero && ending[1].provider == .zero)
  }
}
