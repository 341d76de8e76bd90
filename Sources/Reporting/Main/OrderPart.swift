import Appraisal
import Documents
import OptionKit

/// Which map somebody outside would order on the criteria that it has published, and how surely.
struct OrderPart {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard let order = facts.result.order, !order.rows.isEmpty else { return [] }
    return [.paragraph(opening(order)), .table(table(order))] + heard(order)
  }

  private func opening(_ order: OrderFinding) -> RichText {
    guard let first = order.likeliest else { return "" }
    let count = NumberFormat.count(order.futures, "future")
    let chance = NumberFormat.percent(first.chance, places: 0)
    return """
      \(NumberFormat.sentence(order.decider)) decides, and nobody’s signature is asked. On the criteria published it orders \(first.title) in \
      \(chance) of \(count). Weights, money and judgement are drawn anew in each. This says where the criteria lead, not what \
      will be decided.
      """
  }

  private func table(_ order: OrderFinding) -> Table {
    var table = Table(
      "order", caption: "What \(order.decider) would order: mean points of 100 by criterion, and the chance",
      [.words("Map")]
        + order.tests.map {
          .numbers("\($0.title) (weight \(NumberFormat.percent($0.weight, places: 0)))", id: $0.id)
        } + [.numbers("Score", id: "score"), .numbers("Chance of being ordered", id: "chance")])
    for row in order.rows {
      table.add(
        [.text(row.title)] + row.points.map { .points($0) } + [
          .points(row.score), .share(row.chance, places: 0),
        ])
    }
    table.origin = origin(order)
    return table
  }

  private func origin(_ order: OrderFinding) -> Origin {
    Origin(
      """
      Weight times points, added up over the criteria and divided by the weights, and the judgement drawn; the highest is \
      ordered. Means and shares over \(NumberFormat.count(order.futures, "future")).
      """,
      inputs: [
        "Values and scales: \(.link("scoring table", to: "matrix"))"
      ] + facts.register.stated(under: "order.") + facts.register.stated(under: "transition."))
  }

  /// First choices, and who is backed once those without hope have moved.
  private func heard(_ order: OrderFinding) -> [Block] {
    guard order.heard > 0 else { return [] }
    var table = Table(
      "order-backing", caption: "Who is heard: first choices, and backing once those without hope have moved",
      [.words("Map"), .numbers("First choice of", id: "first"), .numbers("Backed in the end", id: "backed")])
    for row in order.rows {
      table.add([.text(row.title), .share(row.first, places: 0), .share(row.backing, places: 0)])
    }
    table.origin = Origin(
      """
      Shares of the \(NumberFormat.count(order.heard, "body", "bodies")) heard. One whose first choice is not among the two most backed may move to one of those two.
      """,
      inputs: [
        "Who backs what: the table named under \(.code("order")) in the scenario."
      ] + facts.register.stated(under: "order."))
    let most = order.rows.map(\.first).max() ?? 0
    let words: RichText =
      most > 0.5
      ? "More than half of those heard have the same first choice."
      : "No map is the first choice of more than half of those heard: a plurality and no majority."
    return [.paragraph(words), .table(table)]
  }
}
