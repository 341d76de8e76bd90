import Documents
import OfficeFiles

/// How a document's table stands on a sheet of paper.
///
/// A table too wide for a page that stands up goes on one that lies, and one too wide for that is cut into parts, each of
/// which begins with the first column again. Column widths follow the longest word and the text in each column.
struct PaperTable {
  /// Parts of the width that a page standing up, and one lying, can hold, in characters of table text.
  static let (upright, lying) = (92.0, 142.0)
  let table: Table

  /// The widths that the columns ask for, in characters.
  var widths: [Double] {
    table.columns.indices.map { column in
      let kind = table.columns[column].kind
      var (longest, word) = (
        table.columns[column].title.plain.count, Self.longestWord(table.columns[column].title.plain)
      )
      for row in table.rows where row.cells.indices.contains(column) {
        let cell = row.cells[column]
        for text in [cell.shown.plain, cell.note?.plain ?? ""] {
          longest = max(longest, text.count)
          word = max(word, kind == .numbers ? text.count : Self.longestWord(text))
        }
      }
      let wanted: Double =
        switch kind {
        case .numbers: Double(max(7, word)) + 2
        case .words: min(30, max(Double(word) + 2, Double(longest) * 0.6))
        case .prose: min(60, max(18, Double(longest) * 0.45))
        }
      return min(60, max(6, wanted))
    }
  }

  /// The table as blocks of a Word document.
  var blocks: [WordBlock] {
    guard !table.columns.isEmpty else { return [] }
    let widths = self.widths
    let total = widths.reduce(0, +)
    if total <= Self.upright { return [.table(part(Array(table.columns.indices), widths, note: ""))] }
    if total <= Self.lying { return [.landscape([.table(part(Array(table.columns.indices), widths, note: ""))])] }
    let parts = Self.parts(widths)
    return [
      .landscape(
        parts.enumerated().map { place, columns in
          let note = parts.count > 1 ? " (part \(place + 1) of \(parts.count))" : ""
          return .table(part(columns, widths, note: note))
        })
    ]
  }

  /// Columns of each part: the first, then as many others as a lying page holds, at least one.
  static func parts(_ widths: [Double]) -> [[Int]] {
    var parts: [[Int]] = []
    var now = [0]
    var used = widths[0]
    for column in widths.indices.dropFirst() {
      if used + widths[column] > lying, now.count > 1 {
        parts.append(now)
        (now, used) = ([0], widths[0])
      }
      now.append(column)
      used += widths[column]
    }
    return parts + [now]
  }

  private func part(_ columns: [Int], _ widths: [Double], note: String) -> WordTable {
    WordTable(
      caption: table.caption.plain + note,
      columns: columns.map {
        WordTable.Column(
          table.columns[$0].title.plain, isNumeric: table.columns[$0].kind == .numbers, share: widths[$0])
      },
      rows: table.rows.map { row in
        var fills: [Int: String] = [:]
        for (place, column) in columns.enumerated() where row.cells.indices.contains(column) {
          if let shade = row.cells[column].shade { fills[place] = fill(shade) }
        }
        return WordTable.Row(
          columns.map { row.cells.indices.contains($0) ? WordRun.runs(of: row.cells[$0]) : [] },
          isStrong: row.role != .plain, fills: fills)
      })
  }

  /// Blue from nearly white to a tone on which black text can still be read.
  private func fill(_ shade: Int) -> String {
    let tones = ["F4F9FD", "DCEBF7", "C3DCF0", "A6CBE8", "86B8DE"]
    let bands = max(1, (table.shading?.bands.count ?? tones.count) - 1)
    let place = max(0, min(tones.count - 1, shade * (tones.count - 1) / bands))
    return tones[place]
  }

  private static func longestWord(_ text: String) -> Int {
    text.split { $0 == " " || $0 == "-" || $0 == "\n" || $0 == "+" }.map(\.count).max() ?? 0
  }
}
