import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import Simulation

/// `quorate contributions SCENARIO --funding ID`: who pays what in the base year under a formula, against today.
struct Contributions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show who would pay what in the base year under a funding formula, against today.",
    discussion: """
      Divides today's cost anew, without growth, scale or decisions. The components that the scenario gives to \
      formulas are divided; --component names another, or all. An option that the scenario does not name is taken \
      from the catalogue with its own defaults.
      """)

  @OptionGroup var input: ScenarioArguments

  @ArgumentParser.Option(help: ArgumentHelp("The funding formula.", valueName: "id"))
  var funding: String

  @ArgumentParser.Option(help: ArgumentHelp("The footprint; business as usual unless given.", valueName: "id"))
  var footprint: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The component of the cost to divide, or all; those given to formulas unless named.", valueName: "id"))
  var component: String?

  @Flag(help: "Add what game theory would have each pay: Shapley share, nucleolus, equal gain.")
  var besideGames = false

  @OptionGroup var output: FormatOption

  /// The formulas of `--beside-games`, and the columns they fill.
  static let games = [("shapley-share", "shapley"), ("nucleolus", "nucleolus"), ("equal-gain", "equal_gain")]

  @OptionGroup var office: OfficeOption

  func run() throws {
    try office.check()
    let table = try table()
    try office.write(
      PrintedTables(
        title: "Contributions in the base year", subject: input.scenario,
        tables: [("contributions", "Who pays what under \(funding), against today, £", table)]
      ).document)
    Console.output(table.written(as: output.format))
  }

  /// What is found.
  func table() throws -> DataTable {
    let scenario = try input.read().scenario
    let formula = try scenario.option(.funding, funding, from: Quorate.catalogue, as: (any FundingFormula).self)
    let service = try scenario.withGroupCosts(for: formula).service
    let map = try scenario.option(
      .footprint, footprint ?? scenario.businessAsUsual[.footprint] ?? "county-wide", from: Quorate.catalogue,
      as: (any FootprintOption).self
    ).map(of: service)
    let components = component.map { $0 == "all" ? service.components.map(\.id) : [$0] }
    let place = Problem.Location(component == nil ? "--funding" : "--component")
    for note in ruling(scenario, formula) { Console.error("note: " + note) }
    let table: ContributionTable
    do {
      table = try ContributionTable(of: components, in: service, on: map, by: formula)
    } catch let problem as Problem {
      throw problem.placed(at: place)
    }
    var written = Self.written(table)
    guard besideGames else { return written }
    if let part = map.units.flatMap(\.members).first(where: { $0.share != 1 }) {
      throw Problem(
        "\(service.ids[part.commissioner]) is in several units, and groups of whole commissioners have costs",
        remedy: "choose another --footprint", at: .init("--beside-games"))
    }
    for (id, column) in Self.games {
      let game = try scenario.option(.funding, id, from: Quorate.catalogue, as: (any FundingFormula).self)
      let priced = try scenario.withGroupCosts(for: game).service
      guard priced.groupCosts != nil else {
        throw Problem("what groups would pay by themselves is not known", at: .init("--beside-games"))
      }
      let beside = try ContributionTable(of: components, in: priced, on: map, by: game)
      written.columns.append(column)
      for row in written.rows.indices {
        written.rows[row].append(.money(pence: beside.rows[row].contribution.pence))
      }
    }
    return written
  }

  /// What the scenario says against the formula: that it is not on the table, and why it is ruled out. The table is
  /// worked out all the same.
  private func ruling(_ scenario: Scenario, _ formula: any FundingFormula) -> [String] {
    let isListed = scenario.option(.funding, funding) != nil
    var notes =
      isListed ? [] : ["\(funding) is not on the table of this scenario; it is taken with its own defaults"]
    var choices = scenario.businessAsUsual
    if let footprint, scenario.option(.footprint, footprint) != nil { choices[.footprint] = footprint }
    // A scenario that cannot be run at all has its problems told by `check`.
    guard let prepared = try? PreparedScenario(scenario), let today = try? Longlist.examined(choices, in: prepared)
    else { return notes }
    var found = (try? formula.objections(to: today.bundle.view)) ?? []
    if isListed {
      choices[.funding] = funding
      found = (try? Longlist.examined(choices, in: prepared))?.objections ?? found
    }
    for one in found where !today.objections.contains(one) {
      let source = one.source.map { " (\($0))" } ?? ""
      notes.append("\(funding) is ruled out here: \(one.reason)\(source)")
    }
    return notes
  }

  /// One row a commissioner, in the scenario's order.
  static func written(_ table: ContributionTable) -> DataTable {
    DataTable(
      columns: ["commissioner", "kind", "unit", "basis", "current", "contribution", "gain"],
      rows: table.rows.map { row in
        [
          .text(row.id), .text(row.kind.rawValue), .text(row.units.joined(separator: "+")),
          row.basis.map { .number($0) } ?? .empty, .money(pence: row.current.pence),
          .money(pence: row.contribution.pence), .money(pence: row.gain.pence),
        ]
      })
  }
}

extension Scenario {
  /// An option by the scenario's name for it, else by its id in the catalogue with its own defaults.
  ///
  /// - Throws: ``Problems`` where there is none of that name, or its settings do not fit the case.
  func option<Option>(
    _ dimension: DecisionDimension, _ id: String, from catalogue: Catalogue, as type: Option.Type
  ) throws -> Option {
    let flag = Problem.Location("--\(dimension.rawValue)")
    let named = self.option(dimension, id)?.option
    guard named != nil || catalogue[dimension, id] != nil else {
      let names = (options[dimension] ?? []).map(\.id) + catalogue.entries(in: dimension).map(\.about.id)
      throw Problem(NotFound("\(dimension.rawValue) option", id, among: names), at: flag)
    }
    let made = try named ?? catalogue.make(dimension, id, at: flag)
    let problems = made.problems(in: service).map { $0.placed(at: flag) }
    guard problems.isEmpty else { throw Problems(problems) }
    guard let option = made as? Option else { throw Problem("\(id) is not a \(dimension.rawValue) option", at: flag) }
    return option
  }
}
