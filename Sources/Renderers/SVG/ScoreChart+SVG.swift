import Commissioning
import Documents

extension ScoreChart {
  /// The chart, drawn.
  var drawn: HTMLText {
    let row = 26.0
    let height = 68 + row * Double(lines.count)
    var chart = SVGChart(id: id, title: title, summary: spoken, width: 780, height: height)
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
        chart.text(NumberFormat.axis(tick, unit), scale.at(tick), bottom + 16, .middle)
      }
    }
    for (place, line) in lines.enumerated() {
      let y = top + row * (Double(place) + 0.5)
      chart.text(SVGChart.short(line.label, 24), 0, y + 4)
      guard line.score.isFinite else {
        chart.text(NumberFormat.notAssessed, score.from, y + 4)
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
      let share = NumberFormat.percent(line.probabilityBest, places: 0)
      chart.text(share, best.at(max(0, line.probabilityBest)) + 4, y + 4, .start, "figure")
      if line.worstRegret > 0 { chart.box(regret.from, y - 7, regret.at(line.worstRegret), y + 7, "loss") }
      chart.text(NumberFormat.number(line.worstRegret), regret.at(line.worstRegret) + 4, y + 4, .start, "figure")
    }
    return chart.html
  }
}
