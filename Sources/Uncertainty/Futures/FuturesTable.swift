import Diagnostics

/// The values of some uncertainties in futures 0, 1, 2, …: what a design drew, or what a user wants met.
public struct FuturesTable: Sendable, Hashable {
  /// The uncertainties, one a column.
  public let names: [String]
  /// The number of futures, one a row.
  public let count: Int
  /// Row after row.
  let values: [Double]

  /// Makes a table of rows, future 0 first.
  public init(names: [String], rows: [[Double]]) throws(Problems) {
    var found: [Problem] = []
    var seen = Set<String>()
    for name in names where !seen.insert(name).inserted {
      found.append(Problem("the table has two columns \(name)", remedy: "name each column once"))
    }
    for (row, values) in rows.enumerated() where values.count != names.count {
      found.append(
        Problem("future \(row) has \(values.count) values", remedy: "give one for each of \(names.count) columns"))
    }
    if !found.isEmpty { throw Problems(found) }
    (self.names, self.count, self.values) = (names, rows.count, rows.flatMap(\.self))
  }

  /// Reads a table's text: a header `future,name,…` and a row a future, in any order.
  ///
  /// Every future from 0 up to the number of rows must occur once. Problems are located by line, the header being
  /// line 1, and by cell.
  public init(header: [String], rows: [[String]], file: String) throws(Problems) {
    var found: [Problem] = []
    guard header.first == "future" else {
      throw Problems(
        Problem("the first column is not future", remedy: "begin the header with future", at: .init(file, line: 1)))
    }
    var sorted = [[Double]?](repeating: nil, count: rows.count)
    for (index, row) in rows.enumerated() {
      let place = { (column: Int) in Problem.Location(file, line: index + 2, column: column) }
      guard row.count == header.count else {
        found.append(
          Problem(
            "the row has \(row.count) cells", remedy: "the header has \(header.count)", at: .init(file, line: index + 2)
          ))
        continue
      }
      for (column, cell) in row.enumerated().dropFirst() where Double(cell)?.isFinite != true {
        found.append(Problem("\(header[column]) is '\(cell)'", remedy: "give a finite number", at: place(column + 1)))
      }
      guard let future = Int(row[0]), rows.indices.contains(future) else {
        found.append(
          Problem("future is '\(row[0])'", remedy: "number the futures from 0 to \(rows.count - 1)", at: place(1)))
        continue
      }
      if sorted[future] != nil {
        found.append(Problem("future \(future) comes twice", remedy: "give it once", at: place(1)))
      }
      sorted[future] = row.dropFirst().map { Double($0) ?? .nan }
    }
    if !found.isEmpty { throw Problems(found) }
    try self.init(names: Array(header.dropFirst()), rows: sorted.compactMap(\.self))
  }

  /// The header of the text: `future` and the names.
  public var header: [String] { ["future"] + names }

  /// The cells of one future's row, each number in the fewest digits that read back as the same number.
  public func cells(_ future: Int) -> [String] { ["\(future)"] + row(future).map { "\($0)" } }

  /// The values of one future, in the order of the names; empty for a future that the table lacks.
  public func row(_ future: Int) -> ArraySlice<Double> {
    guard future >= 0, future < count else { return [] }
    return values[future * names.count..<(future + 1) * names.count]
  }
}
