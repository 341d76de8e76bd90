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
    let all = steps + documented + approvals
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
    var table = Table(
      "milestones", caption: "The documents’ timetable",
      [.prose("Step"), .words("From"), .words("Until"), .words("Who"), .words("Source")])
    for milestone in milestones {
      table.add([
        .text(milestone.title), .date(milestone.from), .date(milestone.until), .text(milestone.owner),
        .text(milestone.source.description),
      ])
    }
    return [
      .heading("The documents’ timetable"), .chart(.time(chart), caption: "Steps as the documents date them."),
      .table(table),
    ]
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
