import Commissioning
import OfficeFiles
import OptionKit
import Simulation

extension AppraisalWorkbook {
  /// Options whose costs by year were kept.
  var costed: [(bundle: Int, costs: [Double])] {
    names.shown.compactMap { bundle in names.costs(bundle).map { (bundle, $0) } }
  }

  var years: [String] { (0..<max(0, result.scenario.years)).map { (result.scenario.firstYear + $0).description } }

  var costs: Sheet? {
    let (all, count) = (costed, years.count)
    guard !all.isEmpty, count > 0, all.allSatisfy({ $0.costs.count == count }) else { return nil }
    let rows = all.enumerated().map { row, one -> [Cell] in
      let sum = SheetLayout.row("Costs", row, 2...(1 + count))
      return [.text(names.title(one.bundle)), .text(names.letter(one.bundle))]
        + one.costs.map { .number($0, .pounds) } + [.live("SUM(\(sum))", one.costs.reduce(0, +), .pounds, .total)]
    }
    var sheet = SheetLayout.sheet(
      "Costs", "Costs by year",
      "Everything paid by all commissioners, mean over futures, money of the year, from the run; totals live.",
      ["Option", "Letter"] + years + ["Total"], rows, frozenColumns: 2)
    sheet.widths[0] = 56
    let heads = CellRange(
      CellReference(row: SheetLayout.first - 1, column: 2), CellReference(row: SheetLayout.first - 1, column: 1 + count)
    ).on("Costs")
    let series = all.enumerated().map { row, one in
      Chart.Series(
        name: .init(SheetLayout.at("Costs", row, 1), [names.letter(one.bundle)]), labels: .init(heads, years),
        values: .init(SheetLayout.row("Costs", row, 2...(1 + count)), one.costs))
    }
    let top = SheetLayout.first + all.count + 2
    sheet.charts = [
      .init(
        Chart(
          .lines, title: "Costs by year", description: "A line for each option over the years.", number: .pounds,
          series: series),
        over: CellRange(CellReference(row: top, column: 0), CellReference(row: top + 20, column: 8)))
    ]
    return sheet
  }

  var cashFlow: Sheet? {
    let (all, count) = (costed, years.count)
    guard costs != nil else { return nil }
    let factors = (0..<count).map { factor(result.scenario.firstYear + $0) }
    let levels = (0..<count).map { priceLevel(result.scenario.firstYear + $0) }
    var rows: [[Cell]] = [
      [.text("Discount factor"), .empty] + factors.map { .live($0.formula, $0.value, .decimals(4)) },
      [.text("Price level"), .empty] + levels.map { .live($0.formula, $0.value, .decimals(4)) },
    ]
    let usualRow = all.firstIndex { $0.bundle == result.businessAsUsual }
    let present = all.map { one -> [Double] in
      let uplift = one.bundle == result.businessAsUsual ? 1 : 1 + bias
      return (0..<count).map { one.costs[$0] * uplift * factors[$0].value / levels[$0].value }
    }
    let totals = present.map { $0.reduce(0, +) }
    let annuity = factors.reduce(0) { $0 + $1.value }
    for (row, one) in all.enumerated() {
      var cells: [Cell] = [.text(names.title(one.bundle)), .text(names.letter(one.bundle))]
      for year in 0..<count {
        let bias = row == usualRow ? "" : "*(1+optimism_bias)"
        let formula =
          "\(SheetLayout.at("Costs", row, 2 + year))\(bias)*\(SheetLayout.at("Cash flow", 0, 2 + year))"
          + "/\(SheetLayout.at("Cash flow", 1, 2 + year))"
        cells.append(.live(formula, present[row][year], .pounds))
      }
      let at = { (line: Int, column: Int) in SheetLayout.at("Cash flow", line, column) }
      cells.append(
        .live("SUM(\(SheetLayout.row("Cash flow", row + 2, 2...(1 + count))))", totals[row], .pounds, .total))
      if let usualRow {
        cells.append(
          .live(
            "\(at(usualRow + 2, 2 + count))-\(at(row + 2, 2 + count))", totals[usualRow] - totals[row], .pounds, .total)
        )
      } else {
        cells.append(.empty)
      }
      cells.append(
        .live(
          "\(at(row + 2, 2 + count))/SUM(\(SheetLayout.row("Cash flow", 0, 2...(1 + count))))", totals[row] / annuity,
          .pounds, .total))
      rows.append(cells)
    }
    if let usualRow, !all.isEmpty { rows += chosen(usualRow, present, count) }
    var sheet = SheetLayout.sheet(
      "Cash flow", "Present values", "Mean costs in prices of the base year, discounted: all live.",
      ["Option", "Letter"] + years + ["Present value", "Net present saving", "Equivalent annual"], rows,
      frozenColumns: 2)
    sheet.widths[0] = 56
    return sheet
  }

