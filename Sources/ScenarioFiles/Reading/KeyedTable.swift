import Commissioning
import OptionKit

/// A table, CSV or a sheet of a workbook, with one row for each of some ids, its first column naming them.
struct KeyedTable {
  /// The file's name, for places.
  let name: String
  /// The column headings after the first, in order.
  let columns: [String]
  /// The ids in the order of their rows.
  private(set) var ids: [String] = []
  /// The most rows and columns that are looked at.
  private static let (mostRows, mostColumns) = (5000, 200)
  /// The mark before decimals.
  private let decimal: DecimalMark
  private var cells: [String: [String: Sheet.Cell]] = [:]
  private var lines: [String: Int] = [:]

  /// Reads a table whose columns are known beforehand; every fault is reported with its place.
  ///
  /// - Parameters:
  ///   - key: the heading of the first column.
  ///   - columns: the headings there may be; all must be there.
  ///   - expected: the ids that must have exactly one row each, or nil where the table itself says which there are.
  ///   - rows: how many rows the scenario declares, which tells a table that was cut short.
  init(
    _ source: SourceText, key: String, columns: [String], expected: [String]?, rows: Int?, findings: ReadingContext
  ) {
    name = source.name
    self.columns = columns
    var file = Sheet(source)
    file.begin(at: [NameKey.heading(key)])
    decimal = file.decimal
    findings.report(file.problems)
    findings.note(file.notes)
    guard let first = file.rows.first, let corner = first.first else {
      // A workbook that cannot be read has said why.
      if !file.problems.isEmpty { return }
      findings.report(
        "the file is empty", "begin with \(([key] + columns).joined(separator: ","))",
        at: Problem.Location(name, line: 1, column: 1))
      return
    }
    guard first.count <= Self.mostColumns, file.rows.count <= Self.mostRows else {
      findings.report(
        "the table has \(file.rows.count) rows and \(first.count) columns",
        "\(Self.mostRows) and \(Self.mostColumns) are the most", at: corner.place)
      return
    }
    if NameKey.heading(corner.text) != NameKey.heading(key) {
      findings.report("the first column is \(corner.text), not \(key)", "call it \(key)", at: corner.place)
    }
    // Headings are known whatever their case, with blanks for hyphens.
    let spelled = Dictionary(columns.map { (NameKey.heading($0), $0) }) { first, _ in first }
    let heading = first.map { cell in
      Sheet.Cell(spelled[NameKey.heading(cell.text)] ?? cell.text, at: cell.place)
    }
    for (place, cell) in heading.enumerated().dropFirst() {
      if heading[..<place].contains(where: { $0.text == cell.text }) {
        findings.report("the column \(cell.text) comes twice", "keep one", at: cell.place)
      } else if !columns.contains(cell.text) {
        findings.report(NotFound("column", cell.text, among: columns, .inPlace("in this table")), at: cell.place)
      }
    }
    for column in columns where !heading.contains(where: { $0.text == column }) {
      findings.report("there is no column \(column)", "add it", at: corner.place)
    }
    for row in file.rows.dropFirst() where row.first?.text.hasPrefix("#") != true {
      read(row, of: file, under: heading, expected, findings)
    }
    for column in columns {
      findings.report(file.mixedPercentages(ids.compactMap { cells[$0]?[column] }, what: "the column \(column)"))
    }
    finish(expected, rows, heading: corner.place, last: file.rows.last?.first?.place, findings)
  }

