import GRDB

extension RunArchive {
  /// The versions of the file, one after another; a version that was published is never changed.
  static var versions: DatabaseMigrator {
    var versions = DatabaseMigrator()
    versions.registerMigration("1") { try $0.execute(sql: first + guards) }
    return versions
  }

  /// Makes the tables of a new file, or those that a newer version of the program adds.
  func renew(beside path: String) throws {
    let isWhole = try queue.inDatabase { db in
      if try Self.versions.hasBeenSuperseded(db) { throw ArchiveFailure.newer(self.path) }
      return try Self.versions.hasCompletedMigrations(db)
    }
    if isWhole { return }
    // One program at a time; the others wait and then find it done.
    guard let lock = RunLock(path + "-lock", place: 0, waits: true) else { throw ArchiveFailure.readOnly(self.path) }
    defer { lock.release() }
    try queue.inDatabase { db in
      if try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0 {
        try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA application_id = \(Self.applicationID)")
      }
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    }
    try Self.versions.migrate(queue)
  }

  /// Refuses a file of another version.
  func checkVersion() throws {
    try queue.read { db in
      if try Self.versions.hasBeenSuperseded(db) { throw ArchiveFailure.newer(path) }
      guard try Self.versions.hasCompletedMigrations(db) else { throw ArchiveFailure.older(path) }
    }
  }

  /// Whole files lie in `contents`, each once whatever the number of runs that have it, packed by zlib.
  /// `manifests.issued` counts the runs ever made of a manifest, so that no id is given twice.
  private static let first = """
    CREATE TABLE contents (
      sha256 TEXT NOT NULL PRIMARY KEY,
      length INTEGER NOT NULL,
      packed BLOB NOT NULL
    );
    CREATE TABLE manifests (
      digest TEXT NOT NULL PRIMARY KEY,
      issued INTEGER NOT NULL,
      described TEXT NOT NULL
    );
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      manifest TEXT NOT NULL REFERENCES manifests (digest),
      maker TEXT NOT NULL,
      scenario TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('unfinished', 'finished')),
      frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      futures INTEGER NOT NULL,
      told_by TEXT NOT NULL,
      told_when TEXT NOT NULL,
      leader TEXT NOT NULL DEFAULT '',
      score REAL,
      margin REAL,
      chance REAL,
      title TEXT NOT NULL,
      words TEXT NOT NULL
    );
    CREATE INDEX runs_by_manifest ON runs (manifest, state);
    CREATE INDEX runs_removed ON runs (removed, number);
    CREATE TABLE files (
      run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('input', 'result', 'document')),
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES contents (sha256),
      executable INTEGER NOT NULL CHECK (executable IN (0, 1)),
      PRIMARY KEY (run, role, name)
    ) WITHOUT ROWID;
    CREATE INDEX files_by_content ON files (sha256);
    CREATE TABLE blocks (
      run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (run, number)
    );
    CREATE TABLE notes (
      run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      text TEXT NOT NULL,
      told_by TEXT NOT NULL,
      told_when TEXT NOT NULL,
      PRIMARY KEY (run, number)
    ) WITHOUT ROWID;

    """

  /// A frozen run is kept by the file itself, whatever program writes to it.
  private static var guards: String {
    let own = ["UPDATE", "DELETE"].map { change in
      """
      CREATE TRIGGER runs_frozen_\(change.lowercased()) BEFORE \(change) ON runs WHEN OLD.frozen = 1
      BEGIN SELECT RAISE(ABORT, '\(frozenWord)'); END;

      """
    }
    let parts = ["files", "blocks", "notes"].flatMap { table in
      ["INSERT", "UPDATE", "DELETE"].map { change in
        let row = change == "DELETE" ? "OLD" : "NEW"
        return """
          CREATE TRIGGER \(table)_frozen_\(change.lowercased()) BEFORE \(change) ON \(table)
          WHEN (SELECT frozen FROM runs WHERE number = \(row).run) = 1
          BEGIN SELECT RAISE(ABORT, '\(frozenWord)'); END;

          """
      }
    }
    return (own + parts).joined()
  }
}
