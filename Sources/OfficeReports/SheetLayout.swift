import OfficeFiles

/// How every sheet is laid out: title in A1, what it is in A2, headings in row 4, the table from row 5. Long text turns at
/// the edge of its column.
enum SheetLayout {
  /// The row of the first line of the table, from 0.
  static let first = 4

  static func sheet(
    _ name: String, _ title: String, _ note: String, _ headings: [String], _ rows: [[Cell]], frozenColumns: Int = 1
  ) -> Sheet {
    var sheet = Sheet(
      name,
      rows: [[.text(title, .title)], [.text(note, .note)], [], headings.map { .text($0, .heading) }]
        + rows.map { $0.map(turned) })
    (sheet.frozenRows, sheet.frozenColumns) = (first, frozenColumns)
    let last = CellReference(row: max(first, first + rows.count - 1), column: max(0, headings.count - 1))
    sheet.filter = CellRange(CellReference(row: first - 1, column: 0), last)
    return sheet
  }

  /// Characters that a cell may hold on one line.
  static let line = 46

  private static func turned(_ cell: Cell) -> Cell {
    guard case .text(let text) = cell.value, text.count > line, cell.formula == nil else { return cell }
    var cell = cell
    cell.style.wraps = true
    return cell
  }

  /// A cell of a sheet as another's formula names it, rows counted in the table.
  static func at(_ sheet: String, _ row: Int, _ column: Int) -> String {
    Sheet.quoted(sheet) + "!" + CellReference(row: first + row, column: column).fixed
  }

  /// A part of a column, rows counted in the table.
  static func column(_ sheet: String, _ column: Int, _ count: Int) -> String {
    CellRange(column: column, rows: first...(first + max(1, count) - 1)).on(sheet)
  }

  /// A part of a row, counted in the table.
  static func row(_ sheet: String, _ row: Int, _ columns: ClosedRange<Int>) -> String {
    CellRange(
      CellReference(row: first + row, column: columns.lowerBound),
      CellReference(row: first + row, column: columns.upperBound)
    ).on(sheet)
  }
}
