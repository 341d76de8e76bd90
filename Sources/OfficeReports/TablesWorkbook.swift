import Diagnostics
import Documents
import OfficeFiles

/// The tables of a document as a workbook: a first sheet that says what it is and leads to the others, then a table a sheet.
///
/// Numbers are written in full precision with the format of their unit; text is text. Title in A1, what it is in A2,
/// headings in row 4. The same document gives the same bytes. Not claimed: formulas; every cell is a value.
public struct TablesWorkbook {
  /// What is written.
  public var document: Document

  /// Makes a workbook of a document.
  public init(_ document: Document) { self.document = document }

  /// The file.
  public func written() throws(Problem) -> [UInt8] {
    var taken: Set<String> = ["contents"]
    let tables = document.tables.map { table in (name: Self.name(table.name, &taken), table: table) }
    let sheets = tables.map { name, table -> Sheet in
      var one = TableSheet(name, [table], title: table.caption.plain, note: table.origin?.rule.plain ?? "")
      one.hasIDs = true
      return one.sheet
    }
    return try Workbook(title: document.title, creator: "Quorate", sheets: [first(tables)] + sheets).written()
  }

  private func first(_ tables: [(name: String, table: Table)]) -> Sheet {
    let facts = document.facts.map { [OfficeFiles.Cell.empty, .text($0, wraps: true)] }
    let lines = tables.map { name, table -> [OfficeFiles.Cell] in
      var link = OfficeFiles.Cell.text(name, .link)
      link.link = "#\(Sheet.quoted(name))!A1"
      return [link, .text(table.caption.plain, wraps: true)]
    }
    var sheet = SheetLayout.sheet(
      "Contents", document.title, document.summary.isEmpty ? document.kind : document.summary,
      ["Sheet", "What it holds"], lines + facts)
    sheet.widths = [0: 26, 1: 100]
    return sheet
  }

  /// A name that a sheet may have and none has yet: at most 31 characters, none that Excel refuses.
  static func name(_ wanted: String, _ taken: inout Set<String>) -> String {
    let allowed = wanted.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 }
    var base = String(allowed).trimmed
    while base.utf16.count > 27 { base.removeLast() }
    if base.isEmpty { base = "Table" }
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base) \(number)"
      number += 1
    }
    return name
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
