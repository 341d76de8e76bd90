import OptionKit

/// A CSV file as rows of cells that know their places.
///
/// RFC 4180 with what spreadsheets add: a byte order mark, any line ending, quoted cells with commas, quotes and line
/// breaks inside, spaces around cells, a tab or semicolon as separator where the first line has no comma. SwiftCSV
/// reads the same text but neither says where a cell stood nor notices a quote that is never closed, so it
/// serves as the yardstick in the tests instead.
public struct CSVFile: Sendable {
  /// A cell's text without its quotes and outer spaces, and where it stands.
  public struct Cell: Sendable, Hashable {
    /// The text.
    public var text: String
    /// Where it begins.
    public var place: Problem.Location
  }

  /// The file's name as given.
  public var name: String
  /// Rows that have at least one cell with text.
  public internal(set) var rows: [[Cell]] = []
  /// What is wrong with the text itself.
  public private(set) var problems: [Problem] = []

  private var line = 1
  private var column = 0
  private var row: [Cell] = []
  private var text = ""
  private var start = Problem.Location("")

  /// Reads text; `name` is used in places.
  public init(_ source: String, name: String) {
    self.name = name
    var characters = Substring(source)
    if characters.unicodeScalars.first == "\u{FEFF}" { characters.unicodeScalars.removeFirst() }
    let separator = Self.separator(of: characters)
    var state = State.between
    start = Problem.Location(name, line: 1, column: 1)
    for character in characters {
      column += 1
      switch state {
      case .quoted:
        if character == "\"" { state = .closed } else { text.append(character) }
        if character.isNewline { nextLine() }
      case .closed where character == "\"":
        text.append("\"")
        state = .quoted
      case _ where character == separator:
        endCell(trimming: state == .plain)
        state = .between
      case _ where character.isNewline:
        endCell(trimming: state == .plain)
        endRow()
        nextLine()
        start = here(1)
        state = .between
      case .between where character.isWhitespace: start = here(1)
      case .between:
        start = here(0)
        state = character == "\"" ? .quoted : .plain
        if state == .plain { text.append(character) }
      case .closed where character.isWhitespace: break
      case .closed:
        problems.append(
          Problem(
            "there is text after the closing quote of a cell", remedy: "double the quotes inside a cell", at: here(0)))
        text.append(character)
        state = .plain
      case .plain: text.append(character)
      }
    }
    if state == .quoted {
      problems.append(Problem("the quote that opens here is never closed", remedy: "close it or double it", at: start))
    }
    if state != .between || !row.isEmpty {
      endCell(trimming: state == .plain)
      endRow()
    }
  }

  private enum State { case between, plain, quoted, closed }

  private func here(_ ahead: Int) -> Problem.Location {
    Problem.Location(name, line: line, column: column + ahead)
  }

  private mutating func nextLine() {
    line += 1
    column = 0
  }

  private mutating func endCell(trimming: Bool) {
    if trimming { while text.last?.isWhitespace == true { text.removeLast() } }
    row.append(Cell(text: text, place: start))
    text = ""
    start = here(1)
  }

  private mutating func endRow() {
    if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    row = []
  }

  private static func separator(of text: Substring) -> Character {
    let heading = text.prefix { !$0.isNewline }
    if heading.contains(",") { return "," }
    return heading.contains("\t") ? "\t" : heading.contains(";") ? ";" : ","
  }
}
