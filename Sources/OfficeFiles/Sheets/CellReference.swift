/// Where a cell is: row and column from 0, written as `C7`, or `$C$7` where it must not move when copied.
public struct CellReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Row and column, from 0.
  public var row, column: Int

  /// Makes a reference.
  public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

  /// Reads `C7` or `$C$7`, letters of either case; nil where it is none, or outside what a sheet can hold.
  public init?(_ text: some StringProtocol) {
    var (row, column) = (0, 0)
    var letters = 0
    var digits = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      let upper = byte & 0xdf
      if digits == 0, upper >= UInt8(ascii: "A"), upper <= UInt8(ascii: "Z"), byte >= 0x41 {
        column = column * 26 + Int(upper - 0x40)
        letters += 1
      } else if letters > 0, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      } else {
        return nil
      }
      guard letters <= 3, digits <= 7 else { return nil }
    }
    guard row >= 1, column >= 1, row <= Self.mostRows, column <= Self.mostColumns else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// Rows that a sheet can hold.
  public static let mostRows = 1_048_576
  /// Columns that a sheet can hold.
  public static let mostColumns = 16_384

  /// A column's letters: 0 is `A`, 26 is `AA`.
  public static func letters(_ column: Int) -> String {
    var text = ""
    var rest = column + 1
    while rest > 0 {
      let digit = (rest - 1) % 26
      text = String(UnicodeScalar(UInt8(0x41 + digit))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  /// `C7`.
  public var description: String { Self.letters(column) + "\(row + 1)" }
  /// `$C$7`.
  public var fixed: String { "$" + Self.letters(column) + "$\(row + 1)" }

  /// Orders by row, then column.
  public static func < (a: Self, b: Self) -> Bool { (a.row, a.column) < (b.row, b.column) }
}

/// A rectangle of cells, written as `B4:B9`.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The corners.
  public var first, last: CellReference

  /// From one corner to the other; both ends included.
  public init(_ first: CellReference, _ last: CellReference) { (self.first, self.last) = (first, last) }

  /// A part of a column; rows from 0, both included.
  public init(column: Int, rows: ClosedRange<Int>) {
    self.init(.init(row: rows.lowerBound, column: column), .init(row: rows.upperBound, column: column))
  }

  /// `B4:B9`.
  public var description: String { "\(first):\(last)" }
  /// `$B$4:$B$9`.
  public var fixed: String { "\(first.fixed):\(last.fixed)" }

  /// `'Cash flow'!$B$4:$B$9`, as a formula of another sheet names it.
  public func on(_ sheet: String) -> String { Sheet.quoted(sheet) + "!" + fixed }
}
