import Foundation
import OptionKit
import Testing

@testable import QuorateCommand

@Suite("Beginning an option, and the pages of those there are")
struct NewOptionTests {
  static let clone = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test("every reference page is what the code says")
  func pages() throws {
    for (path, text) in try ReferencePage.files(in: Self.clone) {
      let kept = try? String(contentsOfFile: path, encoding: .utf8)
      #expect(kept == text, "\(path) is out of date: run `swift run quorate options pages` and commit what changes")
    }
  }

  @Test("every option has a note with its formula or what it does")
  func notes() {
    for entry in Quorate.catalogue.entries {
      let note = OptionNotes.note(on: entry.dimension, entry.about.id) ?? ""
      #expect(
        note.split(separator: " ").count > 3, "\(entry.dimension.rawValue) \(entry.about.id)")
    }
  }

  /// A folder that is taken away with the value.
  final class Folder {
    let path = NSTemporaryDirectory() + "quorate-new-\(UUID().uuidString)"
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }
  }

  /// A program built beside the running tests.
  static func product(_ name: String) -> String? {
    modules.map { URL(filePath: $0).deletingLastPathComponent().appending(path: name).path }
      .flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
  }

  static var hasPython: Bool { (try? run(["python3", "--version"]))?.status == 0 }

  /// Where the modules of this build are, beside the running tests.
  static var modules: String? {
    let places = [CommandLine.arguments.first ?? "", Bundle.main.bundlePath].map {
      URL(filePath: $0).deletingLastPathComponent().path
    }
    for place in places {
      for folder in [place, place + "/../../.."] where FileManager.default.fileExists(atPath: folder + "/Modules") {
        return folder + "/Modules"
      }
    }
    return nil
  }

  /// Runs a command. Compilers leave folders where temporary files go, so that it is given a place of its own for them.
  static func run(_ words: [String]) throws -> (status: Int32, text: String) {
    let folder = try Folder()
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder.path]) { $1 }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("what it writes for each dimension compiles, for this package and for another, and is never written over")
  func templates() async throws {
    let folder = try Folder()
    var sources: [String] = []
    for dimension in DecisionDimension.allCases {
      let id = "my-own-\(dimension.rawValue)"
      let words = ["options", "new", dimension.rawValue, id, "--folder", folder.path + "/own"]
      #expect(await Quorate.run(words) == 0)
      #expect(await Quorate.run(words) == 2, "it exists")
      sources.append(
        "\(folder.path)/own/MyOwn\(dimension.rawValue.prefix(1).uppercased())\(dimension.rawValue.dropFirst()).swift")
      let outside = ["options", "new", dimension.rawValue, id + "-too", "--module", "Others"]
      #expect(await Quorate.run(outside + ["--folder", folder.path + "/own", "--tests", folder.path + "/tests"]) == 0)
      sources.append(sources.last?.replacing(".swift", with: "Too.swift") ?? "")
    }
    let test = try folder.text("tests/MyOwnFundingTooTests.swift")
    #expect(test.contains("@testable import Others") && test.contains("OptionLaws.failures(of: MyOwnFundingToo())"))
    let modules = try #require(Self.modules, "the modules of this build are beside its tests")
    let words = ["swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-I", modules]
    let (status, text) = try Self.run(words + sources)
    #expect(status == 0, "\(text)")
  }

  @Test("its test fails until the option is written")
  func unwritten() throws {
    for dimension in DecisionDimension.allCases {
      let template = OptionTemplate(dimension: dimension, id: "my-own", module: OptionTemplate.ownModule)
      #expect(
        template.option.contains(dimension == .criterion ? ".nan" : "throw Problem(\"my-own is not written yet\")"))
      #expect(template.test.contains("OptionLaws.failures(of: MyOwn()) == []"))
    }
  }

  @Test("its line goes under the heading of its dimension in the catalogue as it is")
  func line() throws {
    let text = try String(contentsOfFile: Self.clone + "/Plugins/Catalogue+Standard.swift", encoding: .utf8)
    for dimension in DecisionDimension.allCases {
      let longer = try #require(OptionsNew.catalogue(text, with: "MyFormula", in: dimension))
      #expect(longer.count == text.count + "    MyFormula.self,\n".count)
    }
    let funding = try #require(OptionsNew.catalogue(text, with: "MyFormula", in: .funding))
    #expect(funding.contains("    // Funding\n    MyFormula.self,\n"))
  }

  @Test("ids that are taken or none, and places that are none, are refused")
  func refused() async throws {
    let folder = try Folder()
    let place = ["--folder", folder.path]
    for id in ["capitation", "My-Formula", "my--formula", "-my", "my formula", "../my", ""] {
      #expect(await Quorate.run(["options", "new", "funding", "--"] + [id]) == 2 || id.isEmpty)
    }
    #expect(await Quorate.run(["options", "new", "money", "my-formula"] + place) == 64)
    #expect(await Quorate.run(["options", "new", "law", "my-law", "--language", "sh"] + place) == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("a plug-in begun in the shell or Python is read, is run and says that it is not written yet")
  func plugins() async throws {
    let folder = try Folder()
    for (language, dimension) in [("sh", "rule"), ("python", "funding"), ("sh", "criterion"), ("sh", "risk")] {
      let place = "\(folder.path)/\(dimension)-\(language)"
      let words = ["options", "new", dimension, "my-\(dimension)", "--language", language, "--folder", place]
      #expect(await Quorate.run(words) == 0)
      #expect(await Quorate.run(["options", "check", place, "--cases", "1"]) == 1, "not written yet")
    }
  }
}
