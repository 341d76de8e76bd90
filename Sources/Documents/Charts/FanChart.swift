import Commissioning

/// A measure over the years: the middle 90% of futures as a band, the median as a line, and a line to compare with.
public struct FanChart: Sendable, Hashable {
  /// The measure in one year.
  public struct Band: Sendable, Hashable {
    /// The 5%, 50% and 95% points over futures; NaN where there is none.
    public var low, median, high: Double

    /// Makes a band.
    public init(low: Double, median: Double, high: Double) { (self.low, self.median, self.high) = (low, median, high) }
  }

  /// Once in the document.
  public var id: String
  /// What it shows.
  public var title: String
  /// The years, as printed.
  public var years: [String]
  /// The measure in each year.
  public var bands: [Band]
  /// Medians to compare with; empty where there is nothing to compare.
  public var compared: [Double]
  /// What they are of.
  public var comparedName: String
  /// The unit of the measure.
  public var unit: MeasureUnit
  /// Values that the scale must hold, so that neighbours can be compared.
  public var holding: [Double]
  /// Whether it has the width of the page to itself.
  public var isWide: Bool

  /// Makes a chart.
  public init(
    id: String, title: String, years: [String], bands: [Band], compared: [Double], comparedName: String,
    unit: MeasureUnit, holding: [Double], isWide: Bool = false
  ) {
    (self.id, self.title, self.years, self.bands) = (id, title, years, bands)
    (self.compared, self.comparedName) = (compared, comparedName)
    (self.unit, self.holding, self.isWide) = (unit, holding, isWide)
  }

  /// What a reader who cannot see it should know: axes, units, what is drawn.
  public var spoken: String {
    let dashed = compared.isEmpty ? "" : " The dashed line is the median of \(comparedName)."
    var ends = ""
    if let first = bands.first, let last = bands.last, let start = years.first, let end = years.last {
      let from = NumberFormat.measured(first.median, unit)
      let to = NumberFormat.measured(last.median, unit)
      ends = " The median goes from \(from) in \(start) to \(to) in \(end)."
    }
    return "By financial year, \(unit == .number ? "number" : unit.rawValue): the band holds the middle 90% of "
      + "futures, the line is the median.\(dashed)\(ends)"
  }

  /// The numbers drawn, under the chart's id.
  public var table: Table {
    var columns: [Table.Column] = [
      .words("Year"), .numbers("5%", id: "p5"), .numbers("Median", id: "p50"), .numbers("95%", id: "p95"),
    ]
    if !compared.isEmpty { columns.append(.numbers("Median, \(comparedName)", id: "compared")) }
    var table = Table(id, caption: "\(title), \(unit == .number ? "number" : unit.rawValue)", columns)
    for (year, band) in zip(years.indices, bands) {
      var cells: [Cell] = [.text(years[year])] + [band.low, band.median, band.high].map { .bare($0, unit) }
      if !compared.isEmpty { cells.append(compared.indices.contains(year) ? .bare(compared[year], unit) : .dash) }
      table.add(cells)
    }
    return table
  }
}
