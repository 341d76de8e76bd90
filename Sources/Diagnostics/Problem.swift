/// Something wrong with what a user wrote: where, what, and what to do about it.
///
/// Printed on one line as `scenario.yaml:41:7: capitation.paceOfChange is 1.5; it must lie between 0 and 1.`
/// Reading collects every problem of a file before it gives up (see ``Problems``).
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A place in a file, a flag or a plug-in; lines and columns count from 1.
  public struct Location: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The file's name as the user gave it, or the flag (`--set`), or the option's id.
    public var file: String
    /// Line, from 1, where known.
    public var line: Int?
    /// Column in characters, from 1, where known; on a sheet, the cell's column.
    public var column: Int?
    /// The sheet of a workbook, whose rows are the lines; nil in any other file.
    public var sheet: String?

    /// Makes a location.
    public init(_ file: String, line: Int? = nil, column: Int? = nil, sheet: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.sheet = sheet
    }

    /// Orders by file, then sheet, line and column.
    public static func < (a: Self, b: Self) -> Bool {
      (a.file, a.sheet ?? "", a.line ?? 0, a.column ?? 0) < (b.file, b.sheet ?? "", b.line ?? 0, b.column ?? 0)
    }

    /// `scenario.yaml:41:7`, or `scores.xlsx:Sheet1!C7` on a sheet.
    public var description: String {
      guard let sheet else {
        guard let line else { return file }
        return "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
      }
      var letters = ""
      var rest = column ?? 0
      while rest > 0 {
        letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
      }
      guard let line, !letters.isEmpty else { return "\(file):\(sheet)" }
      return "\(file):\(sheet)!\(letters)\(line)"
    }
  }

  /// Where it is.
  public var location: Location?
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// What would put it right, in one sentence without a full stop; may be empty.
  public var remedy: String
  /// The name that is not there, where that is what is wrong.
  public internal(set) var notFound: NotFound?

  /// Makes a problem.
  public init(_ message: String, remedy: String = "", at location: Location? = nil) {
    self.location = location
    self.message = message
    self.remedy = remedy
  }

  /// The same problem at a place, unless it has one.
  public func placed(at place: Location?) -> Problem {
    var problem = self
    problem.location = location ?? place
    return problem
  }

  /// `file:line:column: message; remedy.`, on one line and without anything that steers a terminal.
  public var description: String {
    var text = location.map { "\($0): " } ?? ""
    text += message
    if !remedy.isEmpty { text += "; \(remedy)" }
    return VisibleText.line(text) + "."
  }
}

/// Every problem found in one input, in the order of their places: the error that reading throws.
public struct Problems: Error, Sendable, CustomStringConvertible {
  /// At least one problem.
  public private(set) var all: [Problem]

  /// Gathers problems, sorted by place; equal ones once.
  public init(_ all: [Problem]) {
    var seen = Set<Problem>()
    let place = { (problem: Problem) in problem.location ?? Problem.Location("") }
    self.all = all.filter { seen.insert($0).inserted }.enumerated()
      .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
  }

  /// One problem.
  public init(_ one: Problem) { self.init([one]) }

  /// One line a problem.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
