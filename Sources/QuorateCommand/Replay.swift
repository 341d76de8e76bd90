import Appraisal
import ArgumentParser
import Commissioning
import OptionKit
import ReportWriter
import Reporting
import Simulation

/// `quorate replay`: the story of one run.
struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell the story of one run: events with their causes, ledger, measures.",
    discussion: """
      A bundle is named by its id (its choices joined by +, as in ranking.csv), by a letter of the report (A is the \
      leader of its shortlist), or by choices that only one bundle has. --against sets a second bundle beside it in the \
      same future and splits each measure's difference over the stages that made it. --part months, figures and world \
      print every number of the run for another program to be held against.
      """)

  /// What is printed.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case events, ledger, measures, scores, months, figures, world
  }

  @OptionGroup var input: ScenarioArguments
  @OptionGroup var sweep: SweepArguments

  @ArgumentParser.Option(help: "The bundle, by id, letter or choices; business as usual unless given.")
  var bundle: String?

  @ArgumentParser.Option(help: "The number of the future, from 0.")
  var future = 0

  @ArgumentParser.Option(help: "Another bundle: the difference between the two, split over the stages.")
  var against: String?

  @ArgumentParser.Option(help: "The measure of the waterfall of --against.")
  var measure: String?

  @ArgumentParser.Option(
    help: "What to print: events, ledger, measures, scores, months, figures or world; the first four unless given.")
  var part: Part?

  @OptionGroup var output: FormatOption

  func validate() throws {
    if measure != nil, against == nil { throw ValidationError("--measure goes with --against") }
    if part != nil, against != nil { throw ValidationError("--part tells one run; leave it out with --against") }
  }

  mutating func run() async throws {
    let file = try input.read()
    let (scenario, plan) = try sweep.applied(to: file)
    let appraiser = try Appraiser(scenario, plan: plan, program: Quorate.programVersion)
    let given = [(bundle, "--bundle"), (against, "--against")].compactMap { text, flag in text.map { ($0, flag) } }
    let places = try await BundleNaming.positions(
      of: given.map { (text: $0.0, flag: $0.1) }, in: appraiser, threads: sweep.threads)
    let ids = places.map { appraiser.longlist.lawful[$0].id }
    let normal = appraiser.longlist.lawful[appraiser.longlist.businessAsUsual].id
    let bundle = self.bundle == nil ? nil : ids.first
    if against != nil, let against = ids.last {
      Console.output(try compared(bundle ?? normal, against, appraiser))
      return
    }
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

  /// Two bundles side by side: what differs, split over the stages, with a waterfall of one measure.
  private func compared(_ first: String, _ second: String, _ appraiser: Appraiser) throws -> String {
    let names = Measure.allCases.filter(appraiser.prepared.produced.contains).map(\.rawValue)
    let wanted = measure ?? Measure.totalCost.rawValue
    guard let chosen = names.first(where: { $0 == wanted }) ?? (measure == nil ? names.first : nil),
      let drawn = Measure(rawValue: chosen)
    else {
      throw Problem(NotFound("measure", wanted, among: names, .inPlace("in this scenario")), at: .init("--measure"))
    }
    let comparison: Comparison
    do {
      comparison = try appraiser.compare(first, with: second, future: future)
    } catch let failure as RunFailure {
      throw WorkFailed(description: "the run failed in stage \(failure.stage.rawValue): \(failure.cause)")
    }
    if output.format != .table { return ReplayTables.split(comparison).written(as: output.format) }
    var text = "first:  \(comparison.first.bundle.id)\nsecond: \(comparison.second.bundle.id)\nfuture \(future)\n\n"
    let table = ReplayTables.splitSideBySide(comparison)
    if table.rows.isEmpty { return text + "The two do not differ in this future.\n" }
    text += table.written(as: .table)
    text += "\nMoney, people and occasions are added up over the years, other figures are means over them.\n\n"
    return text + Waterfall.text(comparison.split(drawn), parts: comparison.parts)
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
            .text($0.purpose.text),
          ]
        })
    case .measures: return measures(story, appraiser)
    case .months: return ReplayTables.months(story)
    case .figures: return ReplayTables.figures(story)
    case .world: return ReplayTables.world(story)
    case .scores:
      return DataTable(
        columns: ["criterion", "measure", "unit", "value", "weight"],
        rows: appraiser.scores(of: story).map {
          [.text($0.title), .number($0.measure), .text($0.unit.rawValue), .number($0.value), .number($0.weight)]
        })
    }
  }

  private func measures(_ story: Simulation.Replay, _ appraiser: Appraiser) -> DataTable {
    let years = 0..<appraiser.prepared.years
    var rows: [[DataTable.Cell]] = []
    for measure in Measure.allCases where appraiser.prepared.produced.contains(measure) {
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
