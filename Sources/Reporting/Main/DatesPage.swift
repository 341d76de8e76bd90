import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation
import ReportWriter

/// By when: the last day on which a decision is in time in 95% of futures, and the steps that follow it.
struct DatesPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  private var kept: [Int] { facts.shown.filter { facts.detail($0)?.timetable != nil } }

  /// By when, in a few sentences.
  var summary: RichText {
    let found = kept.compactMap { bundle in facts.detail(bundle)?.timetable.map { (bundle, $0) } }
    guard let needed = found.first?.1.neededBy else { return "The scenario holds no dates." }
    let inTime = found.compactMap { bundle, finding in finding.lastSafeDate.map { (bundle, $0) } }
    let late = found.filter { $0.1.lastSafeDate == nil }.map { facts.named($0.0) }
    var text: RichText = ""
    if let latest = inTime.map(\.1).max() {
      let first = inTime.map(\.1).min() ?? latest
      text += "Decide by \(.strong(RichText(latest.words))) at the latest"
      text += first < latest ? ", and by \(first.words) to keep every option open." : "."
    }
    if inTime.isEmpty {
      let usual = found.contains { $0.0 == facts.result.businessAsUsual }
      if let chances = chances(of: found) {
        text += """
          No option\(usual ? ", business as usual included," : " shown") can be in time in 95% of futures: new contracts start \
          on \(needed.words) in \(chances). \(extend)
          """
      } else {
        let all = usual ? ", business as usual included" : ""
        text +=
          "It is too late for every option shown\(all): none can be in place by \(needed.words). \(extend)"
      }
    } else if !late.isEmpty {
      text +=
        " \(NumberFormat.sentence(NumberFormat.list(late))) can no longer be in place by \(needed.words). \(extend)"
    }
    return text
  }

  /// In how many futures options are in time, from the least to the most; nil where no run has tried them.
  private func chances(of found: [(Int, TimetableFinding)]) -> RichText? {
    let all = found.compactMap { $0.1.start?.chance }
    guard let least = all.min(), let most = all.max() else { return nil }
    let (low, high) = (NumberFormat.percent(least, places: 0), NumberFormat.percent(most, places: 0))
    return RichText(low == high ? low : "\(low) to \(high)")
  }

  /// What follows where a contract ends before the next can start.
  private var extend: RichText {
    guard let contract = facts.scenario.service.contract else { return "" }
    return contract.canExtend
      ? "The contract would have to be extended."
      : "The contract gives no right to extend it. A modification, a bridging contract or a gap would follow."
  }

  var blocks: [Block] {
    if kept.isEmpty { return [.paragraph("The scenario holds no dates, so nothing is said of when to decide.")] }
    var blocks: [Block] = [.paragraph(summary)]
    // What the runs say of the first option whose contract they let: chance, lateness, days, and what serves meanwhile.
    let run = kept.first { facts.detail($0)?.timetable?.start != nil }
    if let bundle = run, let finding = facts.detail(bundle)?.timetable {
      let said = facts.named(bundle) + ": " + finding.words
      blocks.append(.paragraph(RichText(said)))
    }
    return blocks + [.table(dates)] + path
  }

  /// The months that the steps take: each step of any option, with where its length comes from.
  private var steps: Origin {
    var inputs: [RichText] = []
    for step in kept.compactMap({ facts.detail($0)?.timetable }).flatMap(\.steps) {
      let number = ["Procurement": ModelParameter.procurementMonths, "Mobilisation": .mobilisationMonths][step.title]
      let input: RichText =
        number.map { facts.register.stated($0.id) } ?? "\(step.title): \(Self.months(step.months)) (\(step.basis))"
      if !inputs.contains(input) { inputs.append(input) }
    }
    // Where no step's length is a row of the register, the parts that read it.
    let isLed = inputs.contains { input in
      input.spans.contains { if case .link = $0 { true } else { false } }
    }
    let parts = isLed ? [] : [facts.reads(upTo: .procurement)].compactMap { $0 }
    return Origin("The months of all steps, one after the other, at their mean.", inputs: inputs + parts)
  }

  /// The months that are left.
  private var left: Origin {
    let end = facts.scenario.service.contract.map { "Today’s contract ends on \($0.end.words)." as RichText }
    let names = ["contract.start", "contract.term-years"].filter { facts.register.anchor(of: $0) != nil }
    let rows = names.map { (name: String) -> RichText in facts.register.stated(name) }
    // A scenario that dates its contract in no row of its own has the parts that read it.
    let parts = rows.isEmpty ? [facts.reads(upTo: .procurement)].compactMap { $0 } : []
    let dates: RichText = "Dates of the documents: \(.link("timetable", to: "timetable"))"
    return Origin(
      "Whole months from the date of the law and prices to the day by which the service must run.",
      inputs: [end, "Law and prices as of \(facts.scenario.service.asOf.words)."].compactMap { $0 } + rows + parts + [
        dates
      ])
  }

  private var dates: Table {
    var table = Table(
      "decide_by", caption: "The last safe date to decide, by option",
      [
        .words("Option"), .words("Decide by"), .words("In place by"),
        .numbers("Months needed", id: "months").from(steps), .numbers("Months left", id: "left").from(left),
        .numbers("In time, of futures", id: "in_time").from(facts.origin(of: .onTime)), .prose("Steps"),
      ])
    var done: [Int] = []
    for bundle in kept where !done.contains(bundle) {
      guard let finding = facts.detail(bundle)?.timetable else { continue }
      let alike = kept.filter { facts.detail($0)?.timetable == finding }
      done += alike
      let months = finding.steps.reduce(0) { $0 + $1.months }
      let steps = finding.steps.map { "\($0.title) (\(Self.months($0.months)))" }
      table.add([
        .text(NumberFormat.list(alike.map(facts.name))),
        finding.lastSafeDate.map(Self.day)
          ?? .words(.tag(finding.start == nil ? "too late" : "too late for 95%", .bad)), Self.day(finding.neededBy),
        .number(months, places: months == months.rounded() ? 0 : 1),
        .number(Self.between(facts.scenario.service.asOf, finding.neededBy), places: 0, unit: .months),
        finding.start.map { Cell.share($0.chance) } ?? Cell(.none, shown: "–"),
        .text(steps.joined(separator: ", then ")),
      ])
    }
    table.origin = Origin(
      "The months of all steps, counted back from the day by which the service must run. Where runs have tried it, the last "
        + "day on which a decision is in time in 95% of futures.",
      inputs: steps.inputs + left.inputs + facts.origin(of: .monthsToStart).inputs)
    return table
  }

  /// The steps of the leader (or, where it is too late, of the first option that is not) from decision to start.
  private var path: [Block] {
    let ordered = ([facts.leader].compactMap { $0 } + kept).filter { facts.detail($0)?.timetable != nil }
    guard let bundle = ordered.first, let finding = facts.detail(bundle)?.timetable else { return [] }
    if let chart = DatedMilestones(facts, bundle)?.chart { return [chart] }
    let months = finding.steps.reduce(0) { $0 + $1.months }
    guard months < 1200, var day = finding.lastSafeDate ?? finding.neededBy.adding(months: -Int(months.rounded(.up)))
    else {
      return []
    }
    var steps: [TimeChart.Step] = []
    for step in finding.steps where step.months > 0 && step.months < 1200 {
      guard
        let next = day.adding(months: Int(step.months)).flatMap({
          $0.adding(days: Int((step.months - step.months.rounded(.down)) * 30))
        })
      else { break }
      steps.append(TimeChart.Step(title: "\(step.title) (\(Self.months(step.months)))", from: day, until: next))
      day = next
    }
    if steps.isEmpty { return [] }
    var marks = [
      TimeChart.Mark(facts.scenario.service.asOf, "As of"), TimeChart.Mark(finding.neededBy, "Must be in place"),
    ]
    if let last = finding.lastSafeDate { marks.insert(TimeChart.Mark(last, "Decide by"), at: 1) }
    let chart = TimeChart(
      id: "critical-path", title: "From decision to start: \(facts.name(bundle))", steps: steps, marks: marks)
    return [
      .chart(.time(chart), caption: "The steps that follow a decision for \(facts.named(bundle)), one after the other.")
    ]
  }

  /// A day on one line.
  private static func day(_ date: CalendarDate) -> Cell { Cell.date(date).shown(as: .unbroken(RichText(date.words))) }

  /// `3 months`.
  static func months(_ months: Double) -> String {
    months <= 0
      ? "no time of its own"
      : NumberFormat.number(months, places: months == months.rounded() ? 0 : 1) + (months == 1 ? " month" : " months")
  }

  private static func between(_ from: CalendarDate, _ until: CalendarDate) -> Double {
    Double((until.year - from.year) * 12 + until.month - from.month - (until.day < from.day ? 1 : 0))
  }
}
