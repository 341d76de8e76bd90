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
            source: Source("002_cacd2afe208dfde1.txt", section: "annex A.1")))
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

/// When CCGs may merge: applications by 31 July take effect on 1 April following.
///
/// Source: 002_cacd2afe208dfde1.txt, annex A.5.
public struct MergerCalendar: Sendable, Hashable {
  /// The last day to apply.
  public let applyBy: CalendarDate
  /// The day on which the merger takes effect.
  public let effective: CalendarDate
  /// Months from the day the application could first be prepared to the day it takes effect, rounded up.
  public let months: Double

  /// The first window open to those who begin on a day.
  public init(applyingFrom date: CalendarDate) {
    let year = date.month > 7 ? date.year + 1 : date.year
    applyBy = CalendarDate(year: year, month: 7, day: 31) ?? date
    effective = CalendarDate(year: year + 1, month: 4, day: 1) ?? date
    months = Double((year + 1 - date.year) * 12 + 4 - date.month)
  }
}
