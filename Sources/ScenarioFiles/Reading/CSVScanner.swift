import OptionKit

/// Text to rows of cells, scalar by scalar: CR and LF end rows, and nothing else does.
struct CSVScanner {
  let name: String
  let separator: Unicode.Scalar
  /// The rows read.
  private(set) var rows: [[Sheet.Cell]] = []
  /// What is wrong with the text.
  private(set) var problems: [Problem] = []

  private var line: Int
  private var column = 0
  private var row: [Sheet.Cell] = []
  private var text = String.UnicodeScalarView()
  private var start: Problem.Location
  private enum State { case between, plain, quoted, closed }
  private var state = State.between

  init(name: String, separator: Unicode.Scalar, line: Int = 1) {
    (self.name, self.separator, self.line) = (name, separator, line)
    start = Problem.Location(name, line: line, column: 1)
  }

  /// Reads text, at most so many rows of it.
  mutating func scan(_ source: Substring, mostRows: Int = .max) {
    var wasReturn = false
    for scalar in source.unicodeScalars {
      let isLineFeed = scalar == "\n"
      // The second half of CR LF has ended its row already.
      if isLineFeed, wasReturn {
        wasReturn = false
        if state == .quoted { text.append(scalar) }
        continue
      }
      wasReturn = scalar == "\r"
      // What combines with the character before it stands in the same column.
      if scalar.value < 0x300 || !scalar.properties.isGraphemeExtend { column += 1 }
      take(scalar, isEnd: isLineFeed || wasReturn)
      if rows.count >= mostRows { return }
    }
    finish()
  }

  private mutating func take(_ scalar: Unicode.Scalar, isEnd: Bool) {
    switch state {
    case .quoted:
      if scalar == "\"" { state = .closed } else { text.append(scalar) }
      if isEnd { nextLine() }
    case .closed where scalar == "\"":
      text.append(scalar)
      state = .quoted
    case _ where scalar == separator:
      endCell()
    case _ where isEnd:
      endCell()
      endRow()
      nextLine()
      start = here(1)
    case .between where scalar.properties.isWhitespace: start = here(1)
    case .between:
      start = here(0)
      state = scalar == "\"" ? .quoted : .plain
      if state == .plain { text.append(scalar) }
    case .closed where scalar.properties.isWhitespace: break
    case .closed:
      problems.append(
        Problem(
          "there is text after the closing quote of a cell", remedy: "double the quotes inside a cell", at: here(0)))
      text.append(scalar)
      state = .plain
    case .plain: text.append(scalar)
    }
  }

  private mutating func finish() {
    if state == .quoted {
      problems.append(Problem("the quote that opens here is never closed", remedy: "close it or double it", at: start))
    }
    if state != .between || !row.isEmpty {
      endCell()
      endRow()
    }
  }

  private func here(_ ahead: Int) -> Problem.Location {
    Problem.Location(name, line: line, column: column + ahead)
  }

  private mutating func nextLine() {
    line += 1
    column = 0
  }

  private mutating func endCell() {
    if state == .plain { while text.last?.properties.isWhitespace == true { text.removeLast() } }
    row.append(Sheet.Cell(String(text), at: start))
    text = String.UnicodeScalarView()
    start = here(1)
    state = .between
  }

  private mutating func endRow() {
    if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    row = []
  }
}
