import Coalitions
import Commissioning
import OptionKit

/// Any rule, whose outcome each member then ratifies in its own body.
///
/// The forum decides by ``rule`` what to put forward; a member that does not ratify is not bound. Two stages: the
/// ballot, then each body by itself.
///
/// Sources: Portsmouth COMPACT (April 2015), section 7 (the group advises and formal decisions are each CCG's);
/// Collaborative commissioning framework (August 2012), annex 1 (before the law changed each CCG had to ratify what a
/// joint committee decided).
///
/// Not claimed: how long ratifying takes; the scenario says.
struct RatifiedByEach: VotingRule {
  static let about = About(
    id: "ratified-by-each", title: "Ratified by each",
    summary: "Any rule decides what to put forward; each member then ratifies in its own body.",
    source: Source("Collaborative commissioning framework (August 2012)", section: "annex 1"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "In the forum as the rule inside has it.",
    majority: "Its majority puts a matter forward.",
    binds: "Nobody.",
    consensus: "Where the rule inside seeks it.",
    disagreement: "It does not ratify.",
    leaving: "From any outcome.")

  @Choice(of: .rule, "The rule of the forum.", default: "one-member-one-vote")
  var rule: (any VotingRule)?

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(rule, of: "ratified-by-each").game(for: electorate, matter: matter)
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    try ChosenRule.rule(rule, of: "ratified-by-each").fallback(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(rule, of: "ratified-by-each").procedure(for: electorate, matter: matter)
    procedure.effect = .recommends
    procedure.basis = .forum
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(rule, of: "ratified-by-each").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] { rule?.problems(in: service) ?? [] }
}
