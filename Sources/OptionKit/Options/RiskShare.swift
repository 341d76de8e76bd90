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
}

/// One year of a unit as a risk share sees it, one entry a member.
public struct RiskYear: Sendable {
  /// Contributions for the year.
  public var contributions: [Money]
  /// Spending above plan, negative for an underspend.
  public var overspends: [Money]
  /// Years since the new arrangements began: 0 in the first.
  public var yearsSinceStart: Int

  /// Describes a year.
  public init(contributions: [Money], overspends: [Money], yearsSinceStart: Int) {
    (self.contributions, self.overspends, self.yearsSinceStart) = (contributions, overspends, yearsSinceStart)
  }
}
