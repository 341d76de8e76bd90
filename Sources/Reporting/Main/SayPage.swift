import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// Who decides, and who would sign: the chance that everybody does, what each is taken to think, and power beside money.
struct SayPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] { [.paragraph(summary)] + members + power }

  /// Who would stop it, in a few sentences.
  var summary: RichText {
    guard let found = facts.result.adoption else {
      if let order = facts.result.order, let first = order.likeliest {
        return """
          Nobody’s signature is asked. On the criteria that it has published, \(order.decider) would order \(first.title) in \
          \(NumberFormat.percent(first.chance, places: 0)) of futures.
          """
      }
      return facts.scenario.tellsViews
        ? "Not assessed: the scenario tells views, but does not run who would sign."
        : "Nobody’s view is told, so adoption is not assessed."
    }
    let whom = facts.result.bundles.indices.contains(found.bundle) ? facts.name(found.bundle) : "the leader"
    var text: RichText = """
      The chance that everybody signs \(whom) is \(NumberFormat.percent(found.chance, places: 0)) \
      (95% interval \(NumberFormat.percent(found.low, places: 0)) to \(NumberFormat.percent(found.high, places: 0))).
      """
    let stoppers = found.stoppers.map { facts.title(of: $0.commissioner) }
    let refusals = found.refusals.map { member -> String in
      facts.title(of: member.commissioner) + (member.origin == .given ? "" : " (assumed)")
    }
    if stoppers.isEmpty, found.chance < 0.5 {
      text += " Each by itself is likelier to sign than not, but all must."
    } else if !stoppers.isEmpty {
      text += " Likelier not to sign than to sign: \(NumberFormat.list(stoppers))."
    }
    if !refusals.isEmpty { text += " It stands against \(NumberFormat.list(refusals)), who refuse." }
    if !found.package.isEmpty {
      let pounds = { (sum: Double) in NumberFormat.pounds(Money(rounding: sum.rounded(.up) * 100) ?? .zero) }
      let parts = found.package.map { "\(facts.title(of: $0.commissioner)) \(pounds($0.pounds))" }
      let whole = found.package.reduce(0) { $0 + $1.pounds }
      text +=
        " The smallest package that brings each to even odds takes \(pounds(whole)) a year off"
        + " what they would pay: \(NumberFormat.list(parts))."
    }
    if !found.unwinnable.isEmpty {
      text += " No sum of money wins \(NumberFormat.list(found.unwinnable.map { facts.title(of: $0) }))."
    }
    if found.isBelow, let least = found.least {
      text += " That is below the \(NumberFormat.percent(least, places: 0)) asked for, so it is not recommended."
      text +=
        found.recommended.map { " The best package that meets it: \(facts.shortName($0))." } ?? " No package meets it."
    }
    return text
  }

  /// Everybody's position, its origin and what would win it.
  private var members: [Block] {
    let support = facts.result.support
    if support.isEmpty || facts.result.adoption == nil, !facts.scenario.tellsViews { return [] }
    let whom = facts.leader.map(facts.name) ?? "the leader"
    let chances = facts.result.adoption?.members ?? []
    var table = Table(
      "positions", caption: "Where each commissioner stands on \(whom)",
      [
        .words("Commissioner"), .words("View of the footprint", id: "view"), .words("How it is known", id: "origin"),
        .numbers("Chance it signs", id: "chance").from(facts.origin(of: .adoption)),
        .numbers("Beyond business as usual, a year", id: "beyond_usual").from(facts.origin(of: .totalCost)),
        .prose("What it would take", id: "to_win"),
      ])
    for finding in support {
      let position = Position(finding, facts)
      let chance = chances.first { $0.commissioner == finding.commissioner }?.chance
      table.add([
        facts.linked(finding.commissioner), .text(position.view), .words(position.origin),
        chance.map { .share($0, places: 0) } ?? .dash, .pounds(finding.beyondUsual, signed: true),
        .text(position.words),
      ])
    }
    table.origin = Origin(
      "The chance of signing weighs own money, own waits, own say and own scope, at the view of the footprint and the red line.",
      inputs: facts.origin(of: .adoption).inputs + [
        "“Assumed” marks a view that the scenario assigns; “drawn” one that differs from future to future within a document’s counts."
      ])
    return [.table(table)]
  }

  /// Power beside money under the rule of the leader and of business as usual.
  private var power: [Block] {
    let found = facts.result.power
    if found.isEmpty { return [] }
    let used = [facts.leader, facts.today].compactMap { $0 }.compactMap { facts.result.bundles[$0].choices[.rule] }
    var blocks: [Block] = [
      .heading("Say beside money"),
      .paragraph(
        """
        Power: how often your vote decides the result, over all possible ways of voting. It is worked out exactly, on the \
        footprint of business as usual.
        """),
    ]
    // A unit of one member has all its power.
    let groups = PowerGroup.all(found.filter { used.contains($0.id) && $0.matter == .ordinary })
      .filter { $0.rows.count > 1 }
    if groups.isEmpty { return [] }
    for (place, group) in groups.enumerated() {
      let lines = group.rows.map {
        GapChart.Line(
          label: facts.title(of: $0.commissioner), pays: $0.paymentShare, holds: $0.banzhaf, hasVeto: $0.hasVeto)
      }
      let chart = GapChart(
        id: "say-\(place + 1)", title: "Share of payment and of power: \(group.headings.joined(separator: "; "))",
        lines: lines)
      blocks.append(
        .chart(
          .gap(chart),
          caption: "Share of payment and share of power: \(group.headings.joined(separator: "; "))."))
    }
    return blocks + [.table(rules(found))]
  }

  /// The rules on the table, with those that bind nobody and those ruled out marked.
  private func rules(_ found: [PowerFinding]) -> Table {
    var table = Table(
      "rules", caption: "The decision rules: who can block an ordinary matter",
      [
        .words("Rule"), .words("Standing"), .words("Can block alone"),
        .numbers("Voting patterns that carry", id: "carry"),
      ])
    for finding in found where finding.matter == .ordinary {
      let rule = RuleStanding(finding, facts)
      let settings = facts.register.stated(under: "rule.\(finding.id).")
      table.add(
        [
          .option(finding.id, RichText(finding.title)), .words(rule.tag), .text(rule.blockers),
          rule.recommends ? .dash : .share(finding.decisiveness),
        ],
        from: settings.isEmpty
          ? nil
          : Origin(
            "Of all ways in which the \(finding.rows.count) members can vote, the share that this rule passes.",
            inputs: settings))
    }
    table.origin = Origin(
      "Every combination of yes and no is counted once; a pattern carries where the rule passes it.",
      inputs: [
        "How each rule is set: \(.link("manifest", to: "method"))",
        "The chance that a proposal passes, as it is met with absences, is a measure of the runs: \(.link("annex", to: "decisions")).",
      ])
    return table
  }
}
