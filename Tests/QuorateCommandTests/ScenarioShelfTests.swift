import Foundation
import QuorateCommand
import Testing

@Suite("Every scenario that comes with the project")
struct ScenarioShelfTests {
  static let shelf = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scenarios")

  static let names: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: shelf.path)) ?? []
    return all.filter { FileManager.default.fileExists(atPath: shelf.appending(path: "\($0)/scenario.yaml").path) }
      .sorted()
  }()

  @Test("reads and agrees with what was published; one that is listed says in plain words what it is", arguments: names)
  func checks(name: String) async throws {
    let folder = Self.shelf.appending(path: name)
    #expect(await Quorate.run(["check", folder.path, "--format", "csv"]) == 0)
    // A scenario that is listed among the real systems also says in plain words what it is.
    guard FileManager.default.fileExists(atPath: folder.appending(path: "rows.csv").path) else { return }
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    for heading in ["## The question", "## The source", "## What is assumed", "## What came out"] {
      #expect(readme.contains(heading), "\(name)/README.md has no \(heading)")
    }
  }

  @Test("is appraised from end to end", arguments: names.filter { $0 != "essex-ewmhs" })
  func appraised(name: String) async throws {
    let report = FileManager.default.temporaryDirectory.appending(path: "quorate-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: report) }
    let words = [
      "appraise", Self.shelf.appending(path: name).path, "--no-keep", "--futures", "2", "--report", report.path,
    ]
    #expect(await Quorate.run(words) == 0)
    for file in ["index.html", "ranking.csv", "ruled_out.csv", "assumptions.csv"] {
      #expect(FileManager.default.fileExists(atPath: report.appending(path: file).path), "\(name): no \(file)")
    }
  }

  @Test("the law of a date prints in every format; unknown kinds, services and dates are wrong input")
  func law() async {
    for format in ["table", "csv", "json", "markdown"] {
      let words = ["law", "--kinds", "ccg,local-authority", "--as-of", "2018-11-01", "--format", format]
      #expect(await Quorate.run(words) == 0)
    }
    #expect(await Quorate.run(["law", "--kinds", "ccg,cuoncil", "--as-of", "2018-11-01"]) == 2)
    #expect(await Quorate.run(["law", "--kinds", "ccg,ccg", "--as-of", "2018-13-01"]) == 2)
    #expect(
      await Quorate.run(["law", "--kinds", "ccg", "--as-of", "2018-11-01", "--services", "surgery,dentists"]) == 2)
  }
}
