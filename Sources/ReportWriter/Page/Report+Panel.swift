import Appraisal
import MultiCriteria
import OptionKit

extension Report {
  /// Every score that people gave, by name, with its reasons; nothing where no criterion is judged by a panel.
  var panelScores: HTMLText {
    guard let panel = result.plan.panel else { return .none }
    var text = paragraph(
      "Some criteria are judged by people. Each score stands here with who gave it, for whom, when and why. Scorers are "
        + "averaged within their organisation first, and organisations then by their share, so that nobody gains by "
        + "sending more people. Where somebody scored twice the later date counts.")
    for judged in result.plan.criteria {
      guard let dimension = judged.panel else { continue }
      text += "<h3>\(judged.option.title)</h3>\n" + means(judged, dimension, panel)
    }
    return text + everyScore(panel)
  }

  private func means(_ judged: AppraisalDesign.Judged, _ dimension: DecisionDimension, _ panel: Panel) -> HTMLText {
    let organisations = Set(panel.scores.filter { $0.criterion == judged.option.id }.map(\.organisation)).sorted()
    var table = HTMLTable(
      "Mean scores, and how far scorers are apart",
      [.words(dimension.title), .numbers("Score")]
        + organisations.map { .numbers("\($0) (share \(NumberText.short(panel.shares[$0] ?? 1)))") } + [
          .numbers("Lowest"), .numbers("Highest"), .numbers("Standard deviation"), .numbers("Scorers"),
        ])
    for option in scenario.options[dimension] ?? [] {
      let cell = panel.cell(option: option.id, criterion: judged.option.id)
      let own = Dictionary(uniqueKeysWithValues: cell.byOrganisation.map { ($0.name, $0.mean) })
      let wide: HTMLText = cell.highest - cell.lowest > 40 ? " <small>(they disagree)</small>" : ""
      table.add(
        ["\(option.title)\(wide)", "\(ReportFigure.number(cell.mean))"]
          + organisations.map { "\(ReportFigure.number(own[$0] ?? .nan))" } + [
            "\(ReportFigure.number(cell.lowest))", "\(ReportFigure.number(cell.highest))",
            "\(ReportFigure.number(cell.deviation))", "\(cell.scorers)",
          ])
    }
    return table.html
  }

  private func everyScore(_ panel: Panel) -> HTMLText {
    var table = HTMLTable(
      "Every score as given",
      [
        .words("Option"), .words("Criterion"), .numbers("Score"), .words("Scorer"), .words("Organisation"),
        .words("Date"), .prose("Why"), .prose("Evidence"),
      ])
    for score in panel.scores {
      table.add([
        "\(score.option)", "\(score.criterion)", "\(ReportFigure.number(score.score))", "\(score.scorer)",
        "\(score.organisation)", "\(score.date)", "\(score.rationale.isEmpty ? "none given" : score.rationale)",
        "\(score.evidence.isEmpty ? "none given" : score.evidence)",
      ])
    }
    return table.html
  }

  /// `panel.csv`: every score as given, with the mean it goes into.
  var panelTable: DataTable? {
    guard let panel = result.plan.panel else { return nil }
    return DataTable(
      columns: [
        "option", "criterion", "scorer", "organisation", "date", "score", "share", "mean", "rationale", "evidence",
      ],
      rows: panel.scores.map { score in
        let mean = panel.cell(option: score.option, criterion: score.criterion).mean
        return [
          .text(score.option), .text(score.criterion), .text(score.scorer), .text(score.organisation),
          .text(score.date), .number(score.score), .number(panel.shares[score.organisation] ?? 1),
          mean.isFinite ? .number(mean) : .empty, .text(score.rationale), .text(score.evidence),
        ]
      })
  }
}
