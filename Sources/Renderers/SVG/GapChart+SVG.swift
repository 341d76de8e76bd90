import Commissioning
import Documents

extension GapChart {
  /// The chart, drawn.
  var drawn: HTMLText {
    let row = 24.0
    let height = 60 + row * Double(lines.count)
    var chart = SVGChart(
      id: id, title: title, summary: spoken, width: 700, height: height)
    let (top, bottom) = (30.0, height - 26)
    let scale = ChartScale(holding: lines.map(\.pays) + lines.map(\.holds), from: 260, to: 670, zero: true, ticks: 5)
    chart.diamond(268, 10, "pays")
    chart.text("share of what is paid", 280, 14)
    chart.dot(428, 10, "dot")
    chart.text("share of voting power", 438, 14)
    chart.text("★ can block alone", 585, 14)
    for tick in scale.ticks {
      chart.line(scale.at(tick), top, scale.at(tick), bottom, "tick")
      chart.text(NumberFormat.axis(tick, .share), scale.at(tick), bottom + 16, .middle)
    }
    for (place, line) in lines.enumerated() {
      let y = top + row * (Double(place) + 0.5)
      chart.text(SVGChart.short(line.label, 36) + (line.hasVeto ? " ★" : ""), 0, y + 4)
      guard line.holds.isFinite else {
        chart.text(NumberFormat.notAssessed, scale.from, y + 4)
        continue
      }
      if line.pays.isFinite {
        chart.line(scale.at(line.pays), y, scale.at(line.holds), y, "gap")
        chart.diamond(scale.at(line.pays), y, "pays")
      }
      chart.dot(scale.at(line.holds), y, "dot")
    }
    return chart.html
  }
}
