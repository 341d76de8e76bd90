import Appraisal
import Commissioning
import Documents
import OptionKit
import Simulation

/// Several contracts side by side: how each comes out, who leads which, and what each commissioner pays over all of them.
/// Nothing where the scenario is one contract.
struct PortfolioPage {
  let facts: AppraisalFacts

  init(_ facts: AppraisalFacts) { self.facts = facts }

  var blocks: [Block] {
    guard let found = facts.result.portfolio else {
      return facts.scenario.contracts.isEmpty
        ? []
        : [
          .paragraph(
            "The contracts were not run one by one: the run was stopped, or its futures were given as a table.")
        ]
    }
    return [
      .paragraph(opening(found)), .table(outcomes(found)), .heading("Who leads, and who has no say"),
      .table(roles(found)), .heading("What each commissioner pays over all contracts"), .table(payers(found)),
    ] + notes(found)
  }

  private func opening(_ found: PortfolioFinding) -> RichText {
    let all = found.contracts.count
    let alone = found.contracts.count { $0.members.count == 1 }
    let stay =
      found.contracts.count { $0.todayLeads } - found.contracts.count { $0.todayLeads && $0.members.count == 1 }
    let near = found.contracts.count { !$0.todayLeads && $0.todayIsNotSeparated }
    let better = all - alone - stay - near
    var parts: [String] = []
    if alone > 0 {
      parts.append(
        "\(AppraisalFacts.spelt(alone)) \(alone == 1 ? "has" : "have") one commissioner and nothing to choose")
    }
    if stay > 0 { parts.append("today’s terms do best for \(AppraisalFacts.spelt(stay))") }
    if near > 0 {
      parts.append("another package is ahead, and not separated from today’s, for \(AppraisalFacts.spelt(near))")
    }
    if better > 0 { parts.append("another package does better for \(AppraisalFacts.spelt(better))") }
    return """
      \(NumberFormat.count(all, "contract")) are run one by one in the same futures, each with its own members, money and \
      terms. \(NumberFormat.sentence(NumberFormat.list(parts))).
      """
  }

  /// A row a contract.
  private func outcomes(_ found: PortfolioFinding) -> Table {
    var table = Table(
      "portfolio", caption: "Each contract: the package that does best beside today’s terms",
      [
        .words("Contract"), .words("Members", id: "members"), .words("Lead", id: "lead"),
        .numbers("Paid a year", id: "payment"), .words("Ends", id: "end"),
        .prose("What does best in place of today’s terms", id: "leader"),
        .numbers("Weight that could be judged", id: "assessed"),
        .numbers("Points above today", id: "points"), .numbers("Ahead in", id: "ahead"),
        .numbers("Chance that all sign", id: "adoption"), .words("Who would stop it", id: "stoppers"),
        .words("On time", id: "on_time"),
      ])
    for one in found.contracts {
      table.add([
        .text(one.contract.title), .text(names(one.contract.members)),
        .text(one.contract.lead.map(facts.title) ?? "each"), paid(one),
        one.contract.end.map(Cell.date) ?? .text("not given"),
        .text(best(one)), one.members.count == 1 ? .dash : .share(one.assessedWeight, places: 0),
        one.overToday.map { .points($0.mean) } ?? .dash,
        one.overToday.map { .share($0.shareAhead, places: 0) } ?? .dash,
        one.adoption.map { .share($0.chance, places: 0) } ?? .notAssessed,
        .text(one.adoption == nil ? "" : one.stoppers.isEmpty ? "nobody" : names(one.stoppers)), .text(onTime(one)),
      ])
    }
    table.origin = Origin(
      """
      Each contract is a case of its own: its members, its money and its terms, and for everything else the scenario’s. \
      “Ahead in” is the share of futures in which the package scores above today’s terms.
      """,
      inputs: [
        "Members, leads, money and ends: \(.link("register", to: "assumptions"))",
        "Anchors in pounds, people and occasions are cut down to the contract’s part of the whole.",
      ])
    return table
  }

  private func paid(_ one: ContractFinding) -> Cell {
    if let total = one.contract.total { return .money(total) }
    if one.contract.known > .zero { return .text("\(NumberFormat.pounds(one.contract.known)) in part") }
    return .text("not given")
  }

  /// What does best: what it has in place of today's terms, and whether the evidence separates the two.
  private func best(_ one: ContractFinding) -> String {
    if one.contract.members.count == 1 { return "nothing to choose: one commissioner decides" }
    if one.todayLeads {
      return one.notSeparated > 0
        ? "today’s terms, and \(AppraisalFacts.spelt(one.notSeparated)) not separated from them" : "today’s terms"
    }
    let words = NumberFormat.list(one.titles(of: one.leader, against: one.today))
    return one.todayIsNotSeparated ? "\(words) (not separated from today’s)" : words
  }

