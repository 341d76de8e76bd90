import ReportWriter
import RunArchive

/// Kept runs as a table.
enum RunsTable {
  /// A row a run.
  static func list(_ runs: [KeptRun]) -> DataTable {
    DataTable(
      columns: [
        "run", "state", "scenario", "futures", "leader", "score", "margin", "probability_best", "by", "at", "frozen",
        "notes", "blocks",
      ],
      rows: runs.map { run in
        let headline = run.headline
        return [
          .text(run.id), .text(run.state.rawValue), .text(run.scenario), .integer(run.futures),
          .text(headline?.leader ?? ""), number(headline?.score), number(headline?.margin), number(headline?.chance),
          .text(run.by), .text(run.at), .flag(run.isFrozen), .integer(run.notes), .integer(run.blocks),
        ]
      })
  }

  /// Everything known of one run, a row each.
  static func whole(_ run: KeptRun, in archive: RunArchive) throws(ArchiveFailure) -> DataTable {
    var table = DataTable(columns: ["kind", "name", "value"])
    let add = { (kind: String, name: String, value: DataTable.Cell) in
      table.rows.append([.text(kind), .text(name), value])
    }
    add("run", "id", .text(run.id))
    add("run", "scenario", .text(run.scenario))
    add("run", "title", .text(run.title))
    add("run", "state", .text(run.state.rawValue))
    add("run", "frozen", .flag(run.isFrozen))
    add("run", "by", .text(run.by))
    add("run", "at", .text(run.at))
    if run.state == .unfinished { add("run", "blocks", .integer(run.blocks)) }
    add("run", "command", .text((["quorate"] + (try archive.words(of: run))).map(quoted).joined(separator: " ")))
    if let headline = run.headline {
      add("headline", "leader", .text(headline.leader))
      add("headline", "score", .number(headline.score))
      add("headline", "margin", number(headline.margin))
      add("headline", "probability_best", .number(headline.chance))
    }
    for value in try archive.manifest(of: run) { add("manifest", value.name, .text(value.value)) }
    for entry in try archive.entries(of: run) {
      add(entry.role.rawValue, entry.name, .text("\(entry.length) bytes, sha256 \(entry.sha256)"))
    }
    for (place, note) in try archive.notes(on: run).enumerated() {
      let told = [note.by, note.at].filter { !$0.isEmpty }.joined(separator: ", ")
      add("note", "\(place + 1)", .text(note.text + (told.isEmpty ? "" : " (\(told))")))
    }
    return table
  }

  /// Bytes for a person.
  static func bytes(_ count: Int) -> String {
    count < 1_000_000 ? "\((count + 999) / 1000) kB" : "\(Double(count / 100_000) / 10) MB"
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-_./=:,%+".utf8.contains(byte)
      }
    }
    return plain && !word.isEmpty
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func number(_ value: Double?) -> DataTable.Cell { value.map { .number($0) } ?? .empty }
}
