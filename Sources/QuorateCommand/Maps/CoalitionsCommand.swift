import Appraisal
import ArgumentParser
import Coalitions
import OptionKit
import ReportWriter
import Reporting
import ScenarioFiles
import Simulation

/// `quorate coalitions`: whether everybody together is stable, of a scenario or of any game.
struct CoalitionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coalitions",
    abstract: "Is the map stable: stand-alone costs, core, Shapley value and nucleolus beside the formulas.",
    discussion: """
      quorate coalitions SCENARIO works out what every group of commissioners would pay by itself, everybody else being \
      one unit beside it, expected over the futures or in --future K. contribution is each one's part of the cost of all \
      together, under today's funding or --funding; core_empty says whether any division exists that no group would \
      leave. Every answer is exact, to 16 members; beyond it the Shapley value is sampled, \
      with its error, and only the groups met are looked at.

      --game FILE.csv takes any game: coalition,value, one row a group, members joined by +, every group of them. Values \
      are costs, or profits with --profit. --contributions a=10,b=20 is a division to be looked at; without one the group \
      with most reason to leave is that under the nucleolus.

      CSV columns: member, contribution, stand_alone, shapley, nucleolus, least_in_core, most_in_core (empty where the \
      core is), least_core, equal_gain, tau (empty where the game has none), loss_of_others (what the others lose where \
      the member leaves and stands alone). JSON adds core_empty, the group with most reason to leave with its members \
      and sum, balanced weights that prove an empty core or an allocation in it, and exact fractions.
      """)

  @Argument(help: "A folder with a scenario.yaml, or that file.")
  var scenario: String?

  @ArgumentParser.Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Set a parameter for this call: dimension.option.parameter=value. May be repeated.")
  var settings: [String] = []

  @ArgumentParser.Option(
    name: .customLong("allow-plugin"), parsing: .singleValue,
    help: "Let the program of this plug-in's folder be run, where the scenario names it. May be repeated.")
  var plugins: [String] = []

  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The formula by which all pay together, or today; business as usual unless given.", valueName: "id"))
  var funding: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("The arrangement of every group; business as usual unless given.", valueName: "id"))
  var arrangement: String?

  @ArgumentParser.Option(help: "One future instead of what is expected over all, from 0.")
  var future: Int?

  @ArgumentParser.Option(help: ArgumentHelp("A game as CSV: coalition,value.", valueName: "file"))
  var game: String?

  @Flag(help: "The game's values are profits; costs unless given.")
  var profit = false

  @ArgumentParser.Option(help: "A division of the game to be looked at: a=10,b=20, everybody once.")
  var contributions: String?

  @OptionGroup var tables: TableArguments

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  func validate() throws {
    guard (scenario == nil) != (game == nil) else { throw ValidationError("give either a scenario or --game") }
    if game == nil, profit || contributions != nil {
      throw ValidationError("--profit and --contributions go with --game")
    }
    if game != nil, funding != nil || arrangement != nil || future != nil || !settings.isEmpty {
      throw ValidationError("--funding, --arrangement, --future and --set need a scenario")
    }
  }

  func run() throws {
    try office.check()
    let made = try scenario.map(appraiser)
    if let made, made.appraiser.scenario.service.count > StandAloneCosts.mostMembers {
      let report = try sampled(made)
      try write([("members", "Ways to divide the whole, from sampled groups", report.table)])
      return Console.output(report.written(as: output.format))
    }
    let report = try report(made)
    try write([
      ("members", "Stand-alone costs, and ways to divide the whole", report.table),
      ("splits", "Today’s split and every formula’s", report.splits),
      ("maps", "Which maps somebody would rather leave", report.maps),
    ])
    Console.output(report.written(as: output.format))
  }

  private func write(_ tables: [(name: String, caption: String, table: DataTable?)]) throws {
    try office.write(
      PrintedTables(
        title: "Is it stable?", subject: game ?? scenario ?? "",
        tables: tables.compactMap { name, caption, table in table.map { (name, caption, $0) } }
      ).document)
  }

  /// What is found.
  func report() throws -> CoalitionReport { try report(scenario.map(appraiser)) }

  private func report(_ made: Made?) throws -> CoalitionReport {
    guard let made else { return try report(ofGame: game ?? "") }
    return try located {
      let finding = try made.appraiser.stability(
        choices: made.choices, split: funding, futures: made.futures, future: future)
      return CoalitionReport(finding, wishes: try made.appraiser.wishes(choices: made.choices, split: finding))
    }
  }

  /// What sampling finds, where there are too many commissioners to cost every group.
  func sampled() throws -> SampledCoalitionReport { try sampled(appraiser(scenario ?? "")) }

  private func sampled(_ made: Made) throws -> SampledCoalitionReport {
    try located {
      SampledCoalitionReport(
        finding: try made.appraiser.sampledStability(choices: made.choices, split: funding, future: future))
    }
  }

  private func located<Found>(_ body: () throws -> Found) throws -> Found {
    do { return try body() } catch { throw Problems(of: error, at: .init(scenario ?? "")) ?? error }
  }

  /// A scenario made ready, and what of it every group has.
  private typealias Made = (appraiser: Appraiser, choices: [DecisionDimension: String], futures: Int)

  private func report(ofGame path: String) throws -> CoalitionReport {
    let file = try GroupValueFile(tables.sheet(path), sense: profit ? .profit : .cost)
    for note in file.notes { Console.error(note) }
    let parts = try contributions.map { try GivenDivision($0, among: file).parts }
    return try CoalitionReport(file.members, file.game, unitsPerOne: file.unitsPerOne, contribution: parts)
  }

  private func appraiser(_ path: String) throws -> Made {
    let file = try ScenarioArguments.read(path, settings, allowing: plugins)
    let (scenario, plan) = try sweep.applied(to: file)
    var choices: [DecisionDimension: String] = [:]
    for (dimension, id) in [(DecisionDimension.arrangement, arrangement), (.funding, funding)] {
      guard let id, dimension != .funding || id != StabilityFinding.today else { continue }
      choices[dimension] = try scenario.known(dimension, id)
    }
    let appraiser = try Appraiser(
      scenario, plan: plan, program: Quorate.programVersion, overrides: file.overrides.map(\.text))
    return (appraiser, choices, plan.futures)
  }
}

