import Commissioning
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

/// Bexley plan (February 2013), sections 4 and 5; Portsmouth COMPACT (April 2015), 5.1.2 and 7.
@Suite("The contracts of South East London and of Portsmouth")
struct ScenarioContractsTests {
  /// `lead: others`, or the members where nobody leads, by contract.
  static func who(_ scenario: Scenario) -> [String: String] {
    let ids = scenario.service.ids.map { $0.replacing("-ccg", with: "") }
    return Dictionary(
      uniqueKeysWithValues: scenario.contracts.map { one in
        let others = one.members.filter { $0 != one.lead }.map { ids[$0] }.joined(separator: ", ")
        return (one.id, one.lead.map { "\(ids[$0]): \(others)" } ?? others)
      })
  }

  @Test("six groups, ten contracts: four acute ones with hosts, four of community and two of mental health services")
  func southEastLondon() throws {
    let scenario = try Collaboration("south-east-london").scenario
    #expect(
      Self.who(scenario) == [
        "guys-acute": "lambeth: lewisham, southwark", "kings-acute": "southwark: lambeth, lewisham",
        "lewisham-acute": "lewisham: ", "south-london-acute": "bromley: bexley, greenwich",
        "guys-community": "lambeth, southwark", "lewisham-community": "lewisham: ",
        "oxleas-community": "bexley, greenwich", "bromley-healthcare": "bromley: ",
        "maudsley": "lambeth, lewisham, southwark", "oxleas-mental-health": "bexley, bromley, greenwich",
      ])
    let cases = try scenario.contractCases()
    // Bexley's plan is the only figure printed; no document divides acute spending between trusts.
    let bexley = try #require(scenario.service.position(of: "bexley-ccg"))
    for one in scenario.contracts where !one.id.hasSuffix("-acute") && one.members.contains(bexley) {
      let paid = one.members.firstIndex(of: bexley).flatMap { one.payments[$0] }
      #expect(paid == Money(pounds: one.id == "oxleas-community" ? 24_075_000 : 27_029_000))
    }
    #expect(cases.filter { !$0.hasMoney }.allSatisfy { $0.contract.id.hasSuffix("-acute") })
    #expect(scenario.contracts.allSatisfy { $0.end == nil }, "no document gives one")
    // Everybody else is taken at Bexley's rate for every resident.
    for (component, rate) in [("maudsley", 27_029_000.0 / 231_997), ("guys-community", 24_075_000.0 / 231_997)] {
      let one = try #require(scenario.contracts.first { $0.id == component })
      for (member, paid) in zip(one.members, one.payments) {
        let assumed = rate * scenario.service.residents(of: member)
        #expect(abs((paid?.pounds ?? 0) - assumed) < 1_000, "\(component), \(scenario.service.ids[member])")
      }
    }
    // A host settles a third of routine management, so that its contract brings less to the committee.
    let elsewhere = Dictionary(uniqueKeysWithValues: cases.map { ($0.contract.id, $0.scenario.mattersElsewhere) })
    #expect((elsewhere["guys-community"] ?? 0) < (elsewhere["guys-acute"] ?? 0))
    #expect(cases.filter { $0.contract.members.count == 1 }.allSatisfy { $0.scenario.mattersElsewhere == 0 })
    for one in cases { #expect(try Self.runs(one.scenario) > 0, "\(one.contract.id)") }
  }

  @Test("three providers under the COMPACT's models, decided about in one collaborative that meets monthly")
  func portsmouth() throws {
    let scenario = try Collaboration("portsmouth-compact").scenario
    #expect(
      Self.who(scenario) == [
        "portsmouth-hospitals": "portsmouth: fareham-and-gosport, south-eastern-hampshire",
        "southern-health": "south-eastern-hampshire: fareham-and-gosport, portsmouth",
        "solent": "portsmouth: fareham-and-gosport, south-eastern-hampshire",
      ])
    let cases = try scenario.contractCases()
    #expect(
      cases.map { $0.scenario.businessAsUsual[.arrangement] } == [
        "coordinated-commissioning", "lead-and-associate", "lead-and-associate",
      ])
    #expect(cases.map(\.hasMoney) == [true, false, false])
    #expect(
      cases[0].contract.total == Money(pounds: 362_000_000) && cases[2].contract.known == Money(pounds: 56_000_000))
    // One collaborative for all three: each is told of the others, and it has room for eight matters a month.
    #expect(cases.allSatisfy { $0.scenario.mattersElsewhere > 0 && $0.roomAYear == 96 })
    for one in cases { #expect(try Self.runs(one.scenario) > 0, "\(one.contract.id)") }
  }

  /// Matters that come up in one run of a case as it is today.
  static func runs(_ scenario: Scenario) throws -> Double {
    let prepared = try PreparedScenario(scenario)
    let (bundle, objections) = try Longlist.examined([:], in: prepared)
    #expect(objections.isEmpty, "\(scenario.id): \(objections.map(\.reason))")
    let futures = try WorldSampler(prepared, design: FuturesDesign(count: 2))
    let run = try Replay(bundle, future: 0, prepared: prepared, futures: futures, seed: 1).measures
    return (0..<run.years).reduce(0) { $0 + run[.matters, $1] }
  }
}
