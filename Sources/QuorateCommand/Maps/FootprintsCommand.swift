import Appraisal
import ArgumentParser
import Foundation
import OptionKit
import ReportWriter
import Reporting
import ScenarioFiles
import Simulation

/// `quorate footprints SCENARIO`: every way to divide the commissioners, scored, and where the named maps stand.
struct FootprintsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "footprints",
    abstract: "Search every footprint and rank the named ones among them.",
    discussion: """
      Whose residents are counted move, and councils follow their residents, a member of every unit where they live; \
      with --free every commissioner moves by itself. Everything but the footprint is as in business as usual, unless \
      --funding, --rule, --arrangement or --risk say otherwise.

      A map is scored by the criteria that can be told unit by unit, with their weights made to add up to 1; the others \
      are listed on standard error. That a criterion can be told so is found out and not assumed: what each possible \
      unit adds comes from full runs, and sums are checked against full runs of other maps. --runs scores every map by a \
      full run of its own, by every criterion that runs tell; so it is, and said, where no criterion can be told unit by \
      unit. Runs are of one future with everything at its mean, or of \
      --futures N.

      --at-least, --together, --apart, --units and --contiguous say what a map must keep. Named maps are always shown, \
      with keeps_rules false where they do not.

      CSV columns: rank, units ({a,b}{c}; a member of several units with its share), score, named, keeps_rules, \
      on_front (beaten by no map on the four heaviest criteria), leads_weightings (share of weightings that could be \
      defended in which it leads), leads_futures (share of futures in which it leads the maps shown), and points by \
      criterion. JSON has counted, kept, answer, maps, front and leaders.
      """)

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments
  @OptionGroup var rules: MapRuleFlags

  @ArgumentParser.Option(help: "How many maps to show, beside the named ones.")
  var top = 20

  @Flag(help: "Every commissioner moves by itself.")
  var free = false

  @Flag(help: "Score every map by a full run of its own.")
  var runs = false

  @ArgumentParser.Option(
    parsing: .singleValue,
    help: ArgumentHelp("A criterion to score by; those with a weight unless given. May be repeated.", valueName: "id"))
  var criterion: [String] = []

  @ArgumentParser.Option(help: "Weightings drawn within what could be defended.")
  var weightings = 1000

  @ArgumentParser.Option(help: ArgumentHelp("The funding formula on every map.", valueName: "id"))
  var funding: String?

  @ArgumentParser.Option(help: ArgumentHelp("The decision rule on every map.", valueName: "id"))
  var rule: String?

  @ArgumentParser.Option(help: ArgumentHelp("The arrangement on every map.", valueName: "id"))
  var arrangement: String?

  @ArgumentParser.Option(help: ArgumentHelp("The risk share on every map.", valueName: "id"))
  var risk: String?

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  func validate() throws {
    guard (0...1_000_000).contains(top) else { throw ValidationError("--top must lie between 0 and 1000000.") }
    guard (0...100_000).contains(weightings) else {
      throw ValidationError("--weightings must lie between 0 and 100000.")
    }
  }

  func run() async throws {
    try office.check()
    let report = try await report()
    let isRun = report.finding.way == .fullRuns
    if isRun, !runs { Console.error("no criterion can be told unit by unit: every map was run in full.") }
    for title in report.finding.criteria.left {
      Console.error((isRun ? "not told by a run: " : "not told unit by unit: ") + title)
    }
    try office.write(
      PrintedTables(
        title: "Footprints searched", subject: input.scenario,
        tables: [("maps", "The best maps, and every named one", report.table)]
      ).document)
    Console.output(report.written(as: output.format))
  }

  /// What is found.
  func report() async throws -> FootprintReport {
    let file = try input.read()
    let (scenario, plan) = try sweep.applied(to: file)
    var request = FootprintRequest()
    request.isFree = free
    request.runsEveryMap = runs
    request.criteria = criterion
    request.top = top
    request.weightings = weightings
    request.futures = sweep.futures
    try rules.apply(to: &request, of: scenario)
    let chosen: [(DecisionDimension, String?)] = [
      (.funding, funding), (.rule, rule), (.arrangement, arrangement), (.risk, risk),
    ]
    for (dimension, id) in chosen { request.choices[dimension] = try id.map { try scenario.known(dimension, $0) } }
    let appraiser = try Appraiser(
      scenario, plan: plan, program: Quorate.programVersion, overrides: file.overrides.map(\.text))
    let finding = try await search(appraiser, request, at: input.scenario)
    return FootprintReport(finding: finding, ids: scenario.service.ids)
  }

  private func search(
    _ appraiser: Appraiser, _ request: FootprintRequest, at path: String
  ) async throws -> FootprintFinding {
    let threads = sweep.threads ?? ProcessInfo.processInfo.activeProcessorCount
    let maps: UInt64
    do { maps = try appraiser.countOfMaps(request) } catch { throw Problems(of: error) ?? error }
    let bar = ProgressBar(total: Int(clamping: maps), unit: "maps")
    defer { bar.finish() }
    let work = Task { try await appraiser.footprints(request, threads: threads) { bar.show($0) } }
    do {
      return try await Interruption.watching(work)
    } catch is CancellationError {
      Console.error("stopped; nothing was written.")
      throw ExitCode(130)
    } catch {
      if let problems = Problems(of: error, at: .init(path)) { throw problems }
      throw WorkFailed(description: "\(error)")
    }
  }
}
