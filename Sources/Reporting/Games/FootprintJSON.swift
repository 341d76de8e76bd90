import Appraisal
import Documents

/// The maps as one JSON object.
package struct FootprintJSON {
  package let text: String

  package init(_ report: FootprintReport) {
    let finding = report.finding
    var entries: [(String, JSONValue)] = [
      ("counted", Self.count(finding.counted)), ("kept", Self.count(finding.kept)),
    ]
    switch finding.answer {
    case .exact: entries.append(("answer", "exact"))
    case .bounded(let gap): entries += [("answer", "bounded"), ("gap", .number(gap))]
    case .sampled(let maps): entries += [("answer", "sampled"), ("scored", .integer(maps))]
    }
    entries += [
      ("way", .text(finding.way.rawValue)), ("moving", .texts(finding.movers.map { report.ids[$0] })),
      ("futures", .integer(finding.futures)),
      (
        "criteria",
        .list(
          finding.criteria.used.map {
            .object([("id", .text($0.id)), ("title", .text($0.title)), ("weight", .number($0.weight))])
          })
      ),
      ("not_told_unit_by_unit", .texts(finding.criteria.left)),
      ("maps", .list(finding.rows.map { Self.map($0, report) })),
      (
        "front",
        finding.isFrontComplete
          ? .object([
            ("criteria", .texts(finding.frontCriteria)), ("maps", .integer(finding.frontSize)),
            ("shown", .list(finding.front.map { Self.map($0, report) })),
          ]) : .null
      ),
      ("weightings", .integer(finding.weightings)),
      (
        "leaders",
        .list(
          finding.leaders.map {
            .object([
              ("units", .text(report.written($0.map))), ("named", .texts($0.names)), ("share", .number($0.share)),
            ])
          })
      ),
    ]
    text = JSONValue.object(entries).written
  }

  private static func count(_ number: UInt64?) -> JSONValue {
    number.flatMap { Int(exactly: $0) }.map { .integer($0) } ?? .null
  }

  private static func map(_ row: FootprintFinding.Row, _ report: FootprintReport) -> JSONValue {
    .object([
      ("rank", count(row.rank)), ("units", .text(report.written(row.map))), ("score", .number(row.score)),
      ("named", row.names.isEmpty ? .null : .text(row.names.joined(separator: "+"))),
      ("keeps_rules", .flag(row.keepsRules)), ("on_front", .flag(row.isOnFront)),
      ("leads_weightings", .number(row.leadsWeightings)), ("leads_futures", .maybe(row.leadsFutures)),
      (
        "points",
        .object(zip(report.finding.criteria.used, row.values).map { ($0.id, .number($1)) })
      ),
    ])
  }
}
