import Commissioning

/// How far a figure goes with each of several numbers: a bar from where it stands with the number near its low end to where
/// it stands near its high end, the widest at the top.
public struct TornadoChart: Sendable, Hashable {
  /// One number.
  public struct Bar: Sendable, Hashable {
    /// As printed.
    public var label: String
    /// The number's ends, as printed.
    public var lowEnd, highEnd: String
    /// The figure with the number at each.
    public var atLow, atHigh: Double

    /// Makes a bar.
    public init(label: String, lowEnd: String, highEnd: String, atLow: Double, atHigh: Double) {
      (self.label, self.lowEnd, self.highEnd) = (label, lowEnd, highEnd)
      (self.atLow, self.atHigh) = (atLow, atHigh)
    }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// What the figure is: `lead of Option A`.
  public var figure: String
  /// The numbers from the top.
  public var bars: [Bar]
  /// The unit of the figure.
  public var unit: MeasureUnit

  /// Makes a chart.
  public init(id: String, title: String, figure: String, bars: [Bar], unit: MeasureUnit) {
    (self.id, self.title, self.figure, self.bars, self.unit) = (id, title, figure, bars, unit)
  }

  /// What a reader who cannot see it should know.
  public var spoken: String {
    let all = bars.map { bar in
      let (low, high) = (NumberFormat.measured(bar.atLow, unit), NumberFormat.measured(bar.atHigh, unit))
      return "\(bar.label): \(low) at \(bar.lowEnd), \(high) at \(bar.highEnd)"
    }
    return "\(NumberFormat.sentence(figure)) with each number near its low and its high end. "
      + all.joined(separator: "; ") + "."
  }

  /// The numbers drawn, under the chart's id.
  public var table: Table {
    Table(
      id, caption: "\(title), \(unit.rawValue)",
      [
        .words("Number", id: "label"), .words("Low end", id: "low_end"), .numbers("There", id: "at_low"),
        .words("High end", id: "high_end"), .numbers("There", id: "at_high"),
      ],
      rows: bars.map {
        Table.Row([
          .text($0.label), .text($0.lowEnd), .measured($0.atLow, unit), .text($0.highEnd), .measured($0.atHigh, unit),
        ])
      })
  }
}
