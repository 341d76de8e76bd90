import Commissioning
import OptionKit

extension Mechanism {
  /// Why these kinds of organisation may not use the mechanism; empty where they may.
  ///
  /// Every mechanism needs two parties at least ("two or more CCGs": Collaboration mechanisms, annex A.6).
  func objections(toParties plan: Plan) -> [Objection] {
    let kinds = Set(plan.kinds)
    var found: [Objection] = []
    if plan.kinds.count < 2 { found.append(Objection("\(title) needs two parties at least", source: source)) }
    switch self {
    case .forum, .allianceAgreement: break
    case .sharedPosts: found += objectionsToSharedPosts(kinds)
    case .committeesInCommon: found += objectionsToCommitteesInCommon(kinds)
    case .merger: found += objectionsToMerger(kinds)
    case .leadCommissioning, .jointCommittee, .pooledFund: found += objectionsToGroups(kinds)
    case .corporateJointVenture:
      refuse(
        unless: kinds.contains(.foundationTrust) && kinds.isSubset(of: [.foundationTrust, .independentProvider]),
        "a corporate joint venture is for a foundation trust with another or an independent provider", &found)
    case .contractualJointVenture:
      refuse(unless: kinds.allSatisfy(\.isProvider), "a contractual joint venture is between providers", &found)
    case .section75:
      let hasHealth = kinds.contains { $0.isNHSBody || $0 == .combinedAuthority }
      refuse(
        unless: kinds.contains(where: \.isCouncil) && hasHealth,
        "section 75 needs at least one NHS body and at least one council", &found)
      refuse(
        unless: kinds.allSatisfy { $0.isNHSBody || $0.isCouncil || $0 == .combinedAuthority },
        "section 75 is for prescribed NHS bodies and councils only", &found)
    case .jointCommissioning:
      refuse(
        unless: kinds.contains(.ccg) && kinds.isSubset(of: [.ccg, .nhsEngland, .combinedAuthority]) && kinds.count > 1,
        "joint commissioning is for CCGs with NHS England or combined authorities", &found)
    case .section65Z5, .section65Z6: found += objectionsToJointWorking(kinds)
    case .boundaryChange:
      refuse(
        unless: kinds == [.integratedCareBoard], "only the areas of integrated care boards are changed by it", &found)
    case .councilCommittee:
      refuse(unless: kinds.allSatisfy(\.isCouncil), "a joint committee of councils is for councils only", &found)
    case .councilReorganisation:
      refuse(unless: kinds.allSatisfy(\.isCouncil), "only councils are reorganised by it", &found)
    case .strategicAuthority:
      refuse(
        unless: kinds.allSatisfy { $0.isCouncil || $0 == .combinedAuthority || $0 == .strategicAuthority },
        "a strategic authority is over councils and combined authorities", &found)
    }
    return found
  }

  private func refuse(unless holds: Bool, _ reason: String, _ found: inout [Objection]) {
    if !holds { found.append(Objection(reason, source: source)) }
  }

  private func joins(_ kinds: Set<OrganisationKind>) -> Bool {
    kinds.contains(where: \.isProvider) && kinds.contains(where: \.isCommissioner)
  }

  private func objectionsToSharedPosts(_ kinds: Set<OrganisationKind>) -> [Objection] {
    var found: [Objection] = []
    refuse(
      unless: !kinds.contains(.independentProvider), "shared posts are for commissioners, councils and NHS providers",
      &found)
    if kinds.contains(.commissioningSupport) {
      found.append(
        Objection(
          "shared posts are for commissioners, councils and NHS providers, and whoever supports a CCG's commissioning"
            + " is disqualified from its governing body", source: source))
    }
    return found
  }

  private func objectionsToCommitteesInCommon(_ kinds: Set<OrganisationKind>) -> [Objection] {
    var found: [Objection] = []
    let trusts: Set<OrganisationKind> = [.nhsTrust, .foundationTrust]
    if joins(kinds) {
      found.append(
        Objection("committees in common cannot join commissioners with providers", source: Mechanism.forum.source))
    } else if !(kinds == [.ccg] || kinds == [.integratedCareBoard] || kinds.isSubset(of: trusts)) {
      found.append(
        Objection(
          "committees in common are for CCGs, for integrated care boards, or for NHS providers, by themselves",
          source: source))
    }
    return found
  }

  private func objectionsToMerger(_ kinds: Set<OrganisationKind>) -> [Objection] {
    if kinds == [.ccg] || kinds.isSubset(of: [.nhsTrust, .foundationTrust]) { return [] }
    if kinds == [.integratedCareBoard] {
      return [
        Objection(
          "integrated care boards do not merge by themselves: NHS England changes their areas",
          source: Mechanism.boundaryChange.source)
      ]
    }
    return [Objection("CCGs merge with CCGs, and NHS providers with NHS providers", source: source)]
  }

  private func objectionsToGroups(_ kinds: Set<OrganisationKind>) -> [Objection] {
    var found: [Objection] = []
    if self == .jointCommittee, joins(kinds) {
      found.append(
        Objection("a joint committee cannot join commissioners with providers", source: Mechanism.forum.source))
    }
    let strangers = kinds.subtracting([.ccg]).sorted().map { $0.words }
    if !strangers.isEmpty {
      found.append(
        Objection("section 14Z3 is for CCGs only: not for \(strangers.joined(separator: ", "))", source: source))
    }
    return found
  }

  /// Section 65Z5: NHS England, integrated care boards, trusts and foundation trusts, with one another and with councils
  /// and combined authorities; so commissioners and providers may share one committee under section 65Z6.
  private func objectionsToJointWorking(_ kinds: Set<OrganisationKind>) -> [Objection] {
    var found: [Objection] = []
    let relevant: Set<OrganisationKind> = [.nhsEngland, .integratedCareBoard, .nhsTrust, .foundationTrust]
    refuse(
      unless: !kinds.isDisjoint(with: relevant),
      "section 65Z5 needs NHS England, an integrated care board, an NHS trust or a foundation trust", &found)
    let strangers = kinds.filter {
      !relevant.contains($0) && !$0.isCouncil && ![.combinedAuthority, .strategicAuthority].contains($0)
    }
    if !strangers.isEmpty {
      let names = strangers.sorted().map { $0.words }.joined(separator: ", ")
      found.append(Objection("section 65Z5 is not for \(names)", source: source))
    }
    return found
  }
}
