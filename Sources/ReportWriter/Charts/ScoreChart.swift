import OptionKit

/// Options from best to worst: score with its range as a dot on a line, chance of being best and worst regret as bars.
struct ScoreChart {
  /// One option.
  struct Line {
    /// As printed.
    var label: String
    /// Mean score, and two standard errors of it.
    var score, error: Double
    /// Share of futures in which it is best.
    var probabilityBest: Double
    /// Its largest regret, in points.
    var worstRegret: Double
    /// Whether it is business as usual.
    var isToday: Bool
  }

  /// The options from the top.
  var lines: [Line]

  /// The chart.
  var html: HTMLText {
    let row = 26.0
    let height = 68 + row * Double(lines.count)
    let spoken = lines.map {
      "\($0.label): score \(ReportFigure.number($0.score)), best in \(ReportFigure.percent($0.probabilityBest, places: 0)) "
        + "of futures, worst regret \(ReportFigure.number($0.worstRegret)) points"
    }
    var chart = SVGChart(
      id: "chart-ranking", title: "Score, chance of being best and worst regret",
      summary: "Three panels over the same options. " + spoken.joined(separator: "; ") + ".", width: 780, height: height
    )
    let (top, bottom) = (38.0, height - 24)
    let lows = lines.map { $0.score - $0.error }
    let score = ChartScale(holding: lows + lines.map { $0.score + $0.error }, from: 180, to: 460, ticks: 5)
    let best = ChartScale(holding: lines.map(\.probabilityBest), from: 500, to: 600, zero: true, ticks: 2)
    let regret = ChartScale(holding: lines.map(\.worstRegret), from: 660, to: 740, zero: true, ticks: 2)
    let panels = [
      (score, MeasureUnit.points, "Score, points (line: ± 2 standard errors)"),
      (best, .share, "Best in … of futures"), (regret, .points, "Worst regret, points"),
    ]
    for (scale, unit, heading) in panels {
      chart.text(heading, scale.from, 14, .start, "head")
      for tick in scale.ticks {
        chart.line(scale.at(tick), top - 8, scale.at(tick), bottom, "tick")
        chart.text(ReportFigure.axis(tick, unit), scale.at(tick), bottom + 16, .middle)
      }
    }
    for (place, line) in lines.enumerated() {
      let y = top + row * (Double(place) + 0.5)
      chart.text(SVGChart.short(line.label, 24), 0, y + 4)
      guard line.score.isFinite else {
        chart.text(ReportFigure.notAssessed, score.from, y + 4)
        continue
      }
      if line.error > 0, line.error.isFinite {
        chart.line(score.at(line.score - line.error), y, score.at(line.score + line.error), y, "range")
      }
      if line.isToday {
        chart.diamond(score.at(line.score), y, "today")
      } else {
        chart.dot(score.at(line.score), y, "dot")
      }
      if line.probabilityBest > 0 { chart.box(best.from, y - 7, best.at(line.probabilityBest), y + 7, "gain") }
      let share = ReportFigure.percent(line.probabilityBest, places: 0)
      chart.text(share, best.at(max(0, line.probabilityBest)) + 4, y + 4, .start, "figure")
      if line.worstRegret > 0 { chart.box(regret.from, y - 7, regret.at(line.worstRegret), y + 7, "loss") }
      chart.text(ReportFigure.number(line.worstRegret), regret.at(line.worstRegret) + 4, y + 4, .start, "figure")
    }
    return chart.html
  }
}
