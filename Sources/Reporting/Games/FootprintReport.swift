import Appraisal
import Commissioning
import ReportWriter

/// What `quorate footprints` says of the maps of a scenario.
package struct FootprintReport {
  package let finding: FootprintFinding
  /// Ids of the commissioners, in the scenario's order.
  package let ids: [String]

  package init(finding: FootprintFinding, ids: [String]) { (self.finding, self.ids) = (finding, ids) }

  /// A map as `{a,b}{c}`: members in the scenario's order, units by their first members; of several units with a share.
  package static func written(_ map: CommissioningMap, _ ids: [String]) -> String {
    let units = map.units.map { unit in unit.members.sorted { $0.commissioner < $1.commissioner } }
    let sorted = units.sorted { a, b in
      a.map(\.commissioner).lexicographicallyPrecedes(b.map(\.commissioner))
    }
    return sorted.map { unit in
      "{"
        + unit.map { member in
          let id = ids.indices.contains(member.commissioner) ? ids[member.commissioner] : ""
          return member.share == 1 ? id : "\(id):\(NumberText.exact(member.share))"
        }.joined(separator: ",") + "}"
    }.joined()
  }

  package func written(_ map: CommissioningMap) -> String { Self.written(map, ids) }

  /// The rows: `rank,units,score,named`, then what else is known of each.
  package var table: DataTable {
    DataTable(
      columns: ["rank", "units", "score", "named", "keeps_rules", "on_front", "leads_weightings", "leads_futures"]
        + finding.criteria.used.map { "points_\($0.id)" },
      rows: finding.rows.map { row in
        [
          .integer(Int(clamping: row.rank)), .text(written(row.map)), .number(row.score),
          .text(row.names.joined(separator: "+")), .flag(row.keepsRules), .flag(row.isOnFront),
          .number(row.leadsWeightings), row.leadsFutures.map { .number($0) } ?? .empty,
        ] + row.values.map { .number($0) }
      })
  }

  /// Everything in a format.
  package func written(as format: DataTable.Format) -> String {
    switch format {
    case .csv: return table.written(as: .csv)
    case .json: return FootprintJSON(self).text
    case .table, .markdown: break
    }
    var shown = table
    let isRun = finding.futures > 1
    let kept = shown.columns.indices.filter { shown.columns[$0] != "leads_futures" || isRun }
    shown = DataTable(columns: kept.map { shown.columns[$0] }, rows: shown.rows.map { row in kept.map { row[$0] } })
    return shown.written(as: format) + "\n" + sentences.map { $0 + "\n" }.joined()
  }

  private var sentences: [String] {
    [countSentence, waySentence, beyondSentence, frontSentence, weightSentence].compactMap { $0 }
  }

  private var countSentence: String {
    let number = finding.counted.map { "\($0)" } ?? "more than 10^19"
    if case .sampled(let maps) = finding.answer {
      return "Sampled: \(maps) of \(number) ways to divide \(finding.movers.count) bodies were scored; ranks are among "
        + "these, and a better map may not be."
    }
    let all = finding.kept == finding.counted ? "All" : "\(finding.kept ?? 0) maps keep the constraints, of"
    let what = finding.isFree ? "commissioners" : "bodies that move"
    return "\(all) \(number) ways to divide \(finding.movers.count) \(what) "
      + (finding.kept == finding.counted ? "were scored." : "there are; all of them were scored.")
  }

  private var waySentence: String {
    let criteria = finding.criteria.used.map { "\($0.title) \(NumberText.short(100 * $0.weight, digits: 3))%" }
    let futures =
      finding.futures > 1 ? "the mean of \(finding.futures) futures" : "one future with everything at its mean"
    return "Score: \(criteria.joined(separator: ", ")); \(finding.way.rawValue), \(futures)."
  }

  private var beyondSentence: String? {
    guard let best = finding.rows.first, best.names.isEmpty,
      let named = finding.rows.first(where: { !$0.names.isEmpty })
    else { return nil }
    let gains = zip(finding.criteria.used, zip(best.values, named.values)).compactMap { criterion, pair in
      let points = criterion.weight * (pair.0 - pair.1)
      return abs(points) < 0.005
        ? nil : "\(criterion.title) \(points > 0 ? "+" : "")\(NumberText.fixed(points, places: 2))"
    }
    return "The best map scores \(NumberText.fixed(best.score - named.score, places: 2)) more than the best named, "
      + "\(named.names.joined(separator: " and "))\(gains.isEmpty ? "" : ": " + gains.joined(separator: ", "))."
  }

  private var frontSentence: String? {
    guard finding.isFrontComplete else { return nil }
    let names = finding.frontCriteria.joined(separator: ", ")
    return finding.frontSize == 1
      ? "One map is beaten by none on \(names)."
      : "\(finding.frontSize) maps are beaten by none on \(names)."
  }

  private var weightSentence: String? {
    guard finding.weightings > 0, !finding.leaders.isEmpty else { return nil }
    let shown = finding.leaders.prefix(3).map { leader in
      "\(leader.names.first ?? written(leader.map)) in \(NumberText.short(100 * leader.share, digits: 3))%"
    }
    return "Of \(finding.weightings) weightings that could be defended, the lead has \(shown.joined(separator: ", "))."
  }
}
