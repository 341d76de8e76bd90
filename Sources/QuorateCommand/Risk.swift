import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import Simulation

/// `quorate risk SCENARIO --risk ID`: who puts in, who is helped and who pays back, year by year.
struct Risk: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what a way of sharing risk does with given overspends, year by year.",
    discussion: """
      Each pays what it pays today in every year, in the base year's money; --overspend says what goes wrong, as often \
      as needed: --overspend bexley-ccg=4800000@2014/15. Without one the years are calm. `support` is what a \
      commissioner gets (or, below 0, puts in) and `borne` what the year costs it above plan.
      """)

  @OptionGroup var input: ScenarioArguments

  @ArgumentParser.Option(help: ArgumentHelp("The way of sharing risk.", valueName: "id"))
  var risk: String

  @ArgumentParser.Option(help: ArgumentHelp("The footprint; business as usual unless given.", valueName: "id"))
  var footprint: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("An overspend, below 0 an underspend.", valueName: "id=pounds@year"))
  var overspend: [String] = []

  @ArgumentParser.Option(help: "How many years; the scenario's unless given.")
  var years: Int?

  @OptionGroup var output: FormatOption

  func run() throws {
    let scenario = try input.read().scenario
    let share = try scenario.option(.risk, risk, from: Quorate.catalogue, as: (any RiskShare).self)
    let map = try scenario.option(
      .footprint, footprint ?? scenario.businessAsUsual[.footprint] ?? "county-wide", from: Quorate.catalogue,
      as: (any FootprintOption).self
    ).map(of: scenario.service)
    if let years, !(1...60).contains(years) {
      throw Problem("years is \(years)", remedy: "it must lie between 1 and 60", at: .init("--years"))
    }
    let run = years ?? scenario.years
    let table = try RiskTable(
      of: share, in: scenario.service, on: map, years: run,
      overspends: try overspend.map { try Self.read($0, in: scenario, years: run) })
    Console.output(Self.written(table, from: scenario.firstYear).written(as: output.format))
  }

  /// One row a commissioner and year, notes to the right.
  static func written(_ table: RiskTable, from first: FinancialYear) -> DataTable {
    let notes = table.noted.map { $0.split(separator: " ").joined(separator: "_") }
    return DataTable(
      columns: [
        "year", "commissioner", "unit", "contribution", "overspend", "provider", "support", "borne", "reserve",
      ] + notes,
      rows: table.rows.map { row in
        [.text("\(first + row.year)"), .text(row.id), .text(row.unit)]
          + [row.contribution, row.overspend, row.provider, row.support, row.borne, row.reserve].map {
            .money(pence: $0.pence)
          } + row.notes.map { .money(pence: $0.pence) }
      })
  }

  /// Reads `bexley-ccg=4800000@2014/15`.
  static func read(_ text: String, in scenario: Scenario, years: Int) throws -> RiskTable.Overspend {
    let place = Problem.Location("--overspend")
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    let rest = parts.count == 2 ? parts[1].split(separator: "@", omittingEmptySubsequences: false).map(String.init) : []
    guard rest.count == 2, let pounds = Double(rest[0]), let amount = Money(rounding: pounds * 100) else {
      throw Problem("\(text) is not an overspend", remedy: "write it as commissioner=pounds@year", at: place)
    }
    guard let commissioner = scenario.service.position(of: parts[0]) else {
      throw Problem(NotFound("commissioner", parts[0], among: scenario.service.ids), at: place)
    }
    guard let year = FinancialYear(text: rest[1]), (0..<years).contains(year - scenario.firstYear) else {
      throw Problem(
        "\(rest[1]) is not one of the years run",
        remedy: "they are \(scenario.firstYear) to \(scenario.firstYear + (years - 1))", at: place)
    }
    return RiskTable.Overspend(commissioner: commissioner, year: year - scenario.firstYear, amount: amount)
  }
}
