import Coalitions
import Commissioning
import OptionKit

/// Any rule, with a veto for certain members.
///
/// Passes when ``rule`` passes and every member in ``vetoes`` that is in the unit says yes.
///
/// Source: Collaboration mechanisms (November 2018), on alliances (full members with a veto beside associates without);
/// Essex review (December 2018), section 5.1.2, where one council's red line works as a veto.
///
/// Not claimed: that a veto written down is the only one. The power table shows who can stop a matter under any rule.
struct VetoMembers: VotingRule {
  static let about = About(
    id: "veto-members", title: "Members with a veto",
    summary: "Any rule, and certain members must say yes as well.",
    source: Source("Essex review (December 2018)", section: "5.1.2"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the rule inside has it.",
    majority: "The rule's, and every holder of a veto.",
    binds: "Where the rule inside binds.",
    consensus: "Where the rule inside seeks it, and with each holder of a veto always.",
    disagreement: "One that holds a veto stops a matter alone; another is treated as the rule has it.",
    leaving: "As the rule inside allows.")

  @Choice(of: .rule, "The rule that must pass as well.", default: "simple-majority")
  var rule: (any VotingRule)?

  @Parameter("Ids of the members whose yes is needed.")
  var vetoes: [String] = []

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    let inner = try ChosenRule.rule(rule, of: "veto-members").game(for: electorate, matter: matter)
    let holders = electorate.positions(of: vetoes)
    guard !holders.isEmpty else { return inner }
    return try electorate.game { () throws(VotingError) in
      .all([inner.rule, try .vetoes(holders, of: electorate.count)])
    }
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    let rule = try ChosenRule.rule(rule, of: "veto-members")
    guard let later = try rule.fallback(for: electorate, matter: matter) else { return nil }
    let holders = electorate.positions(of: vetoes)
    guard !holders.isEmpty else { return later }
    return try electorate.game { () throws(VotingError) in
      .all([later.rule, try .vetoes(holders, of: electorate.count)])
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    try ChosenRule.rule(rule, of: "veto-members").procedure(for: electorate, matter: matter)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(rule, of: "veto-members").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: vetoes, in: "veto-members.vetoes") + (rule?.problems(in: service) ?? [])
  }
}
