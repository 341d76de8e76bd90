import OptionKit
import Simulation

/// A user's own table of futures read from a sheet: a header `future,name,…` and one row a future, in any order.
///
/// The columns are parameters of the model and numbers that the scenario's options declare; whatever has no column is
/// drawn as the scenario says. Futures are numbered from 0 without a gap.
public struct FuturesFile: Sendable {
  /// The table.
  public var table: FuturesTable
  /// What was left out, for standard error.
  public var notes: [String]

  /// Reads the table.
  ///
  /// - Parameter own: the uncertain numbers that options declare.
  /// - Throws: ``Problems``: everything that is wrong, by line and column.
  public init(_ sheet: Sheet, own: [String] = []) throws {
    var file = sheet
    file.begin(at: ["future"])
    var problems = file.problems
    guard let header = file.rows.first, header.first.map({ NameKey.of($0.text) }) == "future" else {
      throw Problems(
        problems + [
          Problem(
            "the first column is not future", remedy: "begin the header with future,…",
            at: file.rows.first?.first?.place ?? .init(file.name))
        ])
    }
    let parameters = ModelParameter.allCases.map(\.id) + own
    var bounds: [ClosedRange<Double>] = []
    var seen: Set<String> = []
    for cell in header.dropFirst() {
      if !seen.insert(cell.text).inserted {
        problems.append(Problem("the column \(cell.text) comes twice", remedy: "keep one", at: cell.place))
      }
      if own.contains(cell.text) {
        bounds.append(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
        continue
      }
      guard let parameter = ModelParameter(id: cell.text) else {
        problems.append(Problem(NotFound("parameter", cell.text, among: parameters), at: cell.place))
        bounds.append(-Double.infinity...Double.infinity)
        continue
      }
      bounds.append(parameter.meaning.bounds)
    }
    var remarks = file.notes
    let body = file.rows.dropFirst().filter { row in
      if row[0].text.hasPrefix("#") { return false }
      guard SummaryRow.kind(row[0].text) != nil else { return true }
      remarks.append(SummaryRow.note(row, in: file))
      return false
    }
    for column in header.indices.dropFirst() {
      problems += file.mixedPercentages(
        body.compactMap { column < $0.count ? $0[column] : nil }, what: header[column].text)
    }
    var rows = [[Double]?](repeating: nil, count: body.count)
    var lines = [Int](repeating: 0, count: body.count)
    for row in body {
      for cell in row.dropFirst(header.count) where !cell.text.isEmpty {
        problems.append(
          Problem("this cell has no column heading above it", remedy: "quote numbers that have commas", at: cell.place))
      }
      var values: [Double] = []
      for (column, cell) in header.enumerated().dropFirst() {
        let text = file.text(row, column)
        guard let number = file.number(row, column) else {
          problems.append(
            Problem("\(cell.text) is \"\(text)\"", remedy: "give a number", at: file.place(row, column)))
          continue
        }
        if !bounds[column - 1].contains(number.value) {
          let allowed = bounds[column - 1]
          problems.append(
            Problem(
              "\(cell.text) is \(text)", remedy: "it must lie between \(allowed.lowerBound) and \(allowed.upperBound)",
              at: file.place(row, column)))
        }
        values.append(number.value)
      }
      guard let number = file.number(row, 0).flatMap({ Int(exactly: $0.value) }), rows.indices.contains(number) else {
        problems.append(
          Problem(
            "future is \"\(file.text(row, 0))\"", remedy: "number the futures from 0 to \(max(0, rows.count - 1))",
            at: file.place(row, 0)))
        continue
      }
      if rows[number] != nil {
        problems.append(
          Problem(
            "future \(number) comes twice, in lines \(lines[number]) and \(row[0].place.line ?? 0)",
            remedy: "give it once", at: file.place(row, 0)))
      }
      lines[number] = row[0].place.line ?? 0
      rows[number] = values
    }
    if rows.isEmpty { problems.append(Problem("the table has no futures", remedy: "give a row", at: .init(file.name))) }
    if !problems.isEmpty { throw Problems(problems) }
    notes = remarks
    table = try FuturesTable(names: header.dropFirst().map(\.text), rows: rows.compactMap(\.self))
  }
}
