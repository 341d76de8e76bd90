/// A sum of money in integer pence; never a `Double` once it is money.
///
/// Amounts read from a file are bounded by ``limit`` (£10 trillion), so that the sums of a whole run stay far inside
/// 64 bits; ``init(rounding:)`` is the only way from a computed number to money, and it refuses what is not finite
/// or lies beyond the limit.
public struct Money: Hashable, Sendable, BitwiseCopyable, Comparable, AdditiveArithmetic {
  /// Pence, negative for a sum owed.
  public var pence: Int

  /// The largest size of an amount that is accepted, in pence.
  public static let limit = 1_000_000_000_000_000

  /// Whether it is no larger than what is accepted, either way; to be asked before sums handed in are added up.
  @inlinable public var isWithinLimit: Bool { pence >= -Self.limit && pence <= Self.limit }

  /// Nothing.
  @inlinable public static var zero: Money { Money(pence: 0) }

  /// An amount in pence.
  @inlinable public init(pence: Int) { self.pence = pence }

  /// An amount in whole pounds.
  @inlinable public init(pounds: Int) { pence = pounds * 100 }

  /// The nearest penny to a computed number of pence, halves away from zero; nil where it is not finite or too large.
  @inlinable public init?(rounding pence: Double) {
    guard pence.isFinite, abs(pence) <= Double(Self.limit) else { return nil }
    self.pence = Int(nearest(pence))
  }

  /// Reads `1844918`, `1,844,918.5`, `£1,844,918.50` or `-12.30` exactly; nil for anything else or beyond the limit.
  public init?(text: String) {
    var digits = text.filter { $0 != "," && $0 != "£" && $0 != " " }
    let negative = digits.hasPrefix("-")
    if negative { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty, whole.allSatisfy(\.isASCIIDigit),
      let pounds = Int(whole), pounds <= Self.limit / 100
    else { return nil }
    var pennies = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit), let value = Int(parts[1])
      else { return nil }
      pennies = parts[1].count == 1 ? value * 10 : value
    }
    pence = (pounds * 100 + pennies) * (negative ? -1 : 1)
  }

  /// Pounds as a number, for ratios and charts; not to be turned back into money.
  @inlinable public var pounds: Double { Double(pence) / 100 }

  /// Orders by size.
  @inlinable public static func < (a: Money, b: Money) -> Bool { a.pence < b.pence }
  /// The sum. Beyond 64 bits, which amounts read within their bounds never reach, it stays at the largest there is
  /// rather than end the program.
  @inlinable public static func + (a: Money, b: Money) -> Money {
    let (sum, isBeyond) = a.pence.addingReportingOverflow(b.pence)
    return Money(pence: isBeyond ? (b.pence < 0 ? -.max : .max) : sum)
  }
  /// The difference, within the same bounds.
  @inlinable public static func - (a: Money, b: Money) -> Money {
    let (difference, isBeyond) = a.pence.subtractingReportingOverflow(b.pence)
    return Money(pence: isBeyond ? (b.pence < 0 ? .max : -.max) : difference)
  }
  /// The same amount owed.
  @inlinable public static prefix func - (a: Money) -> Money { Money(pence: -a.pence) }

  /// This amount times a factor, to the nearest penny; nil where the result is not finite or too large.
  @inlinable public func scaled(by factor: Double) -> Money? { Money(rounding: Double(pence) * factor) }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
