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
    DiscountSchedule.all.first { $0.id == result.plan.moneySchedule } ?? .greenBookStandard
  }

  /// Years from the base year to the first year run.
  var ahead: Int { max(0, result.scenario.firstYear - result.scenario.service.baseYear) }

  var inflation: Double { result.scenario.input(.deflator).figure.value }

  var controls: [Control] {
    var all = [
      Control(
        name: "base_year", value: Double(result.scenario.service.baseYear.start), number: .custom("0"),
        about: "The year to which money is discounted; the financial year begins in it"),
      Control(
        name: "chosen_option", value: 1, number: .whole,
        about: "The option on the sheet Costs that is held against business as usual"),
      Control(
        name: "optimism_bias", value: 0, number: .percent,
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
    for (place, band) in schedule.bands.enumerated() {
      let years = band.through.map { "through year \($0)" } ?? "from then on"
      all.append(
        Control(
          name: "discount_rate_\(place + 1)", value: band.rate, number: .custom("0.00%"),
          about: "\(schedule.title), \(years): \(schedule.source), \(schedule.edition)"))
    }
    return all
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

  /// The factor that turns a pound of a year into one of the base year, as a formula over the named rates.
  func factor(_ year: Int) -> (formula: String, value: Double) {
    var parts: [String] = []
    var from = 0
    for (place, band) in schedule.bands.enumerated() {
      let upTo = band.through.map { min($0, year) } ?? year
      if upTo > from {
        parts.append("(1+discount_rate_\(place + 1))^-\(upTo - from)")
        from = upTo
      }
    }
    return (parts.isEmpty ? "1" : parts.joined(separator: "*"), schedule.factor(year))
  }

  /// How much dearer a year is than the base year.
  func priceLevel(_ year: Int) -> (formula: String, value: Double) {
    var level = 1.0
    for _ in 0..<year { level *= 1 + inflation }
    return ("(1+general_inflation)^\(year)", level)
  }
}
