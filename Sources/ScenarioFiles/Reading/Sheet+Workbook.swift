import OfficeFiles
import OptionKit

extension Sheet {
  /// Headings with which the tables of the commands begin: what stands above and beside them is passed over.
  private static let headings = ["option", "member", "commissioner", "coalition", "id"]

  /// Whether bytes are an Office file, of today or before 2007.
  static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) || bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0])
  }

  /// Reads a sheet of a workbook: formulas by the values they were saved with, days and percentages by their format.
  ///
  /// The table begins with its heading. Hidden rows and columns are read, and with merged cells told in ``notes``;
  /// errors such as `#DIV/0!` are in ``problems``.
  /// - Throws: ``Problem`` where it is no workbook, has no such sheet, holds macros or asks for too much.
  init(workbook bytes: [UInt8], name: String, decimal: DecimalMark?, sheet: String?) throws(Problem) {
    let cells = try WorkbookFile(bytes, file: name).sheet(sheet)
    let rows = cells.table(headed: Self.headings).map { row in
      row.map { cell -> Cell in
        let text = cell.text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        return Cell(text, at: cell.place)
      }
    }
    self.init(name: name, rows: rows, decimal: decimal ?? .point)
    problems += cells.problems
    for note in cells.notes { self.note(note.description) }
  }
}