  /// The option chosen on Control against business as usual, year by year, and when the running total is paid back.
  private func chosen(_ usual: Int, _ present: [[Double]], _ count: Int) -> [[Cell]] {
    let lines = present.count
    var (running, total): ([Double], Double) = ([], 0)
    var cells: [Cell] = [.text("Running saving of the option chosen"), .empty]
    for year in 0..<count {
      total += present[usual][year] - present[chosenPlace][year]
      running.append(total)
      let column = CellRange(
        column: 2 + year, rows: (SheetLayout.first + 2)...(SheetLayout.first + 1 + lines)
      ).on("Cash flow")
      let before = year == 0 ? "" : "+\(SheetLayout.at("Cash flow", lines + 2, 1 + year))"
      cells.append(
        .live(
          "\(SheetLayout.at("Cash flow", usual + 2, 2 + year))-INDEX(\(column),chosen_option)\(before)", total, .pounds)
      )
    }
    let range = SheetLayout.row("Cash flow", lines + 2, 2...(1 + count))
    let last = SheetLayout.at("Cash flow", lines + 2, 1 + count)
    let below = running.filter { $0 < 0 }.count
    let formula = "IF(\(last)<0,\"not within the years run\",COUNTIF(\(range),\"<0\")+1)"
    let payback: Cell =
      (running.last ?? 0) < 0
      ? .live(formula, text: "not within the years run") : .live(formula, Double(below + 1), .whole)
    return [cells, [.text("Payback, years"), .empty, payback]]
  }

  var commissioners: Sheet {
    let service = result.scenario.service
    let sizes = Set(service.commissioners.flatMap(\.sizes.keys)).sorted()
    let count = service.commissioners.count
    let paid = 2 + sizes.count
    let heads = ["Commissioner", "Kind"] + sizes + service.components.map(\.title) + ["Total paid today"]
    let current = service.current()
    var rows = service.commissioners.enumerated().map { place, one -> [Cell] in
      var cells: [Cell] = [.text(one.title), .text(one.kind.rawValue)]
      cells += sizes.map { .number(one.sizes[$0] ?? .nan, .whole) }
      cells += service.components.map {
        .number($0.amounts.indices.contains(place) ? $0.amounts[place].pounds : .nan, .pence)
      }
      if service.components.isEmpty {
        cells.append(.number(0, .pence, .total))
      } else {
        let sum = SheetLayout.row("Commissioners", place, paid...(paid + service.components.count - 1))
        cells.append(.live("SUM(\(sum))", current.indices.contains(place) ? current[place].pounds : 0, .pence, .total))
      }
      return cells
    }
    var totals: [Cell] = [.text("Total", .total), .text("", .total)]
    for column in 2..<heads.count {
      let sum = rows.reduce(0.0) { total, row in
        if case .number(let value) = row[column].value, value.isFinite { return total + value }
        return total
      }
      let number: CellStyle.Number = column < paid ? .whole : .pence
      totals.append(.live("SUM(\(SheetLayout.column("Commissioners", column, count)))", sum, number, .total))
    }
    rows.append(totals)
    return SheetLayout.sheet(
      "Commissioners", "Commissioners", "Sizes, and what each pays today in \(service.baseYear); totals live.", heads,
      rows)
  }

  var units: Sheet {
    let service = result.scenario.service
    let count = service.commissioners.count
    let columns = 3...(2 + max(1, count))
    let people = service.commissioners.indices.map { service.residents(of: $0) }
    var rows: [[Cell]] = [
      [.text("People", .total), .text("", .total), .text("", .total)] + people.map { .number($0, .whole, .total) }
    ]
    for detail in result.details where names.shown.contains(detail.bundle) {
      for unit in detail.map.units {
        let line = rows.count
        let shares = (0..<count).map { place in
          unit.members.filter { $0.commissioner == place }.reduce(0) { $0 + $1.share }
        }
        let size = zip(shares, people).reduce(0.0) { $0 + $1.0 * $1.1 }
        let formula =
          "SUMPRODUCT(\(SheetLayout.row("Options", line, columns)),\(SheetLayout.row("Options", 0, columns)))"
        let at = SheetLayout.at("Options", line, 3 + count)
        rows.append(
          [.text(names.letter(detail.bundle)), .text(names.title(detail.bundle)), .text(unit.title)]
            + shares.map { .number($0, .percent) }
            + [
              .live(formula, size, .whole, .total),
              .live("IF(size_floor=0,\"no floor\",IF(\(at)>=size_floor,\"yes\",\"no\"))", text: "no floor"),
            ])
      }
    }
    return SheetLayout.sheet(
      "Options", "Options and their units", "Who is in which unit, as shares; people by SUMPRODUCT.",
      ["Option", "Made of", "Unit"] + service.commissioners.map(\.title) + ["People", "Meets the floor"], rows,
      frozenColumns: 3)
  }
}
