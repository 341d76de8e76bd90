/// A number as people write it in a spreadsheet: `1,234.50`, `£3.2`, `45%`, `(120)`, `£(1,500.00)`, `1 500`, `−7`.
///
/// One notation for every table and every flag. A percentage is a fraction of 1; brackets mean below zero, as does a
/// minus before or behind; thousands stand in threes, parted by the other mark, a space or an apostrophe; `£-` is the
/// nothing of accounts. Not a number: words, `-` alone, `nan`, `inf`, hexadecimal, other currencies, `5k`, anything
/// beyond 1e100.
public struct CSVNumber: Sendable, Hashable {
  /// The value.
  public var value: Double
  /// Whether it was written with a percent sign.
  public var isPercentage: Bool

  /// A number that a spreadsheet keeps as one.
  public init(_ value: Double, isPercentage: Bool = false) {
    self.value = value
    self.isPercentage = isPercentage
  }

  /// Reads a number, or nil if the text is none.
  ///
  /// - Parameter decimal: the mark before decimals; in a table it is settled for the whole (``Sheet/decimal``).
  public init?(_ source: String, decimal: DecimalMark = .point) {
    if let value = Self.plain(source, decimal) {
      self.value = value
      isPercentage = false
      return
    }
    guard let written = WrittenNumber(source), let value = written.value(decimal) else { return nil }
    self.value = value
    isPercentage = written.isPercentage
  }

  /// The value of digits with at most one decimal mark between them and a hyphen before them, as nearly all numbers are
  /// written; nil where the text is anything else and has to be taken apart.
  private static func plain(_ source: String, _ decimal: DecimalMark) -> Double? {
    let bytes = source.utf8
    guard (1...40).contains(bytes.count) else { return nil }
    var isAfterDigit = false
    var hasPoint = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): isAfterDigit = true
      case UInt8(ascii: "-") where place == 0: break
      case UInt8(ascii: ".") where decimal == .point && isAfterDigit && !hasPoint:
        (hasPoint, isAfterDigit) = (true, false)
      default: return nil
      }
    }
    guard isAfterDigit, let value = Double(source) else { return nil }
    return value == 0 ? 0 : value
  }
}
