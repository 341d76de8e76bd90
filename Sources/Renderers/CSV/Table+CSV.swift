import Diagnostics
import Documents

extension Table {
  /// The table as CSV by RFC 4180 with a newline (`\n`) after every row: the ids of the columns, then every cell so that
  /// it reads back exactly. Small print and captions are for readers and left out.
  public var csv: String {
    var text = ""
    CSVText.add(columns.map(\.id), to: &text)
    for row in rows where row.role != .branch {
      CSVText.add(zip(columns, row.cells).map { $1.value.plain }, to: &text)
    }
    return text
  }

  /// The table as a file under its own name.
  public var file: RenderedFile { RenderedFile(name: name + ".csv", text: csv) }
}

/// Rows of fields as CSV.
public enum CSVText {
  /// Adds a row of fields (``CSVField``).
  public static func add(_ fields: [String], to text: inout String) {
    for (place, field) in fields.enumerated() {
      if place > 0 { text += "," }
      text += CSVField.written(field)
    }
    text += "\n"
  }
}
