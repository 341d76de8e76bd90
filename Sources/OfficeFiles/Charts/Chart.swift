/// A chart that a spreadsheet or a word processor draws itself, from cells.
public struct Chart: Sendable, Hashable {
  /// How it is drawn.
  public enum Kind: Sendable, Hashable {
    /// A bar for each label; stacked or side by side, lying or standing.
    case bars(lying: Bool, stacked: Bool)
    /// A line for each series over the labels.
    case lines
    /// Points: the labels are numbers.
    case points
  }

  /// Cells with what they hold now.
  public struct Cells<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Sheet and range: `'Ranks'!$B$5:$B$12`.
    public var reference: String
    /// What they hold, in order.
    public var values: [Value]

    /// Names cells.
    public init(_ reference: String, _ values: [Value]) { (self.reference, self.values) = (reference, values) }
  }

  /// One series.
  public struct Series: Sendable, Hashable {
    /// How a line is drawn.
    public enum Stroke: Sendable, Hashable { case solid, dashed }
    /// Its name in the legend, and the cell that holds it.
    public var name: Cells<String>
    /// What each value belongs to.
    public var labels: Cells<String>
    /// The values; one that is not finite leaves a gap.
    public var values: Cells<Double>
    /// A colour, RRGGBB; nil takes the next of the palette.
    public var colour: String?
    /// How its line is drawn.
    public var stroke: Stroke
    /// Whether it only makes room for the series stacked on it and is not seen.
    public var isHidden = false

    /// Makes a series.
    public init(
      name: Cells<String>, labels: Cells<String>, values: Cells<Double>, colour: String? = nil, stroke: Stroke = .solid
    ) {
      (self.name, self.labels, self.values, self.colour, self.stroke) = (name, labels, values, colour, stroke)
    }
  }

  /// How it is drawn.
  public var kind: Kind
  /// Its title; empty for none.
  public var title: String
  /// What it shows, for a reader who cannot see it.
  public var description: String
  /// Titles of the axis of labels and of the axis of values.
  public var labelTitle, valueTitle: String
  /// What the values are in.
  public var number: CellStyle.Number
  /// The series.
  public var series: [Series]
  /// The axis of values begins and ends here; nil lets the program choose.
  public var low, high: Double?

  /// Makes a chart.
  public init(
    _ kind: Kind, title: String, description: String, labelTitle: String = "", valueTitle: String = "",
    number: CellStyle.Number = .general, low: Double? = nil, high: Double? = nil, series: [Series] = []
  ) {
    (self.kind, self.title, self.description) = (kind, title, description)
    (self.labelTitle, self.valueTitle, self.number) = (labelTitle, valueTitle, number)
    (self.low, self.high, self.series) = (low, high, series)
  }

  /// Colours that people with any colour sight tell apart (Okabe and Ito, 2008).
  static let palette = ["0072B2", "D55E00", "009E73", "CC79A7", "E69F00", "56B4E9", "000000", "999999"]
}
