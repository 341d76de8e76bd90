import Foundation
import RunArchive
import Testing

/// `quorate runs`, by running the program itself.
@Suite("Kept runs, from the command line")
struct RunsCommandTests {
  @Test("the last twenty are listed, newest first, all when asked, in every format")
  func list() throws {
    let desk = try RunsDesk()
    for _ in 0..<22 { try desk.keep("a") }
    let last = try desk.run(["runs", "--format", "csv"])
    #expect(last.status == 0 && last.rows.count == 21, "\(last.errors)")
    #expect(last.rows[0].prefix(7) == ["run", "state", "scenario", "futures", "leader", "score", "margin"])
    #expect(last.rows[1].prefix(7) == ["aaaaaaaaaaaa-22", "finished", "case", "8", "a+b", "50", ""])
    #expect(last.errors.contains("20 of 22 runs"))
    #expect(try desk.run(["runs", "list", "--all", "--format", "csv"]).rows.count == 23)
    let json = try desk.run(["runs", "list", "--format", "json"])
    let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(read?.count == 20 && read?.first?["score"] as? Double == 50)
    #expect(try desk.run(["runs", "list", "--format", "markdown"]).output.hasPrefix("| run |"))
  }

  @Test("one is shown whole: command, manifest, files with checksums, notes")
  func show() throws {
    let desk = try RunsDesk()
    let id = try desk.keep("b", at: "2026-11-30")
    let noted = try desk.run(["runs", "note", "last", "looked at, by \"us\"", "--by", "B. C.", "--format", "csv"])
    #expect(noted.status == 0 && noted.rows[1][11] == "1", "\(noted.errors)")
    let shown = try desk.run(["runs", "show", id, "--format", "csv"])
    for line in [
      "run,command,quorate appraise case --set 'a.b.c=it'\\''s'", "manifest,seed,7", "run,at,2026-11-30",
      "note,1,\"looked at, by \"\"us\"\" (B. C.)\"", "headline,score,50",
    ] {
      #expect(shown.output.contains(line + "\n"), "\(line)\n\(shown.output)")
    }
    #expect(shown.output.contains("input,case/scenario.yaml,\"14 bytes, sha256 "))
  }

  @Test("a run that there is not is wrong input, with the nearest that there is")
  func unknown() throws {
    let desk = try RunsDesk()
    let missing = try desk.run(["runs", "list"])
    #expect(missing.status == 2 && missing.errors.contains("there is no archive of runs"))
    #expect(!desk.exists("Reports"), "asking makes nothing")
    #expect(try desk.run(["runs", "note", "last", "x"]).status == 2 && !desk.exists("Reports"))
    try desk.keep("c")
    for words in [
      ["show", "cccccccccccd-1"], ["note", "cccccccccccd-1", "x"], ["freeze", "cccccccccccd-1"],
      ["remove", "cccccccccccd-1"],
    ] {
      let found = try desk.run(["runs"] + words)
      #expect(found.status == 2 && found.errors.contains("did you mean cccccccccccc-1?"), "\(words): \(found.errors)")
    }
    #expect(try desk.run(["runs", "note", "last", " "]).status == 2)
    #expect(try desk.run(["runs", "remove"]).status == 64)
    #expect(try desk.run(["runs", "remove", "last", "--keep", "1"]).status == 64)
  }

  @Test("a frozen run is refused to whoever would change or remove it, and kept by pruning")
  func freeze() throws {
    let desk = try RunsDesk()
    let id = try desk.keep("d")
    #expect(try desk.run(["runs", "freeze", "last"]).status == 0)
    for _ in 0..<3 { try desk.keep("e") }
    for words in [["note", id, "x"], ["remove", id]] {
      let found = try desk.run(["runs"] + words)
      #expect(found.status == 2 && found.errors.contains("is frozen"), "\(words): \(found.errors)")
    }
    #expect(try desk.run(["runs", "remove", "--keep", "1", "--format", "csv"]).rows.count == 3)
    #expect(try desk.run(["runs", "--format", "csv"]).rows.map { $0[0] } == ["run", "eeeeeeeeeeee-3", id])
  }

