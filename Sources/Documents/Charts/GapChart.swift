/// Two shares of each member on one line: what it pays and what power it holds.
public struct GapChart: Sendable, Hashable {
  /// One member.
  public struct Line: Sendable, Hashable {
    /// As printed.
    public var label: String
    /// The two shares of 1.
    public var pays, holds: Double
    /// Whether it can stop anything alone.
    public var hasVeto: Bool

    /// Makes a line.
    public init(label: String, pays: Double, holds: Double, hasVeto: Bool) {
      (self.label, self.pays, self.holds, self.hasVeto) = (label, pays, holds, hasVeto)
    }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// The members from the top.
  public var lines: [Line]

  /// Makes a chart.
  public init(id: String, title: String, lines: [Line]) { (self.id, self.title, self.lines) = (id, title, lines) }

  /// What a reader who cannot see it should know: axes, units, what is drawn.
  public var spoken: String {
    lines.map {
      "\($0.label) pays \(NumberFormat.percent($0.pays)) and holds \(NumberFormat.percent($0.holds)) of the power"
        + ($0.hasVeto ? " with a veto" : "")
    }.joined(separator: "; ") + "."
  }

  /// The numbers drawn, under the chart's id.
  public var table: Table {
    Table(
      id, caption: RichText(title),
      [
        .words("Member"), .numbers("Share paid", id: "pays"), .numbers("Share of power", id: "holds"),
        .words("Can block alone", id: "veto"),
      ],
      rows: lines.map { Table.Row([.text($0.label), .share($0.pays), .share($0.holds), .flag($0.hasVeto)]) })
  }
}
