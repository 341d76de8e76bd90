import Foundation
import Testing

@Suite("Paths to write to are looked at before anything runs")
struct OutputPathTests {
  private func run(_ arguments: [String], in folder: String) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let name = folder + "/err"
    try Data().write(to: URL(filePath: name))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: name))
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: name, encoding: .utf8))
  }

  @Test("futures into a folder, the report's own path, nothing or a folder that is not to be written are wrong input")
  func export() throws {
    let folder = try NewOptionTests.Folder()
    let scenario = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/ccg-mergers-2018").path
    try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: true)
    for path in ["sub", "", "out", "sub/", "err/x.csv"] {
      let found = try run(
        ["appraise", scenario, "--futures", "1", "--years", "1", "--report", "out", "--export-futures", path],
        in: folder.path)
      #expect(found.status == 2 && found.errors.contains("--export-futures"), "\(path): \(found.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"), "nothing is written")
    }
  }

  @Test("factors with more combinations than futures can be run are refused with what to do")
  func factors() throws {
    let folder = try NewOptionTests.Folder()
    let scenario = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/ccg-mergers-2018").path
    let many = ["other-growth", "support", "price-uplift"].flatMap { ["--factor", $0 + ":1000"] }
    let found = try run(["appraise", scenario, "--report", "out"] + many, in: folder.path)
    #expect(found.status == 2 && found.errors.contains("fewer factors or levels"), "\(found.errors)")
  }

  @Test("a link under a draft's name is taken away, not written through")
  func drafts() throws {
    let folder = try NewOptionTests.Folder()
    let scenario = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/ccg-mergers-2018").path
    try FileManager.default.createDirectory(atPath: folder.path + "/out", withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: folder.path + "/precious"))
    for name in ["index.html", "matrix.csv", "appraisal.json"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/out/.\(name).draft", withDestinationPath: folder.path + "/precious")
    }
    _ = try run(["appraise", scenario, "--futures", "1", "--years", "1", "--report", "out"], in: folder.path)
    #expect(try String(contentsOfFile: folder.path + "/precious", encoding: .utf8) == "mine")
  }
}