  @Test("what was removed comes back until the next removal; by date only what was said to be earlier goes")
  func remove() throws {
    let desk = try RunsDesk()
    let old = try desk.keep("a", at: "2026-01-31, by train")
    let untold = try desk.keep("b")
    let new = try desk.keep("c", at: "2026-03-01")
    #expect(try desk.run(["runs", "remove", "--older-than", "2026-02-30"]).status == 2)
    let gone = try desk.run(["runs", "remove", "--older-than", "2026-03-01", "--format", "csv"])
    #expect(gone.rows.dropFirst().map { $0[0] } == [old], "\(gone.errors)")
    #expect(try desk.run(["runs", "undo", "--format", "csv"]).rows.dropFirst().map { $0[0] } == [old])
    #expect(try desk.run(["runs", "undo"]).status == 2)
    #expect(try desk.run(["runs", "--format", "csv"]).rows.dropFirst().map { $0[0] } == [new, untold, old])
  }

  @Test("a run comes out as files, byte for byte, into a new folder only")
  func export() throws {
    let desk = try RunsDesk()
    try desk.keep("f", report: "<p>é</p>\n")
    let done = try desk.run(["runs", "export", "last", "--to", "out", "--format", "csv"])
    #expect(done.status == 0 && done.rows.count == 5, "\(done.errors)")
    #expect(try desk.text("out/report/index.html") == "<p>é</p>\n")
    #expect(try desk.text("out/inputs/case/scenario.yaml") == "title: A case\n")
    #expect(FileManager.default.isExecutableFile(atPath: desk.path + "/out/inputs/case/plugins/x/run.sh"))
    #expect(try desk.run(["runs", "export", "last", "--to", "out"]).status == 2)
    #expect(try desk.run(["runs", "export", "last", "--to", "ro-crate"]).status == 64)
  }

  @Test("a crate names every file with its checksum, the program, what it read and wrote, who and when as told")
  func crate() throws {
    let desk = try RunsDesk()
    let id = try desk.keep("f", at: "2026-11-30")
    let done = try desk.run([
      "runs", "export", "last", "--to", "ro-crate", "crate", "--license", "https://example.org/l",
    ])
    #expect(done.status == 0, "\(done.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(try desk.text("crate/ro-crate-metadata.json").utf8))
    let graph = try #require((object as? [String: Any])?["@graph"] as? [[String: Any]])
    let entity = { (id: String) in graph.first { $0["@id"] as? String == id } }
    let references = { (value: Any?) in (value as? [[String: String]])?.compactMap { $0["@id"] } ?? [] }
    #expect(entity("./")?["datePublished"] as? String == "2026-11-30")
    let parts = references(entity("./")?["hasPart"])
    #expect(parts.count == 4)
    for part in parts {
      let bytes = try #require(FileManager.default.contents(atPath: desk.path + "/crate/" + part))
      #expect(entity(part)?["sha256"] as? String == KeptFile(.input, "", [UInt8](bytes)).sha256)
    }
    let action = try #require(entity("#run-\(id)"))
    #expect(references(action["result"]) == ["report/index.html", "report/ranking.csv"])
    #expect(references(action["object"]).contains("inputs/case/scenario.yaml"))
    #expect(entity("#program")?["softwareVersion"] as? String == "0.1.0")
    #expect(entity("#who")?["name"] as? String == "An analyst")
    // What is referred to is there, or lies elsewhere.
    for reference in references(action["object"]) + references(action["result"]) + parts {
      #expect(entity(reference) != nil, "\(reference)")
    }
  }

  @Test("an archive that is damaged says so; one that is locked fails, and is no wrong input")
  func damage() throws {
    let desk = try RunsDesk()
    try desk.keep("a")
    #expect(try desk.run(["runs", "check"]).status == 0)
    let lock = try RunArchive.open(desk.archive, for: .writing)
    let held = try lock.begin(RunsDesk.start("z"))
    let refused = try desk.run(["runs", "remove", held.id])
    #expect(refused.status == 1 && refused.errors.contains("locked"), "\(refused.errors)")
    try withExtendedLifetime(held) {
      try Data("no database".utf8).write(to: URL(filePath: desk.path + "/other"))
    }
    #expect(try desk.run(["runs", "list", "--archive", "other"]).status == 2)
  }
}
