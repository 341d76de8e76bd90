import Commissioning
import Documents

extension TornadoChart {
  /// The chart, drawn: a bar between the two ends, a diamond at the low one, a dot at the high one, and a line at nothing. A
  /// long label stands on two lines, and the longest on three.
  var drawn: HTMLText {
    let labels = bars.map { SVGChart.lines($0.label, 44) }
    let rows = labels.map { 26.0 + 15 * Double(min(3, $0.count) - 1) }
    let height = 58 + rows.reduce(0, +)
    var chart = SVGChart(id: id, title: title, summary: spoken, width: 760, height: height)
    let (left, right, top, bottom) = (300.0, 700.0, 28.0, height - 26)
    let scale = ChartScale(holding: bars.flatMap { [$0.atLow, $0.atHigh] }, from: left, to: right, zero: true)
    for tick in scale.ticks {
      chart.line(scale.at(tick), top, scale.at(tick), bottom, "tick")
      chart.text(NumberFormat.axis(tick, unit), scale.at(tick), bottom + 16, .middle)
    }
    chart.diamond(left + 6, 12, "today")
    chart.text("near its low end", left + 18, 16, .start, "head")
    chart.dot(left + 176, 12, "dot")
    chart.text("near its high end", left + 188, 16, .start, "head")
    var from = top
    for (place, bar) in bars.enumerated() {
      let y = from + rows[place] / 2
      from += rows[place]
      let lines =
        labels[place].count > 3
        ? labels[place][..<2] + [labels[place][2...].joined(separator: " ")] : labels[place][...]
      for (line, words) in lines.enumerated() {
        chart.text(SVGChart.short(words, 44), 0, y + 4 + 15 * (Double(line) - Double(lines.count - 1) / 2))
      }
      guard bar.atLow.isFinite, bar.atHigh.isFinite else {
        chart.text(NumberFormat.notAssessed, left, y + 4)
        continue
      }
      let (low, high) = (scale.at(bar.atLow), scale.at(bar.atHigh))
      chart.box(low, y - 5, high, y + 5, "band")
      chart.diamond(low, y, "today")
      chart.dot(high, y, "dot")
      let (lowSide, highSide): (SVGChart.Anchor, SVGChart.Anchor) = low <= high ? (.end, .start) : (.start, .end)
      let room = low <= high ? 9.0 : -9.0
      chart.text(bar.lowEnd, low - room, y + 4, lowSide, "figure")
      chart.text(bar.highEnd, high + room, y + 4, highSide, "figure")
    }
    chart.line(scale.at(0), top, scale.at(0), bottom, "axis")
    return chart.html
  }
}
