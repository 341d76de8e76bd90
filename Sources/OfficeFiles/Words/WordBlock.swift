/// One thing that stands in a Word document, from the top.
public indirect enum WordBlock: Sendable {
  /// A paragraph.
  case paragraph(WordParagraph)
  /// The contents: a field over the headings, which Word renews with F9, with their titles as they are now.
  case contents(title: String)
  /// A table under a numbered caption.
  case table(WordTable)
  /// A chart that Word draws, over a numbered caption; its numbers are inside it and can be edited.
  case chart(ChartData, caption: String)
  /// A picture, PNG or JPEG, of a height in centimetres.
  case picture(WordPicture)
  /// A new page.
  case pageBreak
  /// What stands on pages turned on their side.
  case landscape([WordBlock])
}

/// A table.
public struct WordTable: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// Its heading.
    public var title: String
    /// Whether its cells are set to the right.
    public var isNumeric: Bool
    /// Its part of the table's width, against the other columns'.
    public var share: Double

    /// Makes a column.
    public init(_ title: String, isNumeric: Bool = false, share: Double = 1) {
      (self.title, self.isNumeric, self.share) = (title, isNumeric, share)
    }
  }

  /// A row.
  public struct Row: Sendable {
    /// A paragraph's pieces for each cell.
    public var cells: [[WordRun]]
    /// Whether it stands out: a total, a leader, a heading of the rows that follow.
    public var isStrong: Bool
    /// Fills of cells by column, RRGGBB.
    public var fills: [Int: String]

    /// Makes a row.
    public init(_ cells: [[WordRun]], isStrong: Bool = false, fills: [Int: String] = [:]) {
      (self.cells, self.isStrong, self.fills) = (cells, isStrong, fills)
    }
  }

  /// The caption, without its number; empty for a table without one.
  public var caption: String
  /// What it shows, for a reader who cannot see it; empty takes the caption.
  public var description: String
  /// The columns; the headings are repeated on every page that the table runs over.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]

  /// Makes a table.
  public init(caption: String, description: String = "", columns: [Column], rows: [Row]) {
    (self.caption, self.description, self.columns, self.rows) = (caption, description, columns, rows)
  }
}
