import Commissioning
import Documents
import OptionKit
import ReportWriter

/// The tables that a command prints, as a document: a section each, under the name of what was asked.
struct PrintedTables {
  /// What was asked, in a phrase.
  var title: String
  /// What it was asked of: a scenario's title, a file's name.
  var subject: String
  /// Sentences that belong to the figures.
  var notes: [String] = []
  /// The tables with a name for a sheet and a caption.
  var tables: [(name: String, caption: String, table: DataTable)]

  /// The document.
  var document: Document {
    let sections = tables.enumerated().map { place, entry in
      Section(
        id: "table-\(place + 1)", title: entry.caption,
        [.table(entry.table.table(named: entry.name, caption: entry.caption))])
    }
    let said = Section(id: "notes", title: "Notes", [.list(notes.map { RichText($0) })])
    return Document(
      kind: title, title: subject, facts: ["Quorate \(Quorate.programVersion)"],
      sections: sections + (notes.isEmpty ? [] : [said]))
  }
}

extension DataTable {
  /// The same table for a document; columns of numbers alone are set as such.
  func table(named name: String, caption: String) -> Table {
    let isNumeric = columns.indices.map { column in
      rows.contains { $0[column].isFigure } && rows.allSatisfy { $0[column].isFigure || $0[column] == .empty }
    }
    return Table(
      name, caption: RichText(caption),
      zip(columns, isNumeric).map { title, isNumeric in
        isNumeric ? .numbers(RichText(title), id: title) : .words(RichText(title), id: title)
      }, rows: rows.map { Table.Row($0.map(\.shown)) })
  }
}

extension DataTable.Cell {
  /// Whether it is a number of some kind.
  fileprivate var isFigure: Bool {
    switch self {
    case .integer, .number, .money: true
    case .text, .flag, .empty: false
    }
  }

  /// The cell with how a reader meets it.
  fileprivate var shown: Cell {
    switch self {
    case .text(let text): .text(text)
    case .integer(let number): .count(number)
    case .number(let value):
      Cell(
        value.isFinite ? .quantity(value, .number) : .none,
        shown: RichText(value.isFinite ? NumberFormat.measured(value, .number) : ""), places: value.isFinite ? 4 : nil)
    case .money(let pence):
      Cell(.money(Money(pence: pence)), shown: RichText(NumberText.pounds(pence, grouped: true)), places: 2)
    case .flag(let flag): .flag(flag)
    case .empty: .none
    }
  }
}
