import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// The documents' timetable, and the approvals that each option needs.
struct TimetableAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    let all = steps + dated + documented + approvals
    return all.isEmpty ? [.paragraph("The scenario holds no dates.")] : all
  }

  /// Where the length of each step comes from.
  private var steps: [Block] {
    var table = Table(
      "steps", caption: "Steps between decision and start, and where their length comes from",
      [.words("Option"), .prose("Step"), .numbers("Months"), .prose("Where from", id: "basis")])
    var done: [[TimetableFinding.Step]] = []
    for bundle in facts.shown {
      guard let finding = facts.detail(bundle)?.timetable, !done.contains(finding.steps) else { continue }
      done.append(finding.steps)
      let alike = facts.shown.filter { facts.detail($0)?.timetable?.steps == finding.steps }
      for step in finding.steps {
        table.add([
          .text(NumberFormat.list(alike.map(facts.name))), .text(step.title), .number(step.months), .text(step.basis),
        ])
      }
    }
    return table.rows.isEmpty ? [] : [.table(table)]
  }

  /// When the leader's milestones are reached in its runs.
  private var dated: [Block] {
    let first = ([facts.leader].compactMap { $0 } + facts.shown).lazy.compactMap { DatedMilestones(facts, $0) }.first
    guard let first else { return [] }
    return [.heading("Milestones in the runs"), .table(first.table), .table(first.byMonth)]
  }

  /// How far the steps that were done were late.
  private func slip(_ milestones: [Milestone]) -> [Block] {
    let days = milestones.compactMap(\.daysLate)
    if days.isEmpty { return [] }
    let late = days.filter { $0 > 0 }
    let mean = late.isEmpty ? 0 : Double(late.reduce(0, +)) / Double(late.count)
    var text =
      "The documents say of \(days.count) steps when they were done: \(days.count - late.count) by their last day"
    text +=
      late.isEmpty
      ? "."
      : ", \(late.count) after it, by \(NumberFormat.number(mean, places: 0)) days on average and \(late.max() ?? 0) at most."
    return [.paragraph(RichText(text))]
  }

  private var documented: [Block] {
    let milestones = facts.scenario.milestones.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    if milestones.isEmpty { return [] }
    var marks: [TimeChart.Mark] = []
    if let leader = facts.leader, let date = facts.detail(leader)?.timetable?.lastSafeDate {
      marks.append(.init(date, "Last safe date to decide, \(facts.name(leader))"))
    }
    if let contract = facts.scenario.service.contract { marks.append(.init(contract.end, "Contract ends")) }
    let chart = TimeChart(
      id: "documents-timetable", title: "The documents’ timetable",
      steps: milestones.prefix(40).map { .init(title: $0.title, from: $0.from, until: $0.until) }, marks: marks)
    let isTold = milestones.contains { $0.done != nil }
    var table = Table(
      "milestones", caption: "The documents’ timetable",
      [.prose("Step"), .words("From"), .words("Until"), .words("Who")]
        + (isTold ? [.words("Done"), .numbers("Days late", id: "days_late")] : []) + [.words("Source")])
    for milestone in milestones {
      let done: [Cell] = [
        milestone.done.map { .date($0) } ?? .text("not said"),
        milestone.daysLate.map { .number(Double($0), places: 0) } ?? Cell(.none, shown: "–"),
      ]
      table.add(
        [.text(milestone.title), .date(milestone.from), .date(milestone.until), .text(milestone.owner)]
          + (isTold ? done : []) + [.text(milestone.source.description)])
    }
    return [
      .heading("The documents’ timetable"), .chart(.time(chart), caption: "Steps as the documents date them."),
      .table(table),
    ] + slip(milestones)
  }

  private var approvals: [Block] {
    var table = Table(
      "approvals", caption: "Approvals that each option needs",
      [.words("Option"), .prose("Approval"), .words("By"), .numbers("Months"), .words("Source")])
    for bundle in facts.shown {
      for approval in facts.detail(bundle)?.approvals ?? [] {
        table.add([
          .text(facts.name(bundle)), .text(approval.step), .text(approval.by), .number(approval.months),
          .text(approval.source.description),
        ])
      }
    }
    return table.rows.isEmpty ? [] : [.heading("Approvals"), .table(table)]
  }
}
