import ReportFiles
import ReportWriter
import RunArchive

/// What differs between two kept runs: values of their manifests, and what came out.
enum KeptDifference {
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

  /// Who leads and by how much, then ranks, scores, chances and measures that moved.
  static func results(_ a: KeptRun, _ b: KeptRun, in archive: RunArchive) throws(ArchiveFailure) -> [[DataTable.Cell]] {
    guard let first = a.headline, let second = b.headline else { return [] }
    var rows: [[DataTable.Cell]] = []
    if first.leader != second.leader {
      rows.append([.text("leader"), .text("leader"), .text(first.leader), .text(second.leader)])
    }
    if first.margin != second.margin {
      rows.append([.text("leader"), .text("margin"), number(first.margin), number(second.margin)])
    }
    return rows
      + (try ResultDifference.results(
        { (name) throws(ArchiveFailure) in try archive.file(name, of: a, .result) },
        { (name) throws(ArchiveFailure) in try archive.file(name, of: b, .result) }))
  }

  private static func number(_ value: Double?) -> DataTable.Cell { value.map { .number($0) } ?? .empty }
}
