/// A table of typed cells with a caption, column headings and row headings.
public struct Table: Sendable, Hashable {
  /// The name under which it can be had as CSV: lower case letters, digits, hyphens and underscores, once in a document.
  public var name: String
  /// What it shows.
  public var caption: RichText
  /// The columns.
  public var columns: [Column]
  /// The rows; each has a cell a column, and its first cell is its heading.
  public var rows: [Row]
  /// What the shades of cells mean, where they have any.
  public var shading: Shading?
  /// Where its figures come from, where that is told.
  public var origin: Origin?

  /// Makes a table; rows may be added one by one.
  public init(
    _ name: String, caption: RichText = "", _ columns: [Column], rows: [Row] = [], shading: Shading? = nil
  ) {
    (self.name, self.caption, self.columns, self.rows) = (name, caption, columns, rows)
    self.shading = shading
  }

  /// Adds a row.
  public mutating func add(_ cells: [Cell], _ role: Row.Role = .plain, from origin: Origin? = nil) {
    rows.append(Row(cells, role, from: origin))
  }

  /// A column.
  public struct Column: Sendable, Hashable {
    /// What its cells hold, which says how they are set.
    public enum Kind: String, Sendable, Hashable {
      /// Words, to the left.
      case words
      /// Sentences, to the left, in a column wide enough to read.
      case prose
      /// Numbers, to the right, in figures of equal width.
      case numbers
    }

    /// Its name for programs: the heading of the CSV column.
    public var id: String
    /// Its heading.
    public var title: RichText
    /// What its cells hold.
    public var kind: Kind
    /// Where its figures come from, where that is not the same for the whole table and its rows say nothing of it.
    public var origin: Origin?

    /// Makes a column.
    public init(_ title: RichText, id: String? = nil, _ kind: Kind) {
      (self.title, self.kind) = (title, kind)
      self.id = id ?? Self.name(from: title.plain)
    }

    /// Words, to the left.
    public static func words(_ title: RichText, id: String? = nil) -> Column { Column(title, id: id, .words) }
    /// Sentences, in a column wide enough to read.
    public static func prose(_ title: RichText, id: String? = nil) -> Column { Column(title, id: id, .prose) }
    /// Numbers, to the right.
    public static func numbers(_ title: RichText, id: String? = nil) -> Column { Column(title, id: id, .numbers) }

    /// The same column, saying where its figures come from.
    public func from(_ origin: Origin) -> Column {
      var column = self
      column.origin = origin
      return column
    }

    /// A heading as a name: letters and digits in lower case, everything else an underscore.
    static func name(from title: String) -> String {
      var name = ""
      for scalar in title.lowercased().unicodeScalars {
        let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        if isPlain { name.unicodeScalars.append(scalar) } else if name.last != "_", !name.isEmpty { name += "_" }
        if scalar == "%" { name += "percent" }
      }
      while name.last == "_" { name.removeLast() }
      return name.isEmpty ? "value" : name
    }
  }

  /// A row.
  public struct Row: Sendable, Hashable {
    /// What a row is among the others.
    public enum Role: String, Sendable, Hashable {
      case plain
      /// The bundle that leads.
      case leader
      /// Business as usual.
      case today
      /// The sum or outcome of the rows above.
      case total
      /// The heading of the rows that follow, up to the next of its kind.
      case branch
    }

    /// The cells.
    public var cells: [Cell]
    /// What it is among the others.
    public var role: Role
    /// Where its figures come from, where that is not the same for the whole table.
    public var origin: Origin?
    /// The id by which links reach it; nil where none does.
    public var anchor: String?

    /// Makes a row.
    public init(_ cells: [Cell], _ role: Role = .plain, from origin: Origin? = nil) {
      (self.cells, self.role, self.origin) = (cells, role, origin)
    }
  }

  /// What the shades of a table's cells mean.
  public struct Shading: Sendable, Hashable {
    /// What is shaded.
    public var title: String
    /// The bands from the lightest to the darkest; a cell's shade is a place in it.
    public var bands: [String]

    /// Makes a key.
    public init(_ title: String, bands: [String]) { (self.title, self.bands) = (title, bands) }
  }
}
