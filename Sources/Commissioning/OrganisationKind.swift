/// The kinds of organisation that commission, provide or support, as the law tells them apart.
public enum OrganisationKind: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A clinical commissioning group (NHS Act 2006 as amended in 2012; abolished in July 2022).
  case ccg
  /// A council, where it does not matter of which kind.
  case localAuthority = "local-authority"
  /// NHS England, called the Board in documents of 2012, or one of its regions.
  case nhsEngland = "nhs-england"
  /// An NHS trust.
  case nhsTrust = "nhs-trust"
  /// An NHS foundation trust.
  case foundationTrust = "foundation-trust"
  /// A provider outside the NHS.
  case independentProvider = "independent-provider"
  /// A commissioning support service or unit.
  case commissioningSupport = "commissioning-support"
  /// An integrated care board (Health and Care Act 2022).
  case integratedCareBoard = "integrated-care-board"
  /// A council with the functions of both tiers.
  case unitaryAuthority = "unitary-authority"
  /// The upper tier of two.
  case countyCouncil = "county-council"
  /// The lower tier of two.
  case districtCouncil = "district-council"
  /// A combined authority, or a combined county authority.
  case combinedAuthority = "combined-authority"
  /// A strategic authority under the Act of 2026.
  case strategicAuthority = "strategic-authority"
  /// A committee of an integrated care board for a place; no body of its own.
  case placeCommittee = "place-committee"

  /// As printed in a heading.
  public var title: String {
    switch self {
    case .ccg: "Clinical commissioning group"
    case .localAuthority: "Local authority"
    case .nhsEngland: "NHS England"
    case .nhsTrust: "NHS trust"
    case .foundationTrust: "NHS foundation trust"
    case .independentProvider: "Independent provider"
    case .commissioningSupport: "Commissioning support unit"
    case .integratedCareBoard: "Integrated care board"
    case .unitaryAuthority: "Unitary authority"
    case .countyCouncil: "County council"
    case .districtCouncil: "District council"
    case .combinedAuthority: "Combined authority"
    case .strategicAuthority: "Strategic authority"
    case .placeCommittee: "Place committee"
    }
  }

  /// As printed within a sentence: "district council", "NHS trust".
  public var words: String { title.hasPrefix("NHS") ? title : title.prefix(1).lowercased() + title.dropFirst() }

  /// Whether it is an NHS body for the purposes of section 75 of the NHS Act 2006.
  ///
  /// A combined authority is one only as far as it exercises functions of the NHS (Collaboration mechanisms, November
  /// 2018, annex A.7); it is asked for by itself.
  public var isNHSBody: Bool {
    switch self {
    case .ccg, .nhsEngland, .nhsTrust, .foundationTrust, .integratedCareBoard: true
    default: false
    }
  }

  /// Whether it is a council of any kind.
  public var isCouncil: Bool {
    switch self {
    case .localAuthority, .unitaryAuthority, .countyCouncil, .districtCouncil: true
    default: false
    }
  }

  /// Whether it commissions: a CCG, an integrated care board, NHS England, a council, or a combined or strategic
  /// authority.
  public var isCommissioner: Bool {
    switch self {
    case .ccg, .integratedCareBoard, .nhsEngland, .combinedAuthority, .strategicAuthority, .placeCommittee: true
    default: isCouncil
    }
  }

  /// Whether it provides services.
  public var isProvider: Bool {
    switch self {
    case .nhsTrust, .foundationTrust, .independentProvider: true
    default: false
    }
  }

  /// Orders by the word that scenarios use.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
