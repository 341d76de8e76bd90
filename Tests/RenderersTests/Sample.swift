import Commissioning
import Documents

/// A document with every kind of block in it, and with names that would be markup if they were not text.
enum Sample {
  static let nasty = "<b>Essex & \"Co\"</b> | `x` *y* [z](w)"

  static let table = Table(
    "gains", caption: "Who gains and who loses, \(.small("£ a year"))",
    [.words("Commissioner"), .numbers("Gain or loss"), .prose("Why")],
    rows: [
      .init([.commissioner("essex", RichText(nasty)), .money(Money(pence: -1_182_600), signed: true), "says \"so\""]),
      .init([.text("Total"), .money(.zero, signed: true), .none], .total),
    ])

  static let shaded = Table(
    "matrix", caption: "Matrix", [.prose("Criterion"), .numbers("Weight"), .numbers("Option A")],
    rows: [
      .init(["Money", .share(0.4), .none], .branch),
      .init([
        .text("Cost").noted("£ a year"), .share(0.4), .number(55, places: 0).noted("£1,000").shaded(3),
      ]),
      .init(["Score", .share(1, places: 0), .number(55)], .total),
    ], shading: .init("Value", bands: ["low", "middle", "high", "top"]))

  static let charts: [Chart] = [
    .bars(
      BarChart(
        id: "bars", title: "Bars", bars: [.init(label: nasty, value: -2, note: "−£2")], unit: .pounds,
        ends: .init(left: "pays more", right: "pays less"))),
    .fan(
      FanChart(
        id: "fan", title: "Fan", years: ["2018/19", "2019/20"],
        bands: [.init(low: 1, median: 2, high: 3), .init(low: 2, median: 3, high: .nan)], compared: [2, 2],
        comparedName: "business as usual", unit: .weeks, holding: [1, 3])),
    .gap(GapChart(id: "gap", title: "Gap", lines: [.init(label: nasty, pays: 0.2, holds: 0.4, hasVeto: true)])),
    .scores(
      ScoreChart(
        id: "scores", title: "Scores",
        lines: [
          .init(label: "A", score: 60, error: 1, probabilityBest: 0.5, worstRegret: 3, isToday: true),
          .init(label: "B", score: .nan, error: 1, probabilityBest: 0.5, worstRegret: 3, isToday: false),
        ])),
    .time(
      TimeChart(
        id: "time", title: "Time",
        steps: [.init(title: nasty, from: day(2019, 1), until: day(2019, 6))], marks: [.init(day(2020, 10), "Ends")])),
    .map(
      MapChart(
        id: "map", title: "Map",
        tiles: [.init(label: nasty, column: 0, row: 0, unit: 1), .init(label: "B", column: 1, row: 0, unit: 8)],
        units: [.init(title: nasty, members: [nasty])], borders: 1, touching: 1)),
    .pairs(
      PairChart(
        id: "pairs", title: "Pairs", before: "today", after: "under A",
        lines: [.init(label: nasty, before: 1, after: 2), .init(label: "none", before: .nan, after: 2)], unit: .pounds)),
  ]

  static let document = Document(
    kind: "Options appraisal", title: nasty, summary: "A summary.", facts: ["7 commissioners", "£1 a year"],
    sections: [
      Section(
        id: "summary", title: "What was found",
        [
          .notice([.paragraph("A notice: \(nasty)")]), .verdict(Verdict("Winner: A", paragraphs: ["Because."])),
          .figures([KeyFigure("Score", .points(55))], .headline), .figures([KeyFigure("Score", .points(55))]),
          .list(["See \(.link("gains", to: "gains")).", .tag("✓ lawful", .good)]), .list(["for"], .pros),
          .list(["against"], .cons),
        ]),
      Section(
        id: "gains", title: nasty,
        [.heading("Who"), .table(table), .table(shaded)] + charts.map { .chart($0, caption: "A caption.") }
          + [.charts([TitledChart("One", charts[1])].map { TitledChart($0.heading, Self.renamed) })]),
      Section(
        id: "more", title: "More",
        [
          .folded("folded \(.code("x.csv"))", [.paragraph(.id("a+b+c"))]),
          .cards([Card("Card", kind: "Kind", [.paragraph("\(.unbroken("one line"))\(.lineBreak)\(.notAssessed)")])]),
          .card(Card("Long", isBest: true, isLong: true, [.paragraph("x", .small)])),
          .part(id: "part", [.paragraph("A part.")]),
        ]),
      Section(id: "empty", title: "Nothing", [.list([]), .paragraph("")]),
    ], colophon: "Written by Quorate \(.code("abc")).")

  private static var renamed: Chart {
    guard case .fan(var chart) = charts[1] else { return charts[1] }
    chart.id = "fan-2"
    return .fan(chart)
  }

  private static func day(_ year: Int, _ month: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(startOf: FinancialYear(starting: year))
  }
}
