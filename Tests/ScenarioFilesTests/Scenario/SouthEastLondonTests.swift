import Commissioning
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

/// Document 004, the framework for collaboration: sections 3 and 4 and Appendix B.
@Suite("South East London as proposed")
struct SouthEastLondonTests {
  static let path = EssexTests.path.replacing("essex-ewmhs", with: "south-east-london")
  static func read() throws -> Scenario { try ScenarioFile.read(path, catalogue: .standard).scenario }

  /// Settles six years of a way of sharing risk on the map of the six together.
  static func run(_ risk: String, _ overspends: [RiskTable.Overspend] = []) throws -> RiskTable {
    let scenario = try read()
    let share = try #require(scenario.option(.risk, risk)?.option as? any RiskShare)
    let footprint = try #require(scenario.option(.footprint, "six-together")?.option as? any FootprintOption)
    return try RiskTable(
      of: share, in: scenario.service, on: footprint.map(of: scenario.service), years: 6, overspends: overspends)
  }

  /// £4.8m, the support that Bexley needed in 2012/13, in the second year.
  static let shock = RiskTable.Overspend(commissioner: 0, year: 1, amount: Money(pounds: 4_800_000))

  @Test("each holds 0.5% of its own and 0.5% in common, and calm years move nothing more")
  func calm() throws {
    let table = try Self.run("mutual-aid")
    let first = table.rows.filter { $0.year == 0 }
    #expect(first.count == 6)
    for row in first {
      #expect(abs(row.reserve.pounds - 0.01 * row.contribution.pounds) <= 0.02)
      #expect(row.support == -row.reserve)
    }
    #expect(
      table.rows.filter { $0.year > 0 }.allSatisfy {
        $0.support == .zero && $0.notes.dropFirst().allSatisfy { $0 == .zero }
      })
    #expect(abs(first.reduce(Money.zero) { $0 + $1.reserve }.pounds - 18_417_320) < 1)
  }

  @Test("a shock is met by Bexley's own 1%, then by the five others, and repaid to the penny within three years")
  func struck() throws {
    let table = try Self.run("mutual-aid", [Self.shock])
    let bexley = table.rows.filter { $0.id == "bexley-ccg" }
    #expect(bexley[1].support == Money(pounds: 4_800_000) && bexley[1].borne == .zero)
    let help = Money(pounds: 4_800_000 - 2_569_000)
    #expect(bexley[1].notes.dropFirst(2).reduce(.zero, +) == help, "owed is what the others gave")
    let claims = { (year: Int) in table.rows.filter { $0.year == year }.reduce(Money.zero) { $0 + $1.notes[1] } }
    #expect(claims(1) == help && claims(2) > claims(3) && claims(3) > .zero)
    #expect(
      claims(4) == .zero && bexley[4].notes.dropFirst(2).allSatisfy { $0 == .zero }, "nothing is owed after three years"
    )
    // In the end every part is whole and only Bexley has paid for its shock.
    for row in table.rows where row.year == 5 {
      #expect(abs(row.reserve.pounds - 0.01 * row.contribution.pounds) <= 0.05, "\(row.id)")
    }
    for id in Set(table.rows.map(\.id)) where id != "bexley-ccg" {
      let paid = table.rows.filter { $0.id == id }.reduce(Money.zero) { $0 + $1.support }
      #expect(abs(paid.pounds + 0.01 * (table.rows.first { $0.id == id }?.contribution.pounds ?? 0)) <= 0.05, "\(id)")
    }
    // With its own contingency alone, Bexley is left with what is above 0.5%; a pool that is not repaid leaves others short.
    let alone = try Self.run("own-contingency", [Self.shock]).rows.filter { $0.id == "bexley-ccg" }
    #expect(alone[1].borne == Money(pounds: 4_800_000) - Money(pounds: 1_284_500))
  }

  @Test("within two years where that is agreed, and no agreement may be longer than three")
  func sooner() throws {
    let table = try Self.run("mutual-aid-two-years", [Self.shock])
    #expect(table.rows.filter { $0.year == 3 }.allSatisfy { $0.notes[1] == .zero })
    #expect(throws: Problems.self) {
      _ = try Catalogue.standard.make(
        .risk, "mutual-aid", settings: Setting(.mapping([.init("repaymentYears", Setting("4"))])))
    }
  }

  @Test("a member in recovery puts in less at first, and equity is restored in the fourth year")
  func recovery() throws {
    let table = try Self.run("mutual-aid-in-recovery")
    let held = table.rows.filter { $0.id == "bexley-ccg" }.map { $0.reserve.pounds / $0.contribution.pounds }
    #expect(held.map { ($0 * 1e4).rounded() } == [75, 83, 92, 100, 100, 100])
    let others = table.rows.filter { $0.id != "bexley-ccg" && $0.year == 0 }
    #expect(others.allSatisfy { abs($0.reserve.pounds / $0.contribution.pounds - 0.01) < 1e-8 })
  }

  @Test("layers: a fifth of a shock is smoothed within Bexley's three, then aid helps with the rest among the six")
  func layers() throws {
    let table = try Self.run("layers", [Self.shock])
    let year = table.rows.filter { $0.year == 1 }
    let bbg = ["bexley-ccg", "bromley-ccg", "greenwich-ccg"]
    let paid = year.filter { bbg.contains($0.id) }.reduce(0) { $0 + $1.contribution.pounds }
    let bexley = try #require(year.first { $0.id == "bexley-ccg" })
    let bromley = try #require(year.first { $0.id == "bromley-ccg" })
    // Bromley bears its part of the fifth; its own contingency meets it.
    #expect(bromley.notes[0] < Money(pounds: 1_713_015))
    #expect(abs(1_713_015 - bromley.notes[0].pounds - 0.2 * 4_800_000 * bromley.contribution.pounds / paid) < 1)
    // The whole shock is met; what Bexley still bears is the third of its lower first contribution that it makes up.
    #expect(abs(bexley.borne.pounds - bexley.contribution.pounds * 0.0025 / 3) < 1)
    #expect(year.filter { !bbg.contains($0.id) }.allSatisfy { $0.notes[1] > .zero }, "the other three lend as well")
  }

  @Test("hosts and associates are those of section 4")
  func hosts() throws {
    let scenario = try Self.read()
    let arrangement = try #require(
      scenario.option(.arrangement, "hosts-and-associates")?.option as? any CommissioningArrangement)
    let footprint = try #require(scenario.option(.footprint, "six-together")?.option as? any FootprintOption)
    let terms = try arrangement.terms(on: footprint.map(of: scenario.service), in: scenario.service)
    let names = scenario.service.ids
    #expect(
      terms.appointments.map { names[$0.lead] } == ["lambeth-ccg", "southwark-ccg", "lewisham-ccg", "bromley-ccg"])
    #expect(
      terms.appointments.map { $0.associates.map { names[$0] } } == [
        ["southwark-ccg", "lewisham-ccg"], ["lambeth-ccg", "lewisham-ccg"], [], ["greenwich-ccg", "bexley-ccg"],
      ])
  }

  @Test(
    "committees meet every other month by consensus, chief officers come first when it fails; a joint committee could not bind in 2012"
  )
  func committees() throws {
    let scenario = try Self.read()
    let footprint = try #require(scenario.option(.footprint, "six-together")?.option as? any FootprintOption)
    let unit = try #require(try footprint.map(of: scenario.service).units.first)
    let electorate = Electorate(of: unit, in: scenario.service)
    let procedure = { (id: String) in
      try #require(scenario.option(.rule, id)?.option as? any VotingRule).procedure(for: electorate, matter: .ordinary)
    }
    #expect(try procedure("consensus-of-mandated-members").monthsBetweenMeetings == 2)
    let ladder = try procedure("consensus-then-chief-officers").ladder
    #expect(ladder.first?.months == 0.5)
    let prepared = try PreparedScenario(scenario)
    let verdict = try Longlist.examined([.rule: "joint-committee-by-majority"], in: prepared)
    #expect(verdict.objections.contains { $0.reason.contains("could not bind") })
    #expect(try Longlist.examined([.rule: "consensus-of-mandated-members"], in: prepared).objections.isEmpty)
  }

  @Test("£14m cannot be reproduced from any allocation in the documents; the difference is told with its reading")
  func fund() throws {
    let file = try ScenarioFile.read(Self.path, catalogue: .standard)
    let fund = try #require(file.scenario.checks.first { $0.id == "recovery-fund-implied" })
    #expect(fund.outcome != .agrees && fund.adopted != nil)
  }
}
