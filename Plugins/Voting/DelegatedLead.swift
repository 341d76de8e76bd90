import Coalitions
import Commissioning
import OptionKit

/// Ordinary matters up to a financial limit are decided by the lead alone; everything else goes by another rule.
///
/// A matter of value `v` never reaches the forum where `v <= limit` and it is not reserved.
///
/// Source: Essex review (December 2018), section 4 (the commissioners of Barts Health decide within financial envelopes
/// set by their CCGs) and section 6, recommendation 4 (a scheme of delegation with financial limits).
///
/// Not claimed: the size of the limit. No document gives one; £50,000 is an assumption.
struct DelegatedLead: VotingRule {
  static let about = About(
    id: "delegated-lead", title: "Delegated lead",
    summary: "The lead decides alone up to a financial limit; above it another rule decides.",
    source: Source("Essex review (December 2018)", section: "4 and 6, recommendation 4"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "Above the limit only, as the rule above it has it.",
    majority: "None up to the limit, the lead decides; above it as the rule there has it.",
    binds: "All, because each delegated beforehand.",
    consensus: "Above the limit, where the rule there seeks it.",
    disagreement: "Below the limit its remedy is in the delegation; above it as the rule there has it.",
    leaving: "By ending its delegation, and above the limit as the rule there has it.")

  @Parameter("Matters up to this value a year are decided by the lead; an assumption.", unit: .poundsPerYear)
  var limit = Money(pounds: 50_000)

  @Choice(of: .rule, "The rule above the limit and for reserved matters.", default: "unanimity")
  var above: (any VotingRule)?

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(above, of: "delegated-lead").game(for: electorate, matter: matter)
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    try ChosenRule.rule(above, of: "delegated-lead").fallback(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(above, of: "delegated-lead").procedure(for: electorate, matter: matter)
    if matter == .ordinary { procedure.leadDecidesUpTo = limit }
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(above, of: "delegated-lead").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    (limit < .zero ? [Problem("delegated-lead.limit is below 0", remedy: "give an amount of 0 or more")] : [])
      + (above?.problems(in: service) ?? [])
  }
}
