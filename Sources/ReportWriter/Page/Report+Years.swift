import Appraisal
import OptionKit

extension Report {
  /// Cost and waits of the whole service as fans, the same scale for every bundle.
  var overTheYears: HTMLText {
    let fans = fans(.totalCost, "Everything paid by all commissioners") + fans(.wait, "Mean wait of those seen")
    if fans.isEmpty { return paragraph("The scenario yields neither cost nor waits by year: not assessed.") }
    return paragraph(
      "The band holds the middle 90% of futures, the line is the median, and the dashed line is the median of business as "
        + "usual. All charts of a row share one scale, which does not start at nothing.") + fans
  }

  /// One chart for each bundle shown, with its numbers as a table; nothing where the measure was not kept.
  func fans(_ measure: Measure, _ title: String) -> HTMLText {
    let kept = shown.filter { !spreads($0, measure).isEmpty }
    if kept.isEmpty { return .none }
    let usual = today.map { spreads($0, measure).map(\.median) } ?? []
    let holding = kept.flatMap { spreads($0, measure).flatMap { [$0.low, $0.high] } } + usual
    let charts = kept.map { bundle -> HTMLText in
      let chart = FanChart(
        id: "fan-\(measure.rawValue)-\(bundle)", title: "\(title): \(name(bundle))", years: years,
        spreads: spreads(bundle, measure), beside: (bundle == today ? [] : usual, "business as usual"),
        unit: measure.unit, holding: holding)
      return "<figure><h4>\(name(bundle))</h4>\(chart.html)</figure>\n"
    }
    return """
      <h3>\(title), \(measure.unit.rawValue)</h3>
      <div class="grid">\(charts)</div>
      \(folded("\(title): the numbers", numbers(measure, title, kept)))
      """
  }

  private func numbers(_ measure: Measure, _ title: String, _ kept: [Int]) -> HTMLText {
    var table = HTMLTable(
      "\(title), \(measure.unit.rawValue) <small>(median, and the middle 90% of futures)</small>",
      [.words("Year")] + kept.map { .numbers(name($0)) })
    for (year, label) in years.enumerated() {
      let cells = kept.map { bundle -> HTMLText in
        let spreads = spreads(bundle, measure)
        guard spreads.indices.contains(year) else { return "—" }
        return ranged(spreads[year], measure.unit)
      }
      table.add(["\(label)"] + cells)
    }
    return table.html
  }

  /// A median with its range beneath.
  func ranged(_ spread: BundleDetail.Spread, _ unit: MeasureUnit) -> HTMLText {
    guard spread.median.isFinite else { return "<span class=\"na\">not assessed</span>" }
    let (low, high) = (ReportFigure.bare(spread.low, unit), ReportFigure.bare(spread.high, unit))
    return "\(ReportFigure.bare(spread.median, unit))<br/><small>\(low) to \(high)</small>"
  }
}
