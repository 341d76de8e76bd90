import Commissioning

/// A function that one commissioner performs for others at a price, or that each performs for itself.
///
/// Everybody in a unit with the host pays its part of the price, by people. In a unit without the host, or where the
/// function is not shared, each pays `alone` times its part. Who stops using the host gives notice and bears
/// `costOfLeaving` times its yearly part once (redundancy, transfer of staff).
public struct HostedFunction: Sendable, Hashable {
  /// The function as printed.
  public var name: String
  /// The host, as a position in the case.
  public var host: Int
  /// The price for all who use it, a year; zero where none is stated.
  public var price: Money
  /// Whether the host performs it for its unit; otherwise each performs it for itself.
  public var isShared: Bool
  /// What performing it for oneself costs, as a multiple of one's part of the price.
  public var alone: Double
  /// Cost that falls once on one that leaves, as a multiple of its yearly part of the price.
  public var costOfLeaving: Double
  /// Whether the host performs it for everybody today, so that doing without it from the start is leaving it.
  public var isToday: Bool

  /// Makes a hosted function.
  public init(
    _ name: String, host: Int, price: Money, isShared: Bool = true, alone: Double = 1, costOfLeaving: Double,
    isToday: Bool = true
  ) {
    (self.name, self.host, self.price, self.isShared) = (name, host, price, isShared)
    (self.alone, self.costOfLeaving, self.isToday) = (alone, costOfLeaving, isToday)
  }
}
