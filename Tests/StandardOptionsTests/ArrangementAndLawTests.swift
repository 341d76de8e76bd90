import Commissioning
import OptionKit
import Testing

@testable import StandardOptions

@Suite("Arrangements, risk and law")
struct ArrangementAndLawTests {
  private func objections(
    _ arrangement: String, on footprint: String
  ) throws -> [Objection] {
    let option = try Essex.arrangement(arrangement)
    return try option.objections(
      to: Essex.bundle(footprint: Essex.footprint(footprint), rule: Unanimity(), arrangement: option))
  }

  @Test("lots need a unit to divide, and each on its own needs units of one place")
  func sense() throws {
    #expect(try objections("lots-delegated-lead", on: "county-wide").isEmpty)
    #expect(try objections("lots-delegated-lead", on: "individual-ccgs").count == 1)
    #expect(try objections("each-separately", on: "individual-ccgs").isEmpty)
    #expect(try objections("each-separately", on: "county-wide").count == 1)
    #expect(try objections("single-contract-delegated-lead", on: "county-wide").isEmpty)
  }

  @Test("lots never outnumber the places of a unit, and several leads share them")
  func lots() throws {
    let service = try Essex.service()
    let map = try Essex.footprint("stp").map(of: service)
    let several = try Essex.arrangement(
      "lots-several-delegated", [("lots", Setting("4")), ("leads", Setting("3"))])
    let terms = try several.terms(on: map, in: service)
    #expect(terms.lots == [4, 1, 1])
    #expect(terms.leadTeams == [3, 1, 1])
  }

  @Test("West Essex would not host a merely co-ordinating lead")
  func unwilling() throws {
    let service = try Essex.service()
    let option = try Essex.arrangement(
      "single-contract-coordinating-lead", [("unwillingHosts", Setting(.list([Setting("west-essex-ccg")])))])
    #expect(try option.terms(on: CountyWide().map(of: service), in: service).unwillingHosts == [9])
    let wrong = try Essex.arrangement(
      "single-contract-coordinating-lead", [("unwillingHosts", Setting(.list([Setting("west-essex-cgg")])))])
    #expect(wrong.problems(in: service).first?.remedy == "did you mean west-essex-ccg?")
  }

  @Test("a pool meets overspends in proportion until it is empty, and what is left carries over or returns")
  func pool() throws {
    var pool = ContingencyPool()
    pool.poolShare = 0.1
    var reserves = [Money](repeating: .zero, count: 2)
    var support = reserves
    let year = { (overspends: [Int]) in
      RiskYear(
        ids: ["a", "b"], contributions: [Money(pence: 1000), Money(pence: 3000)],
        overspends: overspends.map { Money(pence: $0) },
        yearsSinceStart: 0)
    }
    try pool.settle(year([600, 200]), reserves: &reserves, into: &support)
    #expect(support == [Money(pence: 200), Money(pence: -200)], "400 in the pool meets half of 800")
    #expect(reserves == [.zero, .zero])
    try pool.settle(year([100, -50]), reserves: &reserves, into: &support)
    #expect(support == [.zero, Money(pence: -300)])
    #expect(reserves == [Money(pence: 75), Money(pence: 225)])
    pool.carryOver = false
    try pool.settle(year([0, 0]), reserves: &reserves, into: &support)
    #expect(support == [Money(pence: 75), Money(pence: 225)])
    #expect(reserves == [.zero, .zero])
  }

  @Test("section 14Z3 cannot bind councils, and before October 2014 not even CCGs")
  func section14Z3() throws {
    let rule = try Essex.rule("weighted-majority", [("basis", Setting("section-14z3"))])
    let lead = SingleContractDelegatedLead()
    let mixed = try Essex.bundle(footprint: CountyWide(), rule: rule, arrangement: lead)
    #expect(
      try NHSAct2006().objections(to: mixed).map { $0.source?.document } == ["Collaboration mechanisms (November 2018)"]
    )
    let groups = try Essex.bundle(footprint: CountyWide(), rule: rule, arrangement: lead, only: [.ccg])
    #expect(try NHSAct2006().objections(to: groups).isEmpty)
    let early = try Essex.bundle(
      footprint: CountyWide(), rule: rule, arrangement: lead, asOf: "2012-08-01", only: [.ccg])
    #expect(
      try NHSAct2006().objections(to: early).map { $0.source?.document } == [
        "Collaborative commissioning framework (August 2012)"
      ])
  }

  @Test("section 75 needs both sorts of body and a consultation; delegated officers need nothing")
  func section75() throws {
    let rule = try Essex.rule("unanimity", [("basis", Setting("section-75"))])
    let lead = SingleContractDelegatedLead()
    let mixed = try Essex.bundle(footprint: CountyWide(), rule: rule, arrangement: lead)
    #expect(try NHSAct2006().objections(to: mixed).isEmpty)
    #expect(try NHSAct2006().approvals(for: mixed).count == 1)
    let groups = try Essex.bundle(footprint: CountyWide(), rule: rule, arrangement: lead, only: [.ccg])
    #expect(try NHSAct2006().objections(to: groups).count == 1)
    let officers = try Essex.bundle(footprint: CountyWide(), rule: Unanimity(), arrangement: lead)
    #expect(try NHSAct2006().objections(to: officers).isEmpty)
    #expect(try NHSAct2006().approvals(for: officers).isEmpty)
  }

  @Test("committees in common are for CCGs among themselves")
  func committeesInCommon() throws {
    let rule = CommitteesInCommon()
    let lead = SingleContractDelegatedLead()
    #expect(
      try rule.objections(to: Essex.bundle(footprint: CountyWide(), rule: rule, arrangement: lead)).count == 1)
    #expect(
      try rule.objections(to: Essex.bundle(footprint: CountyWide(), rule: rule, arrangement: lead, only: [.ccg]))
        .isEmpty)
  }
}

@Suite("A floor on size")
struct SizeFloorTests {
  @Test("a bar keeps a small unit out, a guide asks for its reason, and a tolerance lets it pass")
  func strictness() throws {
    let bundle = try Essex.bundle(
      footprint: CountyWide(), rule: Unanimity(), arrangement: Essex.arrangement("all-together"))
    let service = bundle.service
    let people = bundle.map.units[0].members.reduce(0.0) {
      $0 + (service.commissioners[$1.commissioner].sizes["population"] ?? 0) * $1.share
    }
    var floor = SizeFloor()
    floor.floor = people + 1
    #expect(try floor.objections(to: bundle).count == 1 && floor.approvals(for: bundle).isEmpty)
    floor.strictness = .guide
    #expect(try floor.objections(to: bundle).isEmpty && floor.approvals(for: bundle).count == 1)
    floor.tolerance = 0.1
    #expect(try floor.approvals(for: bundle).isEmpty)
    floor.tolerance = 0
    floor.strictness = .bar
    // A map of nothing but today's bodies is not asked, whether they are whole or named by a grouping.
    let apart = try Essex.bundle(
      footprint: Essex.footprint("individual-ccgs"), rule: Unanimity(), arrangement: Essex.arrangement("all-together"),
      only: [.ccg])
    floor.floor = 1e7
    #expect(try floor.objections(to: apart).isEmpty && floor.objections(to: bundle).count == 1)
    floor.size = "cows"
    #expect(floor.problems(in: service).count == 1)
  }
}
