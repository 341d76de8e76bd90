import Diagnostics

/// The cells of a sheet as a person typed or worked them out, each with its place.
public struct SheetCells: Sendable {
  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// As text: numbers as the shortest decimal that reads back (`0.3`), percentages with their sign (`60%`), days as
    /// `2019-04-01`, truth as `true` and `false`; empty where there is nothing.
    public var text: String
    /// Where it is: `scores.xlsx:Sheet1!C7`.
    public var place: Problem.Location
  }

  /// The sheet's name.
  public var name: String
  /// Rows that hold anything, from the first column to the last that holds something; empty rows are left out.
  public var rows: [[Cell]]
  /// What a person may not see and the reading met: hidden rows, columns and sheets, and merged cells. All are read.
  public var notes: [Problem]
  /// Cells that hold no value to read: errors (`#DIV/0!`), and formulas that were saved without their value.
  public var problems: [Problem]

  /// The rows from the first that holds one of these headings (letters of either case), from its column on; all rows
  /// from the first with two cells filled where none does.
  ///
  /// People put titles and dates above their tables, and margins beside them.
  public func table(headed headings: [String]) -> [[Cell]] {
    let wanted = Set(headings.map { $0.lowercased() })
    let tidy = { (cell: Cell) in
      cell.text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "_" }).joined(separator: "_")
    }
    for (place, row) in rows.enumerated() {
      guard let column = row.firstIndex(where: { wanted.contains(tidy($0)) }) else { continue }
      return rows[place...].map { Array($0.dropFirst(column)) }.filter { !$0.allSatisfy(\.text.isEmpty) }
    }
    let first = rows.firstIndex { $0.count { !$0.text.isEmpty } > 1 } ?? 0
    return Array(rows.dropFirst(first))
  }
}
