import Appraisal
import Commissioning
import OptionKit
import Simulation

extension Report {
  /// Bundles in the tables: all where they are asked for, otherwise the shortlist and business as usual.
  private var written: [Int] { full ? Array(result.bundles.indices) : shown }

  /// `matrix.csv`; a criterion that could not be assessed has empty figures and carries no weight.
  var matrixTable: DataTable {
    // The dimensions that every bundle has stand on the left; others to the right, so that no column moves.
    let own = scenario.dimensions.filter { $0.role == .choice }
    let further = scenario.dimensions.filter { $0.role != .choice }
    var table = DataTable(
      columns: ["bundle"] + own.map(\.rawValue)
        + ["criterion", "measure", "unit", "score", "weight", "weighted", "given_weight", "assessed"]
        + further.map(\.rawValue))
    for position in written {
      let found = result.bundles[position]
      for (place, judged) in result.plan.criteria.enumerated() {
        let value = found.values.indices.contains(place) ? found.values[place] : .nan
        let measure = found.measures.indices.contains(place) ? found.measures[place] : .nan
        let (left, right) = (own.map { found.choices[$0] ?? "" }, further.map { found.choices[$0] ?? "" })
        table.rows.append(
          [.text(found.id)] + left.map { .text($0) } + [
            .text(judged.option.id), number(measure), .text(judged.criterion.unit.rawValue), number(value),
            .number(weights[place]), number(value * weights[place]), number(judged.weight), .flag(value.isFinite),
          ] + right.map { .text($0) })
      }
    }
    return table
  }

  /// `ranking.csv`. The status joins what applies with `+`: `leader`, `not-separated`, `shortlist`,
  /// `business-as-usual`; `lawful` where nothing else does.
  var rankingTable: DataTable {
    var table = DataTable(columns: [
      "rank", "bundle", "score", "probability_best", "expected_rank", "worst_regret", "status", "expected_regret",
      "standard_error", "failures",
    ])
    let rivals = Set(rivals)
    let ranks = places
    for (place, position) in result.ranking.enumerated() {
      guard let found = bundle(at: position) else { continue }
      var status: [String] = []
      if position == leader { status.append("leader") }
      if rivals.contains(position) { status.append("not-separated") }
      if result.shortlist.contains(position) { status.append("shortlist") }
      if position == today { status.append("business-as-usual") }
      table.rows.append([
        .integer(ranks[place]), .text(found.id), number(found.score), number(found.probabilityBest),
        number(found.expectedRank), number(found.worstRegret),
        .text(status.isEmpty ? "lawful" : status.joined(separator: "+")), number(found.expectedRegret),
        number(found.standardError), .integer(found.failures),
      ])
    }
    return table
  }

  /// `ruled_out.csv`: a row for each reason.
  var ruledOutTable: DataTable {
    var table = DataTable(columns: ["bundle", "reason", "source"])
    for bundle in result.ruledOut {
      for objection in bundle.objections {
        table.rows.append([
          .text(bundle.id), .text(objection.reason), .text(objection.source?.description ?? ""),
        ])
      }
    }
    return table
  }

  /// `measures.csv`; the whole case is the commissioner `all`.
  var measuresTable: DataTable {
    var table = DataTable(columns: ["bundle", "year", "commissioner", "measure", "unit", "mean", "p5", "p50", "p95"])
    let ids = commissioners.map(\.id) + ["all"]
    for position in written {
      guard let detail = result.details.first(where: { $0.bundle == position }) else { continue }
      for measure in Measure.allCases {
        guard let years = detail.spreads[measure] else { continue }
        for (year, rows) in years.enumerated() {
          for (id, spread) in zip(ids, rows) {
            table.rows.append([
              .text(result.bundles[position].id), .text((scenario.firstYear + year).description), .text(id),
              .text(measure.rawValue), .text(measure.unit.rawValue), number(spread.mean), number(spread.low),
              number(spread.median), number(spread.high),
            ])
          }
        }
      }
    }
    return table
  }

  /// A number, or nothing where there is none.
  private func number(_ value: Double) -> DataTable.Cell { value.isFinite ? .number(value) : .empty }
}
