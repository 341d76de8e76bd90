import Foundation
import Testing

@testable import QuorateCommand

@Suite("The tutorial")
struct TutorialTests {
  static let isBuilding = ProcessInfo.processInfo.environment["QUORATE_BUILDS"] != nil

  static func document() throws -> Document {
    let file = NewOptionTests.clone + "/Sources/QuorateCommand/Quorate.docc/AnOptionInThreeWays.md"
    return Document(try String(contentsOfFile: file, encoding: .utf8))
  }

  @Test("is read as files to put in place and commands to run")
  func read() throws {
    let steps = try Self.document().steps
    #expect(steps.filter { if case .file = $0 { true } else { false } }.count == 6)
    #expect(steps.filter { if case .commands(_, true) = $0 { true } else { false } }.count == 5)
    #expect(Document("a\n```sh\nb\n```\n").steps == [.commands("b\n", needsBuild: false)])
  }

  @Test(
    "runs as written; what has to be built first is type-checked here and run where QUORATE_BUILDS is set",
    .enabled(if: NewOptionTests.hasPython), .timeLimit(.minutes(20)))
  func runs() throws {
    let folder = try NewOptionTests.Folder()
    // Builds are kept from one run to the next.
    let clone = Self.isBuilding ? NewOptionTests.clone + "/.build/tutorial" : folder.path + "/clone"
    try Self.copy(to: clone)
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    let quorate = try #require(NewOptionTests.product("quorate"), "quorate is built beside its tests")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/bin/quorate", withDestinationPath: quorate)
    var swift: [String] = []
    for step in try Self.document().steps {
      switch step {
      case .file(let name, let text):
        let file = URL(filePath: clone + "/" + name)
        #expect(FileManager.default.fileExists(atPath: file.deletingLastPathComponent().path), "\(name)")
        try Data(text.utf8).write(to: file)
        if name.hasSuffix(".swift"), !name.hasSuffix("Package.swift") { swift.append(file.path) }
      case .commands(let text, let needsBuild):
        guard !needsBuild || Self.isBuilding else { continue }
        // A command after ! must fail, which the shell by itself would let pass.
        let text = text.replacing(/(?m)^! (.*)$/) { "if \($0.1); then echo 'it did not fail'; exit 97; fi" }
        let (status, said) = try NewOptionTests.run([
          "env", "PATH=\(folder.path)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
          "XDG_CONFIG_HOME=\(folder.path)/config", "sh", "-euc", "cd '\(clone)'\n" + text,
        ])
        #expect(status == 0, "\(text)\n\(said)")
      }
    }
    let modules = try #require(NewOptionTests.modules)
    for file in swift where !file.hasSuffix("main.swift") {
      let (status, said) = try NewOptionTests.run([
        "swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-I", modules, file,
      ])
      #expect(status == 0, "\(said)")
    }
    let ranking = try String(contentsOfFile: clone + "/python-report/ranking.csv", encoding: .utf8)
    #expect(ranking.contains("+need-weighted+"))
    let manifest = try String(contentsOfFile: clone + "/python-report/appraisal.json", encoding: .utf8)
    #expect(manifest.contains("funding need-weighted, version 1, sha256 "))
  }

  /// The files of the repository as they are, without what was built; a build under way there is kept.
  static func copy(to clone: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: clone, withIntermediateDirectories: true)
    for name in try manager.contentsOfDirectory(atPath: clone) where name != ".build" && name != "ours" {
      try manager.removeItem(atPath: clone + "/" + name)
    }
    for name in (try? manager.contentsOfDirectory(atPath: clone + "/ours")) ?? [] where name != ".build" {
      try manager.removeItem(atPath: clone + "/ours/" + name)
    }
    for name in ["Package.swift", "Package.resolved", "Plugins", "Sources", "Scenarios", "Tests"]
    where manager.fileExists(atPath: NewOptionTests.clone + "/" + name) {
      try manager.copyItem(atPath: NewOptionTests.clone + "/" + name, toPath: clone + "/" + name)
    }
  }
}
