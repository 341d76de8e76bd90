/// A chart with its numbers, for a file that has no sheet of its own to draw from.
public struct ChartData: Sendable, Hashable {
  /// One series: its name and a value for each label.
  public struct Series: Sendable, Hashable {
    /// In the legend.
    public var name: String
    /// A value a label; one that is not finite leaves a gap.
    public var values: [Double]
    /// How its line is drawn.
    public var stroke: Chart.Series.Stroke
    /// A colour, RRGGBB; nil takes the next of the palette.
    public var colour: String?
    /// Whether it only makes room for the series stacked on it and is not seen.
    public var isHidden = false

    /// Makes a series.
    public init(_ name: String, _ values: [Double], stroke: Chart.Series.Stroke = .solid, colour: String? = nil) {
      (self.name, self.values, self.stroke, self.colour) = (name, values, stroke, colour)
    }
  }

  /// How it is drawn, its title and what it shows; its series are left empty.
  public var frame: Chart
  /// What the labels are.
  public var heading: String
  /// The labels.
  public var labels: [String]
  /// The series.
  public var series: [Series]

  /// Makes a chart with its numbers.
  public init(_ frame: Chart, heading: String, labels: [String], series: [Series]) {
    (self.frame, self.heading, self.labels, self.series) = (frame, heading, labels, series)
  }

  /// The rows of a table that holds the numbers: a heading, then a row a label.
  public var rows: [[Cell]] {
    let top: [Cell] = [.text(heading, .heading)] + series.map { .text($0.name, .heading) }
    return [top]
      + labels.enumerated().map { place, label in
        [.text(label)]
          + series.map { $0.values.indices.contains(place) ? .number($0.values[place], frame.number) : .empty }
      }
  }

  /// The chart over ``rows`` where these stand on a sheet from a row on, in the first columns.
  public func chart(on sheet: String, from row: Int = 0) -> Chart {
    var chart = frame
    let rows = (row + 1)...(row + max(1, labels.count))
    let labelled = Chart.Cells(CellRange(column: 0, rows: rows).on(sheet), labels)
    chart.series = series.enumerated().map { place, one in
      let name = Sheet.quoted(sheet) + "!" + CellReference(row: row, column: place + 1).fixed
      var drawn = Chart.Series(
        name: .init(name, [one.name]), labels: labelled,
        values: .init(CellRange(column: place + 1, rows: rows).on(sheet), one.values), colour: one.colour,
        stroke: one.stroke)
      drawn.isHidden = one.isHidden
      return drawn
    }
    return chart
  }
}
