import OptionKit

/// A CSV file whose columns are found by their headings, in any order, letters of either case, spaces as underscores.
struct HeadedTable {
  let file: CSVFile
  private(set) var problems: [Problem]
  private var places: [String: Int] = [:]

  /// Finds the columns; `needed` must be there.
  init(_ file: CSVFile, needed: [String], example: String) {
    self.file = file
    problems = file.problems
    let heading = file.rows.first ?? []
    for (column, cell) in heading.enumerated() where !cell.text.isEmpty {
      let name = cell.text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" }).joined(separator: "_")
      if places[name] != nil {
        problems.append(Problem("the column \(name) comes twice", remedy: "keep one", at: cell.place))
      }
      places[name] = column
    }
    for name in needed where places[name] == nil {
      problems.append(
        Problem(
          file.rows.isEmpty ? "the file is empty" : "there is no column \(name)", remedy: "begin with \(example)",
          at: heading.first?.place ?? .init(file.name)))
    }
  }

  /// Whether there is a column.
  func has(_ column: String) -> Bool { places[column] != nil }

  /// The rows under the heading that are neither notes (`# …`) nor totals.
  var rows: [[CSVFile.Cell]] {
    file.rows.dropFirst().filter { !CSVFile.isTotal($0) && $0.first?.text.hasPrefix("#") != true }
  }

  /// The text of a cell; empty where the column or the cell is missing.
  func text(_ row: [CSVFile.Cell], _ column: String) -> String {
    places[column].map { file.text(row, $0) } ?? ""
  }

  /// Where a cell is or would be.
  func place(_ row: [CSVFile.Cell], _ column: String) -> Problem.Location {
    file.place(row, places[column] ?? 0)
  }
}
