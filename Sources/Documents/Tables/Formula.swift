/// How a cell's value follows from other cells of the same document, for a workbook that works it out again.
///
/// A cell is reached by the name of its table, the number of its row from 0 and the id of its column, so that a formula
/// says the same whatever sheet and letter a renderer gives them. The cell's own value stands beside it: whoever does
/// not calculate still reads the right number.
public indirect enum Formula: Sendable, Hashable {
  /// A number.
  case constant(Double)
  /// Another cell.
  case cell(Place)
  /// The sum of several.
  case sum([Formula])
  /// The product of several.
  case product([Formula])
  /// The first less the second.
  case difference(Formula, Formula)
  /// The first over the second.
  case quotient(Formula, Formula)
  /// The sum of a range of cells.
  case total(Range)
  /// The sum of the products of two ranges of the same shape, cell by cell.
  case sumOfProducts(Range, Range)

  /// One cell.
  public struct Place: Sendable, Hashable {
    /// The name of its table.
    public var table: String
    /// Its row, from 0.
    public var row: Int
    /// The id of its column.
    public var column: String

    /// Names a cell.
    public init(table: String, row: Int, column: String) { (self.table, self.row, self.column) = (table, row, column) }
  }

  /// The cells of one column in given rows, passing over rows that are not named.
  public struct Range: Sendable, Hashable {
    /// The name of their table.
    public var table: String
    /// Their rows, from 0.
    public var rows: [Int]
    /// The id of their column.
    public var column: String

    /// Names cells.
    public init(table: String, rows: [Int], column: String) {
      (self.table, self.rows, self.column) = (table, rows, column)
    }
  }
}
