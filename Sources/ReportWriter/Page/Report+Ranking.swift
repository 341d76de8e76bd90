import Appraisal
import MultiCriteria
import OptionKit

extension Report {
  /// Places in the ranking: equals share a place. By position in `ranking`.
  var places: [Int] { Ranking.ranks(result.ranking.map { bundle(at: $0)?.score ?? .nan }) }

  /// A bundle, where there is one at that position.
  func bundle(at position: Int) -> BundleResult? {
    result.bundles.indices.contains(position) ? result.bundles[position] : nil
  }

  /// The best bundles with their uncertainty.
  var ranking: HTMLText {
    let order = result.ranking.filter(result.bundles.indices.contains)
    if order.isEmpty { return paragraph("There is nothing to rank.") }
    let text = paragraph(
      "Every bundle met the same \(ReportFigure.count(result.manifest.futures, "future")), so differences between bundles "
        + "are compared future by future. The range about a score is two standard errors of the mean: how far the "
        + "number of futures leaves the mean itself unsure. Regret is how far a bundle falls behind the best bundle of a "
        + "future.")
    let charted = charted(order)
    let chart = ScoreChart(
      lines: charted.map { position in
        let found = result.bundles[position]
        return ScoreChart.Line(
          label: rankName(position), score: found.score, error: 2 * found.standardError,
          probabilityBest: found.probabilityBest, worstRegret: found.worstRegret, isToday: position == today)
      })
    return text
      + figure(
        chart.html,
        caption: "The shortlist, the best other bundles and business as usual (diamond). The numbers are in the table.")
      + rankTable(order)
  }

  /// The shortlist and business as usual, filled up with the best others, in the order of the ranking.
  private func charted(_ order: [Int]) -> [Int] {
    var chosen = Set(shown)
    for position in order where chosen.count < max(12, shown.count) { chosen.insert(position) }
    return order.filter(chosen.contains)
  }

  private func rankName(_ position: Int) -> String {
    let isNamed = result.shortlist.contains(position) || position == today
    if isNamed { return name(position) }
    let place = result.ranking.firstIndex(of: position).map { places[$0] } ?? 0
    return "Rank \(place) (see the table)"
  }

  private func rankTable(_ order: [Int]) -> HTMLText {
    var table = HTMLTable(
      "The best \(min(25, order.count)) of \(ReportFigure.count(order.count, "bundle")), and business as usual",
      [
        .numbers("Rank"), .words("Bundle"), .numbers("Score"), .numbers("Standard error"),
        .numbers("Best in"), .numbers("Expected rank"), .numbers("Expected regret"), .numbers("Worst regret"),
      ])
    let ranks = places
    for (place, position) in result.ranking.enumerated() {
      guard let found = bundle(at: position), place < 25 || position == today || shown.contains(position) else {
        continue
      }
      let isNamed = result.shortlist.contains(position) || position == today
      let label: HTMLText = isNamed ? "<strong>\(name(position))</strong>: " : ""
      let mark: HTMLText = rivals.contains(position) ? " <small>(not separated from the leader)</small>" : ""
      table.add(
        [
          "\(ranks[place])", "\(label)\(composition(position))\(mark)", "\(ReportFigure.number(found.score))",
          "\(ReportFigure.number(found.standardError, places: 2))", "\(ReportFigure.percent(found.probabilityBest))",
          "\(ReportFigure.number(found.expectedRank))", "\(ReportFigure.number(found.expectedRegret))",
          "\(ReportFigure.number(found.worstRegret))",
        ], style: position == leader ? "leader" : position == today ? "today" : "")
    }
    return table.html + paragraph("The whole ranking is in ranking.csv.", style: "small")
  }
}
