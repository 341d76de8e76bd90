import Commissioning
import OptionKit

/// Which mechanism of collaboration is lawful for whom and for what, as of the scenario's date.
///
/// Each unit of several members is tested against the mechanism on which its decision rule rests: a forum, an alliance
/// agreement, committees in common, a joint committee under section 14Z3, section 75 or a merger. A bundle is ruled out
/// where the mechanism is not for these kinds of organisation, functions or services, and where a rule would bind under
/// a mechanism that only aligns, or under none, while its members are outvoted. Officers with individually delegated
/// authority have bound their organisations beforehand. Money held in common is tested by itself: a pooled fund where
/// all are CCGs, section 75 otherwise. Lawful bundles carry the approvals needed, and conditions that nobody approves
/// as approvals that take no time. See ``Mechanism``.
///
/// | mechanism | for | binds | pooled fund | leaves out |
/// | --- | --- | --- | --- | --- |
/// | forum, alliance agreement | CCGs, councils, providers | no | no | in a foundation trust only executive directors decide |
/// | shared posts | CCGs, councils, NHS providers | no | no | |
/// | committees in common | CCGs, or NHS providers | no | no | commissioners with providers |
/// | merger | CCGs, or NHS providers | one body | its own | |
/// | lead commissioning, joint committee, pooled fund | CCGs | yes (a joint committee from 1 October 2014) | yes | corporate functions, functions delegated by others, providers |
/// | corporate joint venture | foundation trusts, independent providers | yes | no | |
/// | contractual joint venture | providers | yes | no | |
/// | section 75 | an NHS body and a council at least | yes | yes | corporate functions, functions delegated by others, eleven services |
/// | section 65Z5, section 65Z6 (from July 2022) | NHS England, boards, NHS trusts and foundation trusts, with councils and combined authorities | yes | section 65Z6 | functions excluded by regulations |
/// | joint committee of councils | councils | yes | no | |
///
/// Sources: Collaboration mechanisms (November 2018), sections 2.1 and annexes A.1 to A.7; Collaborative commissioning
/// framework (August 2012), annex 1, for the law of 2012; SI 2014/2436; Health and Care Act 2022, section 14.
///
/// Not claimed: legal advice, or how long approvals take where no document says (two, one and three months are
/// assumptions).
struct CollaborationMechanisms: LegalTest {
  static let about = About(
    id: "collaboration-mechanisms", title: "Mechanisms for collaboration",
    summary: "Which mechanism is lawful for these kinds of organisation, functions and services, as of a date.",
    source: Source("Collaboration mechanisms (November 2018)", section: "2.1 and annex A"))

  @Parameter("Kinds of function exercised together: commissioning, corporate, delegated-by-others, provision.")
  var functions = ["commissioning"]

  @Parameter("Services among those that section 75 leaves out, such as endoscopy or emergency-ambulance.")
  var excludedServices: [String] = []

  @Parameter("Whether money is pooled, however risk is shared.")
  var poolsMoney = false

  @Parameter("Whether it serves the Better Care Fund, which needs no consultation.")
  var betterCareFund = false

  @Parameter("Whether the partners can show that it is likely to improve how functions are exercised.")
  var likelyToImprove = true

  @Parameter("Ways of sharing risk that hold money in common, by id.")
  var pools = ["contingency-pool", "pooled-fund"]

  func objections(to bundle: BundleView) throws -> [Objection] {
    // A rule must not outlive the body whose officers it rests on, whatever its basis.
    var found = Self.objections(toBodiesOf: bundle)
    for sitting in sittings(of: bundle) {
      let title = bundle.map.units[sitting.forum.unit].title
      var objections = sitting.mechanism?.verdict(on: sitting.plan).objections ?? []
      // A joint committee that could not bind needed everybody's ratification even where all agreed.
      let needsEach = sitting.mechanism == .jointCommittee
      if sitting.forum.outvotes || needsEach, sitting.forum.procedure.effect == .binding {
        objections += Mechanism.objections(
          toOutvotingUnder: sitting.mechanism, sitting.forum.procedure.basis, sitting.plan)
      }
      for objection in objections + funds(of: bundle, unit: sitting.forum.unit).objections {
        let named = Objection(
          "\(title): \(objection.reason)", ground: objection.ground, source: objection.source)
        if !found.contains(named) { found.append(named) }
      }
    }
    return found
  }

