/// A decimal number held exactly: `units / 10^places`, as printed, never by way of binary floating point.
///
/// `16.6` is 166 units at one place. At most 18 digits; more is an error, never a rounding.
public struct ExactDecimal: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The digits as a whole number.
  public let units: Int
  /// How many of them stand after the point, 0 to 18.
  public let places: Int

  /// A whole number.
  public init(_ whole: Int) {
    units = whole
    places = 0
  }

  /// A number of units of `10^-places`; trailing zeros are dropped.
  public init(units: Int, places: Int) {
    var units = units
    var places = Swift.max(0, Swift.min(18, places))
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    self.units = units
    self.places = places
  }

  /// Reads a plain decimal: an optional sign, digits, an optional point with digits.
  ///
  /// - Throws: ``VotingError/notANumber(_:)`` or ``VotingError/notRepresentable(_:)``.
  public init(parsing text: some StringProtocol) throws(VotingError) {
    var value = 0
    var places = 0
    var digits = 0
    var seenPoint = false
    var negative = false
    var significant = 0
    for (index, character) in text.utf8.enumerated() {
      switch character {
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard index == 0 else { throw .notANumber(String(text)) }
        negative = character == UInt8(ascii: "-")
      case UInt8(ascii: "."):
        guard !seenPoint else { throw .notANumber(String(text)) }
        seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if value != 0 || character != UInt8(ascii: "0") { significant += 1 }
        if seenPoint { places += 1 }
        guard significant <= 18, places <= 18 else { throw .notRepresentable(String(text)) }
        value = value * 10 + Int(character - UInt8(ascii: "0"))
      default: throw .notANumber(String(text))
      }
    }
    guard digits > 0, text.last != "." else { throw .notANumber(String(text)) }
    self.init(units: negative ? -value : value, places: places)
  }

  /// The number in units of `10^-places`, exactly.
  ///
  /// - Throws: ``VotingError/notRepresentable(_:)`` where digits would be lost or 64 bits do not hold it.
  public func scaled(to places: Int) throws(VotingError) -> Int {
    guard places >= self.places, places - self.places <= 18 else { throw .notRepresentable(description) }
    var value = units
    for _ in 0..<(places - self.places) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .notRepresentable(description) }
      value = product
    }
    return value
  }

  /// The nearest binary floating-point number, for display.
  public var value: Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return Double(units) / scale
  }

  /// Orders by value.
  public static func < (a: Self, b: Self) -> Bool {
    let left = Int128(a.units) * powerOfTen(b.places)
    return left < Int128(b.units) * powerOfTen(a.places)
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The number as printed, without trailing zeros.
  public var description: String {
    guard places > 0 else { return "\(units)" }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: Swift.max(0, places + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
