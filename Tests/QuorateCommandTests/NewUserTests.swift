import Appraisal
import Documents
import Foundation
import OptionKit
import ReportFiles
import Reporting
import Simulation
import Testing

@testable import QuorateCommand

/// What a new user ran into, and no longer does. Elsewhere are held: residents that nobody names (`ResidentsTests`), law after
/// the abolition of the groups (`MechanismTests`), three names for three differences, assumed views, rules that only
/// recommend, rights to extend, a lower cost of moving, what is far below today, signs (`ReportDefectTests`), ties by what
/// they share (`ReportPageTests`), settings that reach nothing (`UnheededTests`, `CompareCommandTests`), what is missing
/// (`NewCaseTests`), sums of years (`ReportDefectTests`), weights for a call (`OverrideSectionTests`), widths
/// (`TerminalTests`), letters of a report (`CompareCommandTests`), paths (`OutputPathTests`), tables of a report whole in Word
/// and Excel (`AnnexSheetsTests`).
@Suite("What a new user ran into")
struct NewUserTests {
  static let essex = NewOptionTests.clone + "/Scenarios/essex-ewmhs"

  @Test("a rule's chance of passing is one number, whether asked for alone or among all rules")
  func oneChance() throws {
    let small = try SmallCase()
    let all = try PrintedRun(["power", small.folder, "--rule", "all", "--format", "csv"])
    let row = try #require(all.rows.first)
    let rule = try #require(row["rule"])
    let passes = try #require(row["passes"].flatMap(Double.init))
    let one = try PrintedRun(["power", small.folder, "--rule", rule])
    let words = NumberFormat.percent(passes)
    #expect(one.output.contains("averaged over what is believed of support, \(words)"), "\(words): \(one.output)")
  }

  @Test("the table of a score and the words beneath it are on one scale")
  func oneScale() throws {
    let table = "option,Cost,Quality\n#weight,60,40\n#direction,min,max\nA,100,7\nB,120,9\n"
    let found = try TableOutputTests.run("score", table, [])
    // -60 x 100 + 40 x 7 and -60 x 120 + 40 x 9.
    #expect(found.output.contains("-5720") && found.output.contains("-6840"))
    #expect(found.output.contains("A leads B by 1120."), "\(found.output)")
  }

  @Test("members left out of a list of votes, and a formula that is not on the table, are told")
  func told() throws {
    let small = try SmallCase()
    var yaml = try small.text("case/scenario.yaml")
    yaml = yaml.replacing(
      "rule: [unanimity]",
      with: "rule: [unanimity, {id: counted, use: weighted-majority, with: {votes: {west-ccg: 2}}, source: paper 6}]")
    try small.write("case/scenario.yaml", yaml)
    let votes = try PrintedRun(["check", small.folder])
    #expect((votes.errors + votes.output).contains("east-ccg"), "\(votes.errors)\(votes.output)")
    // A formula that the scenario rules out, one that it does not have, and one that it has.
    let asked = { (id: String) in try PrintedRun(["contributions", Self.essex, "--funding", id]) }
    let ruled = try asked("activity-based")
    #expect(ruled.status == 0 && ruled.output.contains("essex-cc"))
    #expect(ruled.errors.contains("activity-based is ruled out here: activity-based payment is not possible"))
    #expect(ruled.errors.contains("section 5.2.1") || ruled.errors.contains("5.2.1"), "\(ruled.errors)")
    #expect(try asked("shapley-share").errors.contains("shapley-share is not on the table"))
    #expect(try asked("capitation").errors.isEmpty)
  }

  @Test("aiming at equal power never ends in a quota of one of many")
  func equalPower() throws {
    let found = try PrintedRun(["power", Self.essex, "--rule", "weighted-majority-of-a-hundred", "--target", "equal"])
    #expect(found.status == 0 && !found.output.contains("passing at 1 of"), "\(found.errors)")
  }

  @Test("an option given twice is named once in the problem")
  func twice() throws {
    let small = try SmallCase()
    let yaml = try small.text("case/scenario.yaml")
    try small.write("case/scenario.yaml", yaml.replacing("[county-wide]", with: "[county-wide, county-wide]"))
    let found = try PrintedRun(["check", small.folder])
    #expect(found.status == 2 && found.errors.contains("county-wide"))
    #expect(!found.errors.contains("county-wide county-wide"))
  }

