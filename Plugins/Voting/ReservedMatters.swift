import Coalitions
import Commissioning
import OptionKit

/// One rule for ordinary matters, another for those the agreement reserves.
///
/// Source: Essex review (December 2018), section 3.1: unanimity for reserved matters, a weighted majority for the rest.
///
/// Not claimed: that the second rule is stricter. A user may turn them about.
struct ReservedMatters: VotingRule {
  static let about = About(
    id: "reserved-matters", title: "Reserved matters",
    summary: "One rule for ordinary matters and a stricter one for those the agreement reserves.",
    source: Source("Essex review (December 2018)", section: "3.1"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the two rules have it, each for its class of matter.",
    majority: "The ordinary rule's, and for reserved matters the other's.",
    binds: "Where the rule of the class binds.",
    consensus: "Where the rule of the class seeks it.",
    disagreement: "As the rule of the class has it; what is reserved is the agreement's to say.",
    leaving: "As the rule of the class allows.")

  @Choice(of: .rule, "The rule for ordinary matters.", default: "weighted-majority")
  var ordinary: (any VotingRule)?

  @Choice(of: .rule, "The rule for reserved matters.", default: "unanimity")
  var reserved: (any VotingRule)?

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try rule(for: matter).game(for: electorate, matter: matter)
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    try rule(for: matter).fallback(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    try rule(for: matter).procedure(for: electorate, matter: matter)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try rule(for: .ordinary).objections(to: bundle) + rule(for: .reserved).objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    (ordinary?.problems(in: service) ?? []) + (reserved?.problems(in: service) ?? [])
  }

  private func rule(for matter: MatterClass) throws -> any VotingRule {
    try ChosenRule.rule(matter == .ordinary ? ordinary : reserved, of: "reserved-matters")
  }
}
