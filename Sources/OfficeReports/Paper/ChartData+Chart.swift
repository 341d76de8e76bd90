import Commissioning
import Documents
import OfficeFiles

extension ChartData {
  /// A document's chart as one that Word draws and whose numbers can be edited.
  ///
  /// What Word has no kind of chart for is drawn by the nearest that it has: a range by two dashed lines beside the
  /// median, a timetable by stacked bars of months since its first day. Nil for a map, which stands as its table.
  init?(_ chart: Documents.Chart) {
    switch chart {
    case .bars(let bars): self.init(bars)
    case .fan(let fan): self.init(fan)
    case .gap(let gap): self.init(gap)
    case .scores(let scores): self.init(scores)
    case .time(let time): self.init(time)
    case .pairs(let pairs): self.init(pairs)
    case .tornado(let tornado): self.init(tornado)
    case .map: return nil
    }
  }

  private init(_ chart: PairChart) {
    let frame = OfficeFiles.Chart(
      .bars(lying: true, stacked: false), title: chart.title, description: chart.spoken,
      valueTitle: chart.unit.rawValue, number: Self.number(chart.unit))
    self.init(
      frame, heading: "Whose", labels: chart.lines.map(\.label),
      series: [
        Series(chart.beforeName, chart.lines.map(\.before)), Series(chart.afterName, chart.lines.map(\.after)),
      ])
  }

  private init(_ chart: TornadoChart) {
    let frame = OfficeFiles.Chart(
      .bars(lying: true, stacked: false), title: chart.title, description: chart.spoken,
      valueTitle: "\(chart.figure), \(chart.unit.rawValue)", number: Self.number(chart.unit))
    self.init(
      frame, heading: "Number", labels: chart.bars.map { "\($0.label) (\($0.lowEnd) to \($0.highEnd))" },
      series: [
        Series("Near its low end", chart.bars.map(\.atLow), colour: "D55E00"),
        Series("Near its high end", chart.bars.map(\.atHigh), colour: "0072B2"),
      ])
  }

  private init(_ chart: BarChart) {
    let frame = OfficeFiles.Chart(
      .bars(lying: true, stacked: false), title: chart.title, description: chart.spoken,
      valueTitle: "\(chart.ends.left) to the left, \(chart.ends.right) to the right", number: Self.number(chart.unit))
    self.init(
      frame, heading: "Whose", labels: chart.bars.map(\.label),
      series: [Series(chart.unit.rawValue, chart.bars.map(\.value))])
  }

  private init(_ chart: FanChart) {
    let frame = OfficeFiles.Chart(
      .lines, title: chart.title, description: chart.spoken, labelTitle: "Financial year",
      valueTitle: chart.unit == .number ? "" : chart.unit.rawValue, number: Self.number(chart.unit))
    var series = [
      Series("5% of futures are below", chart.bands.map(\.low), stroke: .dashed, colour: "56B4E9"),
      Series("Median", chart.bands.map(\.median), colour: "0072B2"),
      Series("5% of futures are above", chart.bands.map(\.high), stroke: .dashed, colour: "56B4E9"),
    ]
    if !chart.compared.isEmpty {
      series.append(Series("Median, \(chart.comparedName)", chart.compared, stroke: .dashed, colour: "D55E00"))
    }
    self.init(frame, heading: "Year", labels: chart.years, series: series)
  }

  private init(_ chart: GapChart) {
    let frame = OfficeFiles.Chart(
      .bars(lying: true, stacked: false), title: chart.title, description: chart.spoken, valueTitle: "share",
      number: .percent, low: 0)
    self.init(
      frame, heading: "Member", labels: chart.lines.map { $0.hasVeto ? "\($0.label) (veto)" : $0.label },
      series: [Series("Share paid", chart.lines.map(\.pays)), Series("Share of power", chart.lines.map(\.holds))])
  }

  private init(_ chart: ScoreChart) {
    let frame = OfficeFiles.Chart(
      .bars(lying: true, stacked: false), title: chart.title, description: chart.spoken,
      valueTitle: "points of 100", number: .decimals(1))
    self.init(
      frame, heading: "Option", labels: chart.lines.map(\.label),
      series: [Series("Score", chart.lines.map(\.score))])
  }

  private init(_ chart: TimeChart) {
    let first = (chart.steps.map(\.from) + chart.marks.map(\.date)).min() ?? chart.steps.first?.from
    let months = { (date: CalendarDate) -> Double in
      guard let first else { return 0 }
      return Double((date.year - first.year) * 12 + date.month - first.month) + Double(date.day - first.day) / 31
    }
    let frame = OfficeFiles.Chart(
      .bars(lying: true, stacked: true), title: chart.title, description: chart.spoken,
      valueTitle: first.map { "months from \($0.words)" } ?? "months", number: .whole, low: 0)
    let marks = chart.marks.map { (title: "\($0.title), \($0.date.words)", before: months($0.date), length: 0.2) }
    let steps = chart.steps.map {
      (
        title: $0.title + ($0.goesOn ? ", and later" : ""), before: months($0.from),
        length: months($0.until) - months($0.from)
      )
    }
    let all = marks + steps
    var before = Series("Months before it", all.map(\.before))
    before.isHidden = true
    self.init(
      frame, heading: "Step", labels: all.map(\.title),
      series: [
        before,
        Series("Months it takes", all.map(\.length), colour: "0072B2"),
      ])
  }

  static func number(_ unit: MeasureUnit) -> CellStyle.Number {
    switch unit {
    case .pounds, .poundsPerYear: .pounds
    case .poundsPerHead: .pence
    case .share: .percent
    case .people, .votes, .year: .whole
    case .points, .weeks, .months, .days, .years, .times: .decimals(1)
    case .number: .general
    }
  }
}
