import Documents
import Foundation
import OptionKit
import StandardOptions
import Testing

@testable import QuorateCommand
@testable import ScenarioFiles

@Suite("The published schemas")
struct SchemaTests {
  static let scenarios: [String] = {
    let folder = NewOptionTests.clone + "/Scenarios"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { "\(folder)/\($0)/scenario.yaml" }.filter { FileManager.default.fileExists(atPath: $0) }.sorted()
  }()

  /// A tree as JSON holds it: what reads as a number is one.
  static func json(_ setting: Setting) -> Any {
    switch setting.value {
    case .text(let text): Double(text).map { $0 as Any } ?? text
    case .list(let items): items.map { json($0) }
    case .mapping(let entries):
      Dictionary(entries.map { ($0.key, json($0.setting)) }) { first, _ in first } as [String: Any]
    }
  }

  static let scenario = ScenarioSchema(catalogue: .standard).written.written

  static func tree(_ path: String) throws -> [String: Any] {
    json(try LocatedYAML.read(SourceText.read(path))) as? [String: Any] ?? [:]
  }

  @Test("every scenario that comes with the project has the shape that the schema gives", arguments: scenarios)
  func shipped(path: String) throws {
    let faults = try SchemaValidator(Self.scenario).faults(in: Self.tree(path))
    #expect(faults.isEmpty, "\(path.split(separator: "/").dropLast().last ?? ""): \(faults.prefix(5))")
  }

  @Test("what the reading would refuse for its shape, the schema refuses too")
  func refused() throws {
    let validator = try SchemaValidator(Self.scenario)
    var tree = try Self.tree(NewOptionTests.clone + "/Scenarios/surrey/scenario.yaml")
    #expect(validator.faults(in: tree).isEmpty)
    tree["titel"] = "x"
    #expect(validator.faults(in: tree) == ["$.titel may not be here"])
    tree["titel"] = nil
    tree["base-year"] = "2025"
    #expect(!validator.faults(in: tree).isEmpty)
    tree["base-year"] = nil
    #expect(validator.faults(in: tree) == ["$ has no base-year"])
  }

  @Test("every section that the reading knows is in it, with the words it allows")
  func sections() throws {
    let root = ScenarioFormat.root(of: .standard)
    for name in [
      "title", "commissioners", "contributions", "contract", "agenda", "stances", "positions", "criteria", "options",
      "plan", "checks", "expect", "parameters", "correlations", "appraisal", "ruled-out", "business-as-usual",
    ] {
      #expect(root[name] != nil, "\(name)")
    }
    #expect(root["agenda"]?.item.first?["matter"]?.words.contains("reserved") == true)
    #expect(root["checks"]?.item.first?["alike"]?["within"] != nil)
    #expect(root["contract"]?["outcome-share"]?.bounds == 0...1)
  }

  @Test("an appraisal's JSON is what its schema says, and nothing more")
  func appraisal() async throws {
    let small = try SmallCase()
    let report = small.path + "/report"
    #expect(
      await Quorate.run(["appraise", small.folder, "--futures", "4", "--report", report, "--no-office"]) == 0)
    let text = try small.text("report/appraisal.json")
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let faults = try SchemaValidator(AppraisalSchema.written.written).faults(in: value)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test("problems are JSON where JSON is asked for")
  func problems() throws {
    let found = Problems([
      Problem("the weight is x", remedy: "write a number", at: .init("a.xlsx", line: 3, column: 2, sheet: "Sheet1")),
      Problem("there is no \"b\""),
      Problem(NotFound("commissioner", "harow", among: ["brent", "harrow"]), at: .init("b.csv")),
    ])
    let value = try JSONSerialization.jsonObject(with: Data(found.json.written.utf8))
    #expect(try SchemaValidator(TableSchemas.problems.written).faults(in: value) == [])
    let rows = try #require(value as? [[String: Any]])
    #expect(rows.count == 3 && rows[1]["file"] as? String == "a.xlsx:Sheet1" && rows[1]["line"] as? Int == 3)
    #expect(rows[1]["kind"] is NSNull && rows[1]["nearest"] is NSNull)
    #expect(rows[2]["kind"] as? String == "commissioner" && rows[2]["name"] as? String == "harow")
    #expect(rows[2]["nearest"] as? [String] == ["harrow"])
  }

  @Test("a slip on the command line is answered with what was meant")
  func slips() async {
    #expect(
      CommandLineReading.joined(["a", "--futures", "-5", "-x", "--set", "b"]) == [
        "a", "--futures=-5", "-x", "--set", "b",
      ])
    #expect(
      CommandLineReading.unknownSubcommand(["appriase"], among: ["appraise", "check"])?.contains(
        "did you mean appraise?") == true)
    #expect(CommandLineReading.unknownSubcommand(["help", "nosuch"], among: ["appraise"]) != nil)
    for fine in [["help"], [], ["--version"], ["check", "x"], ["help", "check"]] {
      #expect(CommandLineReading.unknownSubcommand(fine, among: ["check"]) == nil)
    }
    #expect(await Quorate.run(["appriase", "x"]) == 64)
    #expect(await Quorate.run(["help", "nosuch"]) == 64)
    #expect(await Quorate.run(["appraise", "x", "--futures", "-5"]) == 2)
    for name in Schema.Format.allCases { #expect(await Quorate.run(["schema", name.rawValue]) == 0) }
    #expect(await Quorate.run(["schema", "nosuch"]) == 64)
  }
}
