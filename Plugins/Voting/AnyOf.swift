import Coalitions
import Commissioning
import OptionKit

/// Two rules over one ballot, either of which may carry a matter; nest it for more than two.
///
/// Passes when `first` passes or `second` passes.
///
/// Source: Collaborative commissioning framework (August 2012), which asks of every collaboration whether there is
/// voting and how large a majority is needed. No document composes two rules.
///
/// Not claimed: that members like it. It is never harder to pass than either rule.
struct AnyOf: VotingRule {
  static let about = About(
    id: "any-of", title: "Any of several rules",
    summary: "Two rules side by side; a matter passes when either carries it.",
    source: Source("Collaborative commissioning framework (August 2012)", section: "decision-making questions"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the two rules have it.",
    majority: "The smaller hurdle decides.",
    binds: "Where both would bind.",
    consensus: "It is not needed.",
    disagreement: "It is outvoted by either.",
    leaving: "As the stricter of the two allows.")

  @Choice(of: .rule, "The first rule.", default: "simple-majority")
  var first: (any VotingRule)?

  @Choice(of: .rule, "The second rule.", default: "weighted-majority")
  var second: (any VotingRule)?

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    let parts = try inner.map { try $0.game(for: electorate, matter: matter).rule }
    return try electorate.game { () throws(VotingError) in .any(parts) }
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    guard let parts = try ChosenRule.later(inner, for: electorate, matter: matter) else { return nil }
    return try electorate.game { () throws(VotingError) in .any(parts) }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    try inner.map { try $0.procedure(for: electorate, matter: matter) }.stricter()
  }

  func objections(to bundle: BundleView) throws -> [Objection] { try inner.flatMap { try $0.objections(to: bundle) } }

  func problems(in service: ServiceCase) -> [Problem] {
    [first, second].flatMap { $0?.problems(in: service) ?? [] }
  }

  private var inner: [any VotingRule] {
    get throws { [try ChosenRule.rule(first, of: "any-of"), try ChosenRule.rule(second, of: "any-of")] }
  }
}
