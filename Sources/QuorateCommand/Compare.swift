import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import ReportWriter
import Reporting
import Simulation

extension ComparisonTables.Part: ExpressibleByArgument {}

/// `quorate compare`: two bundles over all futures.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Set two bundles against each other over all futures: points, measures, who gains, which stage made it.",
    discussion: """
      Every difference is A less B, in the same futures. A and B are named by id, by a letter of the report (A is the \
      leader of the shortlist), as business-as-usual, or by choices that only one bundle has, such as \
      county-wide+capitation. --part criteria \
      is printed for csv, json and markdown unless another is asked for.
      """)

  /// What is printed.
  typealias Part = ComparisonTables.Part

  @OptionGroup var input: ScenarioArguments

  @Argument(help: "The first bundle.")
  var a: String

  @Argument(help: "The second bundle.")
  var b: String

  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(help: "What to print: criteria, measures, commissioners or stages; all of them unless given.")
  var part: Part?

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  mutating func run() async throws {
    try office.check()
    let file = try input.read()
    let (scenario, plan) = try sweep.applied(to: file)
    let appraiser = try Appraiser(
      scenario, plan: plan, program: Quorate.programVersion, overrides: file.overrides.map(\.text))
    input.tellUnheeded(file, appraiser)
    let places = try await BundleNaming.positions(
      of: [(a, "A"), (b, "B")], in: appraiser, threads: sweep.threads)
    let bar = ProgressBar(total: plan.futures, unit: "futures")
    let found = try await appraiser.compare(
      places[0], places[1], threads: sweep.threads ?? ProcessInfo.processInfo.activeProcessorCount
    ) { bar.show($0) }
    bar.finish()
    guard found.futures > 0 else { throw WorkFailed(description: "no future in which every run succeeded") }
    if found.lost > 0 { Console.error("left out \(found.lost) futures in which a run failed") }
    let tables = ComparisonTables(found, in: scenario)
    try office.write(
      PrintedTables(
        title: "Two packages compared", subject: scenario.title,
        notes: ["A is \(found.ids.first).", "B is \(found.ids.second).", "Every difference is A less B."],
        tables: Part.allCases.map { ($0.rawValue, $0.caption, tables.table($0)) }
      ).document)
    if part != nil || output.format != .table {
      Console.output(tables.table(part ?? .criteria).written(as: output.format))
      return
    }
    Console.output(tables.story)
  }
}
