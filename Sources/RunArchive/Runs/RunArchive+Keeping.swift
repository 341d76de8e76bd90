import GRDB

extension RunArchive {
  /// Adds a note to a run.
  ///
  /// - Parameter by, at: who and when, as told.
  public func note(_ text: String, on run: KeptRun, by: String = "", at: String = "") throws(ArchiveFailure) {
    try changing(run) { db in
      try db.execute(
        sql: """
          INSERT INTO notes (run, number, text, told_by, told_when)
          SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ? FROM notes WHERE run = ?
          """, arguments: [run.number, text, by, at, run.number])
    }
  }

  /// Freezes a finished run for good: it can be neither changed nor removed, and its address stays.
  public func freeze(_ run: KeptRun) throws(ArchiveFailure) {
    guard run.state == .finished else {
      throw .unknownRun("\(run.id) that is finished", remedy: "appraise its scenario again, which goes on with it")
    }
    if run.isFrozen { return }
    try changing(run) { try $0.execute(sql: "UPDATE runs SET frozen = 1 WHERE number = ?", arguments: [run.number]) }
  }

  /// Removes runs, all of them or none; they can be brought back until the next removal.
  ///
  /// What the last removal took goes for good, and its room is given back to the disk.
  public func remove(_ runs: [KeptRun]) throws(ArchiveFailure) {
    for run in runs {
      if run.isFrozen { throw .frozen(run.id) }
      if run.state == .unfinished, RunLock(lockPath, place: run.number) == nil { throw .locked(path) }
    }
    if runs.isEmpty { return }
    try write { db in
      try db.execute(sql: "DELETE FROM runs WHERE removed = 1 AND frozen = 0")
      try Self.sweepContents(db)
      for run in runs {
        try db.execute(sql: "UPDATE runs SET removed = 1 WHERE number = ?", arguments: [run.number])
      }
    }
    shrink()
  }

  /// Brings back what the last removal took.
  ///
  /// - Returns: the runs that are back, newest first.
  public func undoRemoval() throws(ArchiveFailure) -> [KeptRun] {
    let back = try write { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT \(KeptRun.columns) FROM runs WHERE removed = 1 ORDER BY number DESC"
      ).map(KeptRun.init)
      try db.execute(sql: "UPDATE runs SET removed = 0 WHERE removed = 1")
      return rows
    }
    if back.isEmpty { throw .nothingToUndo(path) }
    return back
  }

  /// A change to one run, which the file refuses where it is frozen.
  private func changing(_ run: KeptRun, _ body: (Database) throws -> Void) throws(ArchiveFailure) {
    do throws(ArchiveFailure) {
      try write(body)
    } catch {
      if case .frozen = error { throw .frozen(run.id) }
      throw error
    }
  }

  /// Gives room that is not used any more back to the disk, as far as that can be done now.
  func shrink() {
    _ = try? queue.writeWithoutTransaction { db in
      _ = try Row.fetchAll(db, sql: "PRAGMA incremental_vacuum")
      _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(PASSIVE)")
    }
  }
}
