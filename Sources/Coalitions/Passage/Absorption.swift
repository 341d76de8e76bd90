/// Where matters end, whatever the time.
public struct Absorption: Sendable, Hashable {
  /// The chance of approval.
  public let approved: Double
  /// The chance of rejection.
  public let rejected: Double
  /// The chance of being given up.
  public let lapsed: Double
  /// Mean months until one of these.
  public let meanMonths: Double
}
