import Appraisal
import Coalitions
import Commissioning
import Documents
import OptionKit
import ReportWriter

/// Whether everybody together holds, who gains from going, and where the maps on the table stand among all maps.
struct FootprintAnnex {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard let found = facts.result.examination else {
      return [.paragraph("Not assessed: there is one footprint, or nothing could be run.")]
    }
    return [Block.heading("Would anybody rather go?")] + stability(found)
      + [Block.heading("Is there a better map?")] + AllMapsPart(facts, found).blocks
  }

  private func stability(_ found: MapExamination) -> [Block] {
    guard let stability = found.stability else {
      return [.paragraph(RichText("Not assessed: \(found.whyNoStability)."))]
    }
    var blocks: [Block] = [.paragraph(opening(stability)), .paragraph(core(stability))]
    if !isAlike(stability) {
      blocks += [.paragraph(leaving(stability)), .table(members(stability)), .table(splits(stability))]
    }
    // Without money to lose, needs that differ or waits, only voting power would be weighed.
    if let wishes = found.wishes, facts.scenario.stages.contains(.standing) {
      blocks += [.paragraph(holding(wishes), .small)]
    }
    return blocks
  }

  private func opening(_ found: StabilityFinding) -> RichText {
    let groups = (1 << found.members.count) - 1
    let futures = NumberFormat.count(found.futures, "future")
    return """
      Suppose everybody commissions together. A group has reason to go where it would pay less by itself than its members \
      pay together. What each of the \(NumberFormat.count(groups, "possible group")) would pay by itself comes from the same \
      model as the ranking, the mean over \(futures).
      """
  }

  /// Whether all that is left between together and apart is rounding.
  private func isAlike(_ found: StabilityFinding) -> Bool {
    let alone = found.answers.game.alone.reduce(0, +)
    return abs(alone - found.answers.game.total) <= found.members.count
      && abs(found.answers.leastCore.objection.value) <= Double(found.members.count)
  }

  private func core(_ found: StabilityFinding) -> RichText {
    let slack = found.answers.leastCore.objection.value
    if isAlike(found) {
      return "Nobody gains or loses by being together: in this scenario no group’s cost hangs on who else is in it."
    }
    let sum = NumberFormat.pounds(abs(slack) / 100)
    if found.answers.isCoreEmpty {
      return """
        No way of dividing the cost leaves nobody with a reason to go. Whatever is agreed, some group would pay at least \
        \(sum) a year less by itself.
        """
    }
    return """
      The cost can be divided so that nobody has a reason to go: each group would then pay at least \(sum) a year more by \
      itself.
      """
  }

  private func leaving(_ found: StabilityFinding) -> RichText {
    let who = names(found.chosen.objection.group.members)
    let sum = NumberFormat.pounds(Money(pence: abs(found.chosen.objection.amount)))
    let formula = title(of: found.chosen.id)
    if found.chosen.objection.amount > 0 {
      return
        "As \(formula) divides the cost, most reason to go has this group: \(who). By itself it would pay \(sum) a year less."
    }
    return """
      As \(formula) divides the cost, no group would pay less by itself. Nearest to it comes \(who), which would pay \
      \(sum) a year more.
      """
  }

  private func members(_ found: StabilityFinding) -> Table {
    var table = Table(
      "going_alone", caption: "What each pays together, and what its going would mean, £ a year",
      [
        .words("Commissioner"), .numbers("Pays together", id: "together"), .numbers("Would pay alone", id: "alone"),
        .numbers("Gains by going alone", id: "gains"), .numbers("The others then pay more", id: "others"),
      ])
    let alone = found.answers.game.alone
    for member in found.members.indices where alone.indices.contains(member) {
      let paid = found.chosen.parts[member]
      table.add([
        .text(facts.title(ofID: found.members[member])), .money(Money(pence: paid)),
        .money(Money(pence: alone[member])),
        .money(Money(pence: paid - alone[member]), signed: true),
        .money(Money(pence: found.lossOfOthers[member]), signed: true),
      ])
    }
    return table
  }

  private func splits(_ found: StabilityFinding) -> Table {
    var table = Table(
      "holding", caption: "Which ways of dividing the cost hold",
      [
        .words("Divided by"), .words("Holds"), .numbers("Holds in so many futures", id: "share"),
        .prose("Most reason to go has"), .numbers("Pays less by itself, £ a year", id: "less"),
      ])
    for split in found.splits {
      table.add([
        .text(split.id == StabilityFinding.today ? "Today’s shares" : title(of: split.id)),
        .flag(split.objection.amount <= found.members.count),
        .share(split.coreShare, places: 0), .text(names(split.objection.group.members)),
        .money(Money(pence: split.objection.amount), signed: true),
      ])
    }
    return table
  }

  /// Which maps hold where each looks at its own unit only.
  private func holding(_ found: HedonicFinding) -> RichText {
    if found.maps.isEmpty {
      return
        "On every map somebody is in several units, so no map can be asked whether a group would all rather be together."
    }
    let said = found.maps.map { map in
      let name = facts.scenario.option(.footprint, map.id)?.title ?? map.id
      return map.departure.map { "\(name): no, \(names($0.group.members)) would" } ?? "\(name): yes"
    }
    return """
      Suppose each looks at its own unit only, with money, fit, waits and say weighed as in the runs. A map holds if no group \
      would rather be a unit of its own, every member of it. \(said.joined(separator: "; ")).
      """
  }

  private func title(of formula: String) -> String {
    formula == StabilityFinding.today ? "today’s split" : facts.scenario.option(.funding, formula)?.title ?? formula
  }

  /// Names of members, or of those who are not among them where that is shorter.
  private func names(_ members: [Int]) -> String {
    let all = facts.commissioners.indices
    if members.count == all.count { return "everybody" }
    if members.count > all.count / 2, all.count > 3 {
      let others = all.filter { !members.contains($0) }.map { facts.title(of: $0) }
      return "everybody but \(NumberFormat.list(others))"
    }
    return NumberFormat.list(members.map { facts.title(of: $0) })
  }
}
