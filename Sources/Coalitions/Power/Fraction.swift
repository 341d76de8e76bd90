/// An exact, reduced fraction of two whole numbers of up to 128 bits.
public struct Fraction: Hashable, Sendable, CustomStringConvertible {
  /// Above the line.
  public let numerator: UInt128
  /// Below the line, at least 1.
  public let denominator: UInt128

  /// Reduces `numerator / denominator`; a zero denominator counts as 1.
  public init(_ numerator: UInt128, _ denominator: UInt128) {
    guard denominator != 0 else {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(1, a)
  }

  /// The quotient, within one unit in the last place or so.
  public var value: Double { Double(numerator) / Double(denominator) }
  /// `1/3`, or `1` where the denominator is 1.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
