/// The kinds of organisation that commission, provide or support, as the law tells them apart.
public enum OrganisationKind: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A clinical commissioning group (NHS Act 2006 as amended in 2012; abolished in July 2022).
  case ccg
  /// A county, unitary or London borough council.
  case localAuthority = "local-authority"
  /// NHS England, called the Board in documents of 2012.
  case nhsEngland = "nhs-england"
  /// An NHS trust.
  case nhsTrust = "nhs-trust"
  /// An NHS foundation trust.
  case foundationTrust = "foundation-trust"
  /// A provider outside the NHS.
  case independentProvider = "independent-provider"
  /// A commissioning support service or unit.
  case commissioningSupport = "commissioning-support"

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
    }
  }

  /// Whether it is an NHS body for the purposes of section 75 of the NHS Act 2006.
  public var isNHSBody: Bool { self == .ccg || self == .nhsEngland || self == .nhsTrust || self == .foundationTrust }

  /// Orders as declared.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
