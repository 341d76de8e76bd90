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
    guard let written = WrittenNumber(source), let value = written.value(decimal) else { return nil }
    self.value = value
    isPercentage = written.isPercentage
  }
}
