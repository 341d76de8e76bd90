import Foundation
import GRDB
import RunArchive
import Testing

/// What is put into an archive comes out again, whole and under an address that stays.
@Suite("Keeping runs")
struct KeepingTests {
  @Test("A run comes back as it was kept: values, files to the byte, how it came out")
  func roundTrip() throws {
    let shelf = Shelf()
    let noise = Shelf.noise(100_000)
    let kept = try shelf.finished("c", noise)
    let archive = try shelf.open(.reading)
    #expect(kept.id == "cccccccccccc-1" && kept.state == .finished && kept.futures == 16)
    #expect(kept.headline == .init(leader: "together", score: 51.25, margin: 0.1 + 0.2, chance: 0.5))
    #expect(try archive.file("index.html", of: kept, .document) == noise)
    #expect(try archive.files(of: kept, [.input]) == [Shelf.scenario])
    #expect(try archive.manifest(of: kept).map(\.name) == ["seed", "option"])
    #expect(try archive.words(of: kept) == ["--seed", "1"])
    #expect(try archive.entries(of: kept).count == 3)
    #expect(try archive.holds(manifest: kept.manifest) && !archive.holds(manifest: "c"))
    #expect(try archive.check().isEmpty)
  }

  @Test("The same bytes lie in the file once, whatever the number of runs that have them")
  func sharedContents() throws {
    let shelf = Shelf()
    let noise = Shelf.noise(400_000)
    try shelf.finished("a", noise)
    let first = try shelf.open(.reading).size().bytes
    for _ in 0..<5 { try shelf.finished("a", noise) }
    #expect(try shelf.open(.reading).size().bytes < first + 100_000)
  }

  @Test("An empty file and an empty block are kept like any other")
  func emptyBytes() throws {
    let shelf = Shelf()
    let run = try shelf.finished("a", [])
    #expect(try shelf.open(.reading).file("index.html", of: run, .document) == [])
    let unfinished = try shelf.open().begin(Shelf.start("b"))
    try unfinished.keep(block: 3, [])
    #expect(unfinished.bytes(ofBlock: 3) == [] && unfinished.bytes(ofBlock: 4) == nil)
  }

  @Test("An address is given once: the run after a removed one has the next")
  func addressesStay() throws {
    let shelf = Shelf()
    let archive = try shelf.open()
    #expect(try shelf.finished().id.hasSuffix("-1"))
    let second = try shelf.finished()
    #expect(second.id.hasSuffix("-2"))
    try archive.remove([second])
    try archive.remove([try shelf.finished("b")])
    #expect(try shelf.finished().id.hasSuffix("-3"))
  }

  @Test("A run is named by its id, by the beginning of one and no other, or as the last")
  func names() throws {
    let shelf = Shelf()
    let (a, b) = (try shelf.finished("a"), try shelf.finished("b"))
    _ = try shelf.finished("a")
    let archive = try shelf.open(.reading)
    #expect(try archive.run("last").id == "aaaaaaaaaaaa-2" && archive.run("b").id == b.id)
    #expect(try archive.run(a.id) == a)
    for wrong in ["", "aaa", "z", "%", "_", "bbbbbbbbbbbb-11"] {
      #expect(throws: ArchiveFailure.self, "\(wrong)") { try archive.run(wrong) }
    }
    let near = #expect(throws: ArchiveFailure.self) { try archive.run("bbbbbbbbbbbc-1") }
    #expect(near?.problem.remedy == "did you mean bbbbbbbbbbbb-1?")
    #expect(try archive.runs(newest: 2).map(\.id) == ["aaaaaaaaaaaa-2", b.id])
  }

  @Test("Notes stay in their order, with who and when as told")
  func notes() throws {
    let shelf = Shelf()
    let run = try shelf.finished()
    let archive = try shelf.open()
    try archive.note("first", on: run, by: "A. N. Analyst", at: "2026-11-30")
    try archive.note("'; DROP TABLE runs; --", on: run)
    #expect(try archive.notes(on: run).map(\.text) == ["first", "'; DROP TABLE runs; --"])
    #expect(try archive.notes(on: run).first?.by == "A. N. Analyst")
    #expect(try archive.run("last").notes == 2)
  }
}
