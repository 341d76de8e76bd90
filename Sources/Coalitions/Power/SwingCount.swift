/// Whole-number counts behind the power indices, for up to 62 members.
public struct SwingCount: Sendable, Hashable {
  /// `bySize[i][s]`: coalitions of `s` others that lose without member `i` and win with it.
  public let bySize: [[UInt64]]
  /// `winning[s]`: winning coalitions of `s` members.
  public let winning: [UInt64]

  /// The most members whose counts fit.
  public static let mostMembers = 62

  /// How many swings a member has.
  public func swings(of member: Int) -> UInt64 { bySize[member].reduce(0, +) }
  /// How many coalitions win.
  public var winningCoalitions: UInt64 { winning.reduce(0, +) }
}
