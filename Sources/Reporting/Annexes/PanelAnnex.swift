import Appraisal
import Documents
import MultiCriteria
import OptionKit

/// Every score that people gave, by name, with its reasons; nothing where no criterion is judged by a panel.
struct PanelAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard let panel = facts.result.plan.panel else { return [] }
    var blocks: [Block] = [
      .paragraph(
        """
        Some criteria are judged by people. Each score stands here with who gave it, for whom, when and why. Scorers are averaged \
        within their organisation first, and organisations then by their share, so nobody gains by sending more people. Where \
        somebody scored twice the later date counts.
        """)
    ]
    for judged in facts.result.plan.criteria {
      guard let dimension = judged.panel else { continue }
      blocks += [.heading(RichText(judged.option.title)), .table(means(judged, dimension, panel))]
    }
    return blocks + [.table(every(panel))]
  }

  private func means(_ judged: AppraisalDesign.Judged, _ dimension: DecisionDimension, _ panel: Panel) -> Table {
    let organisations = Set(panel.scores.filter { $0.criterion == judged.option.id }.map(\.organisation)).sorted()
    var table = Table(
      "panel-\(judged.option.id)", caption: "Mean scores, and how far scorers are apart",
      [.words(RichText(dimension.title)), .numbers("Score")]
        + organisations.map { .numbers("\($0) (share \(NumberFormat.short(panel.shares[$0] ?? 1)))") } + [
          .numbers("Lowest"), .numbers("Highest"), .numbers("Standard deviation"), .numbers("Scorers"),
        ])
    for option in facts.scenario.options[dimension] ?? [] {
      let cell = panel.cell(option: option.id, criterion: judged.option.id)
      let own = Dictionary(cell.byOrganisation.map { ($0.name, $0.mean) }) { first, _ in first }
      let wide: RichText = cell.highest - cell.lowest > 40 ? " \(.small("(they disagree)"))" : ""
      table.add(
        [.words("\(option.title)\(wide)"), .points(cell.mean)] + organisations.map { .points(own[$0] ?? .nan) } + [
          .points(cell.lowest), .points(cell.highest), .points(cell.deviation), .count(cell.scorers),
        ])
    }
    return table
  }

  private func every(_ panel: Panel) -> Table {
    var table = Table(
      "panel_scores", caption: "Every score as given",
      [
        .words("Option"), .words("Criterion"), .numbers("Score"), .words("Scorer"), .words("Organisation"),
        .words("Date"),
        .prose("Why"), .prose("Evidence"),
      ])
    for score in panel.scores {
      table.add([
        .text(score.option), .text(score.criterion), .points(score.score), .text(score.scorer),
        .text(score.organisation),
        .text(score.date), .text(score.rationale.isEmpty ? "none given" : score.rationale),
        .text(score.evidence.isEmpty ? "none given" : score.evidence),
      ])
    }
    return table
  }
}
