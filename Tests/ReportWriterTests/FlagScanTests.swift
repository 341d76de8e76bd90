import Appraisal
import Diagnostics
import Foundation
import ReportWriter
import Testing

/// A room that names a flag serves one front end: a page in a browser, or a program of somebody else's, has none.
@Suite("No room below the reports knows a flag")
struct FlagScanTests {
  /// Floors 1 to 4, and the options.
  static let rooms = [
    "Diagnostics", "OfficeFiles", "Commissioning", "Coalitions", "Collaboration", "Reorganisation", "Uncertainty",
    "MultiCriteria", "Documents", "OptionKit", "OptionLaws", "Simulation", "Appraisal",
  ]

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift source under some folders.
  static func sources(under folders: [String]) throws -> [(name: String, text: String)] {
    var found: [(String, String)] = []
    for folder in folders {
      let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        found.append((folder + "/" + file.lastPathComponent, try String(contentsOf: file, encoding: .utf8)))
      }
    }
    return found
  }

  /// The lines of a source that are code and hold a flag.
  static func flags(in source: String) -> [String] {
    source.split(separator: "\n").map(String.init).filter { line in
      !line.trimmingCharacters(in: .whitespaces).hasPrefix("//")
        && line.range(of: #"--[a-z]"#, options: .regularExpression) != nil
    }
  }

  @Test("no text of floors 1 to 4, or of an option, names a flag of the command")
  func noFlags() throws {
    let sources = try Self.sources(under: Self.rooms.map { "Sources/\($0)" } + ["Plugins"])
    #expect(sources.count > 400, "the sources were not found")
    for (name, text) in sources {
      for line in Self.flags(in: text) { Issue.record("\(name) knows a flag: \(line)") }
    }
    #expect(Self.flags(in: "  // --runs\n  let a = \"without --runs\"\n  at: .init(\"--future\")").count == 2)
  }

  @Test("what was not found is worded in one place")
  func oneWording() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    let sources = try Self.sources(under: folders.map { "Sources/\($0)" } + ["Plugins"])
    let code = { (text: String) in
      text.split(separator: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
    }
    let worded = sources.filter {
      code($0.text).contains { $0.contains("did you mean") || $0.contains("choose from: ") }
    }
    #expect(worded.map(\.name) == ["Sources/Diagnostics/NotFound.swift"])
    #expect(sources.filter { $0.text.contains("NotFound(") }.count > 50)
  }

  @Test("a fault is worded in the names of whoever asked: flags for the command, none on a page")
  func worded() {
    let missing = NotFound("commissioner", "q", among: ["a"])
    let faults: [RequestFault] = [
      .bundle(.none(["a", "b"])), .against(.letterBeyond("C", count: 2)), .future(9, of: 4), .criterion(missing),
      .noCriterionLeft, .criteriaOfPanels, .scaleNotStraight(criterion: "cost"), .tooManyToRun(300_000),
      .noneDrawnKeeps(bodies: 20), .member(.together, missing), .followsResidents(.apart, "lbc"), .size(missing),
      .ruleKeptByNone(.floor(size: "people", all: 1200)), .ruleKeptByNone(.units(movers: 3)),
      .rulesKeptByNone([.floor, .units]), .split(missing), .splitRefused("a", reason: "it may not"),
      .other(Problem("something else")),
    ]
    for fault in faults {
      let (command, page) = (fault.problem(), fault.problem(.form))
      #expect(!page.message.contains("--") && !page.remedy.contains("--"), "\(page)")
      #expect(!command.message.isEmpty)
    }
    #expect(
      "\(faults[10].problem())"
        == "--apart: lbc does not move by itself; it follows its residents; --free moves everybody.")
    #expect("\(faults[12].problem())" == "--at-least: no map keeps --at-least; all together have 1200 of people.")
    #expect("\(faults[14].problem())" == "--at-least: no map keeps --at-least and --units at once; loosen one.")
    #expect(
      faults[14].problem(.form).message == "no map keeps the least size of a unit and the number of units at once")
    #expect(
      "\(faults[1].problem())"
        == "--against: there is no option C: the shortlist has 2; name one of A to B, or a bundle by its choices.")
    #expect(RequestFaults(faults).problems().all.count == faults.count)
  }
}
