import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import ScenarioFiles
import Simulation

/// `quorate check SCENARIO`: reads and validates a scenario and compares its figures; writes nothing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read and validate a scenario and compare its figures with one another and with what it works out.",
    discussion: """
      Every problem of every file is listed as file:line:column: message; remedy. Figures that should agree, and \
      published figures that the options should reproduce, are shown as agrees, differs or cannot both hold, with the \
      reading adopted and why. Where figures do not agree and no reading is declared, the exit status is 2. Sections \
      that are missing are named with what stays unassessed for want of them, and the widest assumptions after them.
      """)

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var output: FormatOption

  func run() throws {
    let file = try input.read()
    let figures = file.scenario.checks
    let published = try file.expectations.map { expectation in
      do { return try expectation.check(in: file.scenario) } catch {
        let reason = (error as? Problem)?.message ?? "\(error)"
        throw WorkFailed(description: "\(expectation.title): it cannot be worked out: \(reason)")
      }
    }
    try Self.tryToday(file.scenario)
    try Self.tryContracts(file.scenario)
    let gaps = try GapStory(file)
    if output.format == .table {
      Console.output(CheckStory(file: file, figures: figures, published: published, gaps: gaps).text)
    } else {
      for line in gaps.lines { Console.error(line) }
      let rows = figures.map { row($0, "figures") } + published.map { row($0, "published") }
      let columns = ["check", "kind", "title", "outcome", "stated", "difference", "adopted", "because"]
      Console.output(DataTable(columns: columns, rows: rows).written(as: output.format))
    }
    let open = (figures + published).filter(\.isOpen)
    guard open.isEmpty else { throw Problems(open.map(Self.problem)) }
  }

  /// Today's arrangement must be one that can be run: everything is compared with it, so that `appraise` refuses to begin
  /// without.
  private static func tryToday(_ scenario: Scenario) throws {
    let (bundle, objections) = try Longlist.examined(scenario.businessAsUsual, in: PreparedScenario(scenario))
    if objections.isEmpty { return }
    throw Problem(
      "business as usual (\(bundle.id)) cannot be run: \(objections.map(\.reason).joined(separator: "; "))",
      remedy: "name options of this scenario that can lawfully go on")
  }

  /// The same for each of several contracts.
  private static func tryContracts(_ scenario: Scenario) throws {
    var problems: [Problem] = []
    for one in try scenario.contractCases() {
      let (bundle, objections) = try Longlist.examined(
        one.scenario.businessAsUsual, in: PreparedScenario(one.scenario))
      if objections.isEmpty { continue }
      problems.append(
        Problem(
          "contract \(one.contract.id): business as usual (\(bundle.id)) cannot be run: "
            + objections.map(\.reason).joined(separator: "; "),
          remedy: "name options of the contract that can lawfully go on", at: one.contract.location))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private func row(_ check: ReconciliationCheck, _ kind: String) -> [DataTable.Cell] {
    let stated = check.statements.map { "\($0.label) \(CheckStory.figure($0.value))" }.joined(separator: "; ")
    return [
      .text(check.id), .text(kind), .text(check.title), .text(check.outcome.rawValue), .text(stated),
      .number(check.difference), .text(check.adopted?.reading ?? ""), .text(check.adopted?.reason ?? ""),
    ]
  }

  private static func problem(_ check: ReconciliationCheck) -> Problem {
    let verb = check.outcome == .differs ? "differ" : "cannot both hold"
    return Problem(
      "\(check.title): the figures \(verb) and no reading is adopted",
      remedy: "declare `adopted` and `because` in \(check.id)")
  }
}
