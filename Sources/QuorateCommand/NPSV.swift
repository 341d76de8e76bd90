import Appraisal
import ArgumentParser
import OptionKit
import ReportWriter
import ScenarioFiles

/// `quorate npsv FLOWS.csv`: Green Book present values of yearly costs and benefits.
struct NPSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "npsv",
    abstract: "Discount yearly costs and benefits as the Green Book says.",
    discussion: """
      Reads option,year,cost,benefit,health_benefit in real pounds; year 0 is now and is not discounted. Costs and \
      benefits use the schedule; health benefits use the health schedule that goes with it. The equivalent annual \
      value is the level amount in years 1 to the last year of the flows.
      """)

  @Argument(help: "The flows, as CSV.", completion: .file(extensions: ["csv"]))
  var flows: String

  @Option(
    help: "The dated schedule: \(DiscountSchedule.all.map(\.id).joined(separator: ", ")).",
    transform: { text in
      guard let schedule = DiscountSchedule.all.first(where: { $0.id == text }) else {
        throw ValidationError("it is one of \(DiscountSchedule.all.map(\.id).joined(separator: ", ")).")
      }
      return schedule
    })
  var schedule = DiscountSchedule.greenBookStandard

  @OptionGroup var output: FormatOption

  func run() throws {
    let file = try FlowFile(CSVFile.read(path: flows))
    for note in file.notes { Console.error(note) }
    let values = file.options.map { PresentValue($0.flows, schedule: schedule) }
    let order =
      output.format.isForReading
      ? Ranking.order(Ranking.ranks(values.map(\.netPresentSocialValue))) : Array(values.indices)
    let written = DataTable(
      columns: ["option", "pv_cost", "pv_benefit", "pv_health_benefit", "npsv", "bcr", "eav"],
      rows: order.map { index in
        let value = values[index]
        let ratio = value.benefitCostRatio
        return [
          .text(file.options[index].name), Self.money(value.cost), Self.money(value.benefit),
          Self.money(value.healthBenefit), Self.money(value.netPresentSocialValue),
          ratio.isFinite ? .number(ratio) : .empty, Self.money(value.equivalentAnnualValue),
        ]
      })
    Console.output(written.written(as: output.format))
    if output.format.isForReading {
      Console.output("\n" + switching(file.options.map(\.name), values).written(as: output.format))
    }
    if output.format == .table {
      Console.output("\n\(schedule.title): \(schedule.source), \(schedule.edition) edition.\n")
    }
  }

  /// The factors on each item at which an option would just break even.
  private func switching(_ names: [String], _ values: [PresentValue]) -> DataTable {
    DataTable(
      columns: ["option", "breaks even if", "is multiplied by"],
      rows: zip(names, values).flatMap { name, value in
        value.switchingValues().map { [.text(name), .text($0.item.rawValue), .number($0.factor)] }
      })
  }

  private static func money(_ pounds: Double) -> DataTable.Cell {
    Int(exactly: (pounds * 100).rounded()).map { .money(pence: $0) } ?? .number(pounds)
  }
}
