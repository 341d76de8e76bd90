import Appraisal
import Commissioning
import Documents
import OptionKit
import ReportWriter

/// Each shortlisted option in full: what it consists of, what it costs to move to, what speaks for and against it.
struct ShortlistAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    if facts.shown.isEmpty { return [] }
    return [.cards(facts.shown.map(card))]
  }

  private func card(_ bundle: Int) -> Card {
    let found = facts.result.bundles[bundle]
    var figures: [KeyFigure] = [
      KeyFigure("Score", "\(NumberFormat.number(found.score)) of 100"),
      KeyFigure("Best in", "\(NumberFormat.percent(found.probabilityBest, places: 0)) of futures"),
      KeyFigure("Largest regret", "\(NumberFormat.number(found.worstRegret)) points"),
    ]
    var rest: [Block] = []
    if let detail = facts.detail(bundle) {
      figures += money(detail, bundle)
      figures.append(KeyFigure("Units", .text(Self.units(detail))))
      figures.append(KeyFigure("Approvals needed", .text(Self.approvals(detail))))
      if !detail.pros.isEmpty {
        rest += [.heading("For, against business as usual", level: 4), .list(detail.pros.map(sentence), .pros)]
      }
      if !detail.cons.isEmpty { rest += [.heading("Against", level: 4), .list(detail.cons.map(sentence), .cons)] }
      rest += Self.register(detail)
    } else {
      rest.append(.paragraph("Its detail was not kept.", .small))
    }
    return Card(
      RichText(facts.name(bundle)), isBest: bundle == facts.leader, isLong: true,
      [.paragraph(RichText(facts.composition(bundle))), .figures(figures, .terms)] + rest + [
        .paragraph(.id(found.id), .small)
      ])
  }

  /// The transaction costs beyond those of business as usual, under that name.
  private func money(_ detail: BundleDetail, _ bundle: Int) -> [KeyFigure] {
    if bundle == facts.today { return [] }
    let cost = detail.transitionCost
    var figures = [
      KeyFigure(
        "Transaction costs beyond business as usual, until the year after the new contract starts",
        "\(NumberFormat.pounds(cost, signed: true)) (present value)")
    ]
    if cost > 0 {
      let back =
        detail.paybackYears.map { "\(NumberFormat.number($0)) years" } ?? "not within the \(facts.yearCount) run"
      figures.append(KeyFigure("Repaid by lower yearly costs after", .text(back)))
    }
    return figures
  }

  private static func units(_ detail: BundleDetail) -> String {
    detail.map.units.map { unit in
      let outside = unit.outsidePartners.isEmpty ? "" : ", with \(unit.outsidePartners.joined(separator: ", "))"
      return "\(unit.title) (\(NumberFormat.count(unit.members.count, "member"))\(outside))"
    }.joined(separator: "; ")
  }

  private static func approvals(_ detail: BundleDetail) -> String {
    let all = detail.approvals.map { approval in
      "\(approval.step), by \(approval.by) (\(DatesPage.months(approval.months)))"
    }
    return all.isEmpty ? "none found" : all.joined(separator: "; ")
  }

  /// A gain or loss against business as usual, with the one minus sign.
  private func sentence(_ gain: CriterionGain) -> RichText {
    RichText(gain.words(facts.result.plan).replacing("(-", with: "(−").replacing(" -", with: " −"))
  }

  /// What the documents list for this arrangement and no mechanism carries.
  private static func register(_ detail: BundleDetail) -> [Block] {
    if detail.terms.register.isEmpty { return [] }
    let entries = detail.terms.register.map { entry -> RichText in
      let after = entry.mitigation.isEmpty ? "" : " To do: \(entry.mitigation)."
      return
        "\(.strong(entry.isBenefit ? "Benefit:" : "Risk:")) \(entry.text).\(after) \(.small(RichText(entry.source.description)))"
    }
    return [.folded("Listed in the documents, not modelled", [.list(entries)])]
  }
}
