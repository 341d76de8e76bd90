import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// The documents' timetable, the steps that each bundle needs, and the last safe date to decide.
  var timetable: HTMLText {
    let text = safeDates + documented + approvals
    return text.isEmpty ? paragraph("The scenario holds no dates.") : text
  }

  private var safeDates: HTMLText {
    let kept = shown.filter { detail($0)?.timetable != nil }
    if kept.isEmpty { return .none }
    var text = HTMLText.none
    var table = HTMLTable(
      "The last safe date to decide for each bundle shown",
      [
        .words("Bundle"), .words("Last safe date"), .words("Needed by"), .numbers("Months in all"), .prose("Steps"),
        .prose("What it means"),
      ])
    for bundle in kept {
      guard let finding = detail(bundle)?.timetable else { continue }
      if bundle == leader {
        let date =
          finding.lastSafeDate.map { "Decide by \(ReportFigure.date($0))" } ?? "It is already too late to be safe"
        text += """
          <div class="verdict"><p class="big">\(date) for \(name(bundle)).</p>
          \(paragraph(finding.words))</div>

          """
      }
      let alike = kept.filter { detail($0)?.timetable == finding }
      if alike.first != bundle { continue }
      let steps = finding.steps.map { "\($0.title) \(ReportFigure.number($0.months)) months (\($0.basis))" }
      table.add([
        "\(alike.map(name).joined(separator: ", "))",
        "<span class=\"nb\">\(finding.lastSafeDate.map(ReportFigure.date) ?? "already past")</span>",
        "<span class=\"nb\">\(ReportFigure.date(finding.neededBy))</span>",
        "\(ReportFigure.number(finding.steps.reduce(0) { $0 + $1.months }))", "\(steps.joined(separator: "; "))",
        "\(finding.words)",
      ])
    }
    return text + table.html
  }

  private var documented: HTMLText {
    let milestones = scenario.milestones.enumerated().sorted {
      ($0.element.from, $0.offset) < ($1.element.from, $1.offset)
    }
    .map(\.element)
    if milestones.isEmpty { return .none }
    var marks: [(date: CalendarDate, title: String)] = []
    if let leader, let finding = detail(leader)?.timetable, let date = finding.lastSafeDate {
      marks.append((date, "Last safe date to decide, \(name(leader))"))
    }
    if let contract = scenario.service.contract { marks.append((contract.end, "Contract ends")) }
    let chart = TimeChart(
      steps: milestones.prefix(40).map { .init(title: $0.title, from: $0.from, until: $0.until) }, marks: marks)
    var table = HTMLTable(
      "The documents' timetable", [.words("Step"), .words("From"), .words("Until"), .words("Who"), .words("Source")])
    for milestone in milestones {
      table.add([
        "\(milestone.title)", "\(ReportFigure.date(milestone.from))", "\(ReportFigure.date(milestone.until))",
        "\(milestone.owner)", "\(milestone.source.description)",
      ])
    }
    return "<h3>The documents’ timetable</h3>\n"
      + figure(chart.html, caption: "Steps as the documents date them.")
      + folded("The timetable as a table", table.html)
  }

  private var approvals: HTMLText {
    var table = HTMLTable(
      "Approvals that each bundle needs",
      [.words("Bundle"), .words("Approval"), .words("By"), .numbers("Months"), .words("Source")])
    for bundle in shown {
      for approval in detail(bundle)?.approvals ?? [] {
        table.add([
          "\(name(bundle))", "\(approval.step)", "\(approval.by)", "\(ReportFigure.number(approval.months))",
          "\(approval.source.description)",
        ])
      }
    }
    return table.rows.isEmpty ? .none : "<h3>Approvals</h3>\n" + table.html
  }
}
