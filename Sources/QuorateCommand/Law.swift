import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import StandardOptions

/// `quorate law`: which mechanism is lawful for whom and for what, as of a date.
struct Law: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract:
      "Which mechanisms of collaboration are lawful for these organisations, functions and services, as of a date.",
    discussion: """
      One row a mechanism: whether it is permitted, whether one decision binds all, whether money may be pooled, what \
      must be approved by whom and when, what must hold besides, and why not, each with document and section. Not legal \
      advice. In a scenario the law test collaboration-mechanisms applies the same to every bundle.
      """)

  @Option(
    help:
      "Kinds of organisation, separated by commas: ccg, local-authority, nhs-england, nhs-trust, foundation-trust, independent-provider, commissioning-support."
  )
  var kinds: String

  @Option(help: "The date whose law applies: 2018-11-01.")
  var asOf: String

  @Option(help: "Kinds of function: commissioning, corporate, delegated-by-others, provision.")
  var functions = "commissioning"

  @Option(help: "Services among those that section 75 leaves out, such as endoscopy,emergency-ambulance.")
  var services = ""

  @Flag(help: "Money is to be pooled.")
  var pooled = false

  @Flag(help: "It serves the Better Care Fund.")
  var betterCareFund = false

  @OptionGroup var output: FormatOption

  func run() throws {
    var problems: [Problem] = []
    let kinds = Self.read(
      kinds, "--kinds", OrganisationKind.init(rawValue:), OrganisationKind.allCases.map(\.rawValue), &problems)
    let functions = Self.read(
      functions, "--functions", FunctionKind.init(rawValue:), FunctionKind.allCases.map(\.rawValue), &problems)
    let services = Self.read(
      services, "--services", ExcludedService.init(rawValue:), ExcludedService.allCases.map(\.rawValue), &problems)
    let date = CalendarDate(text: asOf)
    if date == nil { problems.append(Problem("--as-of \(asOf) is no date", remedy: "write it as 2018-11-01")) }
    if kinds.isEmpty, problems.isEmpty { problems.append(Problem("--kinds names nobody", remedy: "name two or more")) }
    guard problems.isEmpty, let date else { throw Problems(problems) }
    let plan = Mechanism.Plan(
      kinds: kinds, functions: Set(functions), excludedServices: Set(services), poolsMoney: pooled,
      isBetterCareFund: betterCareFund, asOf: date)
    Console.output(Self.table(plan).written(as: output.format))
  }

  /// A row for every mechanism.
  static func table(_ plan: Mechanism.Plan) -> DataTable {
    var table = DataTable(columns: [
      "mechanism", "permitted", "binds", "pooled_fund", "approvals", "conditions", "why_not", "source",
    ])
    for mechanism in Mechanism.allCases {
      let verdict = mechanism.verdict(on: plan)
      let approvals = verdict.approvals.map { approval in
        let months = approval.applyBy == nil ? ", \(NumberText.short(approval.months)) months" : ""
        return "\(approval.step) (\(approval.by)\(months))"
      }
      table.rows.append([
        .text(mechanism.rawValue), .flag(verdict.isPermitted), .flag(verdict.binds), .flag(verdict.allowsPooledFund),
        .text(approvals.joined(separator: "; ")),
        .text(verdict.conditions.map(\.reason).joined(separator: "; ")),
        .text(verdict.objections.map { "\($0.reason)\($0.source.map { " [\($0)]" } ?? "")" }.joined(separator: "; ")),
        .text("\(mechanism.source)"),
      ])
    }
    return table
  }

  private static func read<Word>(
    _ text: String, _ flag: String, _ make: (String) -> Word?, _ known: [String], _ problems: inout [Problem]
  ) -> [Word] {
    text.split(separator: ",").map { $0.trimmingPrefix(" ") }.compactMap { word in
      let word = String(word)
      if let made = make(word) { return made }
      problems.append(Problem("\(flag) names \(word)", remedy: Spelling.remedy(for: word, among: known)))
      return nil
    }
  }
}
