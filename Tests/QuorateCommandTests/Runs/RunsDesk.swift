import Foundation
import RunArchive
import Testing

/// A folder with an archive in it, and the program run there as a user runs it.
final class RunsDesk: Sendable {
  struct Printed {
    var status: Int32
    var output, errors: String
    /// The output's rows as fields, the heading first.
    var rows: [[String]] {
      output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
  }

  let path = NSTemporaryDirectory() + "quorate-desk-\(UUID().uuidString)"
  var archive: String { path + "/Reports/quorate.sqlite" }

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A finished run.
  @discardableResult
  func keep(_ letter: Character, at: String = "", report: String = "<p>x</p>") throws -> String {
    let run = try RunArchive.open(archive, for: .writing).begin(Self.start(letter, at: at))
    try run.finish(
      [
        KeptFile(.document, "index.html", Array(report.utf8)),
        KeptFile(.result, "ranking.csv", Array("rank,bundle,score,probability_best\n1,a,50,1\n".utf8)),
      ], .init(leader: "a+b", score: 50, margin: nil, chance: 1))
    return run.id
  }

  static func start(_ letter: Character, at: String = "") -> RunStart {
    RunStart(
      manifest: String(repeating: letter, count: 64), values: [.init("program", "0.1.0"), .init("seed", "7")],
      maker: "test", scenario: "case", title: "A case", futures: 8, words: ["appraise", "case", "--set", "a.b.c=it's"],
      inputs: [
        KeptFile(.input, "case/scenario.yaml", Array("title: A case\n".utf8)),
        KeptFile(.input, "case/plugins/x/run.sh", Array("echo\n".utf8), isExecutable: true),
      ], by: "An analyst", at: at)
  }

  /// Runs the program in the folder, or in one beneath it.
  func run(_ arguments: [String], in sub: String = "") throws -> Printed {
    let process = Process()
    process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: path + "/" + sub)
    // Into files, since a full pipe would stop the program.
    let names = ["out", "err"].map { path + "/.\($0)-\(UUID().uuidString)" }
    defer { for name in names { try? FileManager.default.removeItem(atPath: name) } }
    let streams = try names.map { name in
      try Data().write(to: URL(filePath: name))
      return try FileHandle(forWritingTo: URL(filePath: name))
    }
    (process.standardOutput, process.standardError) = (streams[0], streams[1])
    try process.run()
    process.waitUntilExit()
    let texts = try names.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Printed(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
}
