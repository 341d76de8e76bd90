import Appraisal
import OptionKit

extension Report {
  /// How many other methods put the leader first, in a sentence or two.
  func methodWords(_ found: SensitivityFinding) -> String {
    let usable = found.agreement.filter { $0.leaderRank != nil && !$0.isReference }
    let agreeing = usable.filter(\.agrees)
    let footprint = result.bundles[found.firmness.leader].choices[.footprint]
    let sameMap = usable.filter { verdict in
      !verdict.agrees && !verdict.winners.isEmpty
        && verdict.winners.allSatisfy { result.bundles[$0].choices[.footprint] == footprint }
    }
    var text =
      "Of \(ReportFigure.count(usable.count, "cross-check")) that can read this table, \(agreeing.count) put the same "
      + "bundle first"
    if !sameMap.isEmpty { text += " and \(sameMap.count) more another bundle on the same footprint" }
    text += "."
    let worst = usable.compactMap(\.leaderRank).max() ?? 1
    if worst > 1 {
      text += " The lowest place any of them gives the leader is \(worst) of \(result.bundles.count)."
    }
    return text
  }

  /// The same table under every method, and why those that differ do.
  func agreementTable(_ found: SensitivityFinding) -> HTMLText {
    var table = HTMLTable(
      "Who agrees, and why not",
      [
        .words("Method"), .words("Scale"), .words("First"), .numbers("Place of the leader"),
        .numbers("Agreement of the orders"), .prose("Why"),
      ])
    for verdict in found.agreement {
      let first = verdict.winners.first.map { name($0) } ?? "—"
      table.add([
        "\(verdict.method.title)", "\(verdict.scaling.title)",
        verdict.winners.count > 1 ? "\(first) <small>and \(verdict.winners.count - 1) level</small>" : "\(first)",
        verdict.leaderRank.map { "\($0)" } ?? "—",
        verdict.tau.isFinite ? "\(ReportFigure.number(verdict.tau, places: 2))" : "—",
        verdict.isReference ? "The appraisal's own ranking." : "\(verdict.words)",
      ])
    }
    return "<h3>Other methods</h3>\n"
      + paragraph(
        "The appraisal ranks by the weighted sum on scales fixed beforehand. The other methods are cross-checks: they "
          + "read the same lawful bundles and weights. Agreement of the orders is Kendall's tau: 1 where both order every "
          + "pair alike, −1 where they order every pair the other way round.") + table.html
  }

  /// Rank acceptabilities under drawn weights.
  func acceptabilityTables(_ found: SensitivityFinding) -> HTMLText {
    if found.acceptability.isEmpty { return .none }
    var text: HTMLText = "<h3>Under other weights</h3>\n"
    text += paragraph(
      "Weights were drawn evenly, and the bundles put in order under each draw (SMAA-2). Each cell is the share of draws "
        + "that gives a bundle that place among those shown here; the last column the share that puts it first of all "
        + "lawful bundles.")
    for space in found.acceptability {
      let places = found.compared.indices.map { HTMLTable.Column.numbers("Place \($0 + 1)") }
      var table = HTMLTable(
        "\(sentence(space.words)): \(ReportFigure.count(space.draws, "draw"))",
        [.words("Bundle")] + places + [.numbers("First of all")])
      for (place, bundle) in found.compared.enumerated() {
        table.add(
          ["\(name(bundle))"] + space.ranks[place].map { "\(ReportFigure.percent($0))" } + [
            space.firstOfAll.isEmpty ? "—" : "\(ReportFigure.percent(space.firstOfAll[place]))"
          ], style: bundle == leader ? "leader" : bundle == today ? "today" : "")
      }
      text += table.html
    }
    return text
  }

  /// What a careful reader would question about criteria, weights and panel scores.
  func questions(_ found: SensitivityFinding) -> HTMLText {
    let head: HTMLText = "<h3>What a careful reader would question</h3>\n"
    if found.findings.isEmpty {
      return head
        + paragraph(
          "Nothing was found: no criterion is the same for all, none moves with another, none outweighs all others, and "
            + "no judgement stands without its reasons.")
    }
    return head + list(found.findings.map { sentence($0.message) + "." })
  }
}
