import Appraisal
import Coalitions
import Commissioning
import Documents
import OptionKit
import Simulation

/// One commissioner's say under each option, and what the scenario assumes of it.
struct OrganisationSay {
  let facts: AppraisalFacts
  let index: Int

  init(_ facts: AppraisalFacts, _ index: Int) { (self.facts, self.index) = (facts, index) }

  var blocks: [Block] { say + assumed }

  private var say: [Block] {
    var table = Table(
      "say-\(index + 1)", caption: "Its say under each option",
      [
        .words("Option"), .words("Its unit", id: "unit"), .numbers("Share paid in the unit", id: "pays"),
        .numbers("Power, ordinary", id: "ordinary"), .numbers("Power, reserved", id: "reserved"),
        .words("Can block alone", id: "blocks"), .prose("Can be outvoted by", id: "outvoted"),
      ])
    for bundle in facts.shown {
      guard let detail = facts.detail(bundle), let name = facts.result.bundles[bundle].choices[.rule],
        let rule = facts.scenario.option(.rule, name)?.option as? any VotingRule
      else { continue }
      for unit in detail.map.units where unit.members.contains(where: { $0.commissioner == index }) {
        let found = UnitSay(rule: rule, unit: unit, member: index, facts: facts)
        table.add([
          .bundle(facts.result.bundles[bundle].id, RichText(facts.name(bundle))), .text(unit.title),
          found.pays.map { .share($0) } ?? .dash, found.ordinary.map { .share($0) } ?? .dash,
          found.reserved.map { .share($0) } ?? .dash, .text(found.blocks), .text(found.outvoted),
        ])
      }
    }
    if table.rows.isEmpty { return [] }
    table.origin = Origin(
      "The rule is applied to the unit’s own members and worked out exactly, every way of voting counted once.",
      inputs: ["How each rule is set: \(.link("manifest", to: "method"))"])
    return [.table(table)]
  }

  private var assumed: [Block] {
    guard facts.scenario.stances.indices.contains(index) else { return [] }
    let stance = facts.scenario.stances[index]
    var table = Table(
      "assumed-\(index + 1)", caption: "What is taken of it",
      [.words("What"), .words("Taken as"), .words("How it is known", id: "origin")])
    for option in facts.scenario.options[.footprint] ?? [] {
      let origin = facts.scenario.originOfView(index, of: option.id)
      if origin == .unsaid { continue }
      let view = stance.views[option.id].map(Position.said) ?? "drawn in each future within a document’s counts"
      table.add([
        "View of \(option.title)", .text(view),
        .words(origin == .given ? "stated in a document" : origin == .assumed ? .strong("assumed") : "drawn"),
      ])
    }
    table.add([
      "Red line: the loss it will not bear, as a share of its resource", .share(stance.redLine), .words(known),
    ])
    table.add(["Red line passed", .words(passed(stance.redLine)), "worked out"])
    table.add(["Sends somebody to a meeting", .share(stance.attendance, places: 0), .words(known)])
    table.add(["Days its own governance takes", .number(stance.governanceDays, places: 0, unit: .days), .words(known)])
    return [.table(table)]
  }

  /// Stances carry no citation each; the register has those that a document gives.
  private var known: RichText { "\(.strong("assumed")) unless the \(.link("register", to: "assumptions")) cites it" }

  /// Under which options its mean loss against business as usual lies beyond its red line.
  private func passed(_ line: Double) -> RichText {
    var over: [String] = []
    for bundle in facts.shown where bundle != facts.today {
      guard let more = facts.beyondUsual(bundle, .totalCost, of: index),
        let resource = facts.total(bundle, .resource, of: index),
        resource > 0, more / resource > line
      else { continue }
      over.append(facts.name(bundle))
    }
    return over.isEmpty
      ? "under no option shown, on average" : .strong(RichText("under \(NumberFormat.list(over)), on average"))
  }
}

/// What one member of one unit can do under a rule.
struct UnitSay {
  /// Its share of what the unit pays; power on ordinary and reserved matters; nil where it cannot be worked out.
  let pays, ordinary, reserved: Double?
  /// On which matters it can block alone.
  let blocks: String
  /// Who can outvote it.
  let outvoted: String

  init(rule: any VotingRule, unit: CommissioningMap.Unit, member: Int, facts: AppraisalFacts) {
    let electorate = Electorate(of: unit, in: facts.scenario.service)
    let paid = electorate.contributions.map(\.pounds)
    let total = paid.reduce(0, +)
    guard let place = electorate.commissioners.firstIndex(of: member) else {
      (pays, ordinary, reserved, blocks, outvoted) = (nil, nil, nil, "—", "—")
      return
    }
    pays = total > 0 ? paid[place] / total : nil
    let profile = { (matter: MatterClass) -> PowerProfile? in
      (try? rule.game(for: electorate, matter: matter)).flatMap { try? PowerProfile($0) }
    }
    let both = [(profile(.ordinary), "ordinary"), (profile(.reserved), "reserved")]
    // A rule of somebody else's may know another number of members.
    let own = both.map { found in found.0.flatMap { $0.members.indices.contains(place) ? $0.members[place] : nil } }
    (ordinary, reserved) = (own[0]?.banzhafNormalised.value, own[1]?.banzhafNormalised.value)
    let vetoes = zip(own, both).filter { $0.0?.isVeto == true }.map(\.1.1)
    if (try? rule.procedure(for: electorate, matter: .ordinary))?.effect == .recommends {
      (blocks, outvoted) = ("yes: it must ratify", "nobody: the forum only recommends")
      return
    }
    blocks = vetoes.isEmpty ? "no" : "yes, \(NumberFormat.list(vetoes)) matters"
    if electorate.count == 1 {
      outvoted = "nobody: it decides alone"
    } else if vetoes.count == 2 {
      outvoted = "nobody"
    } else {
      outvoted = Self.against(rule, electorate, place, facts)
    }
  }

  /// The smallest group that carries an ordinary matter without a member.
  private static func against(
    _ rule: any VotingRule, _ electorate: Electorate, _ place: Int, _ facts: AppraisalFacts
  ) -> String {
    guard electorate.count <= 20, let game = try? rule.game(for: electorate, matter: .ordinary),
      let diagram = try? GameDiagram(game), let all = try? MinimalCoalitions(winning: diagram)
    else { return "others together" }
    let without = all.first(400).filter { !$0.contains(place) }
    guard let smallest = without.first, smallest.allSatisfy(electorate.commissioners.indices.contains) else {
      return "nobody on ordinary matters"
    }
    let names = smallest.map { facts.title(of: electorate.commissioners[$0]) }
    return names.count <= 4
      ? NumberFormat.list(names) + " together" : "\(names.count) of the \(electorate.count - 1) others together"
  }
}
