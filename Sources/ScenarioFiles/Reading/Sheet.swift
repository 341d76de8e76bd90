import OptionKit

/// A sheet of cells that know their places: what every reader of tables takes, whether it came from CSV or a workbook.
///
/// Rows without text and columns without text are left out, so padding means nothing anywhere. A cell means the same
/// in every table: see ``CSVNumber``. What was guessed is in ``notes``, what contradicts itself in ``problems``.
public struct Sheet: Sendable {
  /// A cell's text without its quotes and outer spaces, and where it stands.
  public struct Cell: Sendable, Hashable {
    /// The text; of a date `2018-12-11`.
    public var text: String
    /// Where it begins.
    public var place: Problem.Location
    /// The number, where a spreadsheet keeps it as one; text from CSV has none and is read by its notation.
    public var number: CSVNumber?

    /// Makes a cell.
    public init(_ text: String, at place: Problem.Location, number: CSVNumber? = nil) {
      self.text = text
      self.place = place
      self.number = number
    }
  }

  /// The file's name as given.
  public var name: String
  /// Rows that have at least one cell with text.
  public internal(set) var rows: [[Cell]] = []
  /// What is wrong with the sheet itself.
  public internal(set) var problems: [Problem] = []
  /// What was guessed or left out, for standard error.
  public internal(set) var notes: [String] = []
  /// The mark before decimals, in the whole sheet.
  public internal(set) var decimal = DecimalMark.point

  /// A sheet of cells, as a workbook has them.
  ///
  /// - Parameters:
  ///   - name: used in notes.
  ///   - rows: cells from the first column on.
  ///   - decimal: the mark before decimals in cells that are text; found out where it is nil.
  public init(name: String, rows: [[Cell]], decimal: DecimalMark? = nil) {
    self.name = name
    self.rows = rows
    dropEmpty()
    settleDecimal(asked: decimal, isDoubtful: false)
  }

  /// Reads CSV.
  ///
  /// RFC 4180 with what spreadsheets add: a byte order mark, a `sep=;` line, quoted cells with separators, quotes and line
  /// breaks inside, spaces around cells. Only CR, LF and both together end a row. The separator is the one of comma,
  /// semicolon, tab and bar with which the lines agree.
  /// - Parameters:
  ///   - source: the text.
  ///   - name: used in places.
  ///   - decimal: the mark before decimals; found out where it is nil.
  public init(_ source: String, name: String, decimal: DecimalMark? = nil) {
    self.name = name
    let preamble = CSVPreamble(source)
    let separator = preamble.separator ?? CSVPreamble.separator(of: preamble.rest)
    var scanner = CSVScanner(name: name, separator: separator, line: preamble.line)
    scanner.scan(preamble.rest)
    rows = scanner.rows
    problems = scanner.problems
    dropEmpty()
    settleDecimal(asked: decimal, isDoubtful: separator == ";")
  }

  /// The number in a cell, nil where it is none.
  public func number(_ cell: Cell) -> CSVNumber? { cell.number ?? CSVNumber(cell.text, decimal: decimal) }

  /// The number in a column of a row, nil where there is none.
  func number(_ row: [Cell], _ column: Int) -> CSVNumber? { column < row.count ? number(row[column]) : nil }

  /// The text of an optional cell.
  func text(_ row: [Cell], _ column: Int) -> String { column < row.count ? row[column].text : "" }

  /// Where a cell is or, in a row that ends early, would be.
  func place(_ row: [Cell], _ column: Int) -> Problem.Location {
    if column < row.count { return row[column].place }
    guard let last = row.last, let start = last.place.column else { return .init(name) }
    if let sheet = last.place.sheet {
      return .init(name, line: last.place.line, column: start + column - row.count + 1, sheet: sheet)
    }
    return .init(name, line: last.place.line, column: start + last.text.count)
  }

  /// `m.csv:4`, for notes.
  func line(_ row: [Cell]) -> String { "\(name):\(row.first?.place.line ?? 0)" }

  /// Keeps only some rows.
  mutating func keep(_ isKept: ([Cell]) -> Bool) { rows = rows.filter(isKept) }

  /// Adds a note.
  mutating func note(_ text: String) { notes.append(text) }

  /// Leaves out rows and columns without any text.
  private mutating func dropEmpty() {
    rows = rows.filter { $0.contains { !$0.text.isEmpty } }
    let width = rows.map(\.count).max() ?? 0
    var isUsed = [Bool](repeating: false, count: width)
    for row in rows { for (column, cell) in row.enumerated() where !cell.text.isEmpty { isUsed[column] = true } }
    guard isUsed.contains(false) else { return }
    rows = rows.map { row in row.indices.filter { isUsed[$0] }.map { row[$0] } }
  }
}
