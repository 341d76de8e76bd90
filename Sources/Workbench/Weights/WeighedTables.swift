import Appraisal
import Documents
import MultiCriteria
import Renderers
import Simulation

/// The order under weights that somebody tries, as a page shows it.
struct WeighedTables {
  let order: WeighedOrder
  private var result: AppraisalResult { order.result }

  /// What changes when a weight moves: who leads, the order, the shortlist's chances.
  var html: HTMLText {
    guard let leader = order.order.first else { return "<p>There is no bundle to order.</p>" }
    let now = name(leader)
    let was = result.ranking.first.map(name) ?? now
    let headline: RichText =
      leader == result.ranking.first
      ? "\(now) still leads." : "\(now) leads; with the weights of the run it was \(was)."
    return HTMLText([
      .verdict(Verdict(headline, paragraphs: [RichText(nextFlip)])), .table(ranking), .table(chances),
      .paragraph(
        """
        The order comes from each bundle's mean values in the run; the chances from \(order.standings.isEmpty ? "no" : "the same") \
        futures, among these bundles only. Nothing was run again.
        """, .small),
    ])
  }

  /// The nearest weight at which the leader changes.
  private var nextFlip: String {
    let near = order.intervals.compactMap { $0 }.filter { $0.slack.isFinite }.min { $0.slack < $1.slack }
    guard let near else { return "No change of a single weight gives another bundle the lead." }
    return "Nearest turn: \(result.plan.criteria[near.criterion].option.title). " + (Self.turns(near, order) ?? "")
  }

  /// Where the leader changes as one weight moves, in shares of all weight; a rival is named by what it has and the
  /// leader has not.
  static func turns(_ interval: WeightStability, _ order: WeighedOrder) -> String? {
    let result = order.result
    guard let leader = order.order.first else { return nil }
    let bundle = { (place: Int?) in
      place.map { rival in
        BundleNames.difference(
          of: result.bundles[rival].choices, from: result.bundles[leader].choices, in: result.scenario)
      }
    }
    var parts: [String] = []
    if let rival = bundle(interval.rivalBelow) {
      parts.append(
        "below \(NumberFormat.percent(interval.lower)) of all weight the lead goes to \u{201C}\(rival)\u{201D}")
    }
    if let rival = bundle(interval.rivalAbove) {
      parts.append(
        "above \(NumberFormat.percent(interval.upper)) of all weight the lead goes to \u{201C}\(rival)\u{201D}")
    }
    return parts.isEmpty ? nil : NumberFormat.sentence(parts.joined(separator: "; ")) + "."
  }

  private func name(_ bundle: Int) -> String {
    BundleNames.titles(of: result.bundles[bundle].choices, in: result.scenario)
  }

  private var ranking: Table {
    let was = Dictionary(uniqueKeysWithValues: result.ranking.enumerated().map { ($1, $0 + 1) })
    var table = Table(
      "weighed", caption: "The best 12 bundles with these weights, and business as usual",
      [.numbers("Rank"), .words("Bundle"), .numbers("Score"), .numbers("Rank in the run")])
    for (place, bundle) in order.order.enumerated() {
      let isToday = bundle == result.businessAsUsual
      guard place < 12 || isToday else { continue }
      table.add(
        [
          .count(place + 1), .text(isToday ? name(bundle) + " (business as usual)" : name(bundle)),
          .points(order.scores[bundle], places: 2), was[bundle].map { .count($0) } ?? .dash,
        ], place == 0 ? .leader : isToday ? .today : .plain)
    }
    return table
  }

  private var chances: Table {
    var table = Table(
      "chances", caption: "The shortlist and business as usual over the futures kept",
      [.words("Bundle"), .numbers("Mean score"), .numbers("Nine in ten futures"), .numbers("Best of these in")])
    for one in order.standings.sorted(by: { $0.mean > $1.mean }) {
      let range: Cell = "\(NumberFormat.number(one.low)) to \(NumberFormat.number(one.high))"
      table.add([.text(name(one.bundle)), .points(one.mean, places: 2), range, .share(one.shareBest, places: 0)])
    }
    return table
  }
}
