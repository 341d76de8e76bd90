/// A piece of text in a paragraph.
public struct WordRun: Sendable, Hashable {
  /// How it stands out.
  public enum Mark: Sendable, Hashable { case strong, emphasis, small, code, good, bad }

  /// The text; a newline ends the line and not the paragraph.
  public var text: String
  /// How it stands out.
  public var marks: Set<Mark>
  /// A bookmark of the same document that a click leads to.
  public var link: String?
  /// A place in another file that a click leads to.
  public var place: Place?

  /// A place in a file that lies beside the document.
  public struct Place: Sendable, Hashable {
    /// The file's name.
    public var file: String
    /// The place in it, as its program names it: `'Scores'!A1`.
    public var place: String

    /// Names a place.
    public init(file: String, place: String) { (self.file, self.place) = (file, place) }
  }

  /// Makes a piece.
  public init(_ text: String, _ marks: Set<Mark> = [], link: String? = nil, place: Place? = nil) {
    (self.text, self.marks, self.link, self.place) = (text, marks, link, place)
  }
}

/// A paragraph: its style, and its text.
public struct WordParagraph: Sendable, Hashable {
  /// What style it has, by what it is.
  public var style: WordStyle
  /// Its pieces.
  public var runs: [WordRun]
  /// The name by which links reach it.
  public var bookmark: String?

  /// Makes a paragraph.
  public init(_ style: WordStyle = .body, _ runs: [WordRun], bookmark: String? = nil) {
    (self.style, self.runs, self.bookmark) = (style, runs, bookmark)
  }

  /// A paragraph of plain text.
  public init(_ style: WordStyle = .body, _ text: String) { self.init(style, [WordRun(text)]) }
}
