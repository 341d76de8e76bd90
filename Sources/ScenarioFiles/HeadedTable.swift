import OptionKit

/// A sheet whose columns are found by their headings, in any order, letters of either case, spaces as underscores.
struct HeadedTable {
  private(set) var file: Sheet
  private(set) var problems: [Problem]
  /// What was left out or guessed.
  private(set) var notes: [String]
  /// The rows under the heading that are neither notes (`# …`) nor summaries.
  private(set) var rows: [[Sheet.Cell]] = []
  private var places: [String: Int] = [:]

  /// Finds the columns; `needed` must be there, `known` are the others that are used.
  init(
    _ sheet: Sheet, needed: [String], known: [String] = [], example: String, isYear: (String) -> Bool = { _ in false }
  ) {
    file = sheet
    if let key = needed.first { file.begin { $0.contains { NameKey.heading($0.text) == key } } }
    problems = file.problems
    notes = file.notes
    let heading = file.rows.first ?? []
    for (column, cell) in heading.enumerated() where !cell.text.isEmpty {
      let name = NameKey.heading(cell.text)
      if places[name] != nil {
        problems.append(Problem("the column \(name) comes twice", remedy: "keep one", at: cell.place))
      }
      places[name] = column
      if !needed.contains(name), !known.contains(name), !isYear(cell.text) {
        notes.append("\(file.line(heading)): the column \(cell.text) is not used")
      }
    }
    for name in needed where places[name] == nil {
      problems.append(
        Problem(
          file.rows.isEmpty ? "the file is empty" : "there is no column \(name)", remedy: "begin with \(example)",
          at: heading.first?.place ?? .init(file.name)))
    }
    sort(width: heading.count)
  }

  private mutating func sort(width: Int) {
    for row in file.rows.dropFirst() {
      if row.first?.text.hasPrefix("#") == true { continue }
      for cell in row.dropFirst(width) where !cell.text.isEmpty {
        problems.append(
          Problem("this cell has no column heading above it", remedy: "quote numbers that have commas", at: cell.place))
      }
      rows.append(row)
    }
  }

  /// Leaves out rows that only sum up others: those that say so and leave `key` empty.
  mutating func leaveOutTotals(without key: String) {
    rows = rows.filter { row in
      let label = row.first?.text ?? ""
      guard SummaryRow.kind(label) != nil, text(row, key).isEmpty || text(row, key) == label else { return true }
      notes.append(SummaryRow.note(row, in: file))
      return false
    }
  }

  /// The headings with their columns, in the file's order.
  var headings: [(text: String, column: Int, place: Problem.Location)] {
    (file.rows.first ?? []).enumerated().map { ($1.text, $0, $1.place) }
  }

  /// Whether there is a column.
  func has(_ column: String) -> Bool { places[column] != nil }

  /// A cell, nil where the column or the cell is missing.
  func cell(_ row: [Sheet.Cell], _ column: String) -> Sheet.Cell? {
    places[column].flatMap { $0 < row.count ? row[$0] : nil }
  }

  /// The text of a cell; empty where the column or the cell is missing.
  func text(_ row: [Sheet.Cell], _ column: String) -> String { cell(row, column)?.text ?? "" }

  /// The number in a cell.
  func number(_ row: [Sheet.Cell], _ column: String) -> CSVNumber? { cell(row, column).flatMap(file.number) }

  /// Where a cell is or would be.
  func place(_ row: [Sheet.Cell], _ column: String) -> Problem.Location {
    file.place(row, places[column] ?? 0)
  }
}
