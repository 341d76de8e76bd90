import Diagnostics

/// Reads the cells of one sheet from its part.
struct SheetReader {
  /// Cells that a sheet may hold, empty ones between filled ones counted.
  private static let most = 1_000_000

  private let book: WorkbookFile
  private let entry: WorkbookFile.Entry
  private var rows: [(row: Int, cells: [Int: String])] = []
  private var problems: [Problem] = []
  private var notes: [Problem] = []
  private var held = 0
  private var next = CellReference(row: 0, column: 0)
  /// The cell under way: its place, type, style, text, and whether it has a formula or a value.
  private var place = CellReference(row: 0, column: 0)
  private var (type, style, text) = ("n", 0, "")
  private var (hasFormula, hasValue, takesText, isPhonetic) = (false, false, false, false)

  init(_ book: WorkbookFile, _ entry: WorkbookFile.Entry) { (self.book, self.entry) = (book, entry) }

  mutating func read(_ content: [UInt8]) throws(Problem) -> SheetCells {
    if entry.isHidden {
      notes.append(Problem("the sheet “\(entry.name)” is hidden, and is read", at: .init(book.file)))
    }
    var events = try XMLEvents(content, part: entry.part, file: book.file)
    while let event = try events.next() {
      switch event {
      case .start(let name, let attributes): try start(name, attributes)
      case .text(let piece): if takesText { text += piece }
      case .end(let name): try end(name)
      }
    }
    return SheetCells(name: entry.name, rows: try dense(), notes: notes, problems: problems)
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) throws(Problem) {
    switch name {
    case "row":
      let row = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? next.row
      guard row >= 0, row < CellReference.mostRows else { throw broken }
      next = CellReference(row: row, column: 0)
      rows.append((row, [:]))
      if isTrue(attributes["hidden"]) {
        notes.append(Problem("row \(row + 1) is hidden, and is read", at: location(next)))
      }
    case "col":
      guard isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }), first > 0 else { return }
      let last = min(attributes["max"].flatMap { Int($0) } ?? first, CellReference.mostColumns)
      guard last >= first, last < CellReference.mostColumns else { return }
      let (from, to) = (CellReference.letters(first - 1), CellReference.letters(last - 1))
      let which = first == last ? "column \(from) is hidden, and is" : "columns \(from) to \(to) are hidden, and are"
      notes.append(Problem("\(which) read", at: location(.init(row: 0, column: first - 1))))
    case "c":
      place = attributes["r"].flatMap { CellReference($0) } ?? next
      guard !rows.isEmpty, attributes["r"] == nil || CellReference(attributes["r"] ?? "") != nil else { throw broken }
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      (text, hasFormula, hasValue) = ("", false, false)
    case "f": hasFormula = true
    case "v": (takesText, hasValue) = (true, true)
    case "rPh": isPhonetic = true
    case "t": (takesText, hasValue) = (!isPhonetic, true)
    case "mergeCell":
      guard let range = attributes["ref"], let first = range.split(separator: ":").first.flatMap({ CellReference($0) })
      else {
        return
      }
      notes.append(Problem("\(range) is merged; what it says counts for \(first) alone", at: location(first)))
    default: break
    }
  }

  private mutating func end(_ name: String) throws(Problem) {
    switch name {
    case "v", "t": takesText = false
    case "rPh": isPhonetic = false
    case "row": next = CellReference(row: next.row + 1, column: 0)
    case "c":
      next.column = place.column + 1
      if hasFormula, text.isEmpty, type != "str" {
        problems.append(
          Problem(
            "the formula in this cell was saved without its value",
            remedy: "open the file in a spreadsheet program and save it there", at: location(place)))
      }
      guard hasValue, let shown = try shown(), !shown.isEmpty else { return }
      held += 1
      guard held <= Self.most else { throw tooLarge }
      rows[rows.count - 1].cells[place.column] = shown
    default: break
    }
  }

  /// The cell's value as text; nil for none.
  private mutating func shown() throws(Problem) -> String? {
    switch type {
    case "s":
      guard let number = Int(text), book.strings.indices.contains(number) else { throw broken }
      return book.strings[number]
    case "str", "inlineStr", "d": return WorkbookFile.plain(text)
    case "b": return text == "1" || text == "true" ? "true" : "false"
    case "e":
      problems.append(Problem("this cell holds the error \(text)", remedy: "mend it, or clear it", at: location(place)))
      return nil
    default:
      if text.isEmpty { return nil }
      guard let value = Double(text), value.isFinite else { throw broken }
      switch book.kinds.indices.contains(style) ? book.kinds[style] : .plain {
      case .percent: return DecimalText.percent(value)
      case .day: return DayText.iso(value, from1904: book.from1904) ?? DecimalText.exact(value)
      case .plain: return DecimalText.exact(value)
      }
    }
  }

  /// Rows as arrays.
  private func dense() throws(Problem) -> [[SheetCells.Cell]] {
    guard rows.reduce(0, { $0 + ($1.cells.keys.max() ?? -1) + 1 }) <= Self.most else { throw tooLarge }
    var out: [[SheetCells.Cell]] = []
    for (row, cells) in rows {
      guard let last = cells.keys.max() else { continue }
      out.append(
        (0...last).map { column in
          .init(text: cells[column] ?? "", place: location(.init(row: row, column: column)))
        })
    }
    return out
  }

  private func location(_ place: CellReference) -> Problem.Location {
    .init(book.file, line: place.row + 1, column: place.column + 1, sheet: entry.name)
  }

  private func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  private var broken: Problem {
    ZipArchive.problem("is damaged: its sheet “\(entry.name)” cannot be read at \(place)", "save it again", book.file)
  }

  private var tooLarge: Problem {
    ZipArchive.problem("holds more cells on “\(entry.name)” than are read (\(Self.most))", "send less of it", book.file)
  }
}
