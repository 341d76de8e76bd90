import Foundation
import GRDB
import RunArchive
import Testing

/// What an archive's file says of itself when it cannot serve.
@Suite("The archive's file")
struct FileTests {
  @Test("It is in write-ahead mode, says whose it is, and takes no room of its own beside it once closed")
  func form() throws {
    let shelf = Shelf()
    try shelf.finished()
    let queue = try DatabaseQueue(path: shelf.path)
    try queue.read { (db) throws in
      #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x5152_5445)
      #expect(try Int.fetchOne(db, sql: "PRAGMA auto_vacuum") == 2)
    }
  }

  @Test("Reading changes no byte of it, and makes none where there is none")
  func onlyRead() throws {
    let shelf = Shelf()
    #expect(throws: ArchiveFailure.missing(shelf.path)) { try shelf.open(.reading) }
    #expect(!FileManager.default.fileExists(atPath: shelf.folder))
    try shelf.finished()
    let before = FileManager.default.contents(atPath: shelf.path)
    let archive = try shelf.open(.reading)
    #expect(try archive.runs().count == 1 && archive.check().isEmpty)
    #expect(FileManager.default.contents(atPath: shelf.path) == before)
    #expect(throws: ArchiveFailure.readOnly(shelf.path)) { try archive.note("no", on: try archive.run("last")) }
    #expect(throws: ArchiveFailure.readOnly(shelf.path)) { try archive.begin(Shelf.start()) }
  }

  @Test("A file of another program's is refused and left as it is")
  func foreign() throws {
    let shelf = Shelf()
    try FileManager.default.createDirectory(atPath: shelf.folder, withIntermediateDirectories: true)
    #expect(throws: ArchiveFailure.foreign(shelf.folder)) { try RunArchive.open(shelf.folder, for: .writing) }
    for access in [RunArchive.Access.reading, .writing] {
      try Data("title: no database\n".utf8).write(to: URL(fileURLWithPath: shelf.path))
      #expect(throws: ArchiveFailure.foreign(shelf.path)) { try shelf.open(access) }
      #expect(try String(contentsOfFile: shelf.path, encoding: .utf8) == "title: no database\n")
      try FileManager.default.removeItem(atPath: shelf.path)
    }
    try DatabaseQueue(path: shelf.path).write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    let before = FileManager.default.contents(atPath: shelf.path)
    #expect(throws: ArchiveFailure.foreign(shelf.path)) { try shelf.open() }
    #expect(FileManager.default.contents(atPath: shelf.path) == before)
  }

  @Test("A newer version's file is refused in words")
  func newer() throws {
    let shelf = Shelf()
    try shelf.finished()
    try DatabaseQueue(path: shelf.path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 of the future')")
    }
    for access in [RunArchive.Access.reading, .writing] {
      let failure = #expect(throws: ArchiveFailure.newer(shelf.path)) { try shelf.open(access) }
      #expect(failure?.problem.message == "the archive was written by a newer version of this program")
    }
  }

  @Test("Locked by another program: said after a wait, and whole again when it lets go")
  func locked() throws {
    let shelf = Shelf()
    let run = try shelf.finished()
    let archive = try shelf.open()
    let other = try DatabaseQueue(path: shelf.path)
    try other.inDatabase { (db) throws in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: ArchiveFailure.locked(shelf.path)) { try archive.note("no", on: run) }
      #expect(try archive.runs().count == 1, "reading goes on")
      try db.execute(sql: "ROLLBACK")
    }
    try archive.note("now", on: run)
    #expect(try archive.notes(on: run).count == 1)
  }

  @Test("Full: said, and what was there before is whole")
  func full() throws {
    let shelf = Shelf()
    try shelf.finished()
    let archive = try shelf.open(mostPages: 60)
    let run = try archive.begin(Shelf.start("b"))
    #expect(throws: ArchiveFailure.full(shelf.path)) { try run.keep(block: 0, Shelf.noise(1_000_000)) }
    #expect(throws: ArchiveFailure.full(shelf.path)) {
      try run.finish([KeptFile(.document, "index.html", Shelf.noise(1_000_000))], nil)
    }
    #expect(try archive.run(run.id).state == .unfinished && archive.check().isEmpty)
  }

  @Test("Damage is found, wherever it lies, and never trusted")
  func damaged() throws {
    let shelf = Shelf()
    let run = try shelf.finished("a", Shelf.noise(200_000))
    let whole = try #require(FileManager.default.contents(atPath: shelf.path))
    var damaged = whole
    for place in stride(from: whole.count / 2, to: whole.count / 2 + 600, by: 3) { damaged[place] ^= 0x55 }
    try damaged.write(to: URL(fileURLWithPath: shelf.path))
    let archive = try shelf.open(.reading)
    #expect(try !archive.check().isEmpty)
    #expect(throws: ArchiveFailure.self) { try archive.file("index.html", of: run, .document) }
    for length in [0, 50, 100, 4096, 20_000, whole.count - 5000] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: shelf.path))
      do {
        let short = try shelf.open(.reading)
        #expect(try !short.check().isEmpty, "\(length) bytes")
      } catch is ArchiveFailure {
        // Refused at once, which is as good.
      }
    }
  }

  @Test("Many programs at once lose nothing of each other's")
  func together() async throws {
    let shelf = Shelf()
    _ = try shelf.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for letter in "0123456789" {
        group.addTask {
          let archive = try RunArchive.open(shelf.path, for: .writing, wait: 20)
          let run = try archive.begin(Shelf.start(letter))
          for block in 0..<5 { try run.keep(block: block, Shelf.noise(1000, seed: UInt64(block))) }
          try run.finish([KeptFile(.document, "index.html", Shelf.noise(1000))], nil)
        }
      }
      try await group.waitForAll()
    }
    let archive = try shelf.open(.reading)
    #expect(try archive.count() == 10 && archive.check().isEmpty)
    #expect(try archive.runs().allSatisfy { $0.state == .finished })
  }
}
