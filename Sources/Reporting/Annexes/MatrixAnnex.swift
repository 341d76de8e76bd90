import Appraisal
import Documents
import MultiCriteria
import OptionKit
import ReportWriter

/// Criteria by options: values from 0 to 100 as a shaded table, each with the measure it comes from.
struct MatrixAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  private var result: AppraisalResult { facts.result }

  var blocks: [Block] {
    if result.plan.criteria.isEmpty { return [.paragraph("No criteria were set.")] }
    let missing =
      result.plan.criteria.count { !$0.option.title.isEmpty }
      - result.plan.criteria.indices.count(where: result.isAssessed)
    var blocks: [Block] = [
      .paragraph(
        """
        Each cell gives the mean value from 0 to 100 (large) and the mean measure behind it (small). The score is the sum of the \
        values times the weights. The scales were fixed before any package was run, so adding one moves nobody else’s value. A \
        value below 0 or above 100 lies outside its scale.
        """)
    ]
    if missing > 0 {
      blocks.append(
        .paragraph(
          """
          \(missing == 1 ? "1 criterion is" : "\(missing) criteria are") not assessed, because the scenario does not hold what \
          \(missing == 1 ? "it needs" : "they need"). No value was invented: the weight goes to the others in proportion.
          """))
    }
    return blocks + [.table(matrix), .folded("Scales and weights, with their reasons", [.table(scales)])]
  }

  private var matrix: Table {
    var table = Table(
      "scoring", caption: "Scoring table: the options and business as usual",
      [.prose("Criterion"), .numbers("Weight")]
        + facts.shown.map { .numbers(RichText(facts.name($0)), id: result.bundles[$0].id) },
      shading: .init("Value", bands: ["below 10", "10 to 29", "30 to 49", "50 to 69", "70 to 89", "90 and above"]))
    var branches: [String] = []
    for judged in result.plan.criteria where !branches.contains(judged.branch) { branches.append(judged.branch) }
    for branch in branches {
      let members = result.plan.criteria.indices.filter { result.plan.criteria[$0].branch == branch }
      if !branch.isEmpty {
        let weight = members.reduce(0) { $0 + facts.weights[$1] }
        table.add([Cell.text(branch), .share(weight)] + facts.shown.map { _ in .none }, .branch)
      }
      for criterion in members { table.add(row(criterion)) }
    }
    let whole = facts.weights.reduce(0, +)
    table.add(
      ["Weighted score", .share(whole, places: 0)] + facts.shown.map { .points(result.bundles[$0].score) }, .total)
    return table
  }

  private func row(_ criterion: Int) -> [Cell] {
    let judged = result.plan.criteria[criterion]
    let unit = judged.criterion.unit
    let sense = judged.criterion.preference == .more ? "more is better" : "less is better"
    let measured = unit == .number ? sense : "\(unit.rawValue), \(sense)"
    let weight: Cell = result.isAssessed(criterion) ? .share(facts.weights[criterion]) : .dash
    return [Cell.text(judged.option.title).noted(RichText(measured)), weight]
      + facts.shown.map { bundle in
        let found = result.bundles[bundle]
        guard found.values.indices.contains(criterion), found.values[criterion].isFinite else { return .notAssessed }
        let value = found.values[criterion]
        let measure = found.measures.indices.contains(criterion) ? found.measures[criterion] : .nan
        return Cell.points(value, places: 0).noted(RichText(NumberFormat.measured(measure, unit))).shaded(
          Self.band(value))
      }
  }

  /// The band of shading of a value.
  static func band(_ value: Double) -> Int { max(0, min(5, Int(((min(max(value, 0), 100) + 10) / 20).rounded(.down)))) }

  /// Scales and weights with their reasons.
  private var scales: Table {
    var table = Table(
      "scales", caption: "How each measure becomes a value, and what the value weighs",
      [
        .words("Criterion"), .words("Scale"), .prose("Why this scale", id: "scale_reason"),
        .numbers("Weight given", id: "given"),
        .numbers("Weight carried", id: "carried"), .prose("Why this weight", id: "weight_reason"),
      ])
    for (place, judged) in result.plan.criteria.enumerated() {
      let provenance = judged.weightProvenance
      table.add([
        .text(judged.option.title), .text(ScaleWords.written(judged.scale, judged.criterion.unit)),
        .text(judged.anchorReason),
        .text(NumberFormat.short(judged.weight)),
        result.isAssessed(place) ? .share(facts.weights[place]) : .notAssessed,
        .text("\(provenance.kind): \(provenance.text)"),
      ])
    }
    return table
  }
}
