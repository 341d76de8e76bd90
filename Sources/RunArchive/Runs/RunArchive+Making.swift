import Foundation
import GRDB

extension RunArchive {
  /// Begins a run, or goes on with an unfinished one of the same manifest that the same program left and nobody holds.
  ///
  /// A finished run is never gone on with: the same manifest makes another run, with an address of its own.
  ///
  /// - Parameter fresh: whether what an unfinished run left is thrown away.
  public func begin(_ start: RunStart, fresh: Bool = false) throws(ArchiveFailure) -> RunInHand {
    let inputs = try ready(start.inputs)
    for unfinished in try unfinished(start) {
      guard let lock = RunLock(lockPath, place: unfinished.number) else { continue }
      let left = try write { db in
        // It may have been finished, frozen or removed before it was held.
        guard try Self.isOpen(unfinished.number, db) else { return Set<Int>?.none }
        if fresh { try db.execute(sql: "DELETE FROM blocks WHERE run = ?", arguments: [unfinished.number]) }
        try db.execute(sql: "DELETE FROM files WHERE run = ?", arguments: [unfinished.number])
        try store(inputs, of: unfinished.number, in: db)
        try db.execute(
          sql: "UPDATE runs SET words = ?, told_by = ?, told_when = ? WHERE number = ?",
          arguments: [
            try Self.text(start.words), start.by.isEmpty ? unfinished.by : start.by,
            start.at.isEmpty ? unfinished.at : start.at, unfinished.number,
          ])
        return try Int.fetchSet(db, sql: "SELECT number FROM blocks WHERE run = ?", arguments: [unfinished.number])
      }
      guard let left else { continue }
      return RunInHand(id: unfinished.id, left: left, number: unfinished.number, archive: self, lock: lock)
    }
    let (number, id) = try write { db in try insert(start, inputs, db) }
    guard let lock = RunLock(lockPath, place: number) else { throw .locked(path) }
    return RunInHand(id: id, left: [], number: number, archive: self, lock: lock)
  }

  /// Where runs in hand are held.
  var lockPath: String { URL(fileURLWithPath: path).path + "-lock" }

  private static func isOpen(_ run: Int64, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM runs WHERE number = ? AND state = 'unfinished' AND frozen = 0 AND removed = 0)
        """, arguments: [run]) ?? false
  }

  private func unfinished(_ start: RunStart) throws(ArchiveFailure) -> [KeptRun] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(KeptRun.columns) FROM runs
          WHERE manifest = ? AND maker = ? AND state = 'unfinished' AND frozen = 0 AND removed = 0 ORDER BY number DESC
          """, arguments: [start.manifest, start.maker]
      ).map(KeptRun.init)
    }
  }

  private func insert(_ start: RunStart, _ inputs: [ReadyFile], _ db: Database) throws -> (Int64, String) {
    try db.execute(
      sql: """
        INSERT INTO manifests (digest, issued, described) VALUES (?, 1, ?)
        ON CONFLICT (digest) DO UPDATE SET issued = issued + 1
        """, arguments: [start.manifest, try Self.text(start.values)])
    let issued = try Int.fetchOne(
      db, sql: "SELECT issued FROM manifests WHERE digest = ?", arguments: [start.manifest])
    let id = "\(start.manifest.prefix(12))-\(issued ?? 1)"
    try db.execute(
      sql: """
        INSERT INTO runs (id, manifest, maker, scenario, state, futures, told_by, told_when, title, words)
        VALUES (?, ?, ?, ?, 'unfinished', ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, start.manifest, start.maker, start.scenario, start.futures, start.by, start.at, start.title,
        try Self.text(start.words),
      ])
    let number = db.lastInsertedRowID
    try store(inputs, of: number, in: db)
    return (number, id)
  }

  private static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
