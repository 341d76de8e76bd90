import Foundation
import RunArchive
import Testing

/// Which runs are gone on with, and by whom.
@Suite("Going on with a run")
struct ResumingTests {
  @Test("What an unfinished run left is there for the next of the same manifest, and gone when it is finished")
  func goesOn() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    do {
      let run = try archive.begin(Shelf.start(by: "one"))
      try run.keep(block: 0, [1, 2])
      try run.keep(block: 2, [3])
      try run.keep(block: 2, [4])
    }
    let again = try shelf.open().begin(Shelf.start())
    #expect(again.id == "aaaaaaaaaaaa-1" && again.left == [0, 2])
    #expect(again.bytes(ofBlock: 0) == [1, 2] && again.bytes(ofBlock: 2) == [4])
    #expect(try archive.run("last").by == "one", "who began it is not forgotten")
    try again.finish([], nil)
    #expect(try archive.run("last").blocks == 0)
    #expect(try archive.begin(Shelf.start()).id == "aaaaaaaaaaaa-2", "a finished run is run again")
  }

  @Test("Nothing is taken over from another manifest, another program, a removed run, or where it is to be fresh")
  func startsAfresh() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    do { try archive.begin(Shelf.start()).keep(block: 0, [1]) }
    #expect(try archive.begin(Shelf.start("b")).left == [])
    #expect(try archive.begin(Shelf.start(maker: "another build")).left == [])
    do {
      let fresh = try archive.begin(Shelf.start(), fresh: true)
      #expect(fresh.left == [] && fresh.id == "aaaaaaaaaaaa-1")
      try fresh.keep(block: 0, [1])
    }
    try archive.remove([try archive.run("aaaaaaaaaaaa-1")])
    #expect(try archive.begin(Shelf.start()).left == [])
  }

  @Test("A run that somebody is making is neither gone on with nor removed by anybody else")
  func oneHolder() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    let first = try archive.begin(Shelf.start())
    try first.keep(block: 0, [1])
    let second = try shelf.open().begin(Shelf.start())
    #expect(second.id != first.id && second.left == [])
    let held = try archive.run(first.id)
    #expect(throws: ArchiveFailure.locked(shelf.path)) { try shelf.open().remove([held]) }
    try withExtendedLifetime(first) { try first.keep(block: 1, [1]) }
  }

  @Test("A run that came to nothing leaves nothing")
  func abandoned() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    let run = try archive.begin(Shelf.start())
    try run.keep(block: 0, [1])
    try run.abandon()
    #expect(try archive.count() == 0)
    #expect(try archive.size().blocks == 0)
  }
}