  private func onTime(_ one: ContractFinding) -> String {
    guard one.contract.end != nil else { return "no end given" }
    guard let start = one.timetable?.start else { return NumberFormat.notAssessed }
    let chance = NumberFormat.percent(start.chance, places: 0)
    return start.monthsLate > 0.05
      ? "in \(chance) of futures; \(NumberFormat.number(start.monthsLate)) months late on average"
      : "in \(chance) of futures"
  }

  /// A row a contract, a column a commissioner.
  private func roles(_ found: PortfolioFinding) -> Table {
    let all = facts.commissioners.indices.filter { place in found.commissioners[place].contracts > 0 }
    var table = Table(
      "portfolio-roles", caption: "What each commissioner has to do with each contract",
      [.words("Contract")] + all.map { .words(RichText(facts.title(of: $0)), id: facts.commissioners[$0].id) })
    for one in found.contracts {
      table.add(
        [.text(one.contract.title)]
          + all.map { place in
            one.members.first { $0.commissioner == place }.map { .text(Self.words($0.role)) } ?? .dash
          })
    }
    table.origin = Origin(
      "“No say” marks one that pays and whose vote never decides the result under today’s rule, over all ways of voting.",
      inputs: ["Who hosts or leads: the section \(.code("contracts")) of the scenario."])
    return table
  }

  static func words(_ role: ContractFinding.Role) -> String {
    switch role {
    case .lead: "leads"
    case .associate: "associate"
    case .withoutSay: "no say"
    case .own: "for itself"
    case .alone: "alone"
    }
  }

  /// A row a commissioner.
  private func payers(_ found: PortfolioFinding) -> Table {
    var table = Table(
      "portfolio-commissioners", caption: "Each commissioner over all contracts, pounds a year",
      [
        .words("Commissioner"), .numbers("Contracts", id: "contracts"), .numbers("Leads", id: "leads"),
        .numbers("Associate", id: "associate"), .numbers("For itself or alone", id: "own"),
        .numbers("No say", id: "without_say"), .numbers("Pays today, where given", id: "payment"),
        .numbers("Not given for", id: "not_given"), .numbers("Under today’s terms", id: "today"),
        .numbers("Under the leading packages", id: "leading"), .numbers("Difference", id: "difference"),
      ])
    for one in found.commissioners where one.contracts > 0 {
      let difference = one.today.flatMap { today in one.leading.map { $0 - today } }
      table.add([
        facts.linked(one.commissioner), .count(one.contracts), .count(one.count(.lead)), .count(one.count(.associate)),
        .count(one.count(.own) + one.count(.alone)), .count(one.count(.withoutSay)), .money(one.payment),
        .count(one.notGiven), one.today.map { .pounds($0) } ?? .dash, one.leading.map { .pounds($0) } ?? .dash,
        difference.map { .pounds($0, signed: true) } ?? .dash,
      ])
    }
    table.origin = Origin(
      """
      The last three are means over the years run and over futures, of contracts for which every member’s payment is \
      given: everything paid less help received.
      """,
      inputs: ["What each pays: \(.link("register", to: "assumptions"))"])
    return table
  }

  /// What is shared, what is not, what was left out and what could not be judged.
  private func notes(_ found: PortfolioFinding) -> [Block] {
    var items: [RichText] = found.forums.map { forum in
      let names = NumberFormat.list(forum.contracts.map { found.contracts[$0].contract.title })
      return """
        Shared: \(forum.name) decides about \(names). Together they bring it \(NumberFormat.number(forum.matters)) matters a \
        year\(forum.room.map { " of the \(NumberFormat.number($0, places: 0)) that it has room for" } ?? ""), as things are today. \
        What a matter waits for room counts all of them.
        """
    }
    items.append(
      "Not shared: the time of each member’s own governing body. Money saved on one contract helps no other.")
    let unpaid = found.contracts.filter { !$0.hasMoney }.map(\.contract.title)
    if !unpaid.isEmpty {
      items.append(
        "Run without money, because not every member’s payment is given: \(NumberFormat.list(unpaid)). Criteria about money carry no weight there."
      )
    }
    for one in found.contracts where one.members.count > 1 && !one.contractCase.leftOut.isEmpty {
      let names = one.contractCase.leftOut.map(\.title)
      items.append(
        "\(one.contract.title): not on the table, because it does not fit its members: \(NumberFormat.list(names)).")
    }
    return [.heading("What the contracts share"), .list(items, .plain)]
  }

  private func names(_ members: [Int]) -> String { NumberFormat.list(members.map(facts.title)) }
}
