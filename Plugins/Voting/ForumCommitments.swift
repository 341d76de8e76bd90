import Coalitions
import Commissioning
import OptionKit

/// Any rule, in a forum whose members have promised to work at coming into line.
///
/// What the rule does not carry at ``attempts`` meetings climbs two rungs. First those out of line engage with the
/// others, who circulate the majority's papers to every board; then somebody who speaks for the majority addresses each
/// dissenting board. Each rung takes ``months`` and brings round ``broughtRound`` of those against. Nobody is bound by
/// a rung: where the rule still does not carry the matter, it fails. Proposals may come back as packages that all can
/// sign as a whole.
///
/// Source: Collaboration mechanisms (November 2018), annex A.1: commitments to discuss matters in the forum, to engage
/// when out of line with the majority, to share performance, to circulate papers and to let a leader address the board;
/// packages.
///
/// Not claimed: how long a rung takes and how many come round; one month and three in ten are assumptions.
struct ForumCommitments: VotingRule {
  private static let forums = Source("Collaboration mechanisms (November 2018)", section: "annex A.1")

  static let about = About(
    id: "forum-commitments", title: "Forum commitments",
    summary: "Any rule; those out of line engage, and the majority's speaker addresses their board.", source: forums)

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the rule inside has it, again after each rung.",
    majority: "The rule's.",
    binds: "Where the rule inside binds.",
    consensus: "By every rung.",
    disagreement: "It must hear the others at its own board and stays free.",
    leaving: "At any time; a forum holds nobody.")

  @Choice(of: .rule, "The rule of the forum.", default: "consensus")
  var rule: (any VotingRule)?

  @Parameter("Meetings at which a matter may fail before the first rung; an assumption.", in: 1...24, unit: .times)
  var attempts = 2

  @Parameter("Months that each rung takes; an assumption.", in: 0.1...24, unit: .months)
  var months = 1.0

  @Parameter("Share of those against that each rung brings round; an assumption.", in: 0...1, unit: .share)
  var broughtRound = 0.3

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(rule, of: "forum-commitments").game(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(rule, of: "forum-commitments").procedure(for: electorate, matter: matter)
    procedure.attempts = attempts
    procedure.mayBeModified = true
    procedure.ladder = [
      .init(
        "Those out of line engage; the majority's papers go to every board", months: months, persuades: broughtRound),
      .init("The majority's speaker addresses the dissenting boards", months: months, persuades: broughtRound),
    ]
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(rule, of: "forum-commitments").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] { rule?.problems(in: service) ?? [] }
}
