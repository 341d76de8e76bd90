import Appraisal
import Documents
import MultiCriteria
import OptionKit

/// The best packages with their uncertainty, and cost against everything else.
struct RankingAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  private var result: AppraisalResult { facts.result }

  var blocks: [Block] {
    let order = result.ranking.filter(result.bundles.indices.contains)
    if order.isEmpty { return [.paragraph("There is nothing to rank.")] }
    return [
      .paragraph(
        """
        Every package met the same \(NumberFormat.count(result.manifest.futures, "future")), so differences are compared future \
        by future. Regret is how far a package falls behind the best package of a future.
        """), .table(ranking(order)), .paragraph("The whole ranking is in ranking.csv.", .small),
    ] + value
  }

  private func ranking(_ order: [Int]) -> Table {
    var table = Table(
      "ranking",
      caption:
        "The best \(min(25, order.count)) of \(NumberFormat.count(order.count, "package")), and business as usual",
      [
        .numbers("Rank"), .prose("Package"), .numbers("Score"), .numbers("Standard error", id: "standard_error"),
        .numbers("Best in", id: "probability_best"), .numbers("Expected rank", id: "expected_rank"),
        .numbers("Expected regret", id: "expected_regret"), .numbers("Largest regret", id: "worst_regret"),
      ])
    let ranks = Ranking.ranks(order.map { result.bundles[$0].score })
    for (place, position) in order.enumerated() {
      guard place < 25 || position == facts.today || facts.shown.contains(position) else { continue }
      let found = result.bundles[position]
      let isNamed = result.shortlist.contains(position) || position == facts.today
      var label: RichText = isNamed ? "\(.strong(RichText(facts.name(position)))): " : ""
      label += RichText(facts.composition(position))
      if facts.rivals.contains(position) { label += " \(.small("(in the tie)"))" }
      table.add(
        [
          .count(ranks[place]), .bundle(found.id, label), .points(found.score), .points(found.standardError, places: 2),
          .share(found.probabilityBest), .number(found.expectedRank), .points(found.expectedRegret),
          .points(found.worstRegret),
        ], position == facts.leader ? .leader : position == facts.today ? .today : .plain)
    }
    return table
  }

  /// Cost for each point, and what each further point costs.
  private var value: [Block] {
    guard let found = ValueForMoney(result, bundles: facts.shown) else { return [] }
    var table = Table(
      "value_for_money", caption: "Cost against points on everything that is not money",
      [
        .words("Option"), .numbers("Whole-life cost, present value", id: "cost"),
        .numbers("Points without money", id: "points"),
        .numbers("Cost of each point", id: "cost_per_point"), .words("Standing"),
        .numbers("Cost of each further point", id: "further"),
      ])
    for row in found.rows.sorted(by: { ($0.points, $0.bundle) < ($1.points, $1.bundle) }) {
      let standing =
        switch row.standing {
        case .efficient: "not beaten"
        case .dominated: "beaten: another does at least as well for no more money"
        case .extendedlyDominated: "beaten by a mix of two others"
        }
      table.add([
        .bundle(result.bundles[row.bundle].id, RichText(facts.name(row.bundle))), Self.pounds(row.cost),
        .points(row.points),
        Self.pounds(row.costPerPoint), .text(standing), Self.pounds(row.incremental),
      ])
    }
    return [
      .heading("Value for money"),
      .paragraph(
        """
        Here cost stands apart. Points are the weighted mean over the \
        \(NumberFormat.count(found.criteria.count, "criterion", "criteria")) that are not money. Cost is what everyone pays over \
        the years, discounted. In the last column, a minus sign means the extra points also save money.
        """), .table(table),
    ]
  }

  private static func pounds(_ value: Double) -> Cell { value.isFinite ? .pounds(value) : .dash }
}
