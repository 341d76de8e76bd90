import Commissioning

/// Who bears what goes wrong in a year.
public protocol RiskShare: CommissioningOption {
  /// Settles a year: what each member receives (positive) or gives (negative) because of the others.
  ///
  /// Support must add up to what leaves the reserves: sum(support) = sum(reserves before) - sum(reserves after), so
  /// that no money is made or lost. Called once a year for each unit, in the hot path: do not allocate.
  /// - Parameters:
  ///   - year: each member's contribution and overspend.
  ///   - reserves: each member's money held in common, carried from year to year; changed in place.
  ///   - support: as long as the members; overwritten.
  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws

  /// Sums that the option notes for each member from year to year beside its reserve: debts by the year they fall due,
  /// claims. None by default. They are notes and not money: conservation counts reserves only.
  var carried: Int { get }

  /// What the sums are, in the order in which they are noted: `owed to it`. None by default; told beside what is held.
  var noted: [String] { get }

  /// Settles a year with what was noted before; by default as ``settle(_:reserves:into:)``.
  ///
  /// - Parameter carried: ``carried`` sums for each member, a member's together; all 0 before the first year and for a
  ///   member that has just joined; changed in place.
  func settle(
    _ year: borrowing RiskYear, reserves: inout [Money], carried: inout [Money], into support: inout [Money]) throws

  /// What of each member's overspend the contract leaves with the provider: positive where the provider bears an
  /// overspend, negative where it keeps an underspend. Nothing by default; settled before the members share the rest.
  ///
  /// - Parameter borne: as long as the members and all 0; changed in place.
  func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws

  /// The share of the price that rides on outcomes; the contract's own where nil.
  var outcomeShare: Double? { get }

  /// The part of what was withheld last year beyond the contract's own share that the provider asks back in this year's
  /// price; none by default. In the first year it asks for what that year will withhold.
  var pricedIn: Double { get }
}

extension RiskShare {
  /// Nothing.
  public var carried: Int { 0 }
  /// None.
  public var noted: [String] { [] }
  /// The contract's own.
  public var outcomeShare: Double? { nil }
  /// None.
  public var pricedIn: Double { 0 }
  /// Without anything noted.
  public func settle(
    _ year: borrowing RiskYear, reserves: inout [Money], carried: inout [Money], into support: inout [Money]
  ) throws {
    try settle(year, reserves: &reserves, into: &support)
  }
  /// Nothing.
  public func limit(_ year: borrowing RiskYear, into borne: inout [Money]) throws {}
}

/// One year of a unit as a risk share sees it, one entry a member.
public struct RiskYear: Sendable {
  /// Ids of the members.
  public var ids: [String]
  /// Contributions for the year.
  public var contributions: [Money]
  /// Spending above plan, negative for an underspend.
  public var overspends: [Money]
  /// Years since the new arrangements began: 0 in the first.
  public var yearsSinceStart: Int
  /// What options' own uncertain numbers came to in the future at hand.
  public var drawn = DrawnUncertainties()

  /// Describes a year.
  public init(ids: [String], contributions: [Money], overspends: [Money], yearsSinceStart: Int) {
    (self.ids, self.contributions, self.overspends) = (ids, contributions, overspends)
    self.yearsSinceStart = yearsSinceStart
  }
}

extension DecisionDimension {
  /// Who bears what goes wrong.
  public static let risk = DecisionDimension(
    "risk", title: "Risk sharing", question: "Who should bear what goes wrong?", protocolName: "RiskShare", order: 50,
    role: .choice,
    folder: "RiskSharing", takesPrograms: true)
}

extension RiskShare {
  /// ``DecisionDimension/risk``.
  public static var dimension: DecisionDimension? { .risk }
}
