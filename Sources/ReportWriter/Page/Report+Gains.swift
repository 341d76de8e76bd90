import Appraisal
import Commissioning
import OptionKit

extension Report {
  /// What each commissioner would pay in the base year against what it pays today.
  var gains: HTMLText {
    guard current.contains(where: { $0 != .zero }) else {
      return paragraph("The scenario holds no service money, so contributions are not assessed.")
    }
    var text = paragraph(
      "Contributions to the contract in the base year, all components, against today. A gain is money no longer paid. "
        + "Contributions always add up to the same total, so that one commissioner's gain is another's loss.")
    for (place, group) in contributionGroups.enumerated() {
      let names = group.bundles.map(name).joined(separator: ", ")
      if group.amounts == current {
        text += "<h3>\(names)</h3>\n" + paragraph("Every commissioner pays what it pays today.")
        continue
      }
      let bars = commissioners.indices.map { index -> BarChart.Bar in
        let gain = current[index] - group.amounts[index]
        return BarChart.Bar(
          label: title(of: index), value: gain.pounds,
          note: "\(ReportFigure.pounds(gain, signed: true)) (\(share(of: gain, index)))")
      }
      let chart = BarChart(
        id: "chart-gains-\(place + 1)", title: "Gain or loss by commissioner: \(names)", bars: bars,
        unit: .poundsPerYear, ends: ("pays more", "pays less"))
      text += "<h3>\(names)</h3>\n"
      text += figure(chart.html, caption: "£ a year in the base year, and percent of what the commissioner pays today.")
    }
    return text + gainsTable
  }

  /// Bundles with the same contributions, in the order shown.
  private var contributionGroups: [(amounts: [Money], bundles: [Int])] {
    var groups: [(amounts: [Money], bundles: [Int])] = []
    for bundle in shown {
      guard let amounts = detail(bundle)?.baseContributions, amounts.count == commissioners.count else { continue }
      if let place = groups.firstIndex(where: { $0.amounts == amounts }) {
        groups[place].bundles.append(bundle)
      } else {
        groups.append((amounts, [bundle]))
      }
    }
    return groups
  }

  /// A gain as a percentage of what a commissioner pays today.
  func share(of gain: Money, _ commissioner: Int) -> String {
    let paid = current[commissioner].pounds
    return paid == 0 ? "pays nothing today" : ReportFigure.percent(gain.pounds / paid, signed: true)
  }

  private var gainsTable: HTMLText {
    let groups = contributionGroups
    if groups.isEmpty { return .none }
    var columns: [HTMLTable.Column] = [.words("Commissioner"), .numbers("Today")]
    for group in groups {
      let letters = group.bundles.map(letter).joined(separator: ", ")
      columns += [.numbers("\(letters): pays"), .numbers("Gain or loss"), .numbers("%")]
    }
    var table = HTMLTable("Contributions in the base year, £ <small>(all components)</small>", columns)
    for index in commissioners.indices {
      var cells: [HTMLText] = ["\(title(of: index))", "\(ReportFigure.pounds(current[index]))"]
      for group in groups {
        let gain = current[index] - group.amounts[index]
        cells += [
          "\(ReportFigure.pounds(group.amounts[index]))", "\(ReportFigure.pounds(gain, signed: true))",
          "\(share(of: gain, index))",
        ]
      }
      table.add(cells)
    }
    let all = current.reduce(.zero, +)
    var cells: [HTMLText] = ["Total", "\(ReportFigure.pounds(all))"]
    for group in groups {
      let total = group.amounts.reduce(.zero, +)
      cells += ["\(ReportFigure.pounds(total))", "\(ReportFigure.pounds(all - total, signed: true))", ""]
    }
    table.add(cells, style: "total")
    return table.html
  }
}
