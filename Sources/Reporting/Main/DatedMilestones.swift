import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// The milestones of an option as its runs date them: a chart with the days by which it must be decided, and tables.
struct DatedMilestones {
  let facts: AppraisalFacts
  let bundle: Int
  let finding: TimetableFinding
  let start: TimetableFinding.Start

  /// Nil where no run has dated any.
  init?(_ facts: AppraisalFacts, _ bundle: Int) {
    guard let finding = facts.detail(bundle)?.timetable, let start = finding.start, !start.milestones.isEmpty
    else { return nil }
    (self.facts, self.bundle, self.finding, self.start) = (facts, bundle, finding, start)
  }

  /// A bar for each milestone, from the day by which half of the futures reach it to that of 95%, with the days by which a
  /// decision is in time; one that goes on where the years run end before that.
  var chart: Block? {
    guard let last = CalendarDate(startOf: facts.scenario.firstYear).adding(months: facts.scenario.years * 12) else {
      return nil
    }
    let steps = start.milestones.map { milestone in
      TimeChart.Step(
        title: Self.title(milestone), from: milestone.day(in: 0.5) ?? last, until: milestone.day(in: 0.95) ?? last,
        goesOn: milestone.day(in: 0.95) == nil)
    }
    if steps.isEmpty { return nil }
    var marks = [TimeChart.Mark(facts.scenario.service.asOf, "As of")]
    for (share, day) in start.decideBy {
      if let day { marks.append(TimeChart.Mark(day, "Decide by (\(NumberFormat.brief(percent: share)))")) }
    }
    marks.append(TimeChart.Mark(finding.neededBy, "Must be in place"))
    let chart = TimeChart(
      id: "critical-path", title: "From decision to start: \(facts.name(bundle))", steps: steps, marks: marks)
    return .chart(
      .time(chart),
      caption: RichText(
        "When the last unit of \(facts.named(bundle)) is approved, awarded and started, in the same futures as all else: a "
          + "bar runs from the month by which half of the futures have reached it to that of 95%. \(beyond)" + decide))
  }

  /// What a bar that goes on means, with how many futures have not reached each such milestone by the end of the years run.
  private var beyond: String {
    let open = start.milestones.filter { $0.day(in: 0.95) == nil && $0.monthsRun > 0 }
    guard !open.isEmpty else { return "" }
    let parts = open.map { milestone in
      "\(Self.title(milestone)) in \(NumberFormat.brief(percent: 1 - milestone.share(by: milestone.monthsRun - 1)))"
    }
    return "A bar with a point goes on beyond the \(facts.scenario.years) years run, at whose end it is not reached: "
      + "\(NumberFormat.list(parts)) of futures. "
  }

  /// The days by which it must be decided, in a sentence.
  private var decide: String {
    let (days, none) = (start.decideBy.filter { $0.date != nil }, start.decideBy.filter { $0.date == nil })
    let asOf = facts.scenario.service.asOf.words
    let shares = { (all: [(share: Double, date: CalendarDate?)]) in
      NumberFormat.list(all.map { NumberFormat.brief(percent: $0.share) })
    }
    let never = none.isEmpty ? "" : "Even a decision on \(asOf) would not be in time in \(shares(none)) of futures."
    if days.isEmpty { return never }
    let told = days.map { "in \(NumberFormat.brief(percent: $0.share)) of futures by \($0.date?.words ?? "")" }
    return "To start on time it would have to be decided \(NumberFormat.list(told)). \(never)"
  }

  /// Milestones with owners, the documents' days, and how far the runs slip from them.
  var table: Table {
    var table = Table(
      "milestones_dated", caption: "Milestones in the runs of \(facts.name(bundle))",
      [
        .prose("Milestone"), .words("Who"), .words("Documents say", id: "planned"),
        .words("Half of futures", id: "in_50"),
        .words("80%", id: "in_80"), .words("95%", id: "in_95"), .numbers("Months late, half", id: "late_50"),
        .numbers("Months late, 95%", id: "late_95"),
      ])
    for milestone in start.milestones {
      let days = TimetableFinding.Start.shares.map { share in
        milestone.day(in: share).map { Cell.date($0) } ?? .text("not in the years run")
      }
      table.add(
        [
          .text(Self.title(milestone)), .text(owner(milestone)),
          milestone.planned.map { Cell.date($0.until) } ?? .text("nothing"),
        ] + days
          + [0.5, 0.95].map { share in
            milestone.slip(in: share).map { Cell.number(Double($0), places: 0) } ?? Cell(.none, shown: "–")
          })
    }
    return table
  }

  /// The share of futures in which each is reached, month by month.
  var byMonth: Table {
    var table = Table(
      "milestones_by_month",
      caption: "Share of futures in which each is reached by the end of a month, \(facts.name(bundle))",
      [.words("Month")] + start.milestones.map { .numbers(RichText(Self.title($0)), id: $0.event.rawValue) })
    let first = start.milestones.compactMap { $0.months.first }.min() ?? 0
    let until = start.milestones.map { $0.months.isEmpty ? 0 : $0.months[$0.months.count * 19 / 20] }.max() ?? 0
    let most = min(facts.scenario.years * 12 - 1, Int(until), Int(first) + 119)
    guard Int(first) <= most else { return table }
    for month in Int(first)...most {
      guard let day = CalendarDate(startOf: facts.scenario.firstYear).adding(months: month) else { continue }
      table.add(
        [.text(NumberFormat.month(day))]
          + start.milestones.map { Cell.number($0.share(by: month), places: 2) })
    }
    return table
  }

  /// The documents' name of it, or its own.
  static func title(_ milestone: DatedMilestone) -> String {
    if let planned = milestone.planned { return planned.title }
    return switch milestone.event {
    case .approved: "Approval to go to the market"
    case .awarded: "Award"
    case .started: "Start of the new contract"
    }
  }

  /// Who the documents say does it, or whose it is by its nature.
  private func owner(_ milestone: DatedMilestone) -> String {
    if let planned = milestone.planned, !planned.owner.isEmpty { return planned.owner }
    return switch milestone.event {
    case .approved: "the members"
    case .awarded: "the lead team"
    case .started: "the provider"
    }
  }
}
