import Coalitions
import Commissioning
import OptionKit

/// One rule first, another when it goes on failing: consensus is sought, and after some meetings a majority decides.
///
/// Passes when `first` passes; from meeting ``attempts`` + 1 on also when `then` passes. Shown by itself the game is
/// the first rule's.
///
/// Source: Collaborative commissioning framework (August 2012), which asks when consensus is sought and what follows
/// when a member disagrees; Essex review (December 2018), Appendix A, clauses 7.5 and 7.7, which name a majority vote
/// and a consensus without saying which comes first.
///
/// Not claimed: how many meetings are enough; three is an assumption.
struct FirstThen: VotingRule {
  static let about = About(
    id: "first-then", title: "First one rule, then another",
    summary: "A rule is tried for some meetings; when it goes on failing another decides.",
    source: Source("Collaborative commissioning framework (August 2012)", section: "decision-making questions"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "First as the first rule has it, then as the second has it.",
    majority: "Theirs in turn.",
    binds: "Where the first rule binds.",
    consensus: "First where the first rule is consensus.",
    disagreement: "It holds a matter up for some meetings and may then be outvoted.",
    leaving: "As the first rule allows.")

  @Choice(of: .rule, "The rule that is tried first.", default: "consensus")
  var first: (any VotingRule)?

  @Choice(of: .rule, "The rule that decides afterwards.", default: "simple-majority")
  var then: (any VotingRule)?

  @Parameter("Meetings at which the first rule is tried; an assumption.", in: 1...24, unit: .times)
  var attempts = 3

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(first, of: "first-then").game(for: electorate, matter: matter)
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    try ChosenRule.rule(then, of: "first-then").game(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(first, of: "first-then").procedure(for: electorate, matter: matter)
    procedure.attempts = attempts
    procedure.ladder = []
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(first, of: "first-then").objections(to: bundle)
      + ChosenRule.rule(then, of: "first-then").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    [first, then].flatMap { $0?.problems(in: service) ?? [] }
  }
}
