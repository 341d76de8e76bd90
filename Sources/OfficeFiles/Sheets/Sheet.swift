/// One sheet of a workbook.
public struct Sheet: Sendable {
  /// A rule that colours cells by what they hold.
  public struct Highlight: Sendable {
    /// What it shows.
    public enum Kind: Hashable, Sendable {
      /// A bar in each cell, from one value to another.
      case bar(from: Double, to: Double)
      /// A colour from low over middle to high.
      case scale(low: Double, middle: Double, high: Double)
      /// Green where the text is the first, red where it is the second.
      case verdict(good: String, bad: String)
    }
    /// Where.
    public var range: CellRange
    /// What.
    public var kind: Kind

    /// Makes a rule.
    public init(_ range: CellRange, _ kind: Kind) { (self.range, self.kind) = (range, kind) }
  }

  /// Cells that take only numbers between two bounds.
  public struct Bounds: Sendable {
    /// Where.
    public var range: CellRange
    /// Least and most.
    public var low, high: Double
    /// What a person reads who types another.
    public var message: String

    /// Sets bounds.
    public init(_ range: CellRange, _ low: Double, _ high: Double, message: String) {
      (self.range, self.low, self.high, self.message) = (range, low, high, message)
    }
  }

  /// A chart and the cells that it covers.
  public struct Placed: Sendable {
    /// The chart.
    public var chart: Chart
    /// From one cell's upper left corner to another's.
    public var over: CellRange

    /// Places a chart.
    public init(_ chart: Chart, over: CellRange) { (self.chart, self.over) = (chart, over) }
  }

  /// Its name: at most 31 characters, none of `[ ] : * ? / \`.
  public var name: String
  /// Rows from the top; a short row ends early.
  public var rows: [[Cell]]
  /// Widths of the columns in characters; those not given follow their text.
  public var widths: [Int: Double] = [:]
  /// Rows and columns that stay in view.
  public var frozenRows = 0, frozenColumns = 0
  /// The table whose heading has buttons to filter it.
  public var filter: CellRange?
  /// Rules that colour cells.
  public var highlights: [Highlight] = []
  /// Cells that take only some numbers.
  public var bounds: [Bounds] = []
  /// Charts.
  public var charts: [Placed] = []
  /// Whether it prints on its side.
  public var isLandscape = true

  /// Makes a sheet.
  public init(_ name: String, rows: [[Cell]] = []) { (self.name, self.rows) = (name, rows) }

  /// A sheet's name as formulas write it, always between quotation marks.
  public static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A cell of this sheet as formulas of others name it.
  public func reference(row: Int, column: Int) -> String {
    Self.quoted(name) + "!" + CellReference(row: row, column: column).fixed
  }
}
