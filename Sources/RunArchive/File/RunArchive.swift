import Foundation
import GRDB

/// Runs that were kept, in one SQLite file: what was run, with what inputs, what came out, and what is needed to go on
/// with a run that was stopped.
///
///     let archive = try RunArchive.open("Reports/quorate.sqlite", for: .reading)
///     for run in try archive.runs(newest: 20) { print(run.id, run.leader) }
///
/// Several programs may read and write at once; each writes in short transactions, and a run that is being made belongs
/// to one of them (see ``RunInHand``). The file is in SQLite's write-ahead mode, so that a program that ends suddenly
/// leaves the last complete transaction. No clock is read: who and when are what the user said.
public struct RunArchive: Sendable {
  /// What an archive is opened for.
  public enum Access: Sendable { case reading, writing }

  /// Where it is, as given.
  public let path: String
  let queue: DatabaseQueue

  /// `QRTE`, by which the file says whose it is.
  static let applicationID = 0x5152_5445
  /// What the file's own triggers say of a frozen run.
  static let frozenWord = "frozen"

  /// Opens an archive; for writing it is made where there is none.
  ///
  /// - Parameters:
  ///   - wait: seconds to wait for another program's transaction.
  ///   - mostPages: the most pages of 4,096 bytes that the file may have; no limit unless given.
  public static func open(
    _ path: String, for access: Access, wait: Double = 5, mostPages: Int? = nil
  ) throws(ArchiveFailure) -> RunArchive {
    var isFolder: ObjCBool = false
    let full = URL(fileURLWithPath: path).path
    let exists = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
    if path.isEmpty || path.hasSuffix("/") || isFolder.boolValue { throw .foreign(path) }
    if access == .reading, !exists { throw .missing(path) }
    do {
      if access == .writing, !exists {
        let folder = URL(fileURLWithPath: full).deletingLastPathComponent().path
        guard (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
        else {
          throw ArchiveFailure.unreachable(path)
        }
      }
      let queue = try connected(full, access, wait, mostPages)
      let archive = RunArchive(path: path, queue: queue)
      try archive.checkWhose()
      try access == .writing ? archive.renew(beside: full) : archive.checkVersion()
      return archive
    } catch {
      throw ArchiveFailure(error, path)
    }
  }

  private static func connected(
    _ path: String, _ access: Access, _ wait: Double, _ mostPages: Int?
  ) throws -> DatabaseQueue {
    var settings = Configuration()
    settings.busyMode = .timeout(wait)
    settings.readonly = access == .reading
    settings.label = "archive"
    settings.prepareDatabase { db in
      // A file may come from anybody: nothing that it declares may do more than its tables.
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      // A transaction that was told as done outlives the program; only a power cut may take the last ones back.
      if access == .writing { try db.execute(sql: "PRAGMA synchronous = NORMAL") }
      if let mostPages { _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(mostPages)") }
    }
    do {
      return try DatabaseQueue(path: path, configuration: settings)
    } catch let error as DatabaseError where access == .reading && error.resultCode == .SQLITE_CANTOPEN {
      return try unchanging(path, settings)
    }
  }

  /// A file in a folder that nobody may write to, where SQLite cannot put its own files beside it.
  private static func unchanging(_ path: String, _ settings: Configuration) throws -> DatabaseQueue {
    let plain = CharacterSet(charactersIn: "/-_.~").union(.alphanumerics)
    let escaped = path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
    return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: settings)
  }

  /// Refuses a database that is somebody else's, before anything in it is changed.
  private func checkWhose() throws {
    try queue.inDatabase { db in
      let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      guard mark != Self.applicationID else { return }
      let things = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
      guard mark == 0, things == 0 else { throw ArchiveFailure.foreign(path) }
    }
  }

  /// Runs a piece of reading.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveFailure) -> Value {
    do { return try queue.read(body) } catch { throw ArchiveFailure(error, path) }
  }

  /// Runs a piece of writing in one transaction: all of it happens, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveFailure) -> Value {
    do {
      return try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw ArchiveFailure.other(path, "nothing was written") }
        return value
      }
    } catch {
      throw ArchiveFailure(error, path)
    }
  }
}
