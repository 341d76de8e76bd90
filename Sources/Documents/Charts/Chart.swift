/// A chart as data: what is drawn, in which unit, under which title. How it is drawn is a renderer's affair.
public enum Chart: Sendable, Hashable {
  /// Gains and losses, a bar each.
  case bars(BarChart)
  /// A measure over the years with its range.
  case fan(FanChart)
  /// Two shares of each member on one line.
  case gap(GapChart)
  /// Options from best to worst with how sure that is.
  case scores(ScoreChart)
  /// Steps of a timetable over the months.
  case time(TimeChart)
  /// Who commissions together, as tiles.
  case map(MapChart)
  /// A figure of each member before and after.
  case pairs(PairChart)
  /// How far a figure goes with each of several numbers.
  case tornado(TornadoChart)

  /// Its name, once in the document.
  public var id: String {
    switch self {
    case .bars(let chart): chart.id
    case .fan(let chart): chart.id
    case .gap(let chart): chart.id
    case .scores(let chart): chart.id
    case .time(let chart): chart.id
    case .map(let chart): chart.id
    case .pairs(let chart): chart.id
    case .tornado(let chart): chart.id
    }
  }

  /// What it shows, in a phrase.
  public var title: String {
    switch self {
    case .bars(let chart): chart.title
    case .fan(let chart): chart.title
    case .gap(let chart): chart.title
    case .scores(let chart): chart.title
    case .time(let chart): chart.title
    case .map(let chart): chart.title
    case .pairs(let chart): chart.title
    case .tornado(let chart): chart.title
    }
  }

  /// What a reader who cannot see it should know: axes, units, what is drawn.
  public var spoken: String {
    switch self {
    case .bars(let chart): chart.spoken
    case .fan(let chart): chart.spoken
    case .gap(let chart): chart.spoken
    case .scores(let chart): chart.spoken
    case .time(let chart): chart.spoken
    case .map(let chart): chart.spoken
    case .pairs(let chart): chart.spoken
    case .tornado(let chart): chart.spoken
    }
  }

  /// The numbers drawn, as a table under the chart's id: for a reader without pictures, a workbook, a CSV file.
  public var table: Table {
    switch self {
    case .bars(let chart): chart.table
    case .fan(let chart): chart.table
    case .gap(let chart): chart.table
    case .scores(let chart): chart.table
    case .time(let chart): chart.table
    case .map(let chart): chart.table
    case .pairs(let chart): chart.table
    case .tornado(let chart): chart.table
    }
  }
}
