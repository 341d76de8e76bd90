import Commissioning
import OptionKit

extension Mechanism {
  /// What must hold although nobody approves it.
  func conditions(for plan: Plan) -> [Objection] {
    var found = generalConditions(for: plan)
    let add = { (reason: String, source: Source) in found.append(Objection(reason, source: source)) }
    switch self {
    case .forum, .allianceAgreement:
      if plan.kinds.contains(.foundationTrust) {
        add("only executive directors decide for a foundation trust", Mechanism.forum.source)
      }
    case .committeesInCommon:
      add("a written agreement settles quorum and conflicts of interest", source)
      add("members decide in the interests of the body for which the decision is, not of their employer", source)
      if plan.kinds.contains(.foundationTrust) {
        add("only executive directors decide for a foundation trust", Mechanism.forum.source)
        add("a foundation trust takes part by joint appointments of directors", source)
      }
    case .leadCommissioning:
      add("a written agreement states the precise scope of what the lead exercises", source)
      add("every CCG has regular assurance that the lead has the skills and resources", source)
    case .jointCommittee:
      add("written terms of reference state scope, a quorum that involves every CCG, and conflicts of interest", source)
      if plan.asOf < KnownLaw.reformed {
        add("each CCG ratifies what is decided or delegates beforehand, and stays liable", KnownLaw.framework)
      }
    case .pooledFund: add(Self.fundAgreement, source)
    case .section75:
      add("the partners can show that it is likely to lead to an improvement in how functions are exercised", source)
      if plan.poolsMoney { add(Self.fundAgreement, source) }
      if plan.kinds.contains(.combinedAuthority) {
        add("a combined authority takes part only as far as it exercises functions of the NHS", source)
      }
    case .merger:
      if plan.kinds.contains(.ccg) {
        add(
          "every practice takes part effectively: GPs on the governing body, a members' committee or locality"
            + " committees", source)
      }
    case .sharedPosts:
      add("the postholder is employed by every organisation for which it decides", source)
      if plan.kinds.contains(.ccg) {
        add("nobody who supports the CCG's commissioning for another body sits on its governing body", source)
      }
    case .jointCommissioning:
      add("terms of reference state scope and quorum; the section of the Act is to be checked", source)
    case .section65Z5:
      add("the functions are not among those excluded by regulations (SI 2022/642, to be checked)", source)
      add("the parties have regard to NHS England's guidance under section 65Z7", source)
    case .section65Z6:
      add("there are arrangements under section 65Z5 for the functions to be exercised jointly", source)
      add("a pooled fund is for those functions only", source)
    case .boundaryChange:
      add("every area of England stays within exactly one board's", source)
    case .councilReorganisation:
      add("proposals have regard to the criteria of the invitation; 500,000 people are a guide, not a bar", source)
    case .strategicAuthority: add("when the parts of the Act begin is to be checked", source)
    case .councilCommittee: add("councils delegate only functions that law lets a committee exercise", source)
    case .corporateJointVenture, .contractualJointVenture: break
    }
    return found
  }

  private static let fundAgreement =
    "a written agreement states scope, contributions with over- and underspends, host, authority to pay,"
    + " reporting and an orderly end"

  /// What holds under every mechanism: a law to come, and the procurement law where commissioners and providers meet.
  private func generalConditions(for plan: Plan) -> [Objection] {
    var found: [Objection] = []
    if KnownLaw.isProspective(plan.asOf) {
      found.append(
        Objection(
          "prospective: CCGs take up their functions on \(KnownLaw.groupsBegin), and this is the law to come",
          source: KnownLaw.framework))
    }
    guard plan.kinds.contains(where: \.isCommissioner), plan.kinds.contains(where: \.isProvider),
      plan.asOf >= KnownLaw.groupsBegin
    else { return found }
    found.append(
      plan.asOf < KnownLaw.selectionRegime
        ? Objection(
          "commissioners keep to procurement, choice and competition law (regulations of 2013) and manage conflicts of"
            + " interest", source: Source("Collaboration mechanisms (November 2018)", section: "section 2"))
        : Objection(
          "commissioners keep to the Provider Selection Regime and manage conflicts of interest",
          source: Source("Health Care Services (Provider Selection Regime) Regulations 2023", section: "from memory")))
    return found
  }
}
