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
    help: ArgumentHelp(
      "Kinds of organisation, separated by commas, one entry a party: "
        + OrganisationKind.allCases.map(\.rawValue).joined(separator: ", ") + "."))
  var kinds: String

  @Option(help: "The date whose law applies: 2018-11-01.")
  var asOf: String

  @Option(
    help:
      "Kinds of function: commissioning, corporate, delegated-by-others, provision; commissioning where somebody commissions, else provision, unless given."
  )
  var functions: String?

  @Option(help: "Services among those that section 75 leaves out, such as endoscopy,emergency-ambulance.")
  var services = ""

  @Flag(help: "Money is to be pooled.")
  var pooled = false

  @Flag(help: "It serves the Better Care Fund.")
  var betterCareFund = false

  @Flag(help: "The partners cannot show that it is likely to improve how functions are exercised.")
  var unlikelyToImprove = false

  @OptionGroup var output: FormatOption

  func run() throws {
    var problems: [Problem] = []
    let kinds = Self.read(
      kinds, "--kinds", OrganisationKind.init(rawValue:), OrganisationKind.allCases.map(\.rawValue), &problems)
    let functions = Self.read(
      functions ?? "", "--functions", FunctionKind.init(rawValue:), FunctionKind.allCases.map(\.rawValue), &problems)
    let services = Self.read(
      services, "--services", ExcludedService.init(rawValue:), ExcludedService.allCases.map(\.rawValue), &problems)
    let date = CalendarDate(text: asOf)
    if date == nil { problems.append(Problem("--as-of \(asOf) is no date", remedy: "write it as 2018-11-01")) }
    if let date, let refusal = KnownLaw.refusal(of: date) {
      problems.append(Problem("--as-of \(asOf): \(refusal.message)", remedy: refusal.remedy))
    }
    if kinds.isEmpty, problems.isEmpty { problems.append(Problem("--kinds names nobody", remedy: "name two or more")) }
    guard problems.isEmpty, let date else { throw Problems(problems) }
    let plan = Mechanism.Plan(
      kinds: kinds, functions: self.functions == nil ? nil : Set(functions), excludedServices: Set(services),
      poolsMoney: pooled, isBetterCareFund: betterCareFund, isLikelyToImprove: !unlikelyToImprove, asOf: date)
    Console.output(Self.table(plan).written(as: output.format))
  }

  /// A row for every mechanism.
  static func table(_ plan: Mechanism.Plan) -> DataTable {
    var table = DataTable(columns: [
      "mechanism", "permitted", "binds", "pooled_fund", "approvals", "conditions", "why_not", "source",
      "decisions",
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
        .text("\(mechanism.source)"), .text(mechanism.decisions(asOf: plan.asOf).rawValue),
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
      problems.append(Problem(NotFound("word", word, among: known, .named(by: flag))))
      return nil
    }
  }
}
