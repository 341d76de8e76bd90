/// A financial year of the NHS and of local government: 1 April to 31 March.
public struct FinancialYear: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The calendar year in which it starts: 2018 for 2018/19.
  public var start: Int

  /// The year that starts on 1 April of `start`.
  public init(starting start: Int) { self.start = start }

  /// Reads `2018/19` or `2018-19`; nil where the second half does not follow the first.
  public init?(text: String) {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" })
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let start = Int(parts[0]),
      let end = Int(parts[1]), (start + 1) % 100 == end
    else { return nil }
    self.start = start
  }

  /// `2018/19`.
  public var description: String {
    let end = (start + 1) % 100
    return "\(start)/" + (end < 10 ? "0\(end)" : "\(end)")
  }

  /// Orders by time.
  public static func < (a: Self, b: Self) -> Bool { a.start < b.start }
  /// The year so many years later.
  public static func + (year: Self, years: Int) -> Self { Self(starting: year.start + years) }
  /// Years between two.
  public static func - (a: Self, b: Self) -> Int { a.start - b.start }
}