  /// Bodies that are not there on the day, or a day for which there is no answer.
  static func objections(toBodiesOf bundle: BundleView) -> [Objection] {
    let date = bundle.service.asOf
    if let refusal = KnownLaw.refusal(of: date) { return [Objection(refusal.message, source: KnownLaw.act2012)] }
    return Set(bundle.service.commissioners.map(\.kind)).sorted().compactMap { KnownLaw.objection(to: $0, on: date) }
  }

  func approvals(for bundle: BundleView) throws -> [Approval] {
    var found: [Approval] = []
    let add = { (approvals: [Approval]) in
      for approval in approvals where !found.contains(approval) { found.append(approval) }
    }
    for sitting in sittings(of: bundle) {
      let verdict = sitting.mechanism?.verdict(on: sitting.plan)
      add((verdict?.approvals ?? []) + Self.kept(verdict?.conditions ?? []))
      let funds = funds(of: bundle, unit: sitting.forum.unit)
      add(funds.approvals + Self.kept(funds.conditions))
    }
    return found
  }

  /// Conditions that nobody approves, as steps that take no time.
  private static func kept(_ conditions: [Objection]) -> [Approval] {
    conditions.compactMap { condition in
      condition.source.map { Approval(condition.reason, by: "the partners themselves", months: 0, source: $0) }
    }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    let unknown = { (words: [String], known: [String], name: String, kind: String) in
      words.filter { !known.contains($0) }.map {
        Problem(NotFound(kind, $0, among: known, .named(by: "collaboration-mechanisms.\(name)")))
      }
    }
    return unknown(functions, FunctionKind.allCases.map(\.rawValue), "functions", "function")
      + unknown(excludedServices, ExcludedService.allCases.map(\.rawValue), "excludedServices", "service")
  }

  /// A class of matter in a unit of several members, with the mechanism on which it rests; nil where none is named.
  private struct Sitting {
    var mechanism: Mechanism?
    var plan: Mechanism.Plan
    var forum: UnitForum
  }

  private func sittings(of bundle: BundleView) -> [Sitting] {
    bundle.forums.compactMap { forum in
      guard bundle.map.units.indices.contains(forum.unit), bundle.map.units[forum.unit].members.count > 1 else {
        return nil
      }
      let plan = plan(of: bundle, unit: forum.unit, pooling: false)
      // After a merger the members are one body, on whatever its parts' voice rests.
      let isMerged = bundle.chosen[.footprint] == "merger"
      var mechanism = isMerged ? .merger : Mechanism(forum.procedure.basis)
      // One body out of several: boards by an order of NHS England, councils by one of the Secretary of State.
      if mechanism == .merger, Set(plan.kinds) == [.integratedCareBoard] { mechanism = .boundaryChange }
      if mechanism == .merger, plan.kinds.allSatisfy(\.isCouncil) { mechanism = .councilReorganisation }
      return Sitting(mechanism: mechanism, plan: plan, forum: forum)
    }
  }

  private func plan(of bundle: BundleView, unit: Int, pooling: Bool) -> Mechanism.Plan {
    Mechanism.Plan(
      kinds: bundle.map.units[unit].members.map { bundle.service.commissioners[$0.commissioner].kind },
      functions: Set(functions.compactMap(FunctionKind.init(rawValue:))),
      excludedServices: Set(excludedServices.compactMap(ExcludedService.init(rawValue:))), poolsMoney: pooling,
      isBetterCareFund: betterCareFund, isLikelyToImprove: likelyToImprove, asOf: bundle.service.asOf)
  }

  /// What the law says of money held in common: a pooled fund of CCGs, or section 75 where councils are in.
  private func funds(
    of bundle: BundleView, unit: Int
  ) -> (objections: [Objection], approvals: [Approval], conditions: [Objection]) {
    guard poolsMoney || bundle.chosen[.risk].map(pools.contains) == true,
      bundle.map.units[unit].members.count > 1
    else { return ([], [], []) }
    let plan = plan(of: bundle, unit: unit, pooling: true)
    let mechanism: Mechanism =
      plan.kinds.allSatisfy { $0 == .ccg }
      ? .pooledFund
      : plan.asOf >= KnownLaw.boardsBegin && plan.kinds.contains(where: \.isNHSBody) ? .section65Z6 : .section75
    let verdict = mechanism.verdict(on: plan)
    return (
      verdict.objections.map { Objection("money held in common: \($0.reason)", source: $0.source) },
      verdict.approvals.map {
        var approval = $0
        approval.step = "For the money held in common: \($0.step)"
        return approval
      }, verdict.conditions
    )
  }
}
