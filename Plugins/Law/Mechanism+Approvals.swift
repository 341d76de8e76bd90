import Commissioning
import OptionKit

extension Mechanism {
  /// What must be approved before a plan can start, by whom and when.
  func approvals(for plan: Plan) -> [Approval] {
    switch self {
    case .merger:
      guard plan.kinds.contains(.ccg) else {
        return [Approval("Transaction guidance followed", by: "NHS Improvement", months: 12, source: source)]
      }
      let calendar = MergerCalendar(applyingFrom: plan.asOf)
      return [
        Approval(
          "Merger of CCGs, applied for by \(calendar.applyBy) to take effect on \(calendar.effective)",
          by: "NHS England's Commissioning Committee", months: calendar.months, source: source,
          applyBy: calendar.applyBy, effective: calendar.effective)
      ]
    case .jointCommittee, .leadCommissioning, .pooledFund:
      return [
        Approval("Internal approval under each constitution", by: "Each governing body", months: 2, source: source),
        Approval(
          "Check of governance handbooks and schemes of delegation", by: "NHS England's regional team", months: 1,
          source: source),
      ]
    case .committeesInCommon:
      guard plan.kinds.contains(.ccg) else { return [] }
      return [
        Approval(
          "Change of schemes of reservation and delegation, reviewed in the committee handbook",
          by: "Each governing body, then NHS England's regional team", months: 2, source: source)
      ]
    case .section75:
      var approvals = [
        Approval(
          "Check of the governance handbook, and of the constitution where it has to change", by: "NHS England",
          months: 1, source: source)
      ]
      if !plan.isBetterCareFund {
        approvals.insert(
          Approval("Joint consultation of those affected", by: "All partners", months: 3, source: source), at: 0)
      }
      return approvals
    case .forum, .allianceAgreement, .sharedPosts, .corporateJointVenture, .contractualJointVenture: return []
    }
  }

  /// What must hold although nobody approves it.
  func conditions(for plan: Plan) -> [Objection] {
    var found: [Objection] = []
    switch self {
    case .forum, .allianceAgreement, .committeesInCommon:
      if plan.kinds.contains(.foundationTrust) {
        found.append(
          Objection(
            "only executive directors decide for a foundation trust",
            source: Source("Collaboration mechanisms (November 2018)", section: "annex A.1")))
      }
    case .pooledFund, .section75:
      if plan.poolsMoney || self == .pooledFund {
        found.append(
          Objection(
            "a written agreement states scope, contributions with over- and underspends, host, authority to pay,"
              + " reporting and an orderly end", source: source))
      }
    case .merger:
      if plan.kinds.contains(.ccg) {
        found.append(
          Objection(
            "every practice takes part effectively: GPs on the governing body, a members' committee or locality"
              + " committees", source: source))
      }
    case .sharedPosts:
      found.append(
        Objection("the postholder is employed by every organisation for which it decides", source: source))
    default: break
    }
    return found
  }
}
