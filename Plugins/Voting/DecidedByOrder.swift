import Coalitions
import Commissioning
import OptionKit

/// Somebody outside orders the map on criteria that it has published; the bodies concerned are heard and sign nothing.
///
/// Nobody's signature is asked: every member is in the unit that the order puts it in, and the chance of adoption is that
/// of the order, which is taken as made. From then on each unit decides by ``after``, as one organisation.
///
/// Sources: Local Government and Public Involvement in Health Act 2007, sections 2 to 7 (invitation, proposals,
/// consultation, order of the Secretary of State); NHS Act 2006, section 14Z25 (NHS England varies the areas of integrated
/// care boards).
///
/// Not claimed: which map is ordered. The ranking says what the criteria give; a decision may depart from it, and is
/// recorded beside it.
struct DecidedByOrder: VotingRule {
  static let about = About(
    id: "decided-by-order", title: "Decided by order",
    summary: "Somebody outside orders the map on published criteria; nobody signs.",
    source: Source("Local Government and Public Involvement in Health Act 2007", section: "2 to 7"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "On the map none: they are heard. After it as the rule inside has it.",
    majority: "None on the map: whoever orders it decides.",
    binds: "All, by the order.",
    consensus: "It is not needed.",
    disagreement: "It is heard, and bound all the same.",
    leaving: "Not but by another order.")

  @Parameter("Who orders it, as printed: Secretary of State, NHS England.")
  var decider = "Secretary of State"

  @Choice(of: .rule, "How each unit decides once it is made.", default: "simple-majority")
  var after: (any VotingRule)?

  var isOrdered: Bool { true }

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(after, of: "decided-by-order").game(for: electorate, matter: matter)
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    try ChosenRule.rule(after, of: "decided-by-order").fallback(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(after, of: "decided-by-order").procedure(for: electorate, matter: matter)
    procedure.effect = .binding
    procedure.basis = .merger
    return procedure
  }

  var tellsMembersApart: Bool { after?.tellsMembersApart ?? false }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(after, of: "decided-by-order").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] { after?.problems(in: service) ?? [] }
}
