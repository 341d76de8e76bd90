import Commissioning
import OptionKit

/// Which mechanism of collaboration is lawful for whom and for what, as of the scenario's date.
///
/// Each unit of several members is tested against the mechanism on which its decision rule rests: a forum, an alliance
/// agreement, committees in common, a joint committee under section 14Z3, section 75 or a merger. A bundle is ruled out
/// where the mechanism is not for these kinds of organisation, functions or services, and where a rule would bind under
/// a mechanism that only aligns while its members are outvoted. Lawful bundles carry the approvals that the mechanism
/// needs. See ``Mechanism``.
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
///
/// Sources: 002_cacd2afe208dfde1.txt, sections 2.1 and annexes A.1 to A.7; 001_45067bcf61ddfda0.txt, annex 1, for the
/// law of 2012; SI 2014/2436; Health and Care Act 2022, section 14.
///
/// Not claimed: legal advice, or how long approvals take where no document says (two, one and three months are
/// assumptions).
struct CollaborationMechanisms: LegalTest {
  static let about = About(
    id: "collaboration-mechanisms", title: "Mechanisms for collaboration",
    summary: "Which mechanism is lawful for these kinds of organisation, functions and services, as of a date.",
    source: Source("002_cacd2afe208dfde1.txt", section: "2.1 and annex A"))

  @Parameter("Kinds of function exercised together: commissioning, corporate, delegated-by-others, provision.")
  var functions = ["commissioning"]

  @Parameter("Services among those that section 75 leaves out, such as endoscopy or emergency-ambulance.")
  var excludedServices: [String] = []

  @Parameter("Whether money is pooled.")
  var poolsMoney = false

  @Parameter("Whether it serves the Better Care Fund, which needs no consultation.")
  var betterCareFund = false

  @Parameter("Whether the partners can show that it is likely to improve how functions are exercised.")
  var likelyToImprove = true

  func objections(to bundle: BundleView) throws -> [Objection] {
    plans(of: bundle).flatMap { mechanism, plan, procedure, title in
      var found = mechanism.verdict(on: plan).objections
      let outvotes = procedure.effect == .binding && !mechanism.binds(asOf: plan.asOf)
      if outvotes, mechanism == .jointCommittee {
        found.append(
          Objection(
            "as of \(plan.asOf) a joint committee of CCGs could not bind them: each had to ratify or delegate beforehand",
            source: Source("001_45067bcf61ddfda0.txt", section: "annex 1")))
      }
      return found.map { Objection("\(title): \($0.reason)", source: $0.source) }
    }
  }

  func approvals(for bundle: BundleView) throws -> [Approval] {
    var found: [Approval] = []
    for (mechanism, plan, _, _) in plans(of: bundle) {
      for approval in mechanism.approvals(for: plan) where !found.contains(approval) { found.append(approval) }
    }
    if bundle.chosen[.footprint] == "merger" {
      for approval in Mechanism.merger.approvals(for: .init(kinds: [.ccg], asOf: bundle.service.asOf))
      where !found.contains(approval) {
        found.append(approval)
      }
    }
    return found
  }

  func problems(in service: ServiceCase) -> [Problem] {
    let unknown = { (words: [String], known: [String], name: String) in
      words.filter { !known.contains($0) }.map {
        Problem("collaboration-mechanisms.\(name) names \($0)", remedy: Spelling.remedy(for: $0, among: known))
      }
    }
    return unknown(functions, FunctionKind.allCases.map(\.rawValue), "functions")
      + unknown(excludedServices, ExcludedService.allCases.map(\.rawValue), "excludedServices")
  }

  private func plans(
    of bundle: BundleView
  ) -> [(mechanism: Mechanism, plan: Mechanism.Plan, procedure: DecisionProcedure, title: String)] {
    zip(bundle.map.units, bundle.procedures).compactMap { unit, procedure in
      guard unit.members.count > 1, let mechanism = Mechanism(procedure.basis) else { return nil }
      let plan = Mechanism.Plan(
        kinds: unit.members.map { bundle.service.commissioners[$0.commissioner].kind },
        functions: Set(functions.compactMap(FunctionKind.init(rawValue:))),
        excludedServices: Set(excludedServices.compactMap(ExcludedService.init(rawValue:))), poolsMoney: poolsMoney,
        isBetterCareFund: betterCareFund, isLikelyToImprove: likelyToImprove, asOf: bundle.service.asOf)
      return (mechanism, plan, procedure, unit.title)
    }
  }
}
