import Appraisal
import Documents
import OptionKit

/// Advice, decision and reasons: what the appraisal ranks, what the adviser recommends, and what was decided.
struct RecordPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  private var record: DecisionRecord { facts.result.plan.record ?? DecisionRecord() }

  var blocks: [Block] {
    let (advice, decision) = (record.advice, record.decision)
    var table = Table(
      "record", caption: "Three records side by side",
      [.words("Record"), .prose("What the appraisal ranks"), .prose("What is advised"), .prose("What was decided")])
    table.add(["What", .words(ranked), said(advice), said(decision)])
    table.add(["Package", "as above", package(advice), package(decision)])
    table.add([
      "Reasons", .words("\(.link("How sure this is", to: "sure"))"), .text(reasons(advice)), .text(reasons(decision)),
    ])
    table.add(["Why it departs", "", "", .text(record.departure)])
    table.add(["By whom, when", .text("Quorate \(facts.result.manifest.program)"), who(advice), who(decision)])
    return [
      .paragraph(
        "The appraisal ranks; it does not decide. Where advice or decision is blank, nobody has recorded it."),
      .table(table),
    ] + standing + OrderPart(facts).blocks
  }

  /// How the decision stands to the ranking, where it is one of the packages.
  private var standing: [Block] {
    guard let decision = record.decision, !decision.choices.isEmpty, let leader = facts.leader else { return [] }
    let having = facts.result.bundles.indices.filter { place in
      decision.choices.allSatisfy { facts.result.bundles[place].choices[$0.key] == $0.value }
    }
    guard
      let best = having.max(by: { (facts.result.bundles[$0].score, -$0) < (facts.result.bundles[$1].score, -$1) })
    else { return [.paragraph("What was decided is none of the lawful packages compared.")] }
    let behind = facts.result.bundles[leader].score - facts.result.bundles[best].score
    if best == leader || facts.rivals.contains(best) {
      return [.paragraph("What was decided is among what the appraisal ranks first.")]
    }
    return [
      .paragraph(
        """
        What was decided scores \(NumberFormat.number(behind)) points less than \(facts.named(leader)) at its best.\
        \(record.departure.isEmpty ? " No reason for departing is recorded." : "")
        """)
    ]
  }

  private func said(_ entry: DecisionRecord.Entry?) -> Cell { .text(entry?.text ?? "") }

  private func package(_ entry: DecisionRecord.Entry?) -> Cell {
    guard let entry else { return .none }
    if entry.choices.isEmpty { return "no package named" }
    let parts = entry.choices.sorted { $0.key < $1.key }.map { dimension, id in
      facts.scenario.option(dimension, id)?.title ?? id
    }
    return .text(NumberFormat.list(parts))
  }

  private func reasons(_ entry: DecisionRecord.Entry?) -> String {
    guard let entry else { return "" }
    return entry.reasons.isEmpty ? "none recorded" : entry.reasons.joined(separator: " ")
  }

  private func who(_ entry: DecisionRecord.Entry?) -> Cell {
    guard let entry else { return .none }
    let parts = [entry.by, entry.date?.words ?? "", entry.source?.description ?? ""].filter { !$0.isEmpty }
    return .text(parts.isEmpty ? "not recorded" : parts.joined(separator: ", "))
  }

  /// What the appraisal ranks first.
  private var ranked: RichText {
    guard let leader = facts.leader, let tie = Tie(facts) else { return "nothing" }
    if tie.isTie {
      let all = NumberFormat.list(tie.shared.map(\.title))
      let usual = tie.hasUsual ? ", business as usual among them" : ""
      let common = tie.shared.isEmpty ? "They share no choice." : "All have: \(all)."
      return "A tie of \(tie.members.count) packages\(usual). \(common)"
    }
    return "\(facts.name(leader)): \(facts.composition(leader))"
  }
}
