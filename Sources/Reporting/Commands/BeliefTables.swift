import Appraisal
import MultiCriteria
import OptionKit
import ReportWriter
import Simulation

/// Which belief matters, as tables.
package struct BeliefTables {
  /// What is printed.
  package enum Part: String, Sendable, CaseIterable {
    case parameters, boxes, groups, levels, screening

    /// What its table shows.
    package var caption: String {
      switch self {
      case .parameters: "Every uncertain number: the lead at its ends, what it explains and what knowing it is worth"
      case .boxes: "When the leader fails"
      case .groups: "What it is worth to know several numbers together"
      case .levels: "Levels side by side"
      case .screening: "Elementary effects"
      }
    }
  }

  package let found: BeliefFinding
  package let scenario: Scenario
  package let plan: AppraisalDesign

  package init(_ found: BeliefFinding, in scenario: Scenario, plan: AppraisalDesign) {
    (self.found, self.scenario, self.plan) = (found, scenario, plan)
  }

  package func table(_ part: Part) -> DataTable {
    switch part {
    case .parameters: parameters
    case .boxes: boxes
    case .groups: groups
    case .levels: levels
    case .screening: screening
    }
  }

  private func id(_ bundle: Int) -> String {
    found.compared.firstIndex(of: bundle).map { found.ids[$0] } ?? ""
  }

  private func pounds(_ points: Double) -> DataTable.Cell {
    found.pointsPerPound.map { .number(points / $0) } ?? .empty
  }

  package var parameters: DataTable {
    DataTable(
      columns: [
        "parameter", "low", "high", "leader_low", "leader_high", "margin_low", "margin_high", "first_order", "total",
        "shapley", "evppi", "switch_value", "reaches", "unit", "margin_low_error", "margin_high_error",
        "first_order_error", "total_error", "shapley_error", "evppi_error", "evppi_pounds", "switch_believed",
      ],
      rows: found.rows.map { row in
        [
          .text(row.name), .number(row.low), .number(row.high), .text(id(row.leaderLow)), .text(id(row.leaderHigh)),
          .number(row.marginLow.value), .number(row.marginHigh.value), .number(row.first.value),
          .number(row.total.value), .number(row.shapley.value), .number(row.evppi.value),
          row.switchValue.map { .number($0) } ?? .empty, .flag(row.reaches), .text(row.unit),
          .number(row.marginLow.error), .number(row.marginHigh.error), .number(row.first.error),
          .number(row.total.error), .number(row.shapley.error), .number(row.evppi.error), pounds(row.evppi.value),
          row.switchValue == nil ? .empty : .flag(row.isSwitchBelieved),
        ]
      })
  }

  package var boxes: DataTable {
    var rows: [[DataTable.Cell]] = []
    for (number, entry) in found.boxes.enumerated() {
      let box = entry.box
      for bound in box.bounds {
        rows.append([
          .integer(number + 1), .text(found.rows[bound.input].name), bound.low.map { .number($0) } ?? .empty,
          bound.high.map { .number($0) } ?? .empty, .number(box.coverage), .number(box.density), .number(box.mass),
          .integer(box.rows), .number(bound.chance),
        ])
      }
    }
    return DataTable(
      columns: ["box", "parameter", "low", "high", "coverage", "density", "mass", "futures", "chance"], rows: rows)
  }

  package var groups: DataTable {
    DataTable(
      columns: ["group", "parameters", "evppi", "evppi_error", "evppi_pounds"],
      rows: found.groups.map { group in
        [
          .text(group.id), .text(group.members.map { found.rows[$0].name }.joined(separator: "+")),
          .number(group.evppi.value), .number(group.evppi.error), pounds(group.evppi.value),
        ]
      })
  }

  /// A level a row, with the score of every bundle compared: levels are never pooled.
  package var levels: DataTable {
    DataTable(
      columns: ["parameter", "level", "leader", "margin", "margin_error", "share_behind"] + found.ids,
      rows: found.levels.map { level in
        [
          .text(level.name), .number(level.value), .text(id(level.leader)), .number(level.margin.value),
          .number(level.margin.error), .number(level.shareBehind),
        ] + level.scores.map { .number($0) }
      })
  }

  package var screening: DataTable {
    DataTable(
      columns: ["parameter", "mean_size", "mean_size_error", "mean", "spread"],
      rows: found.screened.map { row in
        [
          .text(found.rows[row.row].name), .number(row.meanSize.value), .number(row.meanSize.error), .number(row.mean),
          .number(row.spread),
        ]
      })
  }
}