  private mutating func read(
    _ row: [Sheet.Cell], of file: Sheet, under heading: [Sheet.Cell], _ expected: [String]?, _ findings: ReadingContext
  ) {
    guard var first = row.first else { return }
    if first.text.isEmpty {
      findings.report("this row has no id", "name it in the first column", at: first.place)
      return
    }
    if SummaryRow.kind(first.text) != nil, expected?.contains(first.text) != true, !ids.isEmpty {
      let others = file.rows.filter { $0.first.map { cells[$0.text] != nil } ?? false }
      var figures = SummaryRow.Figures(of: others, columns: Array(heading.indices.dropFirst()), in: file)
      switch SummaryRow.verdict(row, over: &figures, isLast: true) {
      case .summary:
        findings.note([SummaryRow.note(row, in: file)])
        return
      case .doubtful:
        findings.report([SummaryRow.question(row)])
        return
      case .ordinary: break
      }
    }
    if let expected, !expected.contains(first.text),
      let spelled = expected.first(where: { NameKey.heading($0) == NameKey.heading(first.text) })
    {
      findings.note(["\(file.line(row)): \(first.text) is taken for \(spelled)"])
      first.text = spelled
    }
    if let expected, !expected.contains(first.text) {
      findings.report(NotFound("commissioner", first.text, among: expected), at: first.place)
    }
    if let other = lines[first.text] {
      findings.report(
        "\(first.text) has two rows, in lines \(other) and \(first.place.line ?? 0)", "keep one", at: first.place)
      return
    }
    // A sheet of a workbook keeps no empty cells at the end of a row.
    if row.count < heading.count, first.place.sheet == nil {
      findings.report(
        "the row of \(first.text) has \(row.count) cells and the heading \(heading.count)",
        "give every cell; the table may have been cut short", at: row.last?.place)
    }
    for cell in row.dropFirst(heading.count) where !cell.text.isEmpty {
      findings.report("this cell has no column heading above it", "quote numbers that have commas", at: cell.place)
    }
    ids.append(first.text)
    lines[first.text] = first.place.line ?? 0
    for (cell, title) in zip(row, heading) { cells[first.text, default: [:]][title.text] = cell }
  }

  private func finish(
    _ expected: [String]?, _ rows: Int?, heading: Problem.Location, last: Problem.Location?, _ findings: ReadingContext
  ) {
    for id in expected ?? [] where !ids.contains(id) {
      findings.report("\(id) has no row", "add it; the table may have been cut short", at: last ?? heading)
    }
    if let rows, rows != ids.count {
      findings.report(
        "the table has \(ids.count) rows and the scenario declares \(rows)",
        "add what is missing or correct `rows`", at: last ?? heading)
    }
  }

  /// A cell; nil where the row or column is missing, which is already reported.
  func cell(_ id: String, _ column: String) -> Sheet.Cell? { cells[id]?[column] }

  /// A cell's text, nil where it is empty or missing.
  func text(_ id: String, _ column: String) -> String? {
    cell(id, column).flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  /// A cell's number, at least 0; nil where it is empty. Anything else is reported, and 1 stands in for it so that
  /// one mistake is told once.
  func size(_ id: String, _ column: String, _ findings: ReadingContext) -> Double? {
    guard let cell = cell(id, column), !cell.text.isEmpty else { return nil }
    guard let number = CSVNumber(cell.text, decimal: decimal) else {
      findings.report("the \(column) of \(id) is \"\(cell.text)\"", "write a number such as 1468177", at: cell.place)
      return 1
    }
    guard number.value >= 0, number.value <= 1e10 else {
      findings.report(
        "the \(column) of \(id) is \(cell.text)", "it must lie between 0 and 10,000,000,000", at: cell.place)
      return 1
    }
    return number.value
  }

  /// A cell's amount in pounds, at least 0; nothing where it is empty.
  func money(_ id: String, _ column: String, _ findings: ReadingContext) -> Money {
    guard let cell = cell(id, column), !cell.text.isEmpty else { return .zero }
    let written = WrittenNumber(cell.text).flatMap { $0.isPercentage || $0.hasExponent ? nil : $0.digits(decimal) }
    guard let amount = written.flatMap({ Money(text: $0) }) else {
      findings.report(
        "the \(column) of \(id) is \"\(cell.text)\"", "write pounds with at most two decimals", at: cell.place)
      return .zero
    }
    findings.count(amount, at: cell.place)
    if amount < .zero {
      findings.report("the \(column) of \(id) is \(cell.text)", "it cannot be below 0", at: cell.place)
    }
    return amount
  }
}
