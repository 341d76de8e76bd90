import Documents

/// A table as aligned text, no wider than a terminal.
///
/// Columns take the width of their widest cell where that fits. Where it does not, columns of words are narrowed and
/// their cells broken over lines; where even that does not fit, every row stands by itself, a line for each column.
/// Nothing is ever cut off or left out.
struct TerminalTable {
  /// Heads and cells as text, the first line of a cell first.
  let heads: [String]
  let rows: [[String]]
  let isNumeric: [Bool]
  /// Columns of the terminal; nil where the text goes elsewhere and may be as wide as it is.
  let width: Int?

  /// The space between two columns.
  static let gap = 2
  /// A column of words is not made narrower than this.
  static let narrowest = 12

  /// A table of a document, as its readers meet it.
  init(_ table: Table, width: Int?) {
    heads = table.columns.map(\.title.plain)
    isNumeric = table.columns.map { $0.kind == .numbers }
    rows = table.rows.map { row in
      table.columns.indices.map { place in
        guard row.cells.indices.contains(place) else { return "" }
        let cell = row.cells[place]
        return cell.note.map { "\(cell.shown.plain) (\($0.plain))" } ?? cell.shown.plain
      }
    }
    self.width = width
  }

  /// Heads and cells that are text already.
  init(heads: [String], rows: [[String]], isNumeric: [Bool], width: Int?) {
    (self.heads, self.rows, self.isNumeric, self.width) = (heads, rows, isNumeric, width)
  }

  /// The text, a newline after every line.
  var text: String {
    let natural = heads.indices.map { column in
      ([heads[column]] + rows.map { $0[column] }).map(TextWidth.columns).max() ?? 0
    }
    guard let width else { return lines(natural) }
    if total(natural) <= width { return lines(natural) }
    return narrowed(natural, to: width).map { lines($0) } ?? records(width)
  }

  private func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }

  /// Widths that fit: the widest columns give way first, none below its narrowest; nil where none do.
  private func narrowed(_ natural: [Int], to width: Int) -> [Int]? {
    let least = heads.indices.map { column -> Int in
      let cells = rows.map { $0[column] }
      if isNumeric[column] {
        let longest = cells.map(TextWidth.columns).max() ?? 0
        return min(natural[column], max(longest, TextWidth.longestPiece(heads[column])))
      }
      let longest = ([heads[column]] + cells).map(TextWidth.longestPiece).max() ?? 0
      return min(natural[column], max(Self.narrowest, min(longest, 24)))
    }
    guard total(least) <= width else { return nil }
    var widths = natural
    while total(widths) > width {
      let open = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(_ widths: [Int]) -> String {
    ([heads] + rows).map { row in
      let cells = row.indices.map { TextWidth.wrapped(row[$0], to: widths[$0]) }
      let height = cells.map(\.count).max() ?? 1
      return (0..<max(1, height)).map { line in
        let parts = row.indices.map { column -> String in
          let text = cells[column].indices.contains(line) ? cells[column][line] : ""
          let space = String(repeating: " ", count: max(0, widths[column] - TextWidth.columns(text)))
          return isNumeric[column] ? space + text : text + space
        }
        return TextWidth.trimmed(parts.joined(separator: String(repeating: " ", count: Self.gap))) + "\n"
      }.joined()
    }.joined()
  }

  /// Every row by itself: its heading, then a line for each other column.
  private func records(_ width: Int) -> String {
    let names = min(heads.dropFirst().map(TextWidth.columns).max() ?? 0, max(8, width / 3))
    return rows.map { row in
      var text = TextWidth.wrapped(row.first ?? "", to: width).joined(separator: "\n") + "\n"
      for column in row.indices.dropFirst() where !row[column].isEmpty {
        let name = TextWidth.wrapped(heads[column], to: names)
        let value = TextWidth.wrapped(row[column], to: max(1, width - names - 4))
        for line in 0..<max(name.count, value.count) {
          let head = name.indices.contains(line) ? name[line] : ""
          let space = String(repeating: " ", count: max(0, names - TextWidth.columns(head)))
          let part = value.indices.contains(line) ? value[line] : ""
          text += TextWidth.trimmed("  " + head + space + "  " + part) + "\n"
        }
      }
      return text
    }.joined()
  }
}
