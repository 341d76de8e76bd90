/// A table with a caption, column headings and row headings that a screen reader can announce.
struct HTMLTable {
  /// How a column is set.
  enum Column {
    /// Words, to the left.
    case words(String)
    /// Sentences, to the left, in a column wide enough to read.
    case prose(String)
    /// Numbers, to the right, in figures of equal width.
    case numbers(String)

    /// The heading.
    var title: String {
      switch self {
      case .words(let title), .prose(let title), .numbers(let title): title
      }
    }

    /// The class of its cells.
    var style: HTMLText {
      switch self {
      case .words: ""
      case .prose: " class=\"wide\""
      case .numbers: " class=\"n\""
      }
    }
  }

  /// One row; its first cell is its heading.
  struct Row {
    /// The cells.
    var cells: [HTMLText]
    /// A class of the row: `total`, `leader`.
    var style = ""
  }

  /// What the table shows.
  var caption: HTMLText
  /// The columns.
  var columns: [Column]
  /// The rows.
  var rows: [Row]

  /// Makes a table; rows are added one by one.
  init(_ caption: HTMLText, _ columns: [Column], rows: [Row] = []) {
    (self.caption, self.columns, self.rows) = (caption, columns, rows)
  }

  /// Adds a row.
  mutating func add(_ cells: [HTMLText], style: String = "") { rows.append(Row(cells: cells, style: style)) }

  /// The table in a frame that scrolls sideways where the page is narrow, and can be reached by keyboard.
  var html: HTMLText {
    let heads = columns.map { "<th scope=\"col\"\($0.style)>\($0.title)</th>" as HTMLText }
    let body = rows.map { row -> HTMLText in
      let cells = zip(row.cells, columns).enumerated().map { place, pair -> HTMLText in
        let (cell, column) = pair
        return place == 0 ? "<th scope=\"row\"\(column.style)>\(cell)</th>" : "<td\(column.style)>\(cell)</td>"
      }
      return row.style.isEmpty ? "<tr>\(cells)</tr>\n" : "<tr class=\"\(row.style)\">\(cells)</tr>\n"
    }
    return """
      <div class="frame" tabindex="0"><table><caption>\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(body)</tbody></table></div>

      """
  }
}
