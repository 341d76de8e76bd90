import Foundation
import GRDB
import RunArchive
import Testing

/// `appraise` and the archive, by running the program itself.
@Suite("appraise keeps its run")
struct KeepingCommandTests {
  static let few = ["--futures", "16", "--years", "2"]

  @Test("the report is the same to the byte whether or not its run is kept, and what is kept is the report")
  func sameBytes() throws {
    let (desk, one) = (try RunsDesk(), try SmallCase())
    let kept = try desk.run(["appraise", one.folder, "--report", "a", "--by", "me", "--at", "2026-11-30"] + Self.few)
    #expect(kept.status == 0 && kept.errors.contains("Kept as run "), "\(kept.errors)")
    let apart = try desk.run(["appraise", one.folder, "--report", "b", "--no-keep"] + Self.few)
    #expect(apart.status == 0 && !apart.errors.contains("Kept as run"))
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.path + "/a")
    #expect(names.contains("appraisal.xlsx") && names.count >= 8)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path + "/b").sorted() == names.sorted())
    let archive = try RunArchive.open(desk.archive, for: .reading)
    let run = try archive.run("last")
    #expect(run.state == .finished && run.by == "me" && run.at == "2026-11-30" && run.scenario == "case")
    let files = try archive.files(of: run, [.result, .document])
    #expect(files.map(\.name).sorted() == names.sorted())
    for file in files {
      let bytes = FileManager.default.contents(atPath: desk.path + "/a/" + file.name).map { [UInt8]($0) }
      #expect(bytes == file.bytes, "\(file.name)")
      #expect(bytes == FileManager.default.contents(atPath: desk.path + "/b/" + file.name).map { [UInt8]($0) })
    }
    #expect(try archive.count() == 1 && archive.size().blocks == 0)
  }

  @Test("a run is made again from what the archive holds, without its folder, to the byte")
  func withoutItsFolder() throws {
    let desk = try RunsDesk()
    do {
      let one = try SmallCase()
      let futures = one.path + "/met.csv"
      let words = ["--set", "appraisal.shortlist=2", "--seed", "5", "--years", "2", "--full"]
      _ = try desk.run(
        ["appraise", one.folder, "--report", "x", "--no-keep", "--futures", "9", "--export-futures", futures] + words)
      let first = try desk.run(
        ["appraise", one.folder + "/scenario.yaml", "--report=a", "--threads", "1", "--futures-table", futures] + words)
      #expect(first.status == 0, "\(first.errors)")
    }
    #expect(try desk.run(["runs", "export", "last", "--to", "out"]).status == 0)
    let shown = try desk.run(["runs", "show", "last", "--format", "csv"])
    let line = try #require(shown.output.split(separator: "\n").first { $0.hasPrefix("run,command,") })
    let words = line.dropFirst("run,command,quorate ".count).split(separator: " ").map(String.init)
    #expect(!words.contains { $0.contains("/") || $0 == "--threads" || $0 == "--report" }, "\(words)")
    let again = try desk.run(words + ["--report", "again"], in: "out/inputs")
    #expect(again.status == 0, "\(again.errors)")
    for name in try FileManager.default.contentsOfDirectory(atPath: desk.path + "/a") {
      let pair = ["/a/", "/out/inputs/again/"].map { FileManager.default.contents(atPath: desk.path + $0 + name) }
      #expect(pair[0] == pair[1], "\(name)")
    }
  }

  @Test(
    "an archive that is locked, damaged, of a newer version or out of reach is a warning, and the report is written")
  func warnings() throws {
    let (desk, one) = (try RunsDesk(), try SmallCase())
    try desk.keep("a")
    let words = ["appraise", one.folder, "--report", "out", "--replace", "--no-office"] + Self.few
    let warned = { (archive: String, said: String) in
      try? FileManager.default.removeItem(atPath: desk.path + "/out")
      let found = try desk.run(words + ["--archive", archive])
      #expect(found.status == 0 && found.errors.contains("warning: the run is not kept"), "\(found.errors)")
      #expect(found.errors.contains(said), "\(found.errors)")
      #expect(desk.exists("out/index.html"))
    }
    let other = try DatabaseQueue(path: desk.archive)
    try other.inDatabase { (db) throws in
      try db.execute(sql: "BEGIN IMMEDIATE")
      try warned(desk.archive, "locked")
      try db.execute(sql: "ROLLBACK")
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 of the future')")
    }
    try warned(desk.archive, "newer version")
    try warned("/proc/none/runs.sqlite", "cannot be opened")
    let whole = try #require(FileManager.default.contents(atPath: desk.archive))
    try (whole.prefix(100) + Data(repeating: 0x5A, count: 9000)).write(to: URL(filePath: desk.path + "/broken"))
    try warned("broken", "damaged")
  }

  @Test("a file of another program's is no archive: wrong input, before anything runs")
  func foreign() throws {
    let (desk, one) = (try RunsDesk(), try SmallCase())
    try Data("mine".utf8).write(to: URL(filePath: desk.path + "/mine"))
    for archive in ["mine", "."] {
      let found = try desk.run(["appraise", one.folder, "--report", "out", "--archive", archive] + Self.few)
      #expect(found.status == 2 && found.errors.contains("no archive of runs"), "\(found.errors)")
      #expect(!desk.exists("out"))
    }
    #expect(try desk.text("mine") == "mine")
  }

  @Test(
    "where a plug-in fails, the run without it is kept, the attempt with it leaves nothing, and its files are there")
  func withoutPlugin() throws {
    let desk = try RunsDesk()
    let one = try SmallCase(plugins: ["plugins/last-wait"], criteria: PluginCommandTests.criterion)
    try one.add(
      "last-wait", dimension: "criterion", more: "unit: weeks\nbetter: less\nmeasures: [total-cost]", script: "exit 3;;"
    )
    let allowed = ["--allow-plugin", one.folder + "/plugins/last-wait"]
    let found = try desk.run(["appraise", one.folder, "--report", "out"] + Self.few + allowed)
    #expect(found.status == 1 && found.errors.contains("left out"), "\(found.errors)")
    let archive = try RunArchive.open(desk.archive, for: .reading)
    #expect(try archive.count() == 1)
    let run = try archive.run("last")
    #expect(run.state == .finished)
    #expect(try archive.manifest(of: run).contains { $0.value.hasPrefix("left out: criterion last-wait") })
    #expect(try archive.entries(of: run).contains { $0.name == "case/plugins/last-wait/run.sh" && $0.role == .input })
    #expect(try !archive.words(of: run).contains { $0.contains("/") }, "no place of this machine")
  }
}
