/// What money and health of each year run are worth beside those of the year to which they are discounted.
///
/// Functions of the year and not lists, so that a factor can be neither missing nor left over: a run asks for as many as
/// it has years. Money is real: runs deflate by themselves.
///
/// ```swift
/// let discount = Discounting(money: { year in pow(1.035, -Double(year)) }, health: { year in pow(1.015, -Double(year)) })
/// let story = try Replay(bundle, future: 0, prepared: prepared, futures: sampler, seed: 1, discount: discount)
/// ```
public struct Discounting: Sendable {
  /// The factor of a year for real pounds; the first year run is 0.
  public let money: @Sendable (_ year: Int) -> Double
  /// The factor of a year for effects on health.
  public let health: @Sendable (_ year: Int) -> Double

  /// Discounts by two functions of the year.
  public init(money: @escaping @Sendable (_ year: Int) -> Double, health: @escaping @Sendable (_ year: Int) -> Double) {
    (self.money, self.health) = (money, health)
  }

  /// Every year counts alike.
  public static let none = Discounting(money: { _ in 1 }, health: { _ in 1 })
}
