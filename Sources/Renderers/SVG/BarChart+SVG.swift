import Commissioning
import Documents

extension BarChart {
  /// The chart, drawn.
  var drawn: HTMLText {
    let row = 26.0
    let height = 52 + row * Double(bars.count)
    var chart = SVGChart(
      id: id, title: title, summary: spoken, width: 760, height: height)
    let (left, right, top, bottom) = (350.0, 630.0, 24.0, height - 26)
    let scale = ChartScale(holding: bars.map(\.value), from: left, to: right, zero: true)
    for tick in scale.ticks {
      chart.line(scale.at(tick), top, scale.at(tick), bottom, "tick")
      chart.text(NumberFormat.axis(tick, unit), scale.at(tick), bottom + 16, .middle)
    }
    let zero = scale.at(0)
    if scale.low < 0 { chart.text("◀ " + ends.left, zero - 6, 14, .end, "loss-text") }
    if scale.high > 0 { chart.text(ends.right + " ▶", zero + 6, 14, .start, "gain-text") }
    for (place, bar) in bars.enumerated() {
      let y = top + row * Double(place)
      chart.text(SVGChart.short(bar.label, 34), 0, y + 17)
      guard bar.value.isFinite else {
        chart.text(NumberFormat.notAssessed, zero + 6, y + 17)
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
