import Foundation
import GRDB
import RunArchive
import Testing

/// What may be taken away, what may not, and what comes back.
@Suite("Removing and freezing runs")
struct RemovingTests {
  @Test("The last removal can be undone until the next, which gives its room back")
  func undo() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    let noise = Shelf.noise(2_000_000)
    let (a, b) = (try shelf.finished("a", noise), try shelf.finished("b"))
    try archive.remove([a])
    #expect(try archive.runs().map(\.id) == [b.id])
    #expect(try archive.undoRemoval().map(\.id) == [a.id])
    #expect(try archive.file("index.html", of: a, .document) == noise)
    #expect(throws: ArchiveFailure.nothingToUndo(shelf.path)) { try archive.undoRemoval() }
    let before = try archive.size().bytes
    try archive.remove([a])
    try archive.remove([b])
    #expect(try archive.size().bytes < before - 1_900_000)
    #expect(try archive.undoRemoval().map(\.id) == [b.id], "what went before the last removal is gone")
    #expect(try archive.check().isEmpty)
  }

  @Test("A frozen run is neither changed nor removed, not even by another program that writes to the file")
  func frozen() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    try archive.freeze(try shelf.finished("a"))
    let run = try archive.run("last")
    let other = try shelf.finished("b")
    #expect(run.isFrozen)
    #expect(throws: ArchiveFailure.frozen(run.id)) { try archive.note("no", on: run) }
    #expect(throws: ArchiveFailure.frozen(run.id)) { try archive.remove([other, run]) }
    #expect(try archive.runs().count == 2, "all of a removal happens, or nothing")
    try archive.freeze(run)
    let queue = try DatabaseQueue(path: shelf.path)
    for change in [
      "UPDATE runs SET frozen = 0", "DELETE FROM runs WHERE frozen = 1", "DELETE FROM files", "DELETE FROM contents",
      "UPDATE files SET name = 'x'", "INSERT INTO notes VALUES (1, 9, '', '', '')",
    ] {
      #expect(throws: DatabaseError.self, "\(change)") { try queue.write { try $0.execute(sql: change) } }
    }
  }

  @Test("An unfinished run cannot be frozen")
  func unfinished() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    _ = try archive.begin(Shelf.start())
    let run = try archive.run("last")
    #expect(throws: ArchiveFailure.self) { try archive.freeze(run) }
  }
}
