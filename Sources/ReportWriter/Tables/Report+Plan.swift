import Appraisal
import MultiCriteria
import OptionKit
import Simulation

extension Report {
  /// The tables of the scenario's plan; nil where it has none.
  package var planTables: PlanTables? {
    scenario.plan.flatMap { try? PlanTables(plan: $0, forecast: result.forecast) }
  }

  /// `plan.csv`, `plan_bridge.csv` and so on, of a scenario with a plan.
  var planFiles: [(name: String, content: String)] {
    guard let tables = planTables else { return [] }
    return PlanTables.Part.allCases.compactMap { part in
      tables.table(part).map { (part == .plan ? "plan.csv" : "plan_\(part.rawValue).csv", $0.written(as: .csv)) }
    }
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
