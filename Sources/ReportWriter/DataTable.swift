import Diagnostics

/// A table of results, written as aligned text, CSV, JSON or Markdown.
///
/// Money has two decimals; every other number is written so that it reads back exactly.
/// The CSV follows RFC 4180 with a newline (`\n`) after every row.
public struct DataTable: Sendable {
  /// One value.
  public enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case number(Double)
    /// Integer pence, written in pounds with two decimals.
    case money(pence: Int)
    case flag(Bool)
    case empty
  }

  /// How a table is written.
  public enum Format: String, Sendable, CaseIterable { case table, csv, json, markdown }

  /// Column names, as in the first CSV row.
  public var columns: [String]
  /// Rows, each as long as `columns`.
  public var rows: [[Cell]]

  /// Makes a table.
  public init(columns: [String], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Writes the table in a format, ending in a newline.
  public func written(as format: Format) -> String {
    switch format {
    case .csv: csv
    case .json: json
    case .markdown: markdown
    case .table: aligned
    }
  }

  private var csv: String {
    var text = ""
    Self.add(columns, to: &text)
    for row in rows { Self.add(row.map(\.plain), to: &text) }
    return text
  }

  /// Adds a row of fields.
  private static func add(_ fields: [String], to text: inout String) {
    for (place, field) in fields.enumerated() {
      if place > 0 { text += "," }
      text += CSVField.written(field)
    }
    text += "\n"
  }

  private var json: String {
    let objects = rows.map { row in
      "  {" + zip(columns, row).map { "\(JSONText.quoted($0)): \($1.json)" }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private var markdown: String {
    let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    let rule = columns.indices.map { isNumeric($0) ? "---:" : "---" }
    return row(columns) + row(rule)
      + rows.map {
        row($0.map { $0.readable.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") })
      }.joined()
  }

  private var aligned: String {
    let lines = [columns] + rows.map { $0.map(\.readable) }
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let padded = line.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - line[column].count)
        return isNumeric(column) ? gap + line[column] : line[column] + gap
      }
      var text = padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  private func isNumeric(_ column: Int) -> Bool {
    rows.contains { $0[column].isNumeric } && rows.allSatisfy { $0[column].isNumeric || $0[column] == .empty }
  }
}

extension DataTable.Cell {
  var isNumeric: Bool {
    switch self {
    case .integer, .number, .money: true
    case .text, .flag, .empty: false
    }
  }

  /// As a CSV field: reads back exactly.
  package var plain: String {
    switch self {
    case .text(let text): text
    case .number(let value) where !value.isFinite: ""
    case .integer(let value): "\(value)"
    case .number(let value): NumberText.exact(value)
    case .money(let pence): NumberText.pounds(pence)
    case .flag(let value): value ? "true" : "false"
    case .empty: ""
    }
  }

  /// For a person: six significant digits, thousands separated in money.
  var readable: String {
    switch self {
    case .number(let value) where value.isFinite: NumberText.short(value)
    case .text(let text): VisibleText.line(text)
    case .money(let pence): NumberText.pounds(pence, grouped: true)
    default: plain
    }
  }

  var json: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let value) where !value.isFinite: "null"
    case .empty: "null"
    default: plain
    }
  }
}
