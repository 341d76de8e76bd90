import ReportWriter

/// What came out of two runs, side by side: only what moved.
package enum ResultDifference {
  /// Results that moved: who leads, then ranks, scores and chances of every bundle, then the means of the measures.
  ///
  /// - Parameters:
  ///   - a: the files `ranking.csv` and `measures.csv` of the first run, by name.
  ///   - b: those of the second.
  ///   - withMeasures: whether the measures are told too, which are many.
  package static func results<Failure: Error>(
    _ a: (String) throws(Failure) -> [UInt8]?, _ b: (String) throws(Failure) -> [UInt8]?,
    withMeasures: Bool = true
  ) throws(Failure) -> [[DataTable.Cell]] {
    let rankings = try tables("ranking.csv", a, b)
    var rows: [[DataTable.Cell]] = []
    for column in ["rank", "score", "probability_best"] {
      rows += moved(rankings, key: ["bundle"], column: column, kind: column)
    }
    if !withMeasures { return rows }
    let measures = try tables("measures.csv", a, b)
    return rows + moved(measures, key: ["bundle", "year", "commissioner", "measure"], column: "mean", kind: "measure")
  }

  /// The first of a run's ranking, and the next whose score is another; empty where there is none.
  package static func leaderAndRunnerUp(_ ranking: [UInt8]?) -> [String] {
    let scores = values(ranking.flatMap { PlainCSV($0) }, ["bundle"], "score")
    guard let first = scores.first else { return [] }
    return [first.0] + scores.filter { $0.1 != first.1 }.prefix(1).map(\.0)
  }

  private static func tables<Failure: Error>(
    _ name: String, _ a: (String) throws(Failure) -> [UInt8]?, _ b: (String) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> (PlainCSV?, PlainCSV?) {
    let (first, second) = (try a(name), try b(name))
    return (first.flatMap { PlainCSV($0) }, second.flatMap { PlainCSV($0) })
  }

  private static func moved(
    _ tables: (PlainCSV?, PlainCSV?), key: [String], column: String, kind: String
  ) -> [[DataTable.Cell]] {
    let (first, second) = (values(tables.0, key, column), values(tables.1, key, column))
    let mine = Dictionary(first) { one, _ in one }
    let theirs = Dictionary(second) { one, _ in one }
    let order = first.map(\.0) + second.map(\.0).filter { mine[$0] == nil }
    return order.filter { mine[$0] != theirs[$0] }.map {
      [.text(kind), .text($0), cell(mine[$0]), cell(theirs[$0])]
    }
  }

  private static func values(_ table: PlainCSV?, _ key: [String], _ column: String) -> [(String, String)] {
    guard let table, let heading = table.rows.first, let value = heading.firstIndex(of: column) else { return [] }
    let keys = key.compactMap { heading.firstIndex(of: $0) }
    guard keys.count == key.count else { return [] }
    return table.rows.dropFirst().filter { $0.count == heading.count }.map { row in
      (keys.map { row[$0] }.joined(separator: " "), row[value])
    }
  }

  /// A number as it was written.
  private static func cell(_ text: String?) -> DataTable.Cell {
    guard let text, !text.isEmpty else { return .empty }
    return Int(text).map { .integer($0) } ?? Double(text).map { .number($0) } ?? .text(text)
  }
}
