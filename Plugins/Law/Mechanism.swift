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
  /// CCGs decide with NHS England or combined authorities (until June 2022).
  case jointCommissioning = "joint-commissioning"
  /// Functions delegated to, or exercised jointly with, one another (section 65Z5, from July 2022).
  case section65Z5 = "section-65z5"
  /// A joint committee and a pooled fund for functions exercised jointly (section 65Z6, from July 2022).
  case section65Z6 = "section-65z6"
  /// NHS England changes the areas of integrated care boards (section 14Z25, from July 2022).
  case boundaryChange = "icb-boundary-change"
  /// A joint committee of councils, or one council's functions exercised by another (Local Government Act 1972).
  case councilCommittee = "council-joint-committee"
  /// Councils are abolished and new ones made by order (Act of 2007).
  case councilReorganisation = "council-reorganisation"
  /// A strategic authority over the area of several councils (Act of 2026).
  case strategicAuthority = "strategic-authority"

  /// The mechanism on which a binding decision of a forum rests; nil where officers decide alone or nothing is joint.
  init?(_ basis: DecisionProcedure.LegalBasis) {
    switch basis {
    case .none, .individualDelegation: return nil
    case .section14Z3: self = .jointCommittee
    case .section75: self = .section75
    case .section65Z5: self = .section65Z5
    case .section65Z6: self = .section65Z6
    case .councilCommittee: self = .councilCommittee
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
    case .jointCommissioning: "joint commissioning with NHS England"
    case .section65Z5: "section 65Z5 arrangements"
    case .section65Z6: "a joint committee under section 65Z6"
    case .boundaryChange: "a change of boards' areas"
    case .councilCommittee: "a joint committee of councils"
    case .councilReorganisation: "council reorganisation"
    case .strategicAuthority: "a strategic authority"
    }
  }

  /// How decisions are taken: one that binds all (joint), or one of each body in a common setting (aligned).
  ///
  /// Source: Collaboration mechanisms (November 2018), section 2.
  public enum Decisions: String, Sendable, Hashable {
    /// A single decision, by a process that binds several organisations.
    case joint
    /// Separate decisions, in a setting that encourages the same ones.
    case aligned
    /// One body decides in place of several.
    case single
  }

  /// Whether decisions are joint, aligned, or one body's.
  public func decisions(asOf date: CalendarDate) -> Decisions {
    switch self {
    case .merger, .boundaryChange, .councilReorganisation, .strategicAuthority: .single
    default: binds(asOf: date) ? .joint : .aligned
    }
  }

  /// Where it is described.
  public var source: Source {
    let annex = { Source("Collaboration mechanisms (November 2018)", section: $0) }
    return switch self {
    case .forum: annex("annex A.1")
    case .allianceAgreement: annex("annex A.2")
    case .sharedPosts: annex("annex A.3")
    case .committeesInCommon: annex("annex A.4")
    case .merger: annex("annex A.5")
    case .leadCommissioning, .jointCommittee, .pooledFund: annex("annex A.6")
    case .corporateJointVenture, .contractualJointVenture: annex("2.1")
    case .section75: annex("annex A.7")
    case .jointCommissioning: annex("section 2, which names no section of the Act")
    case .section65Z5: Source("NHS Act 2006 as amended by the Health and Care Act 2022", section: "section 65Z5")
    case .section65Z6: Source("NHS Act 2006 as amended by the Health and Care Act 2022", section: "section 65Z6")
    case .boundaryChange: Source("NHS Act 2006 as amended by the Health and Care Act 2022", section: "section 14Z25")
    case .councilCommittee:
      Source("Local Government Act 1972", section: "sections 101 and 102 (from memory: to be checked)")
    case .councilReorganisation:
      Source("Local Government and Public Involvement in Health Act 2007", section: "sections 2 to 7")
    case .strategicAuthority: KnownLaw.act2026
    }
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
