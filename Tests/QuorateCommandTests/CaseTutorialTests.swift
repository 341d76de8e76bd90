import Foundation
import Testing

@testable import QuorateCommand

/// The page on a case of one's own is the trial of a case that is in no scenario here.
@Suite("The tutorial of a case of one's own")
struct CaseTutorialTests {
  @Test("runs as written in an empty folder, and filling in a number moves the result as it should")
  func runs() throws {
    let page = NewOptionTests.clone + "/Sources/QuorateCommand/Quorate.docc/ACaseOfYourOwn.md"
    let steps = Document(try String(contentsOfFile: page, encoding: .utf8)).steps
    #expect(steps.count == 7)
    let folder = try NewOptionTests.Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    let quorate = try #require(NewOptionTests.product("quorate"), "quorate is built beside its tests")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/bin/quorate", withDestinationPath: quorate)
    for step in steps {
      switch step {
      case .file(let name, let text): try Data(text.utf8).write(to: URL(filePath: folder.path + "/" + name))
      case .commands(let text, _):
        let text = text.replacing(/(?m)^! (.*)$/) { "if \($0.1); then echo 'it did not fail'; exit 97; fi" }
        let (status, said) = try NewOptionTests.run([
          "env", "PATH=\(folder.path)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")", "sh", "-euc",
          "cd '\(folder.path)'\n" + text,
        ])
        #expect(status == 0, "\(text)\n\(said)")
      }
    }
    // Before, every map cost the same; after, fourteen tops cost more than two.
    let cost = { (report: String, map: String) throws -> Double in
      let rows = try folder.text("\(report)/matrix.csv").split(separator: "\n").map { $0.split(separator: ",") }
      let row = rows.first { $0[0].hasPrefix(map + "+") && $0.contains("whole-life-cost") }
      return row.flatMap { row in row.firstIndex(of: "whole-life-cost").flatMap { Double(row[$0 + 1]) } } ?? .nan
    }
    #expect(try abs(cost("second", "apart") - cost("second", "two")) < 0.01)
    let saved = try cost("third", "apart") - cost("third", "two")
    // Twelve tops fewer of £100,000 for four years, discounted and in prices of the base year.
    #expect(saved > 12 * 100_000 * 3 && saved < 12 * 100_000 * 4, "\(saved)")
  }
}
