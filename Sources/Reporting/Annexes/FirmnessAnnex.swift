import Appraisal
import Documents
import MultiCriteria
import OptionKit
import ReportWriter

/// How firm the lead is: weights, other methods, futures and the commissioners' own orders.
struct FirmnessAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard let found = facts.sensitivity else {
      return [.paragraph("Nothing was compared, so there is nothing to be firm about.")]
    }
    return weights(found) + acceptability(found) + methods(found) + FuturesPart(facts, found).blocks
      + BeliefsPart(facts).blocks
  }

  private func weights(_ found: SensitivityFinding) -> [Block] {
    var table = Table(
      "weight_ranges", caption: "How far each weight can move alone, the others keeping their proportions",
      [
        .words("Criterion"), .numbers("Weight"), .numbers("The leader leads from", id: "from"), .numbers("to"),
        .prose("Then level", id: "rivals"), .numbers("Its footprint leads from", id: "map_from"),
        .numbers("to", id: "map_to"),
      ])
    for (place, interval) in found.firmness.intervals.enumerated() {
      let map = found.footprintIntervals.indices.contains(place) ? found.footprintIntervals[place] : interval
      var shown: [String] = []
      for rival in [interval.rivalBelow, interval.rivalAbove].compactMap({ $0 }).map(facts.shortName)
      where !shown.contains(rival) {
        shown.append(rival)
      }
      table.add([
        .text(found.values.criteria[place].name), .share(interval.weight), .share(interval.lower),
        .share(interval.upper),
        shown.isEmpty ? "nobody" : .text(shown.joined(separator: "; ")), .share(map.lower), .share(map.upper),
      ])
    }
    return [
      .heading("Weights"), .paragraph(RichText(facts.result.plan.weighing.words)),
      .paragraph(
        """
        The ranges are exact. Near-twins of the leader pass it easily. The last two columns ignore them and ask about other \
        footprints.
        """), .table(table),
    ]
  }

  private func acceptability(_ found: SensitivityFinding) -> [Block] {
    if found.acceptability.isEmpty { return [] }
    var blocks: [Block] = [
      .heading("Under other weights"),
      .paragraph(
        """
        Weights were drawn evenly, and the options put in order under each draw (SMAA-2). Each cell is the share of draws that \
        gives an option that place among those shown. The last column is the share that puts it first of all lawful packages.
        """),
    ]
    for (number, space) in found.acceptability.enumerated() {
      var table = Table(
        "acceptability_\(number + 1)",
        caption: "\(NumberFormat.sentence(space.weights.words)): \(NumberFormat.count(space.draws, "draw"))",
        [.words("Option")] + found.compared.indices.map { .numbers("Place \($0 + 1)", id: "place_\($0 + 1)") } + [
          .numbers("First of all", id: "first")
        ])
      for (place, bundle) in found.compared.enumerated() {
        table.add(
          [Cell.text(facts.name(bundle))] + space.ranks[place].map { .share($0) } + [
            space.firstOfAll.isEmpty ? .dash : .share(space.firstOfAll[place])
          ], bundle == facts.leader ? .leader : bundle == facts.today ? .today : .plain)
      }
      blocks.append(.table(table))
    }
    return blocks
  }

  private func methods(_ found: SensitivityFinding) -> [Block] {
    var table = Table(
      "methods", caption: "Who agrees, and why not",
      [
        .words("Method"), .words("Scale"), .prose("First"), .numbers("Place of the leader", id: "place"),
        .numbers("Agreement of the orders", id: "agreement"), .prose("Why"),
      ])
    for verdict in found.agreement {
      let first: RichText = verdict.winners.first.map { RichText(facts.shortName($0)) } ?? "—"
      table.add([
        .text(verdict.method.title), .text(verdict.scaling.title),
        .words(verdict.winners.count > 1 ? "\(first) \(.small("and \(verdict.winners.count - 1) level"))" : first),
        verdict.leaderRank.map { .count($0) } ?? .dash,
        verdict.tau.isFinite ? .number(verdict.tau, places: 2) : .dash,
        .text(verdict.isReference ? "The appraisal’s own ranking." : verdict.words),
      ])
    }
    return [
      .heading("Other methods"), .paragraph(RichText(counted(found))),
      .paragraph(
        "Agreement of the orders is Kendall’s tau: 1 where both order every pair alike, −1 where they order every pair the other way."
      ),
      .table(table),
    ] + InvariancePart(found).blocks
  }

  private func counted(_ found: SensitivityFinding) -> String {
    let usable = found.agreement.filter { $0.leaderRank != nil && !$0.isReference }
    let agreeing = usable.count(where: \.agrees)
    let own = facts.result.bundles[found.firmness.leader].choices[.footprint]
    let same = usable.count { verdict in
      !verdict.agrees && !verdict.winners.isEmpty
        && verdict.winners.allSatisfy { facts.result.bundles[$0].choices[.footprint] == own }
    }
    var text = "Of \(NumberFormat.count(usable.count, "cross-check")), \(agreeing) put the same package first"
    if same > 0 { text += " and \(same) more another on the same footprint" }
    return text + ". The appraisal itself ranks by the weighted sum on scales fixed beforehand."
  }
}
