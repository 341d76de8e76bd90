import Reporting

/// The figures of a run, read from the tables of its report: of one under way in memory or of one that was kept alike.
package struct RunFigures: Sendable {
  private let ranking, matrix, measures: Rows

  /// Reads `ranking.csv`, `matrix.csv` and `measures.csv`; a table that is missing or none is empty.
  package init(ranking: [UInt8]?, matrix: [UInt8]?, measures: [UInt8]?) {
    self.ranking = Rows(ranking)
    self.matrix = Rows(matrix)
    self.measures = Rows(measures)
  }

  /// The bundles whose criteria and measures are told, the best first.
  package var bundles: [String] {
    var seen = Set<String>()
    let told = Set(matrix.all.compactMap { matrix[$0, "bundle"] })
    let ranked = ranking.all.compactMap { ranking[$0, "bundle"] }.filter(told.contains)
    return (ranked + told.sorted()).filter { seen.insert($0).inserted }
  }

  /// The bundle that leads; nil where there is no ranking.
  package var leader: String? { ranking.all.first.flatMap { ranking[$0, "bundle"] } }

  /// A bundle's figures for a comparison.
  package func standing(of bundle: String) -> RunComparison.Standing {
    var standing = RunComparison.Standing(bundle: bundle)
    for row in ranking.all where ranking[row, "bundle"] == bundle {
      standing.rank = ranking[row, "rank"].flatMap { Int($0) }
      standing.score = ranking.number(row, "score")
      standing.chance = ranking.number(row, "probability_best")
    }
    for row in matrix.all where matrix[row, "bundle"] == bundle {
      guard let criterion = matrix[row, "criterion"], matrix[row, "assessed"] != "false" else { continue }
      standing.criteria.append(
        RunComparison.Criterion(
          id: criterion, weight: matrix.number(row, "weight") ?? 0, score: matrix.number(row, "score"),
          points: matrix.number(row, "weighted") ?? 0))
    }
    standing.money = byCommissioner("total-cost", bundle) { $0.reduce(0, +) }
    standing.waits = byCommissioner("wait", bundle) { $0.reduce(0, +) / Double($0.count) }
    return standing
  }

  /// One measure of each commissioner over the years, in the order of the table; the row of all together last.
  private func byCommissioner(
    _ measure: String, _ bundle: String, over years: ([Double]) -> Double
  ) -> [RunComparison.Amount] {
    var order: [String] = []
    var values: [String: [Double]] = [:]
    for row in measures.all where measures[row, "measure"] == measure && measures[row, "bundle"] == bundle {
      guard let who = measures[row, "commissioner"], let value = measures.number(row, "mean") else { continue }
      if values[who] == nil { order.append(who) }
      values[who, default: []].append(value)
    }
    return (order.filter { $0 != "all" } + order.filter { $0 == "all" }).map { who in
      RunComparison.Amount(who: who, value: years(values[who] ?? []))
    }
  }

  /// A table whose fields are asked for by the names of their columns.
  private struct Rows: Sendable {
    var places: [String: Int] = [:]
    var all: [[String]] = []

    init(_ bytes: [UInt8]?) {
      guard let table = bytes.flatMap({ PlainCSV($0) }), let heading = table.rows.first else { return }
      places = Dictionary(heading.enumerated().map { ($1, $0) }) { first, _ in first }
      all = Array(table.rows.dropFirst())
    }

    subscript(row: [String], column: String) -> String? {
      guard let place = places[column], row.indices.contains(place) else { return nil }
      return row[place]
    }

    func number(_ row: [String], _ column: String) -> Double? {
      self[row, column].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }
  }
}
