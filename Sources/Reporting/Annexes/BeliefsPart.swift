import Appraisal
import Documents

/// Numbers that take few values, value by value, and those that do nothing that is seen.
struct BeliefsPart {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  /// The id by which links reach it.
  static let anchor = "beliefs"

  var blocks: [Block] {
    guard let found = BeliefPage(facts).found else { return [] }
    var blocks: [Block] = [.heading("Uncertain numbers, one by one")]
    if !found.levels.isEmpty { blocks.append(.table(levels(found))) }
    if !found.quiet.isEmpty || !found.unreached.isEmpty { blocks.append(.table(idle(found))) }
    return blocks.count > 1 ? [.part(id: Self.anchor, blocks)] : []
  }

  private func levels(_ found: SweepBeliefs) -> Table {
    var table = Table(
      "belief_levels", caption: "Numbers that take few values, value by value",
      [
        .prose("Uncertain number", id: "number"), .words("Value"), .numbers("Futures"),
        .numbers("Mean lead, points", id: "lead"), .numbers("Rival ahead", id: "behind"),
      ])
    for level in found.levels {
      table.add([
        Cell(.text(level.name), shown: facts.register(level.name, titled: level.title)),
        .text(BeliefPage.shown(level.value, level.unit)), .count(level.futures), .points(level.margin.value),
        .share(level.shareBehind, places: 0),
      ])
    }
    return table
  }

  private func idle(_ found: SweepBeliefs) -> Table {
    var table = Table(
      "idle_numbers", caption: "Numbers that are not seen to move the lead over \(facts.shortName(found.rival))",
      [.prose("Uncertain number", id: "number"), .words("What was seen", id: "seen")])
    for (names, words) in [
      (found.quiet, "does not stand out from chance"), (found.unreached, "moves no criterion of the two"),
    ] {
      for name in names {
        table.add([Cell(.text(name.name), shown: facts.register(name.name, titled: name.title)), .text(words)])
      }
    }
    return table
  }
}
