import Appraisal
import Commissioning
import MultiCriteria
import OptionKit

extension Report {
  /// Criteria by bundles: values from 0 to 100 as a heat table, each with the measure it comes from.
  var matrix: HTMLText {
    if result.plan.criteria.isEmpty { return paragraph("No criteria were set.") }
    let assessed = result.plan.criteria.indices.filter(result.isAssessed)
    let missing = result.plan.criteria.count - assessed.count
    var text = paragraph(
      "Each cell gives the mean value from 0 to 100 (large) and the mean measure behind it (small). The score is the sum "
        + "of the values times the weights. The anchors of each scale were fixed before any bundle was run, so adding or "
        + "removing a bundle moves nobody else's value; a value below 0 or above 100 lies outside the anchors.")
    if missing > 0 {
      text += paragraph(
        "\(missing == 1 ? "1 criterion is" : "\(missing) criteria are") not assessed, because the scenario does not hold "
          + "what \(missing == 1 ? "it needs" : "they need"). No value was invented: the weight goes to the others in "
          + "proportion.")
    }
    return text + heatKey + heatTable + scales
  }

  private var heatKey: HTMLText {
    let bands: [HTMLText] = ["below 10", "10 to 29", "30 to 49", "50 to 69", "70 to 89", "90 and above"]
    let spans = bands.enumerated().map { "<span class=\"h\($0)\">\($1)</span>" as HTMLText }
    return "<p class=\"key-strip\">Value: \(spans)<span class=\"na\">not assessed</span></p>\n"
  }

  private func band(_ value: Double) -> Int {
    max(0, min(5, Int(((min(max(value, 0), 100) + 10) / 20).rounded(.down))))
  }

  private var heatTable: HTMLText {
    let heads = shown.map { bundle -> HTMLText in
      "<th scope=\"col\" class=\"n\">\(name(bundle))</th>"
    }
    var rows = HTMLText.none
    var branches: [String] = []
    for judged in result.plan.criteria where !branches.contains(judged.branch) { branches.append(judged.branch) }
    for branch in branches {
      let members = result.plan.criteria.indices.filter { result.plan.criteria[$0].branch == branch }
      let weight = members.reduce(0) { $0 + weights[$1] }
      if !branch.isEmpty {
        rows += """
          <tr class="branch"><th scope="rowgroup">\(branch)</th><td class="n">\(ReportFigure.percent(weight))</td>\
          \(shown.map { _ in "<td></td>" as HTMLText })</tr>

          """
      }
      for criterion in members { rows += heatRow(criterion) }
      rows = branch == branches.last ? rows : rows + "</tbody><tbody>\n"
    }
    let scores = shown.map {
      "<td class=\"n\"><b>\(ReportFigure.number(result.bundles[$0].score))</b></td>" as HTMLText
    }
    return """
      <div class="frame" tabindex="0"><table class="heat"><caption>Scoring matrix: shortlist and business as usual</caption>
      <thead><tr><th scope="col" class="wide">Criterion</th><th scope="col" class="n">Weight</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>
      <tfoot><tr class="total"><th scope="row">Weighted score</th><td class="n">\
      \(ReportFigure.percent(weights.reduce(0, +), places: 0))</td>\(scores)</tr></tfoot></table></div>

      """
  }

  private func heatRow(_ criterion: Int) -> HTMLText {
    let judged = result.plan.criteria[criterion]
    let unit = judged.criterion.unit
    let cells = shown.map { bundle -> HTMLText in
      let found = result.bundles[bundle]
      guard found.values.indices.contains(criterion), found.values[criterion].isFinite else {
        return "<td class=\"n na\">not assessed</td>"
      }
      let value = found.values[criterion]
      let measure = found.measures.indices.contains(criterion) ? found.measures[criterion] : .nan
      return """
        <td class="n v h\(band(value))"><b>\(ReportFigure.number(value, places: 0))</b>\
        <small>\(ReportFigure.measured(measure, unit))</small></td>
        """
    }
    let sense = judged.criterion.preference == .more ? "more is better" : "less is better"
    let measured = unit == .number ? sense : "\(unit.rawValue), \(sense)"
    let weight = result.isAssessed(criterion) ? ReportFigure.percent(weights[criterion]) : "—"
    return """
      <tr><th scope="row">\(judged.option.title)<br/><small>\(measured)</small></th><td class="n">\(weight)</td>\(cells)</tr>

      """
  }

  /// Anchors and weights with their reasons.
  private var scales: HTMLText {
    var table = HTMLTable(
      "How each measure becomes a value, and what the value weighs",
      [
        .words("Criterion"), .words("Scale"), .prose("Why these anchors"), .numbers("Weight given"),
        .numbers("Weight carried"), .prose("Why this weight"),
      ])
    for (place, judged) in result.plan.criteria.enumerated() {
      let provenance = judged.weightProvenance
      table.add([
        "\(judged.option.title)", "\(written(judged.scale, judged.criterion.unit))", "\(judged.anchorReason)",
        "\(NumberText.short(judged.weight))",
        result.isAssessed(place) ? "\(ReportFigure.percent(weights[place]))" : "<span class=\"na\">not assessed</span>",
        "\(provenance.kind): \(provenance.text)",
      ])
    }
    return folded("Scales and weights, with their reasons", table.html)
  }

  /// A scale in words.
  func written(_ scale: ValueScale, _ unit: MeasureUnit) -> String {
    let text = { (value: Double) in ReportFigure.measured(value, unit) }
    switch scale {
    case .linear(let zero, let hundred): return "0 at \(text(zero)), 100 at \(text(hundred)), straight"
    case .piecewise(let points):
      return points.sorted { $0.measure < $1.measure }
        .map { "\(ReportFigure.number($0.value, places: 0)) at \(text($0.measure))" }.joined(separator: ", ")
    case .threshold(let bar, let direction):
      return "100 at \(text(bar)) or \(direction == .max ? "more" : "less"), 0 otherwise"
    case .diminishing(let zero, let hundred, let curvature):
      let first = curvature > 0 ? "first" : "last"
      return "0 at \(text(zero)), 100 at \(text(hundred)), the \(first) steps worth the most"
    }
  }
}
