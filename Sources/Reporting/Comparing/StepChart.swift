import Commissioning
import Documents

/// From one score to another: a bar for each step that moves anything.
struct StepChart {
  /// What it shows.
  var title: String
  /// What each step adds, in points of the score.
  var steps: [(name: String, points: Double)]
  /// What left and right mean.
  var ends: BarChart.Ends

  /// The chart; nothing where no step moves anything.
  var blocks: [Block] {
    let bars = steps.filter { abs($0.points) >= 0.005 }.map { step in
      BarChart.Bar(
        label: step.name, value: step.points,
        note: (step.points > 0 ? "+" : "") + NumberFormat.number(step.points, places: 2))
    }
    if bars.isEmpty { return [] }
    let chart = BarChart(id: "steps", title: title, bars: bars, unit: .points, ends: ends)
    return [.chart(.bars(chart), caption: "Points of the score; the steps add up to the difference.")]
  }
}
