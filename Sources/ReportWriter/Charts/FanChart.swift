import Appraisal
import OptionKit

/// A measure over the years: the middle 90% of futures as a band, the median as a line, and a line to compare with.
struct FanChart {
  /// Unique on the page.
  var id: String
  /// What it shows.
  var title: String
  /// The years, as printed.
  var years: [String]
  /// The measure in each year.
  var spreads: [BundleDetail.Spread]
  /// Medians to compare with, and what they are; empty where there is nothing to compare.
  var beside: (medians: [Double], name: String)
  /// The unit of the measure.
  var unit: MeasureUnit
  /// Values that the scale must hold, so that neighbours can be compared.
  var holding: [Double]
  /// Size.
  var width = 300.0, height = 190.0

  /// The chart.
  var html: HTMLText {
    let compared = beside.medians.isEmpty ? "" : " The dashed line is the median of \(beside.name)."
    var ends = ""
    if let first = spreads.first, let last = spreads.last, let start = years.first, let end = years.last {
      let from = ReportFigure.measured(first.median, unit)
      let to = ReportFigure.measured(last.median, unit)
      ends = " The median goes from \(from) in \(start) to \(to) in \(end)."
    }
    var chart = SVGChart(
      id: id, title: title,
      summary: "By financial year, \(unit == .number ? "number" : unit.rawValue): the band holds the middle 90% of "
        + "futures, the line is the median.\(compared)\(ends)",
      width: width, height: height)
    let (left, right, top, bottom) = (54.0, width - 10, 14.0, height - 26)
    let scale = ChartScale(holding: holding, from: bottom, to: top)
    for tick in scale.ticks {
      chart.line(left, scale.at(tick), right, scale.at(tick), "tick")
      chart.text(ReportFigure.axis(tick, unit), left - 5, scale.at(tick) + 4, .end)
    }
    let count = min(years.count, spreads.count)
    let across = { (year: Int) in left + (right - left) * (count > 1 ? Double(year) / Double(count - 1) : 0.5) }
    let shown = (0..<count).filter { spreads[$0].low.isFinite && spreads[$0].high.isFinite }
    if shown.count > 1 {
      let above = shown.map { (across($0), scale.at(spreads[$0].high)) }
      let below = shown.reversed().map { (across($0), scale.at(spreads[$0].low)) }
      chart.polygon(above + below, "band")
    }
    let compare = beside.medians.indices.filter { $0 < count && beside.medians[$0].isFinite }
    if compare.count > 1 { chart.polyline(compare.map { (across($0), scale.at(beside.medians[$0])) }, "compare") }
    let medians = (0..<count).filter { spreads[$0].median.isFinite }
    if medians.count > 1 {
      chart.polyline(medians.map { (across($0), scale.at(spreads[$0].median)) }, "median")
    } else {
      for year in medians { chart.dot(across(year), scale.at(spreads[year].median), "dot") }
    }
    chart.line(left, bottom, right, bottom, "axis")
    let places = count > 2 ? [0, (count - 1) / 2, count - 1] : Array(0..<count)
    for (place, year) in places.enumerated() {
      let anchor: SVGChart.Anchor = place == 0 && count > 1 ? .start : place == places.count - 1 ? .end : .middle
      chart.text(years[year], across(year), bottom + 16, count == 1 ? .middle : anchor)
    }
    return chart.html
  }
}
