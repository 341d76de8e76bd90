import Diagnostics
import Foundation
import GRDB

extension RunArchive {
  /// The runs, newest first, as many as asked for; removed ones are left out.
  public func runs(newest most: Int? = nil) throws(ArchiveFailure) -> [KeptRun] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT \(KeptRun.columns) FROM runs WHERE removed = 0 ORDER BY number DESC LIMIT ?",
        arguments: [most ?? -1]
      ).map(KeptRun.init)
    }
  }

  /// How many runs there are.
  public func count() throws(ArchiveFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM runs WHERE removed = 0") ?? 0 }
  }

  /// The run that a name means: an id, the beginning of one and no other, or `last`.
  public func run(_ name: String) throws(ArchiveFailure) -> KeptRun {
    if name == "last" {
      if let newest = try runs(newest: 1).first { return newest }
      throw .unknownRun(name, remedy: "the archive is empty")
    }
    let found = try read { db in
      // No letter of a name means anything but itself.
      try Row.fetchAll(
        db,
        sql:
          "SELECT \(KeptRun.columns) FROM runs WHERE removed = 0 AND substr(id, 1, ?) = ? ORDER BY number DESC LIMIT 7",
        arguments: [name.unicodeScalars.count, name]
      ).map(KeptRun.init)
    }
    if let exact = found.first(where: { $0.id == name }) { return exact }
    if found.count == 1, !name.isEmpty { return found[0] }
    if found.count > 1, !name.isEmpty {
      let shown = found.prefix(6).map(\.id).joined(separator: ", ")
      throw .unknownRun(name, remedy: "it begins several: \(shown)\(found.count > 6 ? ", …" : "")")
    }
    throw .noRun(NotFound("run", name, among: try runs(newest: 1000).map(\.id) + ["last"]))
  }

  /// The values of a run's manifest, in its order.
  public func manifest(of run: KeptRun) throws(ArchiveFailure) -> [ManifestValue] {
    let text = try read { db in
      try String.fetchOne(db, sql: "SELECT described FROM manifests WHERE digest = ?", arguments: [run.manifest])
    }
    guard let text, let values = try? JSONDecoder().decode([ManifestValue].self, from: Data(text.utf8)) else {
      throw .damaged(path, "run \(run.id) has no manifest")
    }
    return values
  }

  /// The words of the command that made a run, without paths: with its inputs they make it again.
  public func words(of run: KeptRun) throws(ArchiveFailure) -> [String] {
    let text = try read { db in
      try String.fetchOne(db, sql: "SELECT words FROM runs WHERE number = ?", arguments: [run.number])
    }
    guard let text, let words = try? JSONDecoder().decode([String].self, from: Data(text.utf8)) else {
      throw .damaged(path, "run \(run.id) has no words")
    }
    return words
  }

  /// A run's files, without their bytes, in their order.
  public func entries(of run: KeptRun) throws(ArchiveFailure) -> [KeptFileEntry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT role, name, length, sha256, executable FROM files JOIN contents USING (sha256) WHERE run = ? ORDER BY role, place
          """, arguments: [run.number]
      ).map { row in
        KeptFileEntry(
          role: KeptFile.Role(rawValue: row["role"]) ?? .document, name: row["name"], length: row["length"],
          sha256: row["sha256"], isExecutable: row["executable"])
      }
    }
  }

  /// A run's files of some roles with their bytes, in their order; each is held against its digest.
  public func files(of run: KeptRun, _ roles: [KeptFile.Role]) throws(ArchiveFailure) -> [KeptFile] {
    var files: [KeptFile] = []
    for entry in try entries(of: run) where roles.contains(entry.role) {
      files.append(KeptFile(entry.role, entry.name, try content(entry.sha256), isExecutable: entry.isExecutable))
    }
    return files
  }

  /// One of a run's files; nil where it has none of that name.
  public func file(_ name: String, of run: KeptRun, _ role: KeptFile.Role) throws(ArchiveFailure) -> [UInt8]? {
    guard let entry = try entries(of: run).first(where: { $0.role == role && $0.name == name }) else { return nil }
    return try content(entry.sha256)
  }

  /// The notes on a run, in their order.
  public func notes(on run: KeptRun) throws(ArchiveFailure) -> [RunNote] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM notes WHERE run = ? ORDER BY number", arguments: [run.number])
        .map { RunNote(text: $0["text"], by: $0["told_by"], at: $0["told_when"]) }
    }
  }

  /// Whether a finished run of a manifest is here, and not removed.
  public func holds(manifest digest: String) throws(ArchiveFailure) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE manifest = ? AND state = 'finished' AND removed = 0)",
        arguments: [digest]) ?? false
    }
  }
}
