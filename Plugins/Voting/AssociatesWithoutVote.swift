import Coalitions
import Commissioning
import OptionKit

/// Any rule among the full members of a unit; associates are heard and do not vote.
///
/// ``rule`` is played by the members that are not in ``associates``; each associate is a dummy of weight 0. A unit of
/// associates only is decided by all of them, since somebody must.
///
/// Source: Collaboration mechanisms (November 2018): the Mid-Nottinghamshire alliance, eleven organisations, of which
/// seven are full members and four are associates without a veto or a share in risk.
///
/// Not claimed: that associates are bound. What binds whom is ``rule``'s.
struct AssociatesWithoutVote: VotingRule {
  static let about = About(
    id: "associates-without-vote", title: "Associates without a vote",
    summary: "Any rule among the full members; associates sit at the table without a vote.",
    source: Source("Collaboration mechanisms (November 2018)", section: "alliances in practice (Mid-Nottinghamshire)"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the rule inside has it, among the full members.",
    majority: "As the rule inside has it, among the full members.",
    binds: "Those whom the rule inside binds; associates are heard and not bound.",
    consensus: "Where the rule inside seeks it.",
    disagreement: "A full member as the rule inside has it; an associate only says so.",
    leaving: "An associate at any time; a full member as the rule inside has it.")

  @Choice(of: .rule, "The rule among full members.", default: "simple-majority")
  var rule: (any VotingRule)?

  @Parameter("Ids of the associates.")
  var associates: [String] = []

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    let rule = try ChosenRule.rule(rule, of: "associates-without-vote")
    let full = voters(in: electorate)
    let game = try rule.game(for: electorate.only(full), matter: matter)
    guard full.count < electorate.count else { return game }
    return try electorate.game { () throws(VotingError) in
      try ChosenRule.spread(game.rule, over: full, of: electorate.count)
    }
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    let rule = try ChosenRule.rule(rule, of: "associates-without-vote")
    let full = voters(in: electorate)
    guard let later = try rule.fallback(for: electorate.only(full), matter: matter) else { return nil }
    return try electorate.game { () throws(VotingError) in
      try ChosenRule.spread(later.rule, over: full, of: electorate.count)
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    let full = voters(in: electorate)
    let rule = try ChosenRule.rule(rule, of: "associates-without-vote")
    var procedure = try rule.procedure(for: electorate.only(full), matter: matter)
    procedure.castingVote = procedure.castingVote.map { full[$0] }
    if !procedure.limits.isEmpty {
      var limits = electorate.ids.map { _ in Money.zero }
      for (place, limit) in zip(full, procedure.limits) { limits[place] = limit }
      procedure.limits = limits
    }
    // A quorum of the full members, as a share of everybody at the table.
    procedure.quorumShare *= Double(full.count) / Double(max(1, electorate.count))
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(rule, of: "associates-without-vote").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: associates, in: "associates-without-vote.associates")
      + (rule?.problems(in: service) ?? [])
  }

  private func voters(in electorate: Electorate) -> [Int] {
    let full = electorate.ids.indices.filter { !associates.contains(electorate.ids[$0]) }
    return full.isEmpty ? Array(electorate.ids.indices) : full
  }
}
