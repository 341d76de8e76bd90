/// One value of a power index: a number, and the exact fraction behind it where there is one.
public struct PowerValue: Sendable, Hashable {
  /// The value; from an exact fraction where there is one, otherwise within 1e-12.
  public let value: Double
  /// The exact fraction, for games small enough.
  public let exact: Fraction?

  /// An exact value.
  public init(_ exact: Fraction) {
    value = exact.value
    self.exact = exact
  }

  /// A value known within 1e-12.
  public init(_ value: Double) {
    self.value = value
    exact = nil
  }

  init(counts numerator: UInt64, of denominator: UInt64) {
    self.init(Fraction(UInt128(numerator), UInt128(denominator)))
  }
}
