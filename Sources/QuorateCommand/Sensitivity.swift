import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import ReportWriter
import Reporting
import Simulation

extension BeliefTables.Part: ExpressibleByArgument {}

/// `quorate sensitivity`: which belief matters.
struct Sensitivity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which belief matters: what each uncertain number does to the lead, and when the leader fails.",
    discussion: """
      Every bundle is run once to find the leader; then the leader, its first real rival (no near-twin: it chooses \
      otherwise in a dimension that separates), the rest of the shortlist and business as usual are run with every \
      uncertain number at its ends, and in a sample in which everything is drawn. The margin is the leader's score less \
      the rival's. For Essex this took four minutes of processor time. Effects come from a regression on the sample, or with --saltelli \
      from Saltelli's design. --part boxes tells when the rival is ahead, --part groups what whole groups are worth \
      knowing, --part levels the levels of every --factor side by side, --part screening Morris's elementary effects.
      """)

  /// What is printed.
  typealias Part = BeliefTables.Part

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(help: "Futures in which everything is drawn, for effects, the value of knowing and boxes.")
  var sample = 1024

  @ArgumentParser.Option(help: "Futures in which one number at a time stands at its ends.")
  var paired = 64

  @ArgumentParser.Option(help: "Rows of Saltelli's design; without it effects come from a regression on the sample.")
  var saltelli: Int?

  @ArgumentParser.Option(help: "Trajectories of Morris's screening, for --part screening; 10 unless given.")
  var trajectories: Int?

  @ArgumentParser.Option(help: "What to print: parameters, boxes, groups, levels or screening.")
  var part: Part?

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  mutating func run() async throws {
    try office.check()
    let file = try input.read()
    var (scenario, plan) = try sweep.applied(to: file)
    try check(plan)
    var request = BeliefRequest()
    // Levels stand side by side; everything else is drawn.
    request.levels = plan.factors
    plan.factors = []
    if plan.sampling == .factorial { plan.sampling = .latinHypercube }
    let appraiser = try Appraiser(
      scenario, plan: plan, program: Quorate.programVersion, overrides: file.overrides.map(\.text))
    input.tellUnheeded(file, appraiser, factors: request.levels)
    (request.sample, request.paired, request.saltelli) = (sample, paired, saltelli)
    request.screening = trajectories ?? (part == .screening ? 10 : nil)
    let threads = sweep.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let bar = ProgressBar(total: plan.futures, unit: "futures")
    let ranked: RankedBundles
    do {
      ranked = try await appraiser.ranked(threads: threads, progress: { bar.show($0.futures) })
    } catch { throw WorkFailed(description: "\(error)") }
    bar.finish()
    let isTerminal = isatty(STDERR_FILENO) == 1
    let found = try await appraiser.beliefs(ranked, request, threads: threads) { step in
      if isTerminal { Console.error(step.words) }
    }
    let tables = BeliefTables(found, in: scenario, plan: plan)
    try office.write(
      PrintedTables(
        title: "Which belief matters", subject: scenario.title,
        notes: ["The leader is \(found.ids[0]).", "Its first real rival is \(found.ids[1])."],
        tables: Part.allCases.map { ($0.rawValue, $0.caption, tables.table($0)) }.filter { !$0.2.rows.isEmpty }
      ).document)
    if part != nil || output.format != .table {
      if part == .boxes, output.format == .table {
        Console.output(tables.boxesInWords)
        return
      }
      Console.output(tables.table(part ?? .parameters).written(as: output.format))
      return
    }
    Console.output(tables.story)
  }

  private func check(_ plan: AppraisalDesign) throws(Problems) {
    var problems: [Problem] = []
    let hold = { (name: String, value: Int?, range: ClosedRange<Int>) -> Void in
      guard let value, !range.contains(value) else { return }
      problems.append(
        Problem(
          "\(name) is \(value)", remedy: "it must lie between \(range.lowerBound) and \(range.upperBound)",
          at: .init("--\(name)")))
    }
    hold("sample", sample, 16...1_000_000)
    hold("paired", paired, 2...100_000)
    hold("saltelli", saltelli, 2...1_000_000)
    hold("trajectories", trajectories, 1...10_000)
    if trajectories != nil, part != .screening, office.isEmpty {
      problems.append(
        Problem(
          "trajectories are drawn for the screening, which is not printed",
          remedy: "give --part screening too, or --xlsx or --docx, which have every part", at: .init("--trajectories")))
    }
    if plan.futuresTable != nil {
      problems.append(
        Problem(
          "sensitivity draws its own futures", remedy: "leave out --futures-table", at: .init("--futures-table")))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
