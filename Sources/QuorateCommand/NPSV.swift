import Appraisal
import ArgumentParser
import MultiCriteria
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
      value is the level amount in years 1 to the last year of the flows. Further columns may be capital (the part of \
      the cost that optimism bias is put on), income (of those who gain) and points (an option's benefit score, for cost \
      per point and incremental cost).
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

  @Option(
    help:
      "Optimism bias on capital costs before mitigation, such as 24%; both figures are printed, never one as the other."
  )
  var optimismBias: String?

  @Option(
    help:
      "The Treasury's upper bound for a kind of project: \(OptimismBias.Project.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var project: OptimismBias.Project?

  @Option(help: "The share of the bias that has been mitigated, such as 60%.")
  var mitigated = "0%"

  @Option(help: "Weight benefits by (median / income)^1.3; the file then has an income column. This is the median.")
  var medianIncome: CSVNumber?

  @Option(help: "The calendar or financial year that is now, such as 2024/25; the first of the file unless given.")
  var baseYear: String?

  @Option(help: "Which sign an outlay has in the cost column: positive or negative.")
  var outlays: FlowFile.OutlaySign?

  @Option(help: "A rate of your own, the same for all years, such as 5%, in place of a schedule; say whose.")
  var rate: CSVNumber?

  @Option(help: "Who says so: the document and place that the rate is from.")
  var rateSource: String?

  @Option(help: "When in its year a flow falls: start, middle or end. Year 0 is now.")
  var timing = Timing.start

  @OptionGroup var tables: TableArguments

  @OptionGroup var output: FormatOption

  @OptionGroup var office: OfficeOption

  func validate() throws {
    if (rate == nil) != (rateSource == nil) {
      throw ValidationError("--rate and --rate-source go together: a rate of your own needs its source.")
    }
    if let rate, !(0...1).contains(rate.value) { throw ValidationError("--rate must lie between 0% and 100%.") }
    if optimismBias != nil, project != nil {
      throw ValidationError("--optimism-bias and --project are two ways to say the same.")
    }
    if let medianIncome, !(1e-3...1e12).contains(medianIncome.value) {
      throw ValidationError("--median-income must be from 0.001 to 1e12.")
    }
  }

  func run() throws {
    try office.check()
    let file = try FlowFile(tables.sheet(flows), baseYear: baseYear, outlays: outlays)
    for note in file.notes { Console.error(note) }
    var options = file.options
    for option in options.indices {
      for flow in options[option].flows.indices { timing.move(&options[option].flows[flow]) }
    }
    let schedule = rate.map { DiscountSchedule.single($0.value, source: rateSource ?? "") } ?? schedule
    let values = options.map { PresentValue($0.flows, schedule: schedule) }
    for note in unheeded(options) + NPSVNotes.lives(options, values) { Console.error("note: " + note) }
    let order =
      output.format.isForReading
      ? Ranking.order(Ranking.ranks(values.map(\.netPresentSocialValue))) : Array(values.indices)
    var columns = NPSVColumns(options, values)
    if let bias = try bias() { columns.addOptimism(bias, schedule) }
    if let medianIncome { try columns.addDistribution(median: medianIncome.value, schedule, flows) }
    columns.addPoints()
    columns.addSwitching()
    try office.write(
      PrintedTables(
        title: "Net present social value", subject: flows,
        notes: ["\(schedule.title): \(schedule.source)."],
        tables: [
          ("values", "Present values by option, £", columns.table(order)),
          (
            "switching", "The factors at which an option breaks even or the lead turns",
            switching(options.map(\.name), values)
          ),
        ]
      ).document)
    Console.output(columns.table(order).written(as: output.format))
    if output.format.isForReading {
      Console.output("\n" + switching(options.map(\.name), values).written(as: output.format))
    }
    if output.format == .table {
      let edition = schedule.edition.isEmpty ? "" : ", \(schedule.edition) edition"
      Console.output("\n\(schedule.title): \(schedule.source)\(edition).\n")
    }
  }

  /// What was given and is not used.
  private func unheeded(_ options: [FlowFile.Option]) -> [String] {
    var found: [String] = []
    let isBiased = optimismBias != nil || project != nil
    if !isBiased, mitigated != "0%" { found.append("--mitigated changes nothing without --optimism-bias or --project") }
    if !isBiased, options.contains(where: { zip($0.flows, $0.capital).contains { $0.cost != $1 } }) {
      found.append("the column capital changes nothing without --optimism-bias or --project")
    }
    if medianIncome == nil, options.contains(where: { $0.incomes.contains { $0 != nil } }) {
      found.append("the column income changes nothing without --median-income")
    }
    let without = options.filter { $0.points == nil }
    if !without.isEmpty, without.count < options.count {
      found.append(
        "points are not used, since \(without.map(\.name).joined(separator: ", ")) \(without.count == 1 ? "has" : "have") none"
      )
    }
    return found
  }

  private func bias() throws -> OptimismBias? {
    let share = { (text: String, flag: String) throws -> Double in
      guard let number = CSVNumber(text), (0...10).contains(number.value) else {
        throw Problem("\(text) is no share", remedy: "write 24% or 0.24", at: .init(flag))
      }
      return number.value
    }
    let mitigated = try share(mitigated, "--mitigated")
    guard mitigated <= 1 else {
      throw Problem("more than all is mitigated", remedy: "at most 100%", at: .init("--mitigated"))
    }
    if let project { return OptimismBias(upperBound: project.upperBound, mitigated: mitigated) }
    return try optimismBias.map {
      OptimismBias(upperBound: try share($0, "--optimism-bias"), mitigated: mitigated)
    }
  }

  /// The factors on each item at which an option would just break even, and at which the best would be level with the
  /// next best.
  private func switching(_ names: [String], _ values: [PresentValue]) -> DataTable {
    var rows: [[DataTable.Cell]] = zip(names, values).flatMap { name, value in
      value.switchingValues().map {
        [.text(name), .text("breaks even"), .text($0.item.rawValue), .number($0.factor)]
      }
    }
    let order = Ranking.order(Ranking.ranks(values.map(\.netPresentSocialValue)))
    if order.count > 1 {
      let (best, next) = (order[0], order[1])
      rows += values[best].switchingValues(to: values[next].netPresentSocialValue).map {
        [.text(names[best]), .text("is level with \(names[next])"), .text($0.item.rawValue), .number($0.factor)]
      }
    }
    return DataTable(columns: ["option", "switches where it", "if its", "is multiplied by"], rows: rows)
  }
}

extension OptimismBias.Project: ExpressibleByArgument {}
extension FlowFile.OutlaySign: ExpressibleByArgument {}

/// When in its year a flow falls.
enum Timing: String, ExpressibleByArgument, CaseIterable {
  case start, middle, end

  /// Moves a flow from the beginning of its year.
  func move(_ flow: inout YearlyFlow) {
    let time = Double(flow.year) + flow.part + (self == .start ? 0 : self == .middle ? 0.5 : 1)
    flow.year = Int(time.rounded(.down))
    flow.part = time - Double(flow.year)
  }
}
