import Commissioning
import Documents

extension FanChart {
  /// The chart, drawn.
  var drawn: HTMLText {
    let (width, height) = isWide ? (560.0, 200.0) : (300.0, 190.0)
    var chart = SVGChart(id: id, title: title, summary: spoken, width: width, height: height)
    let (left, right, top, bottom) = (54.0, width - 10, 14.0, height - 26)
    let scale = ChartScale(holding: holding, from: bottom, to: top)
    for tick in scale.ticks {
      chart.line(left, scale.at(tick), right, scale.at(tick), "tick")
      chart.text(NumberFormat.axis(tick, unit), left - 5, scale.at(tick) + 4, .end)
    }
    let count = min(years.count, bands.count)
    let across = { (year: Int) in left + (right - left) * (count > 1 ? Double(year) / Double(count - 1) : 0.5) }
    let shown = (0..<count).filter { bands[$0].low.isFinite && bands[$0].high.isFinite }
    if shown.count > 1 {
      let above = shown.map { (across($0), scale.at(bands[$0].high)) }
      let below = shown.reversed().map { (across($0), scale.at(bands[$0].low)) }
      chart.polygon(above + below, "band")
    }
    let compare = compared.indices.filter { $0 < count && compared[$0].isFinite }
    if compare.count > 1 { chart.polyline(compare.map { (across($0), scale.at(compared[$0])) }, "compare") }
    let medians = (0..<count).filter { bands[$0].median.isFinite }
    if medians.count > 1 {
      chart.polyline(medians.map { (across($0), scale.at(bands[$0].median)) }, "median")
    } else {
      for year in medians { chart.dot(across(year), scale.at(bands[year].median), "dot") }
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
