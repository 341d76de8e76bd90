import Documents
import OfficeFiles

/// How a document's table stands on a sheet of paper.
///
/// Each column asks for the width of its longest text, within a limit, and can do with that of its longest word. A table
/// whose columns fit so goes on a page that stands up; one that would have cells of more than ``mostLines`` lines there, or
/// does not fit, goes on one that lies; one too wide for that is cut into parts, each of which begins with the first column
/// again.
struct PaperTable {
  /// Parts of the width that a page standing up, and one lying, can hold, in characters of table text.
  static let (upright, lying) = (104.0, 158.0)
  /// Lines that a cell may have on a page that stands up.
  static let mostLines = 9.0
  let table: Table

  /// What a column asks for and what it can do with, in characters, and its longest text.
  struct Width {
    var wanted, least, longest: Double
  }

  /// The widths of the columns.
  var widths: [Width] {
    table.columns.indices.map { column in
      let kind = table.columns[column].kind
      let title = table.columns[column].title.plain
      // A heading is bold.
      var (longest, word) = (0, Self.longestWord(title) * 6 / 5)
      for row in table.rows where row.cells.indices.contains(column) {
        let cell = row.cells[column]
        for text in [cell.shown, cell.note ?? ""] {
          // Text that must stay on one line has no-break spaces, so that it counts as one word.
          let written = WordRun.runs(of: text).map(\.text).joined()
          longest = max(longest, written.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0)
          word = max(word, kind == .numbers ? written.count : Self.longestWord(written))
        }
      }
      let least = min(60, max(5, Double(word) + (kind == .numbers ? 3 : 2)))
      let most: Double =
        switch kind {
        case .numbers: least
        case .words: 34
        case .prose: 64
        }
      let wanted = max(least, min(most, Double(max(longest, min(title.count, 12))) + 2))
      return Width(wanted: wanted, least: least, longest: Double(longest))
    }
  }

  /// Widths within a room: what is asked for where there is room enough, else shares of what is left beyond the least. Nil
  /// where the least does not fit.
  static func fitted(_ widths: [Width], into room: Double) -> [Double]? {
    let (wanted, least) = (widths.reduce(0) { $0 + $1.wanted }, widths.reduce(0) { $0 + $1.least })
    if wanted <= room { return widths.map(\.wanted) }
    guard least <= room else { return nil }
    let part = (room - least) / (wanted - least)
    return widths.map { $0.least + ($0.wanted - $0.least) * part }
  }

  /// The table as blocks of a Word document.
  var blocks: [WordBlock] {
    guard !table.columns.isEmpty else { return [] }
    let (widths, all) = (self.widths, Array(table.columns.indices))
    let lines = { (fitted: [Double]) in
      zip(widths, fitted).map { ($0.longest / max(1, $1 - 1)).rounded(.up) }.max() ?? 0
    }
    let (up, down) = (Self.fitted(widths, into: Self.upright), Self.fitted(widths, into: Self.lying))
    if let up, lines(up) <= Self.mostLines || down.map(lines) == lines(up) {
      return [.table(part(all, up, note: ""))]
    }
    if let down { return [.landscape([.table(part(all, down, note: ""))])] }
    let least = widths.map(\.least)
    let parts = Self.parts(least)
    return [
      .landscape(
        parts.enumerated().map { place, columns in
          let note = parts.count > 1 ? " (part \(place + 1) of \(parts.count))" : ""
          return .table(part(columns, least, note: note))
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
