import Appraisal
import Documents
import OptionKit

/// Cost and waits of the whole service by year, with their spread, the same scale for every option.
struct YearsAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    let all = fans(.totalCost, "Everything paid by all commissioners") + fans(.wait, "Mean wait of those seen")
    if all.isEmpty { return [.paragraph("The scenario yields neither cost nor waits by year: not assessed.")] }
    return [
      .paragraph(
        """
        The band holds the middle 90% of futures, the line is the median, and the dashed line is the median of business as usual. \
        Medians do not add up; the means on the main pages do. Charts of one measure share a scale, which may not start at 0.
        """)
    ] + all
  }

  /// One chart for each option shown, with its numbers as a table; nothing where the measure was not kept.
  func fans(_ measure: Measure, _ title: String) -> [Block] {
    let kept = facts.shown.filter { !facts.spreads($0, measure).isEmpty }
    if kept.isEmpty { return [] }
    let usual = facts.today.map { facts.spreads($0, measure).map(\.median) } ?? []
    let holding = kept.flatMap { facts.spreads($0, measure).flatMap { [$0.low, $0.high] } } + usual
    let charts = kept.map { bundle -> TitledChart in
      let chart = FanChart(
        id: "fan-\(measure.rawValue)-\(bundle)", title: "\(title): \(facts.name(bundle))", years: facts.years,
        bands: facts.spreads(bundle, measure).map { .init(low: $0.low, median: $0.median, high: $0.high) },
        compared: bundle == facts.today ? [] : usual, comparedName: "business as usual", unit: measure.unit,
        holding: holding)
      return TitledChart(RichText(facts.name(bundle)), .fan(chart))
    }
    return [
      .heading("\(title), \(measure.unit.rawValue)"), .charts(charts),
      .folded("\(title): the numbers", [.table(numbers(measure, title, kept))]),
    ]
  }

  private func numbers(_ measure: Measure, _ title: String, _ kept: [Int]) -> Table {
    var table = Table(
      "years-\(measure.rawValue)",
      caption: "\(title), \(measure.unit.rawValue) (median, and the middle 90% of futures)",
      [.words("Year")] + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    for (year, label) in facts.years.enumerated() {
      table.add(
        [Cell.text(label)]
          + kept.map { bundle in
            let spread = facts.spreads(bundle, measure)[year]
            guard spread.median.isFinite else { return .notAssessed }
            let (low, high) = (
              NumberFormat.bare(spread.low, measure.unit), NumberFormat.bare(spread.high, measure.unit)
            )
            return Cell.bare(spread.median, measure.unit).noted("\(low) to \(high)")
          })
    }
    return table
  }
}
