import Commissioning
import Documents

extension PairChart {
  /// The chart, drawn: a diamond for before, a dot for after.
  var drawn: HTMLText {
    let row = 24.0
    let height = 58 + row * Double(lines.count)
    var chart = SVGChart(id: id, title: title, summary: spoken, width: 760, height: height)
    let (left, right, top, bottom) = (230.0, 600.0, 28.0, height - 26)
    let scale = ChartScale(holding: lines.flatMap { [$0.before, $0.after] }, from: left, to: right, zero: true)
    for tick in scale.ticks {
      chart.line(scale.at(tick), top, scale.at(tick), bottom, "tick")
      chart.text(NumberFormat.axis(tick, unit), scale.at(tick), bottom + 16, .middle)
    }
    chart.diamond(left + 6, 12, "today")
    chart.text(SVGChart.short(beforeName, 24), left + 18, 16, .start, "head")
    chart.dot(left + 196, 12, "dot")
    chart.text(SVGChart.short(afterName, 24), left + 208, 16, .start, "head")
    for (place, line) in lines.enumerated() {
      let y = top + row * (Double(place) + 0.5)
      chart.text(SVGChart.short(line.label, 32), 0, y + 4)
      guard line.before.isFinite, line.after.isFinite else {
        chart.text(NumberFormat.notAssessed, left, y + 4)
        continue
      }
      chart.line(scale.at(line.before), y, scale.at(line.after), y, "gap")
      chart.diamond(scale.at(line.before), y, "today")
      chart.dot(scale.at(line.after), y, "dot")
      let change = line.after - line.before
      let words = NumberFormat.measured(abs(change), unit) + (change < -0.5 ? " less" : change > 0.5 ? " more" : "")
      let isSame = abs(change) <= 0.5
      chart.text(
        isSame ? "no change" : words, right + 12, y + 4, .start,
        isSame ? "figure" : change < 0 ? "gain-text" : "loss-text")
    }
    return chart.html
  }
}
