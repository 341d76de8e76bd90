import Appraisal
import Foundation
import OptionKit
import ReportFiles
import ScenarioFiles
import StandardOptions
import Testing

@testable import QuorateCommand

@Suite("A program of one's own does what the command does")
struct OwnProgramTests {
  static let weight = "criteria.wait.weight=5"

  /// The program on the page.
  static func program() throws -> String {
    let file = NewOptionTests.clone + "/Sources/QuorateCommand/Quorate.docc/AProgramOfYourOwn.md"
    let steps = Document(try String(contentsOfFile: file, encoding: .utf8)).steps
    return try #require(
      steps.lazy.compactMap { if case .file("Sources/heavier/main.swift", let text) = $0 { text } else { nil } }.first)
  }

  /// The report that the command writes of a case, by name.
  static func written(_ small: SmallCase) async throws -> [String: [UInt8]] {
    let status = await Quorate.run([
      "appraise", small.folder, "--set", weight, "--set", "appraisal.futures=8", "--no-keep", "--report",
      small.path + "/report",
    ])
    #expect(status == 0)
    return try read(small.path + "/report")
  }

  static func read(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name)))
    }
    return files
  }

  @Test("the few calls of the page give the bytes of the command, from the folder and from bytes alone")
  func same() async throws {
    let small = try CompareCommandTests.small()
    let written = try await Self.written(small)
    let settings = [Self.weight, "appraisal.futures=8"]
    let read = try ScenarioFile.read(small.folder, catalogue: .standard, settings: settings)
    let given = try ScenarioFile.read(
      files: read.inputs, id: read.scenario.id, catalogue: .standard, settings: settings)
    #expect(read.scenario.digest == given.scenario.digest)
    for file in [read, given] {
      let appraiser = try Appraiser(
        file.scenario, plan: file.plan, program: Manifest.programVersion, overrides: file.overrides.map(\.text))
      let result = try await appraiser.run(threads: 2) { _ in }
      let made = try AppraisalFiles().files(of: result)
      #expect(Set(made.map(\.name)) == Set(written.keys))
      for part in made { #expect(written[part.name] == part.bytes, "\(part.name) differs") }
    }
  }

  @Test("what is wrong with bytes or settings is told with its place, all at once")
  func problems() throws {
    let small = try CompareCommandTests.small()
    let file = try ScenarioFile.read(small.folder, catalogue: .standard, settings: [])
    func told(_ files: [(name: String, bytes: [UInt8])], _ settings: [String] = []) -> [String] {
      do {
        _ = try ScenarioFile.read(files: files, id: "case", catalogue: .standard, settings: settings)
        return []
      } catch { return error.all.map(\.description) }
    }
    #expect(told(file.inputs).isEmpty)
    #expect(told([]).first?.contains("no file of a scenario is given") == true)
    #expect(
      told(file.inputs.filter { $0.name != "money.csv" }).contains { $0.contains("no money.csv among the files") })
    #expect(told(file.inputs, ["a", "b=1"]).count == 2)
    #expect(told([("scenario.yaml", [0xFF, 0xFE])]).first?.contains("UTF-16") == true)
    let plugin = file.inputs.map {
      (name: $0.name, bytes: $0.bytes + ($0.name == "scenario.yaml" ? Array("plugins: [p]\n".utf8) : []))
    }
    #expect(told(plugin).contains { $0.contains("p is a program, and a scenario given as bytes has none") })
  }

  @Test("the program on the page is shorter than 30 lines and type-checks as it stands", .timeLimit(.minutes(2)))
  func page() throws {
    let program = try Self.program()
    #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count < 30)
    let folder = try NewOptionTests.Folder()
    let file = folder.path + "/main.swift"
    try Data(program.utf8).write(to: URL(filePath: file))
    let modules = try #require(NewOptionTests.modules)
    // Two rooms below rest on libraries in C, whose headers a package finds by itself.
    let build = URL(filePath: modules).resolvingSymlinksInPath().appending(path: "../../..").standardized
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
    let headers = [
      sources.appending(path: "CZlib").path, build.appending(path: "checkouts/Yams/Sources/CYaml/include").path,
    ]
    let (status, said) = try NewOptionTests.run(
      ["swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-I", modules]
        + headers.flatMap { ["-I", $0] } + [file])
    #expect(status == 0, "\(said)")
  }

  @Test(
    "built in a package of somebody else's it writes the bytes of the command",
    .enabled(if: TutorialTests.isBuilding), .timeLimit(.minutes(20)))
  func builds() async throws {
    let place = NewOptionTests.clone + "/.build/heavier"
    try? FileManager.default.removeItem(atPath: place + "/Sources")
    try FileManager.default.createDirectory(atPath: place + "/Sources/heavier", withIntermediateDirectories: true)
    let products = ["Appraisal", "ReportFiles", "ScenarioFiles", "StandardOptions"]
      .map { ".product(name: \"\($0)\", package: \"quorate\")" }.joined(separator: ", ")
    let package = """
      // swift-tools-version: 6.2
      import PackageDescription

      let package = Package(
        name: "heavier",
        dependencies: [.package(name: "quorate", path: "../..")],
        targets: [.executableTarget(name: "heavier", dependencies: [\(products)])])

      """
    try Data(package.utf8).write(to: URL(filePath: place + "/Package.swift"))
    try Data(Self.program().utf8).write(to: URL(filePath: place + "/Sources/heavier/main.swift"))
    let built = try NewOptionTests.run(["swift", "build", "--package-path", place])
    #expect(built.status == 0, "\(built.text.suffix(2000))")
    let small = try CompareCommandTests.small()
    let status = await Quorate.run([
      "appraise", small.folder, "--set", Self.weight, "--no-keep", "--report", small.path + "/report",
    ])
    #expect(status == 0)
    let ran = try NewOptionTests.run([place + "/.build/debug/heavier", small.folder, Self.weight, small.path + "/own"])
    #expect(ran.status == 0, "\(ran.text)")
    #expect(try Self.read(small.path + "/own") == Self.read(small.path + "/report"))
  }
}
