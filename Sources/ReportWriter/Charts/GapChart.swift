import OptionKit

/// Two shares of each member on one line: what it pays and what power it holds.
struct GapChart {
  /// One member.
  struct Line {
    /// As printed.
    var label: String
    /// The two shares of 1.
    var pays, holds: Double
    /// Whether it can stop anything alone.
    var hasVeto: Bool
  }

  /// Unique on the page.
  var id: String
  /// What it shows.
  var title: String
  /// The members from the top.
  var lines: [Line]

  /// The chart.
  var html: HTMLText {
    let row = 24.0
    let height = 60 + row * Double(lines.count)
    let spoken = lines.map {
      "\($0.label) pays \(ReportFigure.percent($0.pays)) and holds \(ReportFigure.percent($0.holds)) of the power"
        + ($0.hasVeto ? " with a veto" : "")
    }
    var chart = SVGChart(
      id: id, title: title, summary: spoken.joined(separator: "; ") + ".", width: 700, height: height)
    let (top, bottom) = (30.0, height - 26)
    let scale = ChartScale(holding: lines.map(\.pays) + lines.map(\.holds), from: 260, to: 670, zero: true, ticks: 5)
    chart.diamond(268, 10, "pays")
    chart.text("share of what is paid", 280, 14)
    chart.dot(428, 10, "dot")
    chart.text("share of voting power", 438, 14)
    chart.text("★ can block alone", 585, 14)
    for tick in scale.ticks {
      chart.line(scale.at(tick), top, scale.at(tick), bottom, "tick")
      chart.text(ReportFigure.axis(tick, .share), scale.at(tick), bottom + 16, .middle)
    }
    for (place, line) in lines.enumerated() {
      let y = top + row * (Double(place) + 0.5)
      chart.text(SVGChart.short(line.label, 36) + (line.hasVeto ? " ★" : ""), 0, y + 4)
      guard line.holds.isFinite else {
        chart.text(ReportFigure.notAssessed, scale.from, y + 4)
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
