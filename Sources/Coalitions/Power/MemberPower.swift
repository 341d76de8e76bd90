/// What one member can do.
public struct MemberPower: Sendable, Hashable {
  /// Banzhaf's absolute measure (Penrose): swings / 2^(n - 1), the chance of being decisive when all others toss coins.
  public var banzhaf: PowerValue
  /// Banzhaf's index: the member's share of all swings.
  public var banzhafNormalised: PowerValue
  /// Shapley and Shubik's index: the chance of turning the result when members say yes one after another in a random
  /// order (*American Political Science Review* 48 (1954)).
  public var shapleyShubik: PowerValue
  /// Coleman's power to prevent action: swings / winning coalitions.
  public var prevent: PowerValue
  /// Coleman's power to initiate action: swings / losing coalitions.
  public var initiate: PowerValue
  /// Whether nothing passes without this member.
  public var isVeto: Bool
  /// Whether this member never makes a difference.
  public var isDummy: Bool
  /// Whether this member decides alone.
  public var isDictator: Bool

  /// How many coalitions of the others, of all 2^(n - 1), this member turns into winning ones; nil where they are not
  /// counted exactly.
  public func swings(among memberCount: Int) -> UInt128? {
    guard let exact = banzhaf.exact, memberCount >= 1, memberCount <= 100 else { return nil }
    return exact.numerator * ((UInt128(1) << UInt128(memberCount - 1)) / exact.denominator)
  }
}
