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
    public init(
      kinds: [OrganisationKind], functions: Set<FunctionKind> = [.commissioning],
      excludedServices: Set<ExcludedService> = [], poolsMoney: Bool = false, isBetterCareFund: Bool = false,
      isLikelyToImprove: Bool = true, asOf: CalendarDate
    ) {
      (self.kinds, self.functions, self.excludedServices) = (kinds, functions, excludedServices)
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

  /// The day from which a joint committee of CCGs binds them: SI 2014/2436, article 1.
  private static let reformed = CalendarDate(year: 2014, month: 10, day: 1)
  /// The day on which CCGs were abolished: Health and Care Act 2022, section 14.
  private static let abolished = CalendarDate(year: 2022, month: 7, day: 1)

  /// Whether a plan may use the mechanism, what binds, and what must be approved.
  ///
  /// A verdict is as of the plan's date: a joint committee of CCGs could not bind them before 1 October 2014, and there
  /// are no CCGs from 1 July 2022. Not legal advice.
  public func verdict(on plan: Plan) -> Verdict {
    var verdict = Verdict(
      objections: [], binds: binds(asOf: plan.asOf), allowsPooledFund: allowsPooledFund, approvals: [], conditions: [])
    verdict.objections = objectionsToKinds(plan) + objectionsToFunctions(plan)
    if let abolished = Self.abolished, plan.asOf >= abolished, plan.kinds.contains(.ccg) {
      verdict.objections.append(
        Objection("clinical commissioning groups were abolished on \(abolished)", source: Self.act2022))
    }
    if plan.poolsMoney, !allowsPooledFund {
      verdict.objections.append(Objection("\(title) is no basis for a pooled fund", source: source))
    }
    if verdict.isPermitted {
      verdict.approvals = approvals(for: plan)
      verdict.conditions = conditions(for: plan)
    }
    return verdict
  }

  private static let act2022 = Source("Health and Care Act 2022", section: "14")

  /// Whether one decision binds all.
  func binds(asOf date: CalendarDate) -> Bool {
    switch self {
    case .forum, .allianceAgreement, .sharedPosts, .committeesInCommon: false
    case .merger, .corporateJointVenture, .contractualJointVenture, .section75: true
    case .leadCommissioning, .pooledFund: true
    case .jointCommittee: Self.reformed.map { date >= $0 } ?? true
    }
  }

  /// Whether money may be pooled.
  var allowsPooledFund: Bool {
    switch self {
    case .leadCommissioning, .jointCommittee, .pooledFund, .section75, .merger: true
    default: false
    }
  }

  private func objectionsToKinds(_ plan: Plan) -> [Objection] {
    let kinds = Set(plan.kinds)
    let providers: Set<OrganisationKind> = [.nhsTrust, .foundationTrust, .independentProvider]
    let commissioners: Set<OrganisationKind> = [.ccg, .localAuthority, .nhsEngland]
    let joins = !kinds.isDisjoint(with: providers) && !kinds.isDisjoint(with: commissioners)
    var found: [Objection] = []
    switch self {
    case .committeesInCommon:
      if joins {
        found.append(Objection("committees in common cannot join commissioners with providers", source: Self.forums))
      } else if kinds.count > 1, kinds.contains(.ccg) || !kinds.isSubset(of: [.nhsTrust, .foundationTrust]) {
        found.append(
          Objection("committees in common are for CCGs, or for NHS providers, by themselves", source: source))
      } else if kinds.contains(where: { ![.ccg, .nhsTrust, .foundationTrust].contains($0) }) {
        found.append(Objection("committees in common are for CCGs and for NHS providers only", source: source))
      }
    case .leadCommissioning, .jointCommittee, .pooledFund:
      if self == .jointCommittee, joins {
        found.append(Objection("a joint committee cannot join commissioners with providers", source: Self.forums))
      }
      let strangers = kinds.subtracting([.ccg]).sorted().map { $0.title.lowercased() }
      if !strangers.isEmpty {
        found.append(
          Objection("section 14Z3 is for CCGs only: not for \(strangers.joined(separator: ", "))", source: source))
      }
    case .merger:
      if kinds.count > 1 && !kinds.isSubset(of: [.nhsTrust, .foundationTrust]) {
        found.append(Objection("CCGs merge with CCGs, and NHS providers with NHS providers", source: source))
      } else if !kinds.isSubset(of: [.ccg, .nhsTrust, .foundationTrust]) {
        found.append(Objection("mergers are for CCGs and for NHS providers only", source: source))
      }
    case .corporateJointVenture:
      if !kinds.contains(.foundationTrust) || !kinds.isSubset(of: [.foundationTrust, .independentProvider]) {
        found.append(
          Objection(
            "a corporate joint venture is for a foundation trust with another or an independent provider",
            source: source))
      }
    case .contractualJointVenture:
      if !kinds.isSubset(of: providers) {
        found.append(Objection("a contractual joint venture is between providers", source: source))
      }
    case .section75:
      if !kinds.contains(.localAuthority) || !kinds.contains(where: \.isNHSBody) {
        found.append(Objection("section 75 needs at least one NHS body and at least one council", source: source))
      }
      if kinds.contains(.independentProvider) || kinds.contains(.commissioningSupport) {
        found.append(Objection("section 75 is for prescribed NHS bodies and councils only", source: source))
      }
    case .sharedPosts:
      if kinds.contains(.independentProvider) {
        found.append(Objection("shared posts are for CCGs, councils and NHS providers", source: source))
      }
    case .forum, .allianceAgreement: break
    }
    return found
  }

  private func objectionsToFunctions(_ plan: Plan) -> [Objection] {
    var found: [Objection] = []
    switch self {
    case .leadCommissioning, .jointCommittee, .pooledFund, .section75:
      if plan.functions.contains(.corporate) {
        found.append(Objection("corporate functions cannot be exercised through \(title)", source: source))
      }
      if plan.functions.contains(.delegatedByOthers) {
        found.append(
          Objection("functions delegated by another body cannot be exercised through \(title)", source: source))
      }
    default: break
    }
    if self == .section75 {
      for service in plan.excludedServices.sorted(by: { $0.rawValue < $1.rawValue }) {
        found.append(Objection("section 75 leaves out \(service.title)", source: source))
      }
      if !plan.isLikelyToImprove {
        found.append(
          Objection("section 75 arrangements must be likely to improve how functions are exercised", source: source))
      }
    }
    return found
  }

  private static let forums = Source("Collaboration mechanisms (November 2018)", section: "annex A.1")
}
