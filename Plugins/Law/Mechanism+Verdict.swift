import Commissioning
import OptionKit

extension Mechanism {
  /// What is to be done together.
  public struct Plan: Sendable, Hashable {
    /// The kinds of those who take part, one entry each.
    public var kinds: [OrganisationKind]
    /// What kinds of function are exercised.
    public var functions: Set<FunctionKind>
    /// Services among those that section 75 leaves out.
    public var excludedServices: Set<ExcludedService>
    /// Whether money is to be pooled.
    public var poolsMoney: Bool
    /// Whether it serves the Better Care Fund, which needs no consultation.
    public var isBetterCareFund: Bool
    /// Whether it is likely to improve how functions are exercised.
    public var isLikelyToImprove: Bool
    /// The date whose law applies.
    public var asOf: CalendarDate

    /// Describes a plan.
    ///
    /// - Parameter functions: commissioning where somebody commissions, else provision, unless given.
    public init(
      kinds: [OrganisationKind], functions: Set<FunctionKind>? = nil,
      excludedServices: Set<ExcludedService> = [], poolsMoney: Bool = false, isBetterCareFund: Bool = false,
      isLikelyToImprove: Bool = true, asOf: CalendarDate
    ) {
      let usual: FunctionKind = kinds.contains(where: \.isCommissioner) ? .commissioning : .provision
      (self.kinds, self.functions, self.excludedServices) = (kinds, functions ?? [usual], excludedServices)
      (self.poolsMoney, self.isBetterCareFund) = (poolsMoney, isBetterCareFund)
      (self.isLikelyToImprove, self.asOf) = (isLikelyToImprove, asOf)
    }
  }

  /// What the law of a date says of a mechanism for a plan.
  public struct Verdict: Sendable, Hashable {
    /// Why it is not permitted; empty where it is.
    public var objections: [Objection]
    /// Whether one decision binds all who take part.
    public var binds: Bool
    /// Whether money may be pooled under it.
    public var allowsPooledFund: Bool
    /// What must be approved, by whom and when.
    public var approvals: [Approval]
    /// Conditions that no approval covers, each with its source.
    public var conditions: [Objection]

    /// Whether it is permitted.
    public var isPermitted: Bool { objections.isEmpty }
  }

  /// Whether a plan may use the mechanism, what binds, and what must be approved, by the law of the plan's date.
  ///
  /// Not legal advice.
  public func verdict(on plan: Plan) -> Verdict {
    var verdict = Verdict(
      objections: [], binds: binds(asOf: plan.asOf), allowsPooledFund: allowsPooledFund, approvals: [], conditions: [])
    verdict.objections = objections(toDate: plan) + objections(toParties: plan) + objections(toFunctions: plan)
    if plan.poolsMoney, !allowsPooledFund {
      verdict.objections.append(Objection("\(title) is no basis for a pooled fund", source: source))
    }
    if verdict.isPermitted {
      verdict.approvals = approvals(for: plan)
      verdict.conditions = conditions(for: plan)
    }
    return verdict
  }

  /// Why the law of the day has no such mechanism or no such bodies.
  private func objections(toDate plan: Plan) -> [Objection] {
    let date = plan.asOf
    if date < KnownLaw.first {
      return [
        Objection("what is known of the law begins on \(KnownLaw.first): not yet in force", source: KnownLaw.act2012)
      ]
    }
    var found = Set(plan.kinds).sorted().compactMap { KnownLaw.objection(to: $0, on: date) }
    switch self {
    case .leadCommissioning, .jointCommittee, .pooledFund, .jointCommissioning:
      if date >= KnownLaw.boardsBegin, !plan.kinds.contains(.ccg) {
        found.append(Objection("\(title) ended with CCGs on \(KnownLaw.boardsBegin)", source: KnownLaw.act2022))
      }
      if self == .jointCommissioning, date < KnownLaw.reformed {
        found.append(
          Objection(
            "no source here says that CCGs could decide with NHS England before \(KnownLaw.reformed)", source: source))
      }
    case .merger where KnownLaw.isProspective(date) && plan.kinds.contains(.ccg):
      found.append(
        Objection("there is no CCG to merge before \(KnownLaw.groupsBegin): not yet in force", source: KnownLaw.act2012)
      )
    case .section65Z5, .section65Z6, .boundaryChange:
      if date < KnownLaw.boardsBegin {
        found.append(Objection("\(title): not yet in force before \(KnownLaw.boardsBegin)", source: KnownLaw.act2022))
      }
    case .strategicAuthority:
      if date < KnownLaw.strategicAuthorities {
        found.append(Objection("the Act of 2026 is not yet in force", source: KnownLaw.act2026))
      }
    default: break
    }
    return found
  }

  /// Whether one decision binds all.
  func binds(asOf date: CalendarDate) -> Bool {
    switch self {
    case .forum, .allianceAgreement, .sharedPosts, .committeesInCommon: false
    case .jointCommittee: date >= KnownLaw.reformed
    default: true
    }
  }

  /// Whether money may be pooled.
  var allowsPooledFund: Bool {
    switch self {
    case .leadCommissioning, .jointCommittee, .pooledFund, .section75, .merger, .section65Z6, .boundaryChange,
      .councilReorganisation:
      true
    default: false
    }
  }
}