extension Scenario {
  /// The scenario's name of an option, checked.
  ///
  /// - Throws: ``Problem`` where there is none of that name, with the nearest.
  func known(_ dimension: DecisionDimension, _ id: String) throws(Problem) -> String {
    guard option(dimension, id) != nil else {
      throw Problem(
        NotFound(
          "\(dimension.rawValue) option", id, among: (options[dimension] ?? []).map(\.id), .lacking("the scenario")),
        at: .init("--\(dimension.rawValue)"))
    }
    return id
  }
}

/// A division of a game as it is given on the command line.
struct GivenDivision {
  /// What each has, in the game's units.
  let parts: [Int]

  /// Reads `a=10,b=20`; everybody must be named once and the parts add up to the whole.
  init(_ text: String, among file: GroupValueFile) throws(Problems) {
    let place = Problem.Location("--contributions")
    var problems: [Problem] = []
    var given: [String: Int] = [:]
    for item in text.split(separator: ",", omittingEmptySubsequences: true) {
      let sides = item.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let number = CSVNumber(sides[1]) else {
        problems.append(Problem("\"\(item)\" is no contribution", remedy: "write a=10,b=20", at: place))
        continue
      }
      let units = (number.value * Double(file.unitsPerOne)).rounded()
      if !file.members.contains(sides[0]) {
        problems.append(
          Problem(NotFound("member", sides[0], among: file.members), at: place))
      } else if given[sides[0]] != nil {
        problems.append(Problem("\(sides[0]) is named twice", remedy: "keep one", at: place))
      } else if abs(units) > Double(CooperativeGame.largestValue) {
        problems.append(Problem("\(sides[1]) is too large", remedy: "at most 2^52 is allowed", at: place))
      }
      given[sides[0]] = Int(max(-9e15, min(9e15, units)))
    }
    for name in file.members where given[name] == nil {
      problems.append(Problem("\(name) has no contribution", remedy: "give everybody one", at: place))
    }
    parts = file.members.map { given[$0] ?? 0 }
    if problems.isEmpty, parts.reduce(0, +) != file.game.total {
      let one = Double(file.unitsPerOne)
      problems.append(
        Problem(
          "the contributions add up to \(Double(parts.reduce(0, +)) / one), all together have \(Double(file.game.total) / one)",
          remedy: "divide what all together have", at: place))
    }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
