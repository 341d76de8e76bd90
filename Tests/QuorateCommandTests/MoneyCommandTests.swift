import Foundation
import QuorateCommand
import Testing

@Suite("Plans and risk sharing from the command line")
struct MoneyCommandTests {
  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios").path

  @Test("a plan is shown in every part and format; a scenario without one is wrong input")
  func plan() async {
    let words = ["plan", Self.scenarios + "/bexley-plan"]
    for format in ["table", "csv", "json", "markdown"] {
      #expect(await Quorate.run(words + ["--format", format, "--futures", "20"]) == 0)
    }
    for part in ["plan", "bridge", "rules", "years", "risks"] {
      #expect(await Quorate.run(words + ["--part", part, "--futures", "20", "--format", "csv"]) == 0)
    }
    #expect(await Quorate.run(words + ["--futures", "0"]) == 2)
    #expect(await Quorate.run(words + ["--part", "bridges"]) == 64)
    #expect(await Quorate.run(["plan", Self.scenarios + "/essex-ewmhs"]) == 2)
  }

  @Test("risk sharing is settled year by year with the overspends given; what is not one is wrong input")
  func risk() async {
    let words = ["risk", Self.scenarios + "/south-east-london", "--risk", "mutual-aid"]
    #expect(await Quorate.run(words) == 0)
    let over = ["--overspend", "bexley-ccg=4800000@2014/15", "--overspend", "bromley-ccg=-1000@2013/14"]
    for format in ["table", "csv", "json", "markdown"] {
      #expect(await Quorate.run(words + over + ["--format", format]) == 0)
    }
    #expect(await Quorate.run(words + ["--footprint", "two-groups-of-three", "--years", "3"]) == 0)
    for wrong in ["bexley=1@2013/14", "bexley-ccg", "bexley-ccg=1@2031/32", "bexley-ccg=much@2013/14", "=@"] {
      #expect(await Quorate.run(words + ["--overspend", wrong]) == 2, "\(wrong)")
    }
    #expect(await Quorate.run(words + ["--years", "0"]) == 2)
    #expect(await Quorate.run(["risk", Self.scenarios + "/south-east-london", "--risk", "mutual"]) == 2)
    #expect(await Quorate.run(["risk", Self.scenarios + "/south-east-london"]) == 64)
  }

  @Test(
    "the scenarios of plans and risk can be appraised, and a plan's tables stand beside the report",
    arguments: ["bexley-plan", "south-east-london"])
  func appraise(scenario: String) async throws {
    let folder = NSTemporaryDirectory() + "quorate-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let words = ["appraise", Self.scenarios + "/" + scenario, "--no-keep", "--futures", "2", "--report", folder]
    #expect(await Quorate.run(words) == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let tables = ["plan.csv", "plan_bridge.csv", "plan_risks.csv", "plan_rules.csv", "plan_years.csv"]
    #expect(files.filter { $0.hasPrefix("plan") }.sorted() == (scenario == "bexley-plan" ? tables : []))
    let page = try String(contentsOfFile: folder + "/index.html", encoding: .utf8)
    #expect(page.contains("The financial plan</h2>") == (scenario == "bexley-plan"))
    #expect(await Quorate.run(["check", Self.scenarios + "/" + scenario]) == 0)
  }
}
