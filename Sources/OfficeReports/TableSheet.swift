import Documents
import OfficeFiles

/// Tables with the same columns as one sheet of values: numbers in full precision with the format of their unit, text as
/// text. Small print of cells stands in a column of its own beside them; several tables are told apart by a first column.
struct TableSheet {
  let name: String
  let tables: [Table]
  /// What each table is, where there are several.
  var labels: [String] = []
  let title: String
  let note: String
  /// Whether bundles, options and commissioners stand by their ids, and days as `2020-10-31`, as programs read them.
  var hasIDs = false

  init(_ name: String, _ tables: [Table], labels: [String] = [], title: String, note: String) {
    (self.name, self.tables, self.labels, self.title, self.note) = (name, tables, labels, title, note)
  }

  /// The sheet.
  var sheet: Sheet {
    let columns = tables.first?.columns ?? []
    let noted = columns.indices.filter { column in
      tables.contains { $0.rows.contains { $0.cells.indices.contains(column) && $0.cells[column].note != nil } }
    }
    var headings: [String] = tables.count > 1 ? ["Table"] : []
    for (place, column) in columns.enumerated() {
      headings.append(column.title.plain)
      if noted.contains(place) { headings.append("\(column.title.plain): note") }
    }
    var rows: [[OfficeFiles.Cell]] = []
    for (place, table) in tables.enumerated() {
      let label = labels.indices.contains(place) ? labels[place] : table.caption.plain
      for row in table.rows {
        var cells: [OfficeFiles.Cell] = tables.count > 1 ? [.text(label)] : []
        for (column, cell) in row.cells.enumerated() {
          let isProse = columns.indices.contains(column) && columns[column].kind == .prose
          cells.append(self.cell(cell, row.role, wraps: isProse))
          if noted.contains(column) { cells.append(.text(cell.note?.plain ?? "", wraps: true)) }
        }
        rows.append(cells)
      }
    }
    var sheet = SheetLayout.sheet(
      name, title, note, headings, rows, frozenColumns: headings.isEmpty ? 0 : min(2, tables.count > 1 ? 2 : 1))
    var at = tables.count > 1 ? 1 : 0
    for (place, column) in columns.enumerated() {
      if column.kind == .prose { sheet.widths[at] = 60 }
      at += 1
      if noted.contains(place) {
        sheet.widths[at] = 36
        at += 1
      }
    }
    return sheet
  }

  private func cell(_ cell: Documents.Cell, _ row: Table.Row.Role, wraps: Bool) -> OfficeFiles.Cell {
    let role: CellStyle.Role = row == .total ? .total : row == .branch ? .strong : .plain
    switch cell.value {
    case .none: return .text(cell.shown.plain, role)
    case .count(let number): return .number(Double(number), .general, role)
    case .money(let money): return .number(money.pounds, .pence, role)
    case .quantity(let value, let unit): return .number(value, ChartData.number(unit), role)
    case .flag(let flag): return OfficeFiles.Cell(.flag(flag), CellStyle(.general, role))
    case .text, .date, .bundle, .commissioner, .option:
      return OfficeFiles.Cell(
        .text(hasIDs ? cell.value.plain : cell.shown.plain), CellStyle(.general, role, wraps: wraps))
    }
  }
}
