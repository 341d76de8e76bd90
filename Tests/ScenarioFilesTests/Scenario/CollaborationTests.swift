import Coalitions
import Commissioning
import OptionKit
import Simulation
import Testing

@Suite("Collaborations as published")
struct CollaborationTests {
  @Test(
    "every published figure of a scenario is reproduced by its options, and every disagreement has a reading",
    arguments: [
      "mid-nottinghamshire-alliance", "london-council", "collaboratives", "oscar-framework", "ccg-mergers-2018",
    ])
  func published(name: String) throws { try Collaboration(name).reproduces() }

  /// Collaboration mechanisms (November 2018), annex A.2.
  @Test("full members can each stop a matter, associates make no difference, and 1.8% rides on outcomes")
  func alliance() throws {
    let case_ = try Collaboration("mid-nottinghamshire-alliance")
    let electorate = try case_.electorate()
    let game = try case_.rule("full-members-agree").game(for: electorate, matter: .ordinary)
    let power = try PowerProfile(game).members
    #expect(power.map(\.isVeto) == electorate.ids.indices.map { $0 < 7 })
    #expect(power.map(\.isDummy) == electorate.ids.indices.map { $0 >= 7 })
    #expect(case_.scenario.service.contract?.outcomeShare == 0.018)
    for (rule, section) in [
      ("full-members-by-majority", "annex A.2"), ("joint-committee-of-all", "annex A.1"),
      ("committees-in-common-of-all", "annex A.1"),
    ] {
      #expect(try case_.reasons([.rule: rule]).contains { $0.source?.section == section }, "\(rule)")
    }
    #expect(try case_.reasons([.risk: "money-in-common"]).contains { $0.source?.section == "annex A.7" })
  }

  @Test("those out of line engage, then the majority's speaker addresses their boards; nobody is bound by it")
  func commitments() throws {
    let case_ = try Collaboration("mid-nottinghamshire-alliance")
    let rule = try case_.rule("full-members-with-commitments")
    let ladder = try rule.procedure(for: case_.electorate(), matter: .ordinary).ladder
    #expect(ladder.count == 2 && ladder.allSatisfy { !$0.isFinal && $0.persuades > 0 })
    #expect(try case_.reasons([.rule: "full-members-with-commitments"]).isEmpty)
  }

  @Test("the three aims branch the criteria, and what the document does not measure is not assessed")
  func aims() throws {
    let case_ = try Collaboration("mid-nottinghamshire-alliance")
    let branches = Set(case_.file.plan.criteria.map(\.branch))
    #expect(branches.isSuperset(of: ["Health and wellbeing", "Quality of care", "Sustainable finances"]))
    let produced = try PreparedScenario(case_.scenario).produced
    let missing = case_.file.plan.criteria.filter { !$0.criterion.needs.allSatisfy(produced.contains) }
    #expect(missing.map(\.option.id).sorted() == ["unmet-need", "wait"])
  }

  /// Bexley plan (February 2013), Appendix A, section 4.
  @Test("twelve must be there, one group has one vote, and the chair breaks a tie")
  func council() throws {
    let case_ = try Collaboration("london-council")
    let electorate = try case_.electorate()
    let rule = try case_.rule("council-terms")
    let procedure = try rule.procedure(for: electorate, matter: .ordinary)
    #expect(electorate.count == 32)
    #expect((procedure.quorumShare * 32).rounded() == 12)
    #expect(procedure.monthsBetweenMeetings == 2 && procedure.noticeDays == 30)
    let chair = try #require(procedure.castingVote)
    #expect(electorate.ids[chair] == "wandsworth-ccg")
    // Binding was hoped for and came with the law of October 2014.
    #expect(try case_.reasons([.rule: "council-as-joint-committee"]).map { $0.source?.section } == ["annex 1"])
    let later = try Collaboration("london-council", set: ["as-of=2014-10-01"])
    #expect(try later.reasons([.rule: "council-as-joint-committee"]).isEmpty)
    // No money passes through it.
    let produced = try PreparedScenario(case_.scenario).produced
    #expect(!produced.contains(.totalCost) && produced.contains(.decisionMonths))
  }

