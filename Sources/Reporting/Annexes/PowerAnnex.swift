import Appraisal
import Documents
import OptionKit

/// Power of each member under every rule, the groups that can block, and how long decisions take.
struct PowerAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    let time = YearsAnnex(facts).fans(.decisionMonths, "Time from paper to decision")
    let months: [Block] =
      time.isEmpty
      ? [.heading("Time to decide"), .paragraph("Not assessed: the scenario brings no matters to a forum.")] : time
    return months + power
  }

  private var power: [Block] {
    let found = facts.result.power
    let heading = Block.heading("Voting power against money paid")
    if found.isEmpty { return [heading, .paragraph("Not assessed.")] }
    return [
      heading,
      .paragraph(
        """
        Power: how often your vote decides the result, over all possible ways of voting. It is worked out exactly, on the \
        footprint of business as usual. The forecast takes everybody to be present and to say yes with the same chance. How often \
        matters lapse in the runs, with absences, mandates and several rounds, is another figure.
        """), .table(rules(found)), .table(outcomes),
    ].filter { $0.tables.first.map { !$0.rows.isEmpty } ?? true }
      + PowerGroup.all(found).enumerated().map { .table(members($1, $0 + 1)) }
  }

  private func rules(_ found: [PowerFinding]) -> Table {
    var table = Table(
      "rules_all", caption: "The decision rules",
      [
        .words("Rule"), .words("Standing"), .words("Matters"), .numbers("Voting patterns that carry", id: "carry"),
        .numbers("Forecast: a proposal passes, everybody present", id: "passes"),
        .words("Can block alone", id: "alone"),
        .prose("Smallest groups that can block", id: "groups"),
      ])
    for finding in found {
      let rule = RuleStanding(finding, facts)
      let each = finding.blockers.count == finding.rows.count && finding.blockers.allSatisfy { $0.count == 1 }
      let groups = finding.blockers.prefix(3).map { $0.map(facts.title(ofID:)).joined(separator: ", ") }.joined(
        separator: "; ")
      table.add([
        .option(finding.id, RichText(finding.title)), .words(rule.tag), .text(finding.matter.rawValue),
        .share(finding.decisiveness),
        .share(finding.passes), .text(rule.blockers),
        .text(
          each || rule.recommends ? "each on its own" : finding.blockers.count > 3 ? groups + "; and others" : groups),
      ])
    }
    return table
  }

  /// What became of matters in the runs, which is another thing than the forecast of one vote.
  private var outcomes: Table {
    let kept = facts.shown.filter { facts.total($0, .matters) != nil }
    var table = Table(
      "matters", caption: "What became of the matters in the runs, all years (means)",
      [.words("Measure")] + kept.map { .numbers(RichText(facts.name($0)), id: facts.result.bundles[$0].id) })
    for (measure, title) in [
      (Measure.matters, "Put to the forum"), (.carried, "Carried"), (.lapsed, "Lapsed undecided"),
    ]
    where !kept.isEmpty && kept.allSatisfy({ facts.total($0, measure) != nil }) {
      table.add([Cell.text(title)] + kept.map { .number(facts.total($0, measure) ?? .nan) })
    }
    return table
  }

  private func members(_ group: PowerGroup, _ number: Int) -> Table {
    var table = Table(
      "power-\(number)", caption: RichText(group.headings.joined(separator: "; ")),
      [
        .words("Commissioner"), .numbers("Share paid", id: "pays"), .numbers("Banzhaf, normalised", id: "banzhaf"),
        .numbers("Shapley-Shubik"), .numbers("Power less payment, points", id: "gap"), .words("Veto"),
      ])
    for row in group.rows {
      table.add([
        .text(facts.title(of: row.commissioner)), .share(row.paymentShare), .share(row.banzhaf),
        .share(row.shapleyShubik),
        .number((row.banzhaf - row.paymentShare) * 100), .flag(row.hasVeto),
      ])
    }
    return table
  }
}
