/// An exact, reduced fraction of whole numbers of up to 128 bits, of either sign.
public struct Rational: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Above the line.
  public let numerator: Int128
  /// Below the line, at least 1.
  public let denominator: Int128

  /// Reduces `numerator / denominator`; a zero denominator counts as 1.
  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    guard denominator != 0 else {
      (self.numerator, self.denominator) = (numerator, 1)
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  /// Zero.
  public static let zero = Rational(0)

  /// The nearest binary floating-point number.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// The nearest whole number, halves away from zero.
  public var rounded: Int128 {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest.magnitude >= denominator.magnitude - rest.magnitude ? quotient + (numerator < 0 ? -1 : 1) : quotient
  }

  /// `7/3`, or `2` for a whole number.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// The number with the other sign.
  public static prefix func - (a: Self) -> Self { Rational(-a.numerator, a.denominator) }

  /// Orders by value, exactly.
  public static func < (a: Self, b: Self) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }

  static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(max(1, a))
  }
}
