import Appraisal
import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import Simulation

/// `quorate replay`: the story of one run.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell the story of one run: events with their causes, ledger, measures.",
    discussion: "A bundle's id is its five choices joined by +, as in ranking.csv.")

  /// What is printed.
  enum Part: String, ExpressibleByArgument, CaseIterable { case events, ledger, measures, scores }

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(help: "The bundle's id; business as usual unless given.")
  var bundle: String?

  @ArgumentParser.Option(help: "The number of the future, from 0.")
  var future = 0

  @ArgumentParser.Option(help: "What to print: events, ledger, measures or scores; all in turn as tables unless given.")
  var part: Part?

  @OptionGroup var output: FormatOption

  mutating func run() throws {
    let file = try input.read()
    let (scenario, plan) = try sweep.applied(to: file)
    let appraiser = try Appraiser(scenario, plan: plan, program: Quorate.programVersion)
    let normal = appraiser.longlist.lawful[appraiser.longlist.businessAsUsual].id
    let story: Simulation.Replay
    do {
      story = try appraiser.replay(bundle ?? normal, future: future)
    } catch let failure as RunFailure {
      throw WorkFailed(description: "the run failed in stage \(failure.stage.rawValue): \(failure.cause)")
    }
    if let part {
      Console.output(table(part, story, appraiser).written(as: output.format))
      return
    }
    if output.format != .table {
      Console.output(table(.events, story, appraiser).written(as: output.format))
      return
    }
    Console.output("\(story.bundle.id), future \(future)\n")
    for part in [Part.events, .scores, .measures] {
      Console.output("\n\(part.rawValue.uppercased())\n" + table(part, story, appraiser).written(as: .table))
    }
    Console.output("\nBALANCES (they add up to zero)\n" + balances(story).written(as: .table))
  }

  private func table(_ part: Part, _ story: Simulation.Replay, _ appraiser: Appraiser) -> DataTable {
    let first = appraiser.scenario.firstYear
    switch part {
    case .events:
      return DataTable(
        columns: ["month", "stage", "unit", "event", "cause"],
        rows: story.events.map {
          [
            .text(Self.month($0.month, first.start)), .text($0.stage.rawValue), .text($0.unit), .text($0.text),
            .text($0.cause),
          ]
        })
    case .ledger:
      return DataTable(
        columns: ["month", "from", "to", "amount", "purpose"],
        rows: story.ledger.map {
          [
            .text(Self.month($0.month, first.start)), .text($0.from), .text($0.to), .money(pence: $0.amount.pence),
            .text($0.purpose),
          ]
        })
    case .measures: return measures(story, appraiser)
    case .scores:
      return DataTable(
        columns: ["criterion", "measure", "unit", "value", "weight"],
        rows: appraiser.scores(of: story).map {
          [.text($0.title), .number($0.measure), .text($0.unit.rawValue), .number($0.value), .number($0.weight)]
        })
    }
  }

  private func measures(_ story: Simulation.Replay, _ appraiser: Appraiser) -> DataTable {
    let years = 0..<appraiser.frame.years
    var rows: [[DataTable.Cell]] = []
    for measure in Measure.allCases where appraiser.frame.produced.contains(measure) {
      rows.append(
        [.text(measure.rawValue), .text(measure.unit.rawValue)] + years.map { .number(story.measures[measure, $0]) })
    }
    let first = appraiser.scenario.firstYear
    let names = years.map { (year: Int) in FinancialYear(starting: first.start + year).description }
    return DataTable(columns: ["measure", "unit"] + names, rows: rows)
  }

  private func balances(_ story: Simulation.Replay) -> DataTable {
    DataTable(
      columns: ["account", "balance"],
      rows: story.balances.map { [.text($0.account), .money(pence: $0.balance.pence)] })
  }

  /// `Oct 2020`.
  static func month(_ month: Int, _ start: Int) -> String {
    let names = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
    let (year, place) = month >= 0 ? (month / 12, month % 12) : ((month - 11) / 12, (month % 12 + 12) % 12)
    return "\(names[place]) \(start + year + (place >= 9 ? 1 : 0))"
  }
}
