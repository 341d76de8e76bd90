import ReportWriter
import RunArchive

/// What came out of two runs, side by side: only what moved.
enum ResultDifference {
  /// Values of the manifests that differ, by name; options that only one has are there with nothing on the other side.
  static func manifest(_ a: [ManifestValue], _ b: [ManifestValue]) -> [[DataTable.Cell]] {
    let (first, second) = (byName(a), byName(b))
    var seen = Set<String>()
    return (a + b).map(\.name).filter { seen.insert($0).inserted && first[$0] != second[$0] }.map {
      [.text("manifest"), .text($0), .text(first[$0] ?? ""), .text(second[$0] ?? "")]
    }
  }

  private static func byName(_ values: [ManifestValue]) -> [String: String] {
    Dictionary(values.map { ($0.name, $0.value) }) { "\($0), \($1)" }
  }

  /// Results that moved: who leads, then ranks, scores and chances of every bundle, then the means of the measures.
  static func results(_ a: KeptRun, _ b: KeptRun, in archive: RunArchive) throws(ArchiveFailure) -> [[DataTable.Cell]] {
    guard let first = a.headline, let second = b.headline else { return [] }
    var rows: [[DataTable.Cell]] = []
    if first.leader != second.leader {
      rows.append([.text("leader"), .text("leader"), .text(first.leader), .text(second.leader)])
    }
    if first.margin != second.margin {
      rows.append([.text("leader"), .text("margin"), number(first.margin), number(second.margin)])
    }
    let rankings = try tables("ranking.csv", a, b, in: archive)
    for column in ["rank", "score", "probability_best"] {
      rows += moved(rankings, key: ["bundle"], column: column, kind: column)
    }
    let measures = try tables("measures.csv", a, b, in: archive)
    return rows + moved(measures, key: ["bundle", "year", "commissioner", "measure"], column: "mean", kind: "measure")
  }

  /// The first of a run's ranking, and the next whose score is another; empty while it is unfinished.
  static func leaderAndRunnerUp(_ run: KeptRun, in archive: RunArchive) throws(ArchiveFailure) -> [String] {
    let table = try archive.file("ranking.csv", of: run, .result).flatMap { PlainCSV($0) }
    let scores = values(table, ["bundle"], "score")
    guard let first = scores.first else { return [] }
    return [first.0] + scores.filter { $0.1 != first.1 }.prefix(1).map(\.0)
  }

  private static func tables(
    _ name: String, _ a: KeptRun, _ b: KeptRun, in archive: RunArchive
  ) throws(ArchiveFailure) -> (PlainCSV?, PlainCSV?) {
    let first = try archive.file(name, of: a, .result)
    let second = try archive.file(name, of: b, .result)
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

  private static func number(_ value: Double?) -> DataTable.Cell { value.map { .number($0) } ?? .empty }

  /// A number as it was written.
  private static func cell(_ text: String?) -> DataTable.Cell {
    guard let text, !text.isEmpty else { return .empty }
    return Int(text).map { .integer($0) } ?? Double(text).map { .number($0) } ?? .text(text)
  }
}
