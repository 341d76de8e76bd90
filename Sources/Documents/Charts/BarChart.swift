import Commissioning

/// Gains to the right, losses to the left of nothing, one bar a row; the number stands beside the bar.
public struct BarChart: Sendable, Hashable {
  /// One bar.
  public struct Bar: Sendable, Hashable {
    /// Whose.
    public var label: String
    /// How long: positive is a gain.
    public var value: Double
    /// What stands beside it.
    public var note: String

    /// Makes a bar.
    public init(label: String, value: Double, note: String) {
      (self.label, self.value, self.note) = (label, value, note)
    }
  }

  /// The words at the ends of the axis.
  public struct Ends: Sendable, Hashable {
    /// What left and right mean.
    public var left, right: String

    /// Names both ends.
    public init(left: String, right: String) { (self.left, self.right) = (left, right) }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// The bars from the top.
  public var bars: [Bar]
  /// The unit of the axis.
  public var unit: MeasureUnit
  /// What left and right mean.
  public var ends: Ends

  /// Makes a chart.
  public init(id: String, title: String, bars: [Bar], unit: MeasureUnit, ends: Ends) {
    (self.id, self.title, self.bars, self.unit, self.ends) = (id, title, bars, unit, ends)
  }

  /// What a reader who cannot see it should know: axes, units, what is drawn.
  public var spoken: String {
    let all = bars.map { "\($0.label): \($0.note)" }.joined(separator: "; ")
    return "Bars to the left: \(ends.left); to the right: \(ends.right). \(all)."
  }

  /// The numbers drawn, under the chart's id.
  public var table: Table {
    Table(
      id, caption: RichText(title),
      [.words("Whose", id: "label"), .numbers(RichText(unit.rawValue), id: "value"), .words("", id: "note")],
      rows: bars.map { Table.Row([.text($0.label), .measured($0.value, unit), .text($0.note)]) })
  }
}
