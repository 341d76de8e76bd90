import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// Every other option against the leader: points by criterion that add up, money and waits, and which stage makes the
/// difference.
struct DifferencePage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard let leader = facts.leader else { return [] }
    let others = facts.shown.filter { $0 != leader }
    if others.isEmpty { return [] }
    return [.heading("What makes the difference"), .table(points(others, leader))] + stages(others, leader)
  }

  private func columns(_ others: [Int], _ first: RichText) -> [Table.Column] {
    [.words(first)] + others.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) }
  }

  /// How a stage is told apart.
  private func origin(of count: Int, _ leader: Int) -> Origin {
    Origin(
      """
      \(NumberFormat.sentence(facts.named(leader))) was run once more for each part, with this part alone done as the option does \
      it, in \(NumberFormat.count(count, "future")).
      """,
      inputs: facts.scoreInputs + ["A panel’s own scores stand in the line of what parts do together."])
  }

  /// Criteria by options, in points; then money and waits.
  private func points(_ others: [Int], _ leader: Int) -> Table {
    let name = facts.named(leader)
    var table = Table(
      "against_leader", caption: "Each option against \(name), in points of the score (means)",
      columns(others, "Criterion"))
    let kept = others.map { facts.points($0, against: leader) }
    for place in facts.result.plan.criteria.indices where facts.result.isAssessed(place) {
      let cells = kept.map { all in all.first { $0.criterion == place }?.points ?? .nan }
      guard cells.contains(where: { abs($0) >= 0.05 }) else { continue }
      table.add(
        [.text(facts.result.plan.criteria[place].option.title)] + cells.map { .points($0).signed },
        from: Origin(
          "The weight of this criterion times the difference of the two values on its scale of 0 to 100.",
          inputs: [facts.criterionInput(place), "Measure and scale: \(.link("scoring table", to: "matrix"))"]))
    }
    let shown = Set(table.rows.map { $0.cells[0].shown.plain })
    let rest = kept.map { all in
      all.filter { !shown.contains(facts.result.plan.criteria[$0.criterion].option.title) }.reduce(0) { $0 + $1.points }
    }
    if rest.contains(where: { abs($0) > 1e-9 }) {
      table.add(["All other criteria"] + rest.map { .points($0).signed })
    }
    table.add(
      ["All criteria together"] + kept.map { .points($0.reduce(0) { $0 + $1.points }).signed }, .total)
    money(&table, others, leader)
    table.origin = Origin(
      "Points add up to the difference of the scores. A minus sign means that the option does worse than \(name).",
      inputs: facts.scoreInputs)
    return table
  }

  private func money(_ table: inout Table, _ others: [Int], _ leader: Int) {
    let paid = others.map { other -> Double? in
      guard let own = facts.total(other, .totalCost), let first = facts.total(leader, .totalCost) else { return nil }
      return own - first
    }
    if facts.hasMoney, paid.allSatisfy({ $0 != nil }) {
      table.add(
        ["All commissioners pay over \(facts.yearCount), more or less"]
          + paid.map { .pounds($0 ?? .nan, signed: true) }, from: facts.origin(of: .totalCost))
    }
    let waits = others.map { other -> Double? in
      guard let own = facts.means(other, .wait).last, let first = facts.means(leader, .wait).last else { return nil }
      return own - first
    }
    if let year = facts.years.last, waits.allSatisfy({ $0 != nil }) {
      table.add(
        ["Mean wait in \(year), weeks longer or shorter"] + waits.map { Cell.bare($0 ?? .nan, .weeks).signed },
        from: facts.origin(of: .wait))
    }
  }

  /// The same difference by the stage that makes it.
  private func stages(_ others: [Int], _ leader: Int) -> [Block] {
    let kept = others.compactMap { other in
      facts.result.againstLeader.first { $0.first == other && $0.second == leader }
    }
    if kept.count != others.count { return [] }
    var parts: [StagePart] = []
    for part in kept.flatMap(\.stages).compactMap(\.part) where !parts.contains(part) { parts.append(part) }
    if parts.isEmpty { return [] }
    var table = Table(
      "difference_stages", caption: "The same difference by what makes it, in points",
      columns(others, "What the option does differently").map { column in
        column.kind == .numbers ? column.from(origin(of: kept.map(\.futures).min() ?? 0, leader)) : column
      })
    let row = { (part: StagePart?) in
      kept.map { pair -> Cell in
        guard let stage = pair.stages.first(where: { $0.part == part }) else { return .dash }
        return .points(stage.sample.difference).signed
      }
    }
    for part in parts { table.add([.text(NumberFormat.sentence(part.title))] + row(part)) }
    table.add(["Together, beyond what each does alone"] + row(nil))
    table.add(["The whole difference"] + kept.map { .points($0.score.difference).signed }, .total)
    return [.table(table)]
  }
}
