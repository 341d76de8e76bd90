import Appraisal
import Foundation
import OfficeFiles
import Testing

@testable import QuorateCommand

@Suite("A scenario whose tables are workbooks")
struct WorkbookCaseTests {
  /// A CSV of a small case as a workbook with a title above the heading, numbers as numbers.
  static func workbook(_ csv: String, changing change: (inout [[Cell]]) -> Void = { _ in }) throws -> [UInt8] {
    var rows: [[Cell]] = csv.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { text in
        Double(String(text)).map { .number($0) } ?? .text(String(text))
      }
    }
    change(&rows)
    return try Workbook(sheets: [Sheet("Sheet1", rows: [[.text("As the finance team sent it")], []] + rows)]).written()
  }

  /// The small case with its bodies and payments in workbooks.
  static func small(changing change: (inout [[Cell]]) -> Void = { _ in }) throws -> SmallCase {
    let small = try SmallCase(funding: ["capitation"])
    let people = try workbook(try small.text("case/people.csv"), changing: change)
    try Data(people).write(to: URL(filePath: small.folder + "/people.xlsx"))
    try Data(try workbook(try small.text("case/money.csv"))).write(to: URL(filePath: small.folder + "/money.xlsx"))
    let yaml = try small.text("case/scenario.yaml").replacingOccurrences(of: "people.csv", with: "people.xlsx")
      .replacingOccurrences(of: "money.csv", with: "money.xlsx")
    try small.write("case/scenario.yaml", yaml)
    return small
  }

  @Test("reads as the same case as from CSV")
  func same() throws {
    let (plain, office) = (try SmallCase(funding: ["capitation"]), try Self.small())
    let words = { (small: SmallCase) in ["contributions", small.folder, "--funding", "capitation", "--format", "csv"] }
    let (one, two) = (try PrintedRun(words(plain)), try PrintedRun(words(office)))
    #expect(one.status == 0 && two.status == 0, "\(two.errors)")
    #expect(one.output == two.output)
  }

  @Test("a wrong cell is told as people.xlsx:Sheet1!H5, and a damaged workbook as such; nothing is guessed")
  func wrong() throws {
    let small = try Self.small { rows in rows[2][7] = .text("two hundred") }
    let found = try PrintedRun(["check", small.folder])
    #expect(found.status == 2 && found.errors.contains("people.xlsx:Sheet1!H5"), "\(found.errors)")
    try Data([0x50, 0x4b, 0x03, 0x04, 0, 1, 2, 3]).write(to: URL(filePath: small.folder + "/people.xlsx"))
    let damaged = try PrintedRun(["check", small.folder])
    #expect(damaged.status == 2 && damaged.errors.contains("people.xlsx"), "\(damaged.errors)")
    #expect(!damaged.errors.contains("the file is empty"))
  }

  @Test("the control sheet is taken back: inflation into the run, what the workbook alone reads is told")
  func control() throws {
    let small = try SensitivityCommandTests.small()
    let file = try ScenarioArguments.read(small.folder, [])
    let appraiser = try Appraiser(file.scenario, plan: file.plan, program: "test")
    let other = try #require(appraiser.longlist.lawful.last).id
    let head = { (words: [String]) in words.map { Cell.text($0, .heading) } }
    let row = { (name: String, value: Double, run: Double) -> [Cell] in
      [.text(name), .number(value), .text("about"), .number(run)]
    }
    let book = Workbook(sheets: [
      Sheet("Criteria", rows: [head(["Criterion", "Weight"]), [.text("wait"), .number(50)]]),
      Sheet(
        "Control",
        rows: [
          [.text("Control")], [], [], head(["Name", "Value", "What it is", "In the run"]),
          row("general_inflation", 0.03, 0.02), row("optimism_bias", 0.2, 0), row("quota", 0.6, 0.5),
          row("base_year", 2019, 2018), row("price_year", 2018, 2018), row("chosen_option", 2, 1),
          row("discount_rate_1", 0.04, 0.035), row("discount_through_1", 30, 30), row("discount_rate_2", 0.03, 0.03),
        ]),
      Sheet(
        "Costs", rows: [head(["Option", "Letter"]), ["One", "A"].map { .text($0) }, ["Two", "B"].map { .text($0) }]),
      Sheet("Futures", rows: [head(["Bundle", "Letter"]), [.text(other), .text("B")]]),
    ])
    let path = small.path + "/workshop.xlsx"
    try Data(try book.written()).write(to: URL(filePath: path))
    let done = try PrintedRun([
      "appraise", small.folder, "--futures", "4", "--no-keep", "--no-office", "--weights", path, "--report",
      small.path + "/report",
    ])
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.errors.contains("workshop.xlsx:Control!B7: quota was changed from 0.5 to 0.6; only the workbook's"))
    #expect(!done.errors.contains("optimism_bias was changed"))
    let json = try small.text("report/appraisal.json")
    for setting in [
      "parameters.deflator=0.03", "criteria.wait.weight=50", "appraisal.optimism-bias=0.2",
      "appraisal.discount-later=1",
      "appraisal.money-schedule=4%/30 3%", "appraisal.chosen-option=\(other)",
    ] { #expect(json.contains(setting), "\(setting)") }
  }
}
