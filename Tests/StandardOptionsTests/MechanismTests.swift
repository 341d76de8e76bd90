import Commissioning
import OptionKit
import Testing

@testable import StandardOptions

/// Collaboration mechanisms (November 2018), section 2.1 and annexes A.1 to A.7.
@Suite("Mechanisms and the law of a date")
struct MechanismTests {
  typealias Kinds = [OrganisationKind]
  static let today = CalendarDate(startOf: FinancialYear(starting: 2018))

  private func verdict(
    _ mechanism: Mechanism, _ kinds: Kinds, asOf: String = "2018-11-01",
    _ change: (inout Mechanism.Plan) -> Void = { _ in }
  ) throws -> Mechanism.Verdict {
    var plan = Mechanism.Plan(kinds: kinds, asOf: try #require(CalendarDate(text: asOf)))
    change(&plan)
    return mechanism.verdict(on: plan)
  }

  /// Which kinds of organisation may use each mechanism, as figure 2 of the document has them.
  static let table: [(mechanism: Mechanism, may: [Kinds], mayNot: [Kinds])] = [
    (.forum, [[.ccg, .localAuthority, .nhsTrust], [.ccg, .independentProvider]], []),
    (.allianceAgreement, [[.ccg, .localAuthority, .foundationTrust, .independentProvider]], []),
    (.sharedPosts, [[.ccg, .localAuthority, .foundationTrust]], [[.ccg, .independentProvider]]),
    (
      .committeesInCommon, [[.ccg, .ccg], [.nhsTrust, .foundationTrust]],
      [[.ccg, .nhsTrust], [.ccg, .localAuthority], [.localAuthority, .localAuthority]]
    ),
    (.merger, [[.ccg, .ccg], [.nhsTrust, .foundationTrust]], [[.ccg, .nhsTrust], [.ccg, .localAuthority]]),
    (.leadCommissioning, [[.ccg, .ccg]], [[.ccg, .localAuthority], [.ccg, .nhsEngland]]),
    (.jointCommittee, [[.ccg, .ccg]], [[.ccg, .foundationTrust], [.ccg, .localAuthority]]),
    (.pooledFund, [[.ccg, .ccg]], [[.ccg, .localAuthority]]),
    (
      .corporateJointVenture, [[.foundationTrust, .foundationTrust], [.foundationTrust, .independentProvider]],
      [[.nhsTrust, .nhsTrust], [.ccg, .foundationTrust]]
    ),
    (.contractualJointVenture, [[.nhsTrust, .independentProvider]], [[.ccg, .nhsTrust]]),
    (
      .section75, [[.ccg, .localAuthority], [.foundationTrust, .localAuthority]],
      [[.ccg, .ccg], [.localAuthority, .localAuthority], [.ccg, .localAuthority, .independentProvider]]
    ),
    (
      .jointCommissioning, [[.ccg, .nhsEngland], [.ccg, .combinedAuthority]], [[.ccg, .ccg], [.ccg, .localAuthority]]
    ),
  ]

  /// The mechanisms of later Acts, as of April 2026.
  static let later: [(mechanism: Mechanism, may: [Kinds], mayNot: [Kinds])] = [
    (
      .section65Z5,
      [
        [.integratedCareBoard, .foundationTrust], [.integratedCareBoard, .unitaryAuthority], [.nhsEngland, .nhsTrust],
      ],
      [[.unitaryAuthority, .countyCouncil], [.integratedCareBoard, .independentProvider]]
    ),
    (.section65Z6, [[.integratedCareBoard, .foundationTrust]], [[.countyCouncil, .districtCouncil]]),
    (
      .boundaryChange, [[.integratedCareBoard, .integratedCareBoard]], [[.integratedCareBoard, .countyCouncil]]
    ),
    (.councilCommittee, [[.countyCouncil, .districtCouncil]], [[.countyCouncil, .integratedCareBoard]]),
    (.councilReorganisation, [[.countyCouncil, .districtCouncil]], [[.integratedCareBoard, .districtCouncil]]),
    (.strategicAuthority, [[.unitaryAuthority, .combinedAuthority]], [[.integratedCareBoard, .unitaryAuthority]]),
  ]

  @Test("each mechanism is for those the document names, and every refusal cites it")
  func mechanisms() throws {
    #expect(Set((Self.table + Self.later).map(\.mechanism)) == Set(Mechanism.allCases))
    for (mechanism, may, mayNot) in Self.table {
      for kinds in may { #expect(try verdict(mechanism, kinds).isPermitted, "\(mechanism) \(kinds)") }
      for kinds in mayNot {
        let refused = try verdict(mechanism, kinds)
        #expect(!refused.isPermitted, "\(mechanism) \(kinds)")
        #expect(refused.objections.allSatisfy { $0.source?.document == "Collaboration mechanisms (November 2018)" })
        #expect(refused.approvals.isEmpty, "what is not permitted needs no approval")
      }
    }
  }

  @Test("the Acts of 2022 and 2026 open new ways to the bodies of their time, and none before")
  func laterActs() throws {
    for (mechanism, may, mayNot) in Self.later {
      for kinds in may {
        #expect(try verdict(mechanism, kinds, asOf: "2026-04-01").isPermitted, "\(mechanism) \(kinds)")
      }
      for kinds in mayNot {
        #expect(try !(verdict(mechanism, kinds, asOf: "2026-04-01").isPermitted), "\(mechanism) \(kinds)")
      }
    }
    #expect(try !(verdict(.section65Z5, [.integratedCareBoard, .nhsTrust], asOf: "2022-06-30").isPermitted))
    #expect(try verdict(.section65Z6, [.integratedCareBoard, .nhsTrust], asOf: "2022-07-01").allowsPooledFund)
    #expect(
      try !(verdict(.jointCommittee, [.integratedCareBoard, .integratedCareBoard], asOf: "2022-07-01").isPermitted))
  }

  @Test("functions: section 14Z3 is for commissioning only, and trusts have no commissioning functions (Q6, Q31)")
  func functionsOfGroups() throws {
    for mechanism in [Mechanism.leadCommissioning, .jointCommittee, .pooledFund] {
      #expect(try !(verdict(mechanism, [.ccg, .ccg]) { $0.functions = [.provision] }.isPermitted))
    }
    for mechanism in Mechanism.allCases {
      #expect(try !(verdict(mechanism, [.nhsTrust, .nhsTrust]) { $0.functions = [.commissioning] }.isPermitted))
    }
  }

  @Test("nobody collaborates alone: every mechanism needs two parties (Q20)")
  func alone() throws {
    for mechanism in Mechanism.allCases { #expect(try !(verdict(mechanism, [.ccg]).isPermitted), "\(mechanism)") }
  }

  @Test("nothing is answered before the Act of 2012, and then prospectively until April 2013 (Q25, Q26, Q1)")
  func firstDay() throws {
    for date in ["1900-01-01", "1999-01-01", "2010-01-01", "2012-03-26"] {
      let day = try #require(CalendarDate(text: date))
      #expect(KnownLaw.refusal(of: day) != nil)
      for mechanism in Mechanism.allCases {
        #expect(try !(verdict(mechanism, [.ccg, .ccg], asOf: date).isPermitted), "\(mechanism) \(date)")
      }
    }
    let framework = try verdict(.jointCommittee, [.ccg, .ccg], asOf: "2012-08-01")
    #expect(framework.isPermitted && !framework.binds)
    #expect(framework.conditions.contains { $0.reason.hasPrefix("prospective") })
    #expect(framework.conditions.contains { $0.reason.contains("ratifies") && $0.reason.contains("liable") })
    #expect(!framework.approvals.contains { $0.by.contains("NHS England") }, "it is not there yet")
    #expect(try !(verdict(.merger, [.ccg, .ccg], asOf: "2012-08-01").isPermitted))
    #expect(
      try !verdict(.jointCommittee, [.ccg, .ccg], asOf: "2013-04-01").conditions.contains {
        $0.reason.hasPrefix("prospective")
      })
  }

  @Test("CCGs decide jointly with NHS England and combined authorities, which section 75 knows too (Q11, Q30)")
  func otherCommissioners() throws {
    #expect(try verdict(.jointCommissioning, [.ccg, .nhsEngland]).binds)
    #expect(try verdict(.section75, [.combinedAuthority, .localAuthority]).isPermitted)
  }

  @Test("conditions are printed: improvement, interests, terms of reference, assurance, procurement, joint directors")
  func conditionsAreTold() throws {
    let reasons = { (mechanism: Mechanism, kinds: Kinds) in
      try verdict(mechanism, kinds).conditions.map(\.reason).joined(separator: "; ")
    }
    #expect(try reasons(.section75, [.ccg, .localAuthority]).contains("likely to lead to an improvement"))
    #expect(try reasons(.committeesInCommon, [.ccg, .ccg]).contains("interests of the body"))
    #expect(try reasons(.jointCommittee, [.ccg, .ccg]).contains("terms of reference"))
    #expect(try reasons(.leadCommissioning, [.ccg, .ccg]).contains("assurance"))
    #expect(try reasons(.forum, [.ccg, .nhsTrust]).contains("procurement"))
    #expect(try reasons(.committeesInCommon, [.nhsTrust, .foundationTrust]).contains("joint appointments"))
    #expect(try !(verdict(.sharedPosts, [.ccg, .commissioningSupport]).isPermitted), "disqualified (Q21)")
  }

  @Test("NHS England checks the governance handbook of CCGs, and of nobody else, under section 75 (Q18, Q12)")
  func handbook() throws {
    let checks = { (kinds: Kinds) in
      try verdict(.section75, kinds).approvals.contains { $0.step.contains("handbook") }
    }
    #expect(try checks([.ccg, .localAuthority]))
    #expect(try !checks([.nhsTrust, .localAuthority]) && !checks([.nhsEngland, .localAuthority]))
  }

  @Test("a rule on individual delegation does not outlive the body that delegates")
  func abolition() throws {
    let rule = try Essex.rule("simple-majority", [("basis", Setting("individual-delegation"))])
    let bundle = { (asOf: String) in
      try Essex.bundle(
        footprint: CountyWide(), rule: rule, arrangement: SingleContractDelegatedLead(), asOf: asOf, only: [.ccg])
    }
    #expect(try CollaborationMechanisms().objections(to: bundle("2022-06-30")).isEmpty)
    for test in [CollaborationMechanisms(), NHSAct2006()] as [any LegalTest] {
      #expect(try test.objections(to: bundle("2022-07-01")).contains { $0.reason.contains("abolished") })
      #expect(try test.objections(to: bundle("2010-01-01")).contains { $0.reason.contains("not yet in force") })
    }
  }

  @Test(
    "joint committees, lead commissioning, funds, section 75 and mergers bind; forums, alliances, posts and committees in common align"
  )
  func binding() throws {
    for mechanism in Mechanism.allCases {
      let kinds: Kinds = mechanism == .section75 ? [.ccg, .localAuthority] : [.ccg, .ccg]
      #expect(try verdict(mechanism, kinds).binds == (mechanism.decisions(asOf: Self.today) != .aligned))
      let aligns: Set<Mechanism> = [.forum, .allianceAgreement, .sharedPosts, .committeesInCommon]
      #expect(try verdict(mechanism, kinds).binds == !aligns.contains(mechanism), "\(mechanism)")
    }
  }

  @Test("a joint committee of CCGs binds from 1 October 2014, and CCGs end on 30 June 2022")
  func dates() throws {
    #expect(try !(verdict(.jointCommittee, [.ccg, .ccg], asOf: "2012-08-01").binds))
    #expect(try !(verdict(.jointCommittee, [.ccg, .ccg], asOf: "2014-09-30").binds))
    #expect(try verdict(.jointCommittee, [.ccg, .ccg], asOf: "2014-10-01").binds)
    #expect(try verdict(.jointCommittee, [.ccg, .ccg], asOf: "2022-06-30").isPermitted)
    #expect(try !(verdict(.forum, [.ccg, .ccg], asOf: "2022-07-01").isPermitted))
  }

  @Test("section 75 leaves out eleven services, corporate functions and functions delegated by others")
  func exclusions() throws {
    let both: Kinds = [.ccg, .localAuthority]
    #expect(ExcludedService.allCases.count == 11)
    for service in ExcludedService.allCases {
      #expect(try !(verdict(.section75, both) { $0.excludedServices = [service] }.isPermitted), "\(service)")
      #expect(try verdict(.jointCommittee, [.ccg, .ccg]) { $0.excludedServices = [service] }.isPermitted)
    }
    for function in [FunctionKind.corporate, .delegatedByOthers] {
      for (mechanism, kinds) in [
        (Mechanism.section75, both), (.jointCommittee, [.ccg, .ccg]), (.pooledFund, [.ccg, .ccg]),
      ] {
        #expect(try !(verdict(mechanism, kinds) { $0.functions = [.commissioning, function] }.isPermitted))
      }
    }
    #expect(try verdict(.committeesInCommon, [.ccg, .ccg]) { $0.functions = [.corporate] }.isPermitted)
    #expect(try !(verdict(.section75, both) { $0.isLikelyToImprove = false }.isPermitted))
  }

  @Test("section 75 is consulted on except for the Better Care Fund; money is pooled under it and section 14Z3 only")
  func consultation() throws {
    let both: Kinds = [.ccg, .localAuthority]
    let consults = { (verdict: Mechanism.Verdict) in verdict.approvals.contains { $0.step.contains("consultation") } }
    #expect(try consults(verdict(.section75, both)))
    #expect(try !consults(verdict(.section75, both) { $0.isBetterCareFund = true }))
    #expect(try !(verdict(.forum, both) { $0.poolsMoney = true }.isPermitted))
    #expect(try !(verdict(.committeesInCommon, [.ccg, .ccg]) { $0.poolsMoney = true }.isPermitted))
    #expect(try verdict(.section75, both) { $0.poolsMoney = true }.isPermitted)
    #expect(try verdict(.pooledFund, [.ccg, .ccg]) { $0.poolsMoney = true }.conditions.count == 1)
  }

  @Test("in a forum only executive directors decide for a foundation trust")
  func directors() throws {
    let conditions = try verdict(.forum, [.ccg, .foundationTrust]).conditions
    #expect(conditions.contains { $0.reason.contains("executive directors") && $0.source?.section == "annex A.1" })
    #expect(try !verdict(.forum, [.ccg, .nhsTrust]).conditions.contains { $0.reason.contains("executive directors") })
  }

  @Test("a merger applied for by 31 July starts the next 1 April")
  func calendar() throws {
    for (asOf, applyBy, effective) in [
      ("2017-04-01", "2017-07-31", "2018-04-01"), ("2017-07-31", "2017-07-31", "2018-04-01"),
      ("2017-08-01", "2018-07-31", "2019-04-01"), ("2018-01-15", "2018-07-31", "2019-04-01"),
    ] {
      let calendar = MergerCalendar(applyingFrom: try #require(CalendarDate(text: asOf)))
      #expect(calendar.applyBy.description == applyBy && calendar.effective.description == effective, "\(asOf)")
    }
  }

  @Test("a binding majority needs a mechanism that binds; unanimity and recommendations do not")
  func outvoting() throws {
    let lead = SingleContractDelegatedLead()
    let reasons = { (id: String, basis: String, kinds: Set<OrganisationKind>, asOf: String) throws -> [String?] in
      let rule = try Essex.rule(id, [("basis", Setting(basis))])
      let bundle = try Essex.bundle(footprint: CountyWide(), rule: rule, arrangement: lead, asOf: asOf, only: kinds)
      return try CollaborationMechanisms().objections(to: bundle).map { $0.source?.section }
    }
    let (groups, all): (Set<OrganisationKind>, Set<OrganisationKind>) = ([.ccg], [.ccg, .localAuthority])
    #expect(try reasons("simple-majority", "forum", all, "2018-12-11") == ["annex A.1"])
    #expect(try reasons("simple-majority", "alliance-agreement", all, "2018-12-11") == ["annex A.2"])
    #expect(try reasons("simple-majority", "none", all, "2018-12-11") == ["annex A.1"])
    #expect(try reasons("unanimity", "forum", all, "2018-12-11") == [])
    #expect(try reasons("consensus", "forum", all, "2018-12-11") == [])
    #expect(try reasons("simple-majority", "individual-delegation", all, "2018-12-11") == [])
    #expect(try reasons("simple-majority", "section-75", all, "2018-12-11") == [])
    #expect(try reasons("simple-majority", "section-75", groups, "2018-12-11") == ["annex A.7"])
    #expect(try reasons("simple-majority", "section-14z3", groups, "2018-12-11") == [])
    #expect(try reasons("simple-majority", "section-14z3", all, "2018-12-11") == ["annex A.6"])
    #expect(try reasons("unanimity", "section-14z3", groups, "2012-08-01") == ["annex 1"])
  }

  @Test("money in common needs its own footing: consulted on with councils in, approved by each among CCGs")
  func pools() throws {
    let approvals = { (kinds: Set<OrganisationKind>) throws -> [Approval] in
      let bundle = try Essex.bundle(
        footprint: CountyWide(), rule: Unanimity(), arrangement: SingleContractDelegatedLead(), only: kinds,
        chosen: [.risk: "contingency-pool"])
      #expect(try CollaborationMechanisms().objections(to: bundle) == [])
      return try CollaborationMechanisms().approvals(for: bundle)
    }
    let mixed = try approvals([.ccg, .localAuthority]).map(\.months)
    #expect(mixed == [3, 1, 0, 0], "and what nobody approves: improvement, and a written agreement")
    #expect(try approvals([.ccg]).map(\.months) == [2, 1, 0], "and a written agreement, which nobody approves")
  }
}
