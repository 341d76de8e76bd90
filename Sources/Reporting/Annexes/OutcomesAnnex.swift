import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// What became of each option of each question, and what the documents concluded.
struct OutcomesAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    [
      .paragraph(
        """
        Best score: the best package containing the option. Share of futures: how often the overall winner contains it. An option \
        is discounted where its best package is more than \(NumberFormat.number(Standing.farBelow, places: 0)) points below \
        business as usual.
        """)
    ] + facts.result.answers.flatMap(answer) + others + RuledOutPart(facts).blocks
  }

  private var usual: Double? { facts.today.map { facts.result.bundles[$0].score } }

  private func answer(_ answer: DimensionAnswer) -> [Block] {
    var table = Table(
      "options-\(answer.dimension.id)", caption: "\(NumberFormat.count(answer.rows.count, "option")), best first",
      [
        .words("Option"), .words("Outcome"), .numbers("Lawful packages", id: "lawful"),
        .numbers("Best score", id: "best"),
        .numbers("Mean score", id: "mean"), .numbers("Share of futures", id: "share"), .prose("Why", id: "reason"),
      ])
    for row in answer.rows {
      let isUsual = facts.scenario.businessAsUsual[answer.dimension] == row.id
      let standing = Standing(row, usual: usual)
      table.add([
        .option(row.id, "\(row.title)\(isUsual ? " (today)" : "")"), .words(standing.tag), .count(row.lawful),
        row.best.map { .points($0) } ?? .dash, row.mean.map { .points($0) } ?? .dash,
        row.lawful == 0 ? .dash : .share(row.probabilityBest, places: 0), .text(why(row, standing, answer.dimension)),
      ])
    }
    var blocks: [Block] = [
      .heading(RichText(answer.dimension.title)), .paragraph(RichText(answer.question)), .table(table),
    ]
    blocks.append(contentsOf: beside(answer))
    return blocks
  }

  private func why(_ row: DimensionAnswer.Row, _ standing: Standing, _ dimension: DecisionDimension) -> String {
    switch standing {
    case .ruledOut: return NumberFormat.sentence(row.reason)
    case .carriedForward: return ""
    case .discounted(let below):
      let text = "Its best package scores \(NumberFormat.number(below)) points less than business as usual"
      guard let today = facts.today,
        let best = facts.result.bundles.indices.filter({ facts.result.bundles[$0].choices[dimension] == row.id })
          .max(by: { (facts.result.bundles[$0].score, -$0) < (facts.result.bundles[$1].score, -$1) })
      else { return text + "." }
      let most = facts.drivers(facts.points(best, against: today), worse: true)
      return most.isEmpty ? text + "." : "\(text), mostly on \(NumberFormat.list(most))."
    }
  }

  /// What the documents concluded, beside what came out.
  private func beside(_ answer: DimensionAnswer) -> [Block] {
    let said = facts.scenario.conclusions.filter { $0.dimension == answer.dimension.rawValue }
    let tag: RichText =
      switch answer.standing {
      case .open: ""
      case .same: .tag("= as the documents concluded", .good)
      case .notSeparated: .tag("≈ ties with what the documents name", .plain)
      case .differs: .tag("≠ not what the documents concluded", .bad)
      case .ruledOut: .tag("✕ what the documents concluded cannot be run", .bad)
      }
    if said.isEmpty {
      return [.paragraph(tag.isEmpty ? "The documents reach no conclusion on this." : tag)]
    }
    return said.map { item in
      .paragraph("\(.strong("The documents:")) \(item.conclusion) (\(item.source.description)). \(tag)")
    }
  }

  /// What the documents concluded on anything else.
  private var others: [Block] {
    let asked = Set(facts.result.answers.map(\.dimension.rawValue))
    let items = facts.scenario.conclusions.filter { !asked.contains($0.dimension) }.map { item -> RichText in
      "\(.strong(RichText(item.question))) \(item.conclusion) \(.small(RichText(item.source.description)))"
    }
    return items.isEmpty ? [] : [.heading("What else the documents concluded"), .list(items)]
  }
}
