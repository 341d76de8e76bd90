import Foundation
import GRDB

/// A run that is being made, held by one program until the value goes away.
public struct RunInHand: Sendable {
  /// Its address.
  public let id: String
  /// Blocks of futures that an earlier program left of it.
  public let left: Set<Int>
  let number: Int64
  let archive: RunArchive
  let lock: RunLock

  /// Keeps what a block of futures left behind; one kept before is replaced.
  public func keep(block: Int, _ bytes: [UInt8]) throws(ArchiveFailure) {
    try archive.write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO blocks (run, number, bytes) VALUES (?, ?, ?)",
        arguments: [number, block, Data(bytes)])
    }
  }

  /// What a block of futures left behind; nil where it was not kept or cannot be read.
  public func bytes(ofBlock block: Int) -> [UInt8]? {
    let found = try? archive.read { db in
      try Data.fetchOne(db, sql: "SELECT bytes FROM blocks WHERE run = ? AND number = ?", arguments: [number, block])
    }
    return found.flatMap { $0 }.map { [UInt8]($0) }
  }

  /// Brings the run to its end: what it wrote and how it came out stay, its blocks go.
  public func finish(_ written: [KeptFile], _ headline: KeptRun.Headline?) throws(ArchiveFailure) {
    let files = try archive.ready(written)
    try archive.write { db in
      try db.execute(sql: "DELETE FROM files WHERE run = ? AND role <> 'input'", arguments: [number])
      try archive.store(files, of: number, in: db)
      try db.execute(sql: "DELETE FROM blocks WHERE run = ?", arguments: [number])
      try db.execute(
        sql: "UPDATE runs SET state = 'finished', leader = ?, score = ?, margin = ?, chance = ? WHERE number = ?",
        arguments: [headline?.leader ?? "", headline?.score, headline?.margin, headline?.chance, number])
    }
    archive.shrink()
  }

  /// Takes away a run that came to nothing.
  ///
  /// - Parameter onlyIfEmpty: whether one that has left blocks stays, for the next to go on with.
  public func abandon(onlyIfEmpty: Bool = false) throws(ArchiveFailure) {
    try archive.write { db in
      try db.execute(
        sql: """
          DELETE FROM runs WHERE number = ? AND (NOT ? OR NOT EXISTS (SELECT 1 FROM blocks WHERE run = runs.number))
          """, arguments: [number, onlyIfEmpty])
      try RunArchive.sweepContents(db)
    }
  }
}
