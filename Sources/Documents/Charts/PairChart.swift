import Commissioning

/// The same figure of several members before and after, on one line each.
public struct PairChart: Sendable, Hashable {
  /// One member.
  public struct Line: Sendable, Hashable {
    /// As printed.
    public var label: String
    /// The figure before and after.
    public var before, after: Double

    /// Makes a line.
    public init(label: String, before: Double, after: Double) {
      (self.label, self.before, self.after) = (label, before, after)
    }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// What before is called: `today`.
  public var beforeName: String
  /// What after is called: `under Option B`.
  public var afterName: String
  /// The members from the top.
  public var lines: [Line]
  /// The unit of the figures.
  public var unit: MeasureUnit

  /// Makes a chart.
  public init(
    id: String, title: String, before: String, after: String, lines: [Line], unit: MeasureUnit
  ) {
    (self.id, self.title, self.lines, self.unit) = (id, title, lines, unit)
    (beforeName, afterName) = (before, after)
  }

  /// What a reader who cannot see it should know.
  public var spoken: String {
    lines.map { line in
      let (from, to) = (NumberFormat.measured(line.before, unit), NumberFormat.measured(line.after, unit))
      return "\(line.label): \(from) \(beforeName), \(to) \(afterName)"
    }.joined(separator: "; ") + "."
  }

  /// The numbers drawn, under the chart's id.
  public var table: Table {
    Table(
      id, caption: "\(title), \(unit.rawValue)",
      [
        .words("Whose", id: "label"), .numbers(RichText(NumberFormat.sentence(beforeName)), id: "before"),
        .numbers(RichText(NumberFormat.sentence(afterName)), id: "after"), .numbers("Difference", id: "difference"),
      ],
      rows: lines.map {
        Table.Row([
          .text($0.label), .measured($0.before, unit), .measured($0.after, unit),
          .measured($0.after - $0.before, unit),
        ])
      })
  }
}
