import OptionKit

/// Gains to the right, losses to the left of nothing, one bar a row; the number stands beside the bar.
struct BarChart {
  /// One bar.
  struct Bar {
    /// Whose.
    var label: String
    /// How long: positive is a gain.
    var value: Double
    /// What stands beside it.
    var note: String
  }

  /// Unique on the page.
  var id: String
  /// What it shows.
  var title: String
  /// The bars from the top.
  var bars: [Bar]
  /// The unit of the axis.
  var unit: MeasureUnit
  /// The words at the ends of the axis: what left and right mean.
  var ends: (left: String, right: String)

  /// The chart.
  var html: HTMLText {
    let row = 26.0
    let height = 52 + row * Double(bars.count)
    let spoken = bars.map { "\($0.label): \($0.note)" }.joined(separator: "; ")
    var chart = SVGChart(
      id: id, title: title, summary: "Bars to the left: \(ends.left); to the right: \(ends.right). \(spoken).",
      width: 760, height: height)
    let (left, right, top, bottom) = (350.0, 630.0, 24.0, height - 26)
    let scale = ChartScale(holding: bars.map(\.value), from: left, to: right, zero: true)
    for tick in scale.ticks {
      chart.line(scale.at(tick), top, scale.at(tick), bottom, "tick")
      chart.text(ReportFigure.axis(tick, unit), scale.at(tick), bottom + 16, .middle)
    }
    let zero = scale.at(0)
    if scale.low < 0 { chart.text("◀ " + ends.left, zero - 6, 14, .end, "loss-text") }
    if scale.high > 0 { chart.text(ends.right + " ▶", zero + 6, 14, .start, "gain-text") }
    for (place, bar) in bars.enumerated() {
      let y = top + row * Double(place)
      chart.text(SVGChart.short(bar.label, 34), 0, y + 17)
      guard bar.value.isFinite else {
        chart.text(ReportFigure.notAssessed, zero + 6, y + 17)
        continue
      }
      let end = scale.at(bar.value)
      if end != zero { chart.box(zero, y + 5, end, y + row - 5, bar.value < 0 ? "loss" : "gain") }
      if bar.value < 0 {
        chart.text(bar.note, end - 6, y + 17, .end, "figure")
      } else {
        chart.text(bar.note, end + 6, y + 17, .start, "figure")
      }
    }
    chart.line(zero, top, zero, bottom, "axis")
    return chart.html
  }
}
