import Foundation
import StandardOptions
import Testing

@testable import QuorateCommand

/// A report is complete or not there, and nothing of anybody else's is lost.
@Suite("The folder of a report")
struct ReportFolderTests {
  static func run(_ one: SmallCase, _ more: [String], into report: String = "out") async -> Int32 {
    let words = ["appraise", one.folder, "--futures", "2", "--years", "1", "--no-office", "--no-keep"]
    return await Quorate.run(words + ["--report", report.hasPrefix("/") ? report : one.path + "/" + report] + more)
  }

  static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test("a place that cannot be written is wrong input, and nothing is left behind")
  func refused() async throws {
    let one = try SmallCase()
    try one.write("file", "mine")
    try FileManager.default.createSymbolicLink(atPath: one.path + "/nowhere", withDestinationPath: one.path + "/gone")
    let before = Self.names(one.path)
    for path in ["/dev/null/x", "/dev/null", "file", "file/sub/deeper", "nowhere", String(repeating: "n", count: 250)] {
      #expect(await Self.run(one, [], into: path) == 2, "\(path)")
    }
    #expect(await Quorate.run(["appraise", one.folder, "--report", ""]) == 2)
    #expect(Self.names(one.path) == before)
    do {
      try ReportFolder("/dev/null/x", isGiven: true).check()
      Issue.record("a device is no folder")
    } catch { #expect("\(error)" == "--report: /dev/null is no folder; name a folder of yours.") }
  }

  @Test("the same place twice: the same bytes, what Quorate did not write stays, and what is no longer written goes")
  func again() async throws {
    let one = try SmallCase()
    #expect(await Self.run(one, []) == 0)
    let first = Self.names(one.path + "/out")
    let page = try one.text("out/index.html")
    try one.write("out/page.png", "a picture")
    try one.write("out/notes/mine.txt", "a note")
    try one.write("out/appraisal.xlsx", "of an earlier run")
    #expect(await Self.run(one, []) == 0)
    #expect(Self.names(one.path + "/out") == (first + ["notes", "page.png"]).sorted())
    #expect(try one.text("out/page.png") == "a picture" && one.text("out/notes/mine.txt") == "a note")
    #expect(try one.text("out/index.html") == page)
    #expect(Self.names(one.path) == ["case", "out"], "nothing is left beside it")
  }

  @Test("a folder without an appraisal is filled; somebody's own appraisal.json needs leave")
  func replacing() async throws {
    let one = try SmallCase()
    try one.write("out/mine.txt", "mine")
    #expect(await Self.run(one, []) == 0)
    #expect(try one.text("out/mine.txt") == "mine")
    try one.write("out/appraisal.json", #"{"format": "somebody's"}"#)
    #expect(await Self.run(one, []) == 2)
    #expect(try one.text("out/appraisal.json") == #"{"format": "somebody's"}"#)
    #expect(await Self.run(one, ["--replace"]) == 0)
    #expect(try one.text("out/appraisal.json").contains("quorate-appraisal-"))
    #expect(WrittenManifest.read(one.path + "/out/appraisal.json")?.futures == 2)
  }

  @Test("a run that was ended between two renames is cleared up, and nothing of anybody's is lost")
  func recovered() async throws {
    let one = try SmallCase()
    // The old folder was moved away and had given up one of its files; the new one had not taken its place.
    try one.write(".out.quorate-old/index.html", "old")
    try one.write(".out.quorate-old/kept.txt", "kept")
    try one.write(".out.quorate-draft/index.html", "new")
    try one.write(".out.quorate-draft/moved.txt", "moved")
    #expect(await Self.run(one, []) == 0)
    #expect(Self.names(one.path) == ["case", "out"])
    #expect(try one.text("out/kept.txt") == "kept" && one.text("out/moved.txt") == "moved")
    #expect(try one.text("out/index.html").contains("<html"))
  }

  @Test("a folder that must stay where it is has its files replaced in place")
  func inPlace() throws {
    let one = try SmallCase()
    try one.write("out/index.html", "old")
    try one.write("out/panel.csv", "old")
    try one.write("out/mine.txt", "mine")
    let swap = FolderSwap(one.path + "/out")
    let files = [("appraisal.json", "{}"), ("index.html", "new")].map { (name: $0.0, bytes: Array($0.1.utf8)) }
    try swap.fill(with: files, last: "appraisal.json", isOwn: ReportFolder.isOwn)
    #expect(Self.names(one.path + "/out") == ["appraisal.json", "index.html", "mine.txt"])
    #expect(try one.text("out/index.html") == "new")
  }

  @Test("a disk that is full is the end of the work, 1, and leaves the report that was there")
  func full() throws {
    let one = try SmallCase()
    let quorate = try #require(NewOptionTests.product("quorate"))
    let status = { (limit: String) throws -> Int32 in
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      let words = "appraise '\(one.folder)' --futures 2 --years 1 --no-office --no-keep --report '\(one.path)/out'"
      process.arguments = ["-c", "trap '' XFSZ; ulimit -f \(limit); exec '\(quorate)' \(words)"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try status("8") == 1)
    #expect(Self.names(one.path) == ["case"])
    #expect(try status("unlimited") == 0)
    let page = try one.text("out/index.html")
    #expect(try status("8") == 1)
    #expect(try one.text("out/index.html") == page && Self.names(one.path) == ["case", "out"])
  }
}
