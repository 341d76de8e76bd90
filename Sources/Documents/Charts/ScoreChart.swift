/// Options from best to worst: score with its range, chance of being best, worst regret.
public struct ScoreChart: Sendable, Hashable {
  /// One option.
  public struct Line: Sendable, Hashable {
    /// As printed.
    public var label: String
    /// Mean score, and two standard errors of it.
    public var score, error: Double
    /// Share of futures in which it is best.
    public var probabilityBest: Double
    /// Its largest regret, in points.
    public var worstRegret: Double
    /// Whether it is business as usual.
    public var isToday: Bool

    /// Makes a line.
    public init(
      label: String, score: Double, error: Double, probabilityBest: Double, worstRegret: Double, isToday: Bool
    ) {
      (self.label, self.score, self.error) = (label, score, error)
      (self.probabilityBest, self.worstRegret, self.isToday) = (probabilityBest, worstRegret, isToday)
    }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// The options from the top.
  public var lines: [Line]

  /// Makes a chart.
  public init(id: String, title: String, lines: [Line]) { (self.id, self.title, self.lines) = (id, title, lines) }

  /// What a reader who cannot see it should know: axes, units, what is drawn.
  public var spoken: String {
    let all = lines.map {
      "\($0.label): score \(NumberFormat.number($0.score)), best in "
        + "\(NumberFormat.percent($0.probabilityBest, places: 0)) of futures, worst regret "
        + "\(NumberFormat.number($0.worstRegret)) points"
    }
    return "Three panels over the same options. " + all.joined(separator: "; ") + "."
  }

  /// The numbers drawn, under the chart's id.
  public var table: Table {
    Table(
      id, caption: RichText(title),
      [
        .words("Option"), .numbers("Score"), .numbers("Two standard errors", id: "error"),
        .numbers("Best in … of futures", id: "probability_best"), .numbers("Worst regret", id: "worst_regret"),
      ],
      rows: lines.map {
        Table.Row(
          [
            .text($0.label), .points($0.score), .points($0.error, places: 2), .share($0.probabilityBest, places: 0),
            .points($0.worstRegret),
          ], $0.isToday ? .today : .plain)
      })
  }
}
