import Appraisal
import Commissioning
import OptionKit
import ReportWriter
import Simulation

/// Two bundles over all futures, as tables.
package struct ComparisonTables {
  /// What is printed.
  package enum Part: String, Sendable, CaseIterable {
    case criteria, measures, commissioners, stages

    /// What its table shows.
    package var caption: String {
      switch self {
      case .criteria: "Points by criterion; they add up to the difference"
      case .measures: "Every measure of the whole case"
      case .commissioners: "Every measure by commissioner"
      case .stages: "Which part made the difference, in points"
      }
    }
  }

  package let found: BundleComparison
  package let scenario: Scenario

  package init(_ found: BundleComparison, in scenario: Scenario) { (self.found, self.scenario) = (found, scenario) }

  package func table(_ part: Part) -> DataTable {
    switch part {
    case .criteria: criteria
    case .measures: measures
    case .commissioners: commissioners
    case .stages: stages
    }
  }

  private var criteria: DataTable {
    DataTable(
      columns: [
        "criterion", "weight", "a_measure", "b_measure", "a_score", "b_score", "points", "unit", "low", "high",
      ],
      rows: found.criteria.map { row in
        let range = row.value.range
        return [
          .text(row.id), .number(row.weight), .number(row.measure.a), .number(row.measure.b), .number(row.value.a),
          .number(row.value.b), .number(row.points), .text(row.unit.rawValue),
          Self.cell(range.map { $0.lowerBound * row.weight }), Self.cell(range.map { $0.upperBound * row.weight }),
        ]
      })
  }

  private var measures: DataTable {
    DataTable(
      columns: ["measure", "unit", "a", "b", "difference", "low", "high", "share_ahead"],
      rows: found.measures.map { row in
        let sample = row.sample
        return [
          .text(row.measure.id), .text(row.measure.unit.summed), .number(sample.a), .number(sample.b),
          .number(sample.difference), Self.cell(sample.range?.lowerBound), Self.cell(sample.range?.upperBound),
          Self.cell(row.shareAhead),
        ]
      })
  }

  private var commissioners: DataTable {
    let ids = scenario.service.ids
    return DataTable(
      columns: ["commissioner", "measure", "a", "b", "difference", "unit", "low", "high"],
      rows: found.commissioners.map { row in
        let sample = row.sample
        return [
          .text(ids.indices.contains(row.commissioner) ? ids[row.commissioner] : ""), .text(row.measure.id),
          .number(sample.a), .number(sample.b), .number(sample.difference), .text(row.measure.unit.summed),
          Self.cell(sample.range?.lowerBound), Self.cell(sample.range?.upperBound),
        ]
      })
  }

  private var stages: DataTable {
    DataTable(
      columns: ["stage", "difference", "low", "high"],
      rows: found.stages.map { row in
        [
          .text(row.part?.id ?? "interaction"), .number(row.sample.difference),
          Self.cell(row.sample.range?.lowerBound), Self.cell(row.sample.range?.upperBound),
        ]
      })
  }

  private static func cell(_ value: Double?) -> DataTable.Cell { value.map { .number($0) } ?? .empty }

  /// Everything, for a person.
  package var story: String {
    let score = found.score
    let range = score.range ?? 0...0
    let fixed = { (value: Double) in NumberText.fixed(value, places: 2) }
    var text = "A: \(found.ids.first)\nB: \(found.ids.second)\n\n"
    if found.ids.first == found.ids.second { return text + "They are the same bundle.\n" }
    let ahead = score.difference == 0 ? "level with" : score.difference > 0 ? "ahead of" : "behind"
    text +=
      "A scores \(fixed(score.a)) and B \(fixed(score.b)): A is \(ahead) B by \(fixed(abs(score.difference))) points of "
      + "100 on average (standard error \(fixed(score.error))). In nine of ten of the \(found.futures) futures the "
      + "difference lies between \(fixed(range.lowerBound)) and \(fixed(range.upperBound)); A is ahead in "
      + "\(percent(score.shareAbove)) of them, B in \(percent(score.shareBelow)).\n"
    text += "\nPOINTS BY CRITERION (they add up to the difference)\n" + criteriaForReading.written(as: .table)
    text += "\nWHICH PART MADE THE DIFFERENCE, IN POINTS (B with that part of A, less B)\n" + stages.written(as: .table)
    text += "\nMEASURES THAT DIFFER\n" + moved(measures, difference: 4).written(as: .table)
    text += "\nWHAT EACH COMMISSIONER PAYS IN ALL, OVER THE YEARS\n"
    let paid = commissioners.rows.filter { $0[1] == .text(Measure.totalCost.id) }
    text += DataTable(columns: commissioners.columns, rows: paid).written(as: .table)
    return text + "\nMoney, people and occasions are added up over the years, other figures are means over them.\n"
  }

  /// The criteria by points, largest first.
  private var criteriaForReading: DataTable {
    var table = criteria
    let order = found.criteria.indices.sorted {
      let (x, y) = (abs(found.criteria[$0].points), abs(found.criteria[$1].points))
      return x == y ? $0 < $1 : x > y
    }
    table.rows = order.map { table.rows[$0] }
    return table
  }

  private func moved(_ table: DataTable, difference column: Int) -> DataTable {
    var kept = table
    kept.rows = table.rows.filter { $0[column] != .number(0) && $0[column] != .empty }
    return kept
  }

  private func percent(_ share: Double) -> String { NumberText.fixed(100 * share, places: 0) + "%" }
}
