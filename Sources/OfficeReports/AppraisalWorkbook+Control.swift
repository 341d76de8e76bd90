import Commissioning
import MultiCriteria
import OfficeFiles
import OptionKit
import Simulation

extension AppraisalWorkbook {
  /// A named input.
  struct Control {
    var name: String
    var value: Double
    var number: CellStyle.Number
    var about: String
  }

  var schedule: DiscountSchedule {
    DiscountSchedule(named: result.plan.moneySchedule) ?? .greenBookStandard
  }

  /// The schedule for effects on health.
  var healthSchedule: DiscountSchedule { DiscountSchedule(named: result.plan.healthSchedule) ?? .greenBookHealth }

  /// The year to which money is discounted.
  var discountedTo: Int {
    result.scenario.service.baseYear.start + Int(result.plan[.discountLater].rounded())
  }

  /// What is added to the cost of every option but business as usual.
  var bias: Double { result.plan[.optimismBias] }

  /// The option held against business as usual, among those on the sheet Costs: the one that the plan names, else the first.
  var chosenPlace: Int {
    costed.firstIndex { result.bundles[$0.bundle].id == result.plan.chosenOption } ?? 0
  }

  var inflation: Double { result.scenario.input(.deflator).figure.value }

  var controls: [Control] {
    let all = [
      Control(
        name: "base_year", value: Double(discountedTo), number: .custom("0"),
        about:
          "The year to which money is discounted; the financial year begins in it. Prices stay those of \(result.scenario.service.baseYear)"
      ),
      Control(
        name: "price_year", value: Double(result.scenario.service.baseYear.start), number: .custom("0"),
        about: "The year in whose prices present values are; the amounts of the run are in them too"),
      Control(
        name: "chosen_option", value: Double(chosenPlace + 1), number: .whole,
        about: "The option on the sheet Costs that is held against business as usual"),
      Control(
        name: "optimism_bias", value: bias, number: .percent,
        about: "Added to the cost of every option but business as usual"),
      Control(
        name: "general_inflation", value: inflation, number: .custom("0.00%"),
        about: "By which money is put into prices of the base year; the mean of what is believed"),
      Control(
        name: "size_floor", value: 0, number: .whole, about: "Fewest people that a unit should serve; 0 for no floor"),
      Control(
        name: "quota", value: 0.5, number: .percent,
        about: "Share of the weight above which a vote is carried, on the sheet Voting"),
    ]
    return all + rates(of: schedule, "discount") + rates(of: healthSchedule, "health")
  }

  /// The bands of a schedule as named inputs: a rate, and the last year that it holds for.
  private func rates(of schedule: DiscountSchedule, _ name: String) -> [Control] {
    schedule.bands.enumerated().flatMap { place, band -> [Control] in
      let years = band.through.map { "through year \($0)" } ?? "from then on"
      let rate = Control(
        name: "\(name)_rate_\(place + 1)", value: band.rate, number: .custom("0.00%"),
        about: "\(schedule.title), \(years): \(schedule.source), \(schedule.edition)")
      guard let last = band.through else { return [rate] }
      return [
        Control(
          name: "\(name)_through_\(place + 1)", value: Double(last), number: .custom("0"),
          about: "The last year, counted from the one discounted to, of \(name)_rate_\(place + 1)"),
        rate,
      ]
    }
  }

  var control: Sheet {
    let rows = controls.map { one -> [Cell] in
      [
        .text(one.name), .number(one.value, one.number, .input), .text(one.about),
        .number(one.value, one.number),
      ]
    }
    return SheetLayout.sheet(
      "Control", "Control", "Named inputs on which the other sheets rest.",
      ["Name", "Value", "What it is", "In the run"],
      rows)
  }

  /// The factor that turns a pound of a year into one of the year discounted to, as a formula over the named rates and that
  /// year: a year before it is not discounted.
  func factor(_ year: FinancialYear) -> (formula: String, value: Double) { factor(year, schedule, "discount") }

  /// The same for effects on health.
  func healthFactor(_ year: FinancialYear) -> (formula: String, value: Double) {
    factor(year, healthSchedule, "health")
  }

  private func factor(
    _ year: FinancialYear, _ schedule: DiscountSchedule, _ name: String
  ) -> (formula: String, value: Double) {
    let after = "MAX(0,\(year.start)-base_year)"
    let parts = schedule.bands.enumerated().map { place, band -> String in
      let reached = band.through == nil ? after : "MIN(\(name)_through_\(place + 1),\(after))"
      let from = place == 0 ? "0" : "\(name)_through_\(place)"
      return "(1+\(name)_rate_\(place + 1))^-MAX(0,\(reached)-\(from))"
    }
    return (parts.joined(separator: "*"), schedule.factor(year.start - discountedTo))
  }

  /// How much dearer a year is than the one whose prices are used.
  func priceLevel(_ year: FinancialYear) -> (formula: String, value: Double) {
    var level = 1.0
    for _ in 0..<max(0, year - result.scenario.service.baseYear) { level *= 1 + inflation }
    return ("(1+general_inflation)^MAX(0,\(year.start)-price_year)", level)
  }
}
