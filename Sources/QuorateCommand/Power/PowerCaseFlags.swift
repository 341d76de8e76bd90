import ArgumentParser
import Coalitions
import Commissioning
import OptionKit
import Reporting
import ScenarioFiles
import Simulation

extension MatterClass: ExpressibleByArgument {}

/// What of a scenario `quorate power` is to measure.
struct PowerCaseFlags: ParsableArguments {
  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The rule: a name of the scenario's, any in the catalogue, or all to compare the scenario's.", valueName: "id"))
  var rule: String?

  @ArgumentParser.Option(help: "The class of matter: ordinary or reserved (default: ordinary).")
  var matter: MatterClass?

  @ArgumentParser.Option(help: ArgumentHelp("The footprint; business as usual unless given.", valueName: "id"))
  var footprint: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("The unit of the footprint; all of them in order unless given.", valueName: "id"))
  var unit: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("The funding formula whose gains are to be carried; says the smallest package.", valueName: "id")
  )
  var funding: String?

  @ArgumentParser.Option(help: "Months after which a matter lapses; the agenda's longest unless given.")
  var months: Int?

  @ArgumentParser.Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "Set a parameter for this call: dimension.option.parameter=value. May be repeated.")
  var settings: [String] = []

  @ArgumentParser.Option(
    name: .customLong("allow-plugin"), parsing: .singleValue,
    help: "Let the program of this plug-in's folder be run, where the scenario names it. May be repeated.")
  var plugins: [String] = []

  /// Whether anything is asked that only a scenario can answer.
  var isGiven: Bool {
    rule != nil || matter != nil || footprint != nil || unit != nil || funding != nil || months != nil
      || !settings.isEmpty
  }

  /// The word for every rule of the scenario.
  static let everyRule = "all"

  /// One report a unit, of every rule asked about.
  func reports(of path: String, _ changes: PowerChangeFlags) throws -> [PowerReport] {
    if let months, !(1...1200).contains(months) {
      throw Problem("months is \(months)", remedy: "it must lie between 1 and 1200", at: .init("--months"))
    }
    let scenario = try ScenarioArguments.read(path, settings, allowing: plugins).scenario
    let known = (scenario.options[.rule] ?? []).map(\.id)
    let ids = rule == Self.everyRule ? known : [rule ?? ""]
    let map = try scenario.option(
      .footprint, footprint ?? scenario.businessAsUsual[.footprint] ?? "county-wide", from: Quorate.catalogue,
      as: (any FootprintOption).self
    ).map(of: scenario.service)
    var gains: [Money]?
    if let funding {
      let formula = try scenario.option(.funding, funding, from: Quorate.catalogue, as: (any FundingFormula).self)
      let service = try scenario.withGroupCosts(for: formula).service
      gains = try ContributionTable(in: service, on: map, by: formula).rows.map(\.gain)
    }
    let asked = try units(of: map, scenario, changes)
    return try ids.flatMap { id in
      let question = PowerQuestion(
        scenario: scenario, rule: try scenario.option(.rule, id, from: Quorate.catalogue, as: (any VotingRule).self),
        ruleID: id, matter: matter ?? .ordinary, months: months, gains: gains, changes: changes)
      return try asked.map { try question.report(on: $0) }
    }
  }

  /// The units asked for; names of members that are in none of them are problems.
  private func units(
    of map: CommissioningMap, _ scenario: Scenario, _ changes: PowerChangeFlags
  ) throws -> [CommissioningMap.Unit] {
    var units = map.units
    if let unit {
      units = map.units.filter { $0.id == unit }
      guard !units.isEmpty else {
        throw Problem(
          NotFound("unit", unit, among: map.units.map(\.id), .inPlace("on this footprint")), at: .init("--unit"))
      }
    }
    let ids = scenario.service.ids
    if !changes.joining.isEmpty {
      guard units.count == 1 else {
        throw Problem("--joining needs one unit to join", remedy: "name it with --unit", at: .init("--joining"))
      }
      _ = try PowerChangeFlags.groups(changes.joining, among: ids, flag: "--joining")
    }
    let members = units.flatMap { $0.members.map { ids[$0.commissioner] } } + changes.joining
    for (texts, flag) in [(changes.without, "--without"), (changes.merge, "--merge"), (changes.bloc, "--bloc")] {
      _ = try PowerChangeFlags.groups(texts, among: ids.filter(members.contains), flag: flag)
    }
    return units
  }
}
