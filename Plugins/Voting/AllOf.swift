import Coalitions
import Commissioning
import OptionKit

/// Two rules over one ballot, both of which must carry a matter; nest it for more than two.
///
/// Passes when `first` passes and `second` passes.
///
/// Source: Collaborative commissioning framework (August 2012), which asks of every collaboration whether there is
/// voting and how large a majority is needed. No document composes two rules; Essex's votes by kind beside its shares
/// of the price suggest it.
///
/// Not claimed: that two ballots are held. One show of hands is counted twice.
struct AllOf: VotingRule {
  static let about = About(
    id: "all-of", title: "All of several rules", summary: "Two rules at once; a matter passes when both carry it.",
    source: Source("Collaborative commissioning framework (August 2012)", section: "decision-making questions"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the two rules have it.",
    majority: "Both of theirs.",
    binds: "Where both bind.",
    consensus: "Where either seeks it.",
    disagreement: "It must lose under both to be outvoted.",
    leaving: "As the stricter of the two allows.")

  @Choice(of: .rule, "The first rule.", default: "simple-majority")
  var first: (any VotingRule)?

  @Choice(of: .rule, "The second rule.", default: "weighted-majority")
  var second: (any VotingRule)?

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    let parts = try inner.map { try $0.game(for: electorate, matter: matter).rule }
    return try electorate.game { () throws(VotingError) in .all(parts) }
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    guard let parts = try ChosenRule.later(inner, for: electorate, matter: matter) else { return nil }
    return try electorate.game { () throws(VotingError) in .all(parts) }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    try inner.map { try $0.procedure(for: electorate, matter: matter) }.stricter()
  }

  func objections(to bundle: BundleView) throws -> [Objection] { try inner.flatMap { try $0.objections(to: bundle) } }

  func problems(in service: ServiceCase) -> [Problem] {
    [first, second].flatMap { $0?.problems(in: service) ?? [] }
  }

  private var inner: [any VotingRule] {
    get throws { [try ChosenRule.rule(first, of: "all-of"), try ChosenRule.rule(second, of: "all-of")] }
  }
}
