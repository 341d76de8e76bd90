import Appraisal
import Commissioning
import OfficeFiles
import OptionKit

extension AppraisalWorkbook {
  /// Options whose costs and benefits by year were worked out.
  var valued: [(bundle: Int, economics: BundleEconomics)] {
    names.shown.compactMap { bundle in
      result.details.first { $0.bundle == bundle }?.economics.map { (bundle, $0) }
    }.filter { $0.1.years.count == years.count }
  }

  /// The four lines of an option, in the order of the sheet.
  private enum Line: Int, CaseIterable {
    case cost, care, decisions, net
    var title: String {
      switch self {
      case .cost: "Everything paid"
      case .care: "Worth of the care given"
      case .decisions: "Worth of decisions"
      case .net: "Benefits less costs"
      }
    }
  }

  /// Costs and benefits by year in prices of the base year, discounted at the run's schedules: totals and values live.
  var benefits: Sheet? {
    let (all, count) = (valued, years.count)
    guard !all.isEmpty, count > 0 else { return nil }
    let money = (0..<count).map { factor(result.scenario.firstYear + $0) }
    let health = (0..<count).map { healthFactor(result.scenario.firstYear + $0) }
    var rows: [[Cell]] = [
      [.text("Discount factor, money"), .empty, .empty] + money.map { .live($0.formula, $0.value, .decimals(4)) },
      [.text("Discount factor, effects on health"), .empty, .empty]
        + health.map { .live($0.formula, $0.value, .decimals(4)) },
    ]
    for (place, one) in all.enumerated() {
      let uplift = one.bundle == result.businessAsUsual ? 1 : 1 + bias
      let years = one.economics.years
      let raw = years.map { [$0.cost / uplift, $0.care, $0.decisions] }
      let top = rows.count
      for line in Line.allCases {
        let values = raw.map { line == .net ? $0[1] + $0[2] - $0[0] * uplift : $0[line.rawValue] }
        let cells = values.enumerated().map { year, value -> Cell in
          guard line == .net else { return .number(value, .pounds) }
          let at = { (line: Line) in SheetLayout.at("Benefits", top + line.rawValue, 3 + year) }
          return .live("\(at(.care))+\(at(.decisions))-\(at(.cost))\(biased(one.bundle))", value, .pounds)
        }
        let own = SheetLayout.row("Benefits", top + line.rawValue, 3...(2 + count))
        rows.append(
          [.text(names.title(one.bundle)), .text(names.letter(one.bundle)), .text(line.title)] + cells + [
            .live("SUM(\(own))", values.reduce(0, +), .pounds, .total),
            presentValue(line, one, place, uplift, money.map(\.value), health.map(\.value)),
          ])
      }
    }
    var sheet = SheetLayout.sheet(
      "Benefits", "Costs and benefits by year",
      "Means over futures from the run, in prices of \(result.scenario.service.baseYear); totals and present values live.",
      ["Option", "Letter", "What"] + self.years + ["Total", "Present value"], rows, frozenColumns: 3)
    (sheet.widths[0], sheet.widths[2]) = (44, 26)
    return sheet
  }

  /// What is multiplied to the costs of an option for optimism bias.
  private func biased(_ bundle: Int) -> String { bundle == result.businessAsUsual ? "" : "*(1+optimism_bias)" }

  /// The present value of one line of an option; of the last line the net present social value.
  private func presentValue(
    _ line: Line, _ one: (bundle: Int, economics: BundleEconomics), _ place: Int, _ uplift: Double, _ money: [Double],
    _ health: [Double]
  ) -> Cell {
    let count = money.count
    let row = 2 + place * Line.allCases.count + line.rawValue
    let (years, value) = (SheetLayout.row("Benefits", row, 3...(2 + count)), one.economics.value)
    let factors = { (line: Int) in SheetLayout.row("Benefits", line, 3...(2 + count)) }
    switch line {
    case .cost:
      return .live("SUMPRODUCT(\(years),\(factors(0)))\(biased(one.bundle))", value.cost, .pounds, .total)
    case .care: return .live("SUMPRODUCT(\(years),\(factors(1)))", value.healthBenefit, .pounds, .total)
    case .decisions: return .live("SUMPRODUCT(\(years),\(factors(0)))", value.benefit, .pounds, .total)
    case .net:
      let at = { (back: Int) in SheetLayout.at("Benefits", row - back, 4 + count) }
      return .live("\(at(2))+\(at(1))-\(at(3))", value.netPresentSocialValue, .pounds, .total)
    }
  }

  /// The row of the sheet Benefits with an option's net present social value.
  func netRow(_ place: Int) -> Int { 2 + place * Line.allCases.count + Line.net.rawValue }

  /// What each commissioner pays in the base year under each option, and the change against today: differences and totals
  /// live.
  var gains: Sheet? {
    let all = names.shown.compactMap { bundle in result.details.first { $0.bundle == bundle } }
    let service = result.scenario.service
    let (count, current) = (service.count, service.current().map(\.pounds))
    guard !all.isEmpty, count > 0, all.allSatisfy({ $0.baseContributions.count == count }) else { return nil }
    var rows = service.commissioners.enumerated().map { place, one -> [Cell] in
      [.text(one.title), .number(current[place], .pence)]
        + all.enumerated().flatMap { option, detail -> [Cell] in
          let pays = detail.baseContributions[place].pounds
          let at = { (column: Int) in SheetLayout.at("Gains", place, column) }
          return [
            .number(pays, .pence), .live("\(at(2 + 2 * option))-\(at(1))", pays - current[place], .pence),
          ]
        }
    }
    let totals = (1...(1 + 2 * all.count)).map { column -> Cell in
      let sum = rows.reduce(0.0) { total, row in
        if case .number(let value) = row[column].value, value.isFinite { return total + value }
        return total
      }
      return .live("SUM(\(SheetLayout.column("Gains", column, count)))", sum, .pence, .total)
    }
    rows.append([.text("Total", .total)] + totals)
    let letters = all.map { names.letter($0.bundle) }
    var sheet = SheetLayout.sheet(
      "Gains", "Change against today",
      "Contributions in \(service.baseYear) under each option, from the run; changes and totals live.",
      ["Commissioner", "Pays today"] + letters.flatMap { ["\($0): pays", "\($0): change"] }, rows, frozenColumns: 1)
    sheet.widths[0] = 40
    let titles = service.commissioners.map(\.title)
    let labels = CellRange(column: 0, rows: SheetLayout.first...(SheetLayout.first + count - 1)).on("Gains")
    let series = all.enumerated().map { option, detail in
      Chart.Series(
        name: .init(
          "Gains!" + CellReference(row: SheetLayout.first - 1, column: 3 + 2 * option).fixed,
          ["\(letters[option]): change"]),
        labels: .init(labels, titles),
        values: .init(
          SheetLayout.column("Gains", 3 + 2 * option, count),
          (0..<count).map { detail.baseContributions[$0].pounds - current[$0] }))
    }
    let top = SheetLayout.first + rows.count + 2
    sheet.charts = [
      .init(
        Chart(
          .bars(lying: true, stacked: false), title: "Change against today",
          description: "A bar for each commissioner and option: what it would pay less what it pays.", number: .pounds,
          series: series),
        over: CellRange(CellReference(row: top, column: 0), CellReference(row: top + 8 + 2 * count, column: 8)))
    ]
    return sheet
  }
}
