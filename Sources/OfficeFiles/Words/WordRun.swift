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

  /// Makes a piece.
  public init(_ text: String, _ marks: Set<Mark> = [], link: String? = nil) {
    (self.text, self.marks, self.link) = (text, marks, link)
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