  /// Essex review (December 2018), section 4.
  @Test("ten collaboratives have their partners, and each unit decides as its collaborative does")
  func collaboratives() throws {
    let case_ = try Collaboration("collaboratives")
    let footprint = try #require(
      case_.scenario.option(.footprint, "ten-collaboratives")?.option as? any FootprintOption)
    let units = try footprint.map(of: case_.scenario.service).units
    let counts = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0.members.count) })
    #expect(units.count == 10)
    let published = [
      "cheshire-and-merseyside": 12, "south-central-ambulance": 7, "barts": 4,
      "bristol-north-somerset-and-south-gloucestershire": 3, "kent-and-medway": 8, "lancashire": 13,
      "south-east-london": 6, "south-yorkshire-and-bassetlaw": 25, "yorkshire-humber-and-lincolnshire": 23,
    ]
    for (id, count) in published { #expect(counts[id] == count, "\(id)") }
    let own = try case_.rule("each-as-it-decides")
    for unit in units {
      let electorate = Electorate(of: unit, in: case_.scenario.service)
      let named = try case_.rule("as-\(unit.id)")
      for matter in MatterClass.allCases {
        #expect(
          try own.procedure(for: electorate, matter: matter) == named.procedure(for: electorate, matter: matter),
          "\(unit.id)")
      }
    }
    let yorkshire = try #require(units.first { $0.id == "south-yorkshire-and-bassetlaw" })
    let joint = try own.game(for: Electorate(of: yorkshire, in: case_.scenario.service), matter: .ordinary)
    #expect(joint.wins(MemberSet(0..<5, among: 25)) && !joint.wins(MemberSet(1..<25, among: 25)))
  }

  /// Collaborative commissioning framework (August 2012), section 3.
  @Test("Alpha's and Oscar's flows add up as printed, and contributions follow from them")
  func flows() throws {
    let case_ = try Collaboration("oscar-framework")
    for id in ["alphas-admissions", "alphas-elective", "alphas-outpatients", "alphas-first-outpatients"] {
      #expect(case_.scenario.checks.first { $0.id == id }?.outcome == .agrees, "\(id)")
    }
    let people = case_.scenario.service.commissioners
    #expect(people.map { $0.sizes["admissions"] } == [28_470, 25_303, 10_884, 4_128, 3_505])
    #expect(people.map { $0.sizes["elective"] } == [11_892, 11_259, 6_825, 2_665, 2_144])
    for (person, paid) in zip(people, case_.scenario.service.current()) {
      let flow = (person.sizes["admissions"] ?? 0) * 1500 + (person.sizes["outpatients"] ?? 0) * 120
      #expect(paid.pounds == flow, "\(person.id)")
    }
  }

  @Test("six models carry the benefits and risks printed for each, every risk with a mitigation and an owner")
  func models() throws {
    let case_ = try Collaboration("oscar-framework")
    for model in [
      "all-together", "all-together-supported", "all-together-task-support", "each-leads-one-provider",
      "one-lead-coordinates", "support-service-leads",
    ] {
      let register = try Longlist.examined([.arrangement: model], in: PreparedScenario(case_.scenario)).bundle.view
        .terms.register
      for entry in register where !entry.isBenefit {
        #expect(
          entry.likelihood != nil && entry.impact != nil && !entry.mitigation.isEmpty && !entry.owner.isEmpty,
          "\(model): \(entry.text)")
      }
      #expect(register.contains { $0.isBenefit })
    }
  }

  @Test("in August 2012 a joint committee could not bind, a ratified one and delegated officers could")
  func lawOf2012() throws {
    let case_ = try Collaboration("oscar-framework")
    let reasons = try case_.reasons([.rule: "joint-committee"])
    #expect(reasons.map { $0.source?.document } == ["Collaborative commissioning framework (August 2012)"])
    #expect(try case_.reasons([.rule: "joint-committee-ratified"]).isEmpty)
    #expect(try case_.reasons([.rule: "delegated-officers-majority"]).isEmpty)
    let later = try Collaboration("oscar-framework", set: ["as-of=2018-11-01"])
    #expect(try later.reasons([.rule: "joint-committee"]).isEmpty)
  }

  @Test("nine functions are done once for all, each pays by its flows, and nine times alone costs more")
  func nineFunctions() throws {
    let case_ = try Collaboration("oscar-framework")
    let cost = { (arrangement: String) in
      let story = try case_.replay([.arrangement: arrangement])
      // What each member pays; what the host then spends on performing the functions is told beside it.
      return story.ledger.filter { posting in
        if case .performedForUnit = posting.purpose { return false }
        return posting.month < 12 && ["alpha-ccg", "own staff"].contains(posting.to)
      }
    }
    let shared = try cost("all-together")
    #expect(Set(shared.map(\.purpose)).count == 9)
    let total = shared.reduce(Money.zero) { $0 + $1.amount }.pounds
    let echo = shared.filter { $0.from == "echo-ccg" }.reduce(Money.zero) { $0 + $1.amount }.pounds
    #expect(abs(echo / total - 3_505.0 / 72_290) < 1e-4)
    let alone = try cost("each-for-itself").reduce(Money.zero) { $0 + $1.amount }.pounds
    #expect(abs(alone / total - 1.5) < 1e-3)
  }

  /// Collaboration mechanisms (November 2018), sections 1.3 and 3.
  @Test("a map by scale is ruled out where a unit is too small or too large for its level")
  func scale() throws {
    let case_ = try Collaboration("ccg-mergers-2018")
    let places = try case_.reasons([.footprint: "places"])
    #expect(places.map(\.reason) == ["Birmingham Cross City CCG serves 750000 people, outside the band of a place"])
    let systems = try case_.reasons([.footprint: "systems", .arrangement: "own-governance"])
    #expect(systems.count == 4, "all but Bristol's and Birmingham's are far below a million")
  }

  /// Collaboration mechanisms (November 2018), annex A.5.
  @Test("eighteen become six on 1 April 2018 when applied for by 31 July 2017; localities that vote must be of a size")
  func mergers() throws {
    let case_ = try Collaboration("ccg-mergers-2018")
    let prepared = try PreparedScenario(case_.scenario)
    let bundle = try Longlist.examined([.footprint: "merged"], in: prepared).bundle
    #expect(bundle.view.map.units.map(\.members.count) == [2, 4, 3, 3, 3, 3])
    let approval = try #require(bundle.approvals.first { $0.applyBy != nil })
    #expect(approval.applyBy == CalendarDate(year: 2017, month: 7, day: 31))
    #expect(approval.effective == CalendarDate(year: 2018, month: 4, day: 1))
    #expect(approval.by == "NHS England's Commissioning Committee")
    let late = try Collaboration("ccg-mergers-2018", set: ["as-of=2017-08-01"])
    let next = try Longlist.examined([.footprint: "merged"], in: PreparedScenario(late.scenario)).bundle.approvals
    #expect(next.first { $0.applyBy != nil }?.effective == CalendarDate(year: 2019, month: 4, day: 1))
    #expect(try case_.reasons([.footprint: "merged", .rule: "locality-committees"]).count == 5)
    #expect(try case_.reasons([.footprint: "east-berkshire-only", .rule: "locality-committees"]).isEmpty)
  }
}
