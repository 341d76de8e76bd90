import GRDB

extension RunArchive {
  /// How large an archive is.
  public struct Size: Sendable, Hashable {
    /// Bytes of the file, and of it the part that is free for what comes.
    public var bytes, free: Int
    /// Bytes of blocks that unfinished runs left.
    public var blocks: Int
  }

  /// How large the archive is.
  public func size() throws(ArchiveFailure) -> Size {
    try read { db in
      let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      let count = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
      let blocks = try Int.fetchOne(db, sql: "SELECT COALESCE(SUM(LENGTH(bytes)), 0) FROM blocks") ?? 0
      return Size(bytes: page * count, free: page * free, blocks: blocks)
    }
  }

  /// Looks whether the archive is whole: the database's own check, what its tables owe one another, and every kept file
  /// against its digest.
  ///
  /// - Returns: what is wrong, in words; empty where all is well.
  public func check() throws(ArchiveFailure) -> [String] {
    var found: [String] = []
    do throws(ArchiveFailure) {
      found = try read { db in
        let said = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let owed = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
          "a row of \(row["table"] as String? ?? "a table") names what is not in \(row["parent"] as String? ?? "another")"
        }
        return said + owed
      }
    } catch {
      guard case .damaged(_, let said) = error else { throw error }
      return [said]
    }
    let digests = try read { try String.fetchAll($0, sql: "SELECT sha256 FROM contents ORDER BY sha256") }
    for digest in digests {
      do throws(ArchiveFailure) {
        _ = try content(digest)
      } catch {
        guard case .damaged(_, let said) = error else { throw error }
        found.append(said)
      }
    }
    return found
  }
}
