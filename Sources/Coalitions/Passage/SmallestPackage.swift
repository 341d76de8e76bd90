/// The cheapest way to turn a failing proposal: whom to compensate, and what it costs.
public struct SmallestPackage: Sendable, Hashable {
  /// Those paid, ascending; empty where the proposal passes already.
  public let compensated: [Int]
  /// What each of them is paid, in the order of `compensated`.
  public let payments: [Int]
  /// The sum of the payments.
  public let cost: Int
  /// The sum of everybody's gains above zero: what those who gain could at most put in.
  public let gainersTotal: Int
  /// Whether those who gain could pay for it and still lose nothing.
  public var isAffordable: Bool { gainersTotal >= cost }
}
