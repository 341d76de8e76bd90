import Coalitions
import Commissioning
import OptionKit

/// Any rule, with members that abstain when they lean neither way.
///
/// A member whose leaning U lies within ``band`` of zero is there for the quorum and casts no vote. Under a quota of
/// the votes cast it drops out of the count; under a quota of all votes, or unanimity, it counts against.
///
/// Source: Collaborative commissioning framework (August 2012), which asks what happens when a member disagrees; no
/// document counts abstentions.
///
/// Units: standard deviations of members' views. Not claimed: how wide the band is; a quarter is an assumption.
struct WithAbstention: VotingRule {
  static let about = About(
    id: "with-abstention", title: "With abstention",
    summary: "Any rule; a member that leans neither way is present and casts no vote.",
    source: Source("Collaborative commissioning framework (August 2012)", section: "decision-making questions"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the rule inside has it; one that leans neither way casts no vote.",
    majority: "The rule's; abstentions count against where all votes are counted and drop out where votes cast are.",
    binds: "Where the rule inside binds, those who abstained included.",
    consensus: "Where the rule inside seeks it.",
    disagreement: "One that disagrees mildly may stand aside in place of blocking.",
    leaving: "As the rule inside allows.")

  @Choice(of: .rule, "The rule that counts the votes.", default: "one-member-one-vote")
  var rule: (any VotingRule)?

  @Parameter("How near to indifference a member abstains, in standard deviations; an assumption.", in: 0...5)
  var band = 0.25

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(rule, of: "with-abstention").game(for: electorate, matter: matter)
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    try ChosenRule.rule(rule, of: "with-abstention").fallback(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(rule, of: "with-abstention").procedure(for: electorate, matter: matter)
    procedure.abstentionBand = band
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(rule, of: "with-abstention").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] { rule?.problems(in: service) ?? [] }
}
