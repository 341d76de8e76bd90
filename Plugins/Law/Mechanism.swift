import Commissioning
import OptionKit

/// The ways in which organisations of the health service and councils may lawfully decide or act together.
///
/// Source: Collaboration mechanisms (November 2018), section 2.1, with annexes A.1 to A.7 (November 2018).
public enum Mechanism: String, Sendable, Hashable, CaseIterable {
  /// Officers of each organisation decide side by side.
  case forum
  /// A forum set down in writing, with a share in gains and losses.
  case allianceAgreement = "alliance-agreement"
  /// One person works for several organisations.
  case sharedPosts = "shared-posts"
  /// Committees with the same members, each deciding for its own body.
  case committeesInCommon = "committees-in-common"
  /// Several organisations become one.
  case merger
  /// One CCG exercises commissioning functions of others (section 14Z3).
  case leadCommissioning = "lead-commissioning"
  /// A joint committee of CCGs (section 14Z3).
  case jointCommittee = "joint-committee"
  /// A fund pooled by CCGs (section 14Z3).
  case pooledFund = "pooled-fund"
  /// A body corporate of a foundation trust with another or with an independent provider.
  case corporateJointVenture = "corporate-joint-venture"
  /// A contract between providers that makes no new body.
  case contractualJointVenture = "contractual-joint-venture"
  /// Arrangements between NHS bodies and councils (section 75).
  case section75 = "section-75"

  /// The mechanism on which a binding decision of a forum rests; nil where officers decide alone or nothing is joint.
  init?(_ basis: DecisionProcedure.LegalBasis) {
    switch basis {
    case .none, .individualDelegation: return nil
    case .section14Z3: self = .jointCommittee
    case .section75: self = .section75
    case .forum: self = .forum
    case .alliance: self = .allianceAgreement
    case .committeesInCommon: self = .committeesInCommon
    case .merger: self = .merger
    }
  }

  /// As printed.
  public var title: String {
    switch self {
    case .forum: "a forum"
    case .allianceAgreement: "an alliance agreement"
    case .sharedPosts: "shared posts"
    case .committeesInCommon: "committees in common"
    case .merger: "a merger"
    case .leadCommissioning: "lead commissioning"
    case .jointCommittee: "a joint committee"
    case .pooledFund: "a pooled fund"
    case .corporateJointVenture: "a corporate joint venture"
    case .contractualJointVenture: "a contractual joint venture"
    case .section75: "section 75 arrangements"
    }
  }

  /// The annex that describes it.
  public var source: Source {
    let section =
      switch self {
      case .forum: "annex A.1"
      case .allianceAgreement: "annex A.2"
      case .sharedPosts: "annex A.3"
      case .committeesInCommon: "annex A.4"
      case .merger: "annex A.5"
      case .leadCommissioning, .jointCommittee, .pooledFund: "annex A.6"
      case .corporateJointVenture, .contractualJointVenture: "2.1"
      case .section75: "annex A.7"
      }
    return Source("Collaboration mechanisms (November 2018)", section: section)
  }
}

/// What kind of function is to be exercised together.
public enum FunctionKind: String, Sendable, Hashable, CaseIterable, ParameterValue {
  /// Arranging for the provision of services.
  case commissioning
  /// Governance and employment of the organisation itself.
  case corporate
  /// Exercised on behalf of another body, such as delegated primary medical care.
  case delegatedByOthers = "delegated-by-others"
  /// Providing services.
  case provision
}

/// Services that section 75 leaves out.
///
/// Source: Collaboration mechanisms (November 2018), annex A.7.
public enum ExcludedService: String, Sendable, Hashable, CaseIterable, ParameterValue {
  case surgery
  case radiotherapy
  case termination
  case endoscopy
  case class4Laser = "class-4-laser"
  case otherInvasive = "other-invasive-treatment"
  case section7A = "section-7a-public-health"
  case primaryDental = "primary-dental"
  case pharmaceutical
  case primaryOphthalmic = "primary-ophthalmic"
  case emergencyAmbulance = "emergency-ambulance"

  /// As printed.
  public var title: String {
    self == .class4Laser
      ? "class 4 laser treatment" : rawValue.split(separator: "-").joined(separator: " ").replacing("7a", with: "7A")
  }
}
