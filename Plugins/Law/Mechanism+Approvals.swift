import Commissioning
import OptionKit

extension Mechanism {
  /// What must be approved before a plan can start, by whom and when.
  func approvals(for plan: Plan) -> [Approval] {
    switch self {
    case .merger:
      guard plan.kinds.contains(.ccg) else {
        return [
          Approval(
            "Transaction guidance followed (that it takes twelve months is an assumption)", by: "NHS Improvement",
            months: 12, source: source)
        ]
      }
      let calendar = MergerCalendar(applyingFrom: plan.asOf)
      return [
        Approval(
          "Merger of CCGs, applied for by \(calendar.applyBy) to take effect on \(calendar.effective)",
          by: "NHS England's Commissioning Committee", months: calendar.months, source: source,
          applyBy: calendar.applyBy, effective: calendar.effective)
      ]
    case .jointCommittee, .leadCommissioning, .pooledFund, .jointCommissioning:
      let own = Approval(
        "Internal approval under each constitution", by: "Each governing body", months: 2, source: source)
      // The check belongs to NHS England, which is not there yet.
      if KnownLaw.isProspective(plan.asOf) { return [own] }
      return [
        own,
        Approval(
          "Check of governance handbooks and schemes of delegation", by: "NHS England's regional team", months: 1,
          source: source),
      ]
    case .committeesInCommon:
      guard plan.kinds.contains(.ccg), !KnownLaw.isProspective(plan.asOf) else { return [] }
      return [
        Approval(
          "Change of schemes of reservation and delegation, reviewed in the committee handbook",
          by: "Each governing body, then NHS England's regional team", months: 2, source: source)
      ]
    case .section75:
      var approvals: [Approval] = []
      if !plan.isBetterCareFund {
        approvals.append(
          Approval("Joint consultation of those affected", by: "All partners", months: 3, source: source))
      }
      // Only CCGs have a governance handbook that NHS England checks.
      if plan.kinds.contains(.ccg), !KnownLaw.isProspective(plan.asOf) {
        approvals.append(
          Approval(
            "Check of the governance handbook, and of the constitution where it has to change", by: "NHS England",
            months: 1, source: source))
      }
      return approvals
    case .section65Z5, .section65Z6:
      return [
        Approval(
          "Agreement under each body's own governance (two months are assumed)", by: "Each board or council", months: 2,
          source: source)
      ]
    case .boundaryChange:
      return [
        Approval(
          "Order that changes the areas, after the boards and councils concerned have been heard (nine months are"
            + " assumed)", by: "NHS England", months: 9, source: source)
      ]
    case .councilCommittee:
      return [
        Approval(
          "Resolution of each council (three months are assumed)", by: "Each full council", months: 3, source: source)
      ]
    case .councilReorganisation:
      return [
        Approval(
          "Proposal in answer to an invitation, with regard to its criteria (six months are assumed)",
          by: "The councils invited", months: 6, source: source),
        Approval(
          "Consultation of the councils affected that did not propose, and of others (three months are assumed)",
          by: "The Secretary of State", months: 3, source: source),
        Approval(
          "Order, with or without modification, then elections and vesting day (eighteen months are assumed)",
          by: "The Secretary of State and Parliament", months: 18, source: source),
      ]
    case .strategicAuthority:
      return [
        Approval(
          "Order that sets up the authority (eighteen months are assumed)", by: "The Secretary of State and Parliament",
          months: 18, source: source)
      ]
    case .forum, .allianceAgreement, .sharedPosts, .corporateJointVenture, .contractualJointVenture: return []
    }
  }
}