  @Test("what appraise refuses, check refuses: today's arrangement that cannot be run")
  func checkAsAppraise() throws {
    let small = try SmallCase()
    let yaml = try small.text("case/scenario.yaml")
    try small.write(
      "case/scenario.yaml",
      yaml + "ruled-out:\n  - {when: {footprint: [county-wide]}, reason: it is not allowed, source: paper 6}\n")
    let checked = try PrintedRun(["check", small.folder])
    let appraised = try PrintedRun(["appraise", small.folder, "--futures", "2", "--no-keep", "--no-office"])
    #expect(appraised.status == 2 && checked.status == 2, "\(checked.status) \(appraised.status)")
    #expect(checked.errors.contains("not allowed"), "\(checked.errors)")
  }

  @Test("commands that are none, numbers out of bounds and places that cannot be written end at once, in words")
  func commandLine() throws {
    let near = try PrintedRun(["appriase", "x"])
    #expect(near.status == 64 && near.errors.contains("did you mean appraise?"))
    #expect(try PrintedRun(["help", "nosuch"]).status == 64)
    let negative = try PrintedRun(["appraise", Self.essex, "--futures", "-5"])
    #expect(negative.status == 2 && negative.errors.contains("-5"), "\(negative.errors)")
    let nowhere = try PrintedRun(["appraise", Self.essex, "--futures", "2", "--no-keep", "--report", "/dev/null/x"])
    #expect(nowhere.status == 2 && nowhere.errors.contains("/dev/null") && !nowhere.errors.contains("NSCocoa"))
    #expect(!nowhere.output.contains("runs in"))
  }

  @Test("a report has yearly money of every option, its power under every option, a glossary, its host, marked tables")
  func report() async throws {
    let small = try SensitivityCommandTests.small()
    let file = try ScenarioArguments.read(small.folder, [])
    var plan = file.plan
    plan.futures = 8
    let result = try await Appraiser(file.scenario, plan: plan, program: "test").run(threads: 1, progress: { _ in })
    let document = AppraisalReport.document(for: result)
    let money = try #require(document.table(named: "paid_by_all"))
    let options = Set(result.details.map { result.bundles[$0.bundle].id })
    #expect(Set(money.columns.dropFirst().map(\.id)) == options && options.count > 1)
    #expect(money.rows.count >= result.scenario.years)
    for index in result.scenario.service.commissioners.indices {
      let own = try #require(document.table(named: "paid-\(index + 1)"))
      #expect(own.columns.count > options.count)
    }
    #expect(document.table(named: "words") != nil)
    let table = try #require(document.sections.first { $0.id == "choices" })
    let words = table.blocks.compactMap { if case .paragraph(let text, _) = $0 { text.plain } else { nil } }
    let host = try #require(result.scenario.service.leadTeam?.host)
    #expect(
      words.contains { $0.contains("hosted by \(result.scenario.service.commissioners[host].title)") }, "\(words)")
    try marked(result)
    let sections = document.sections.map(\.id)
    #expect(sections.first == "summary" && sections.contains("glossary"))
    // A commissioner's say is told in its own unit of every option shown, not on today's map alone.
    let say = try #require(document.table(named: "say-2"))
    #expect(Set(say.rows.map { $0.cells[1].shown.plain }).count > 1)
    #expect(say.rows.count >= options.count)
  }

  /// Tables for Excel begin with the mark that it looks for where that is asked for, and without it otherwise.
  private func marked(_ result: AppraisalResult) throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var asked = AppraisalFiles()
    asked.hasOffice = false
    let plain = try asked.files(of: result)
    asked.marksCSV = true
    let marked = try asked.files(of: result)
    #expect(plain.map(\.name) == marked.map(\.name) && plain.contains { $0.name == "measures.csv" })
    for (one, other) in zip(plain, marked) {
      #expect(!one.bytes.starts(with: mark))
      #expect(other.bytes == (one.name.hasSuffix(".csv") ? mark : []) + one.bytes, "\(one.name)")
    }
  }

  @Test("printed, a table is never squeezed: wide ones turn the sheet or wrap, and nothing is cut")
  func print() throws {
    let page = try String(contentsOfFile: NewOptionTests.clone + "/Reports/essex-ewmhs/index.html", encoding: .utf8)
    #expect(page.contains("@media print"))
    let style = page[(page.range(of: "@media print")?.lowerBound ?? page.startIndex)...]
    #expect(style.contains("overflow:visible") || style.contains("overflow: visible"))
  }
}
