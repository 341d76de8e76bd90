import Coalitions
import Commissioning
import OptionKit

/// Any rule, and a ladder with time limits for what it cannot settle.
///
/// After ``attempts`` failing meetings a matter climbs four rungs: senior officers meet within ``officersMonths`` of
/// the dispute being recognised; clinical leaders within ``leadersDays`` working days (21 to a month); an outside party
/// mediates; an independent adjudicator decides and binds, for the proposal where most were for it. Each rung brings
/// round a share of those still against.
///
/// Source: Portsmouth COMPACT (April 2015), section 6, disputes resolution (one month; 15 working days).
///
/// A rule that falls back on another after some meetings climbs the ladder in its place. Not claimed: the time of
/// mediation and adjudication and how many come round, which no document gives.
struct DisputeLadder: VotingRule {
  private static let compact = Source("Portsmouth COMPACT (April 2015)", section: "6, disputes resolution")

  static let about = About(
    id: "dispute-ladder", title: "Dispute ladder",
    summary: "Any rule; what it cannot settle goes to officers, clinical leaders, mediation and adjudication.",
    source: compact)

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the rule inside has it.",
    majority: "The rule's.",
    binds: "Where it binds, and the adjudicator binds all.",
    consensus: "On three rungs.",
    disagreement: "It climbs the ladder and may lose at its end.",
    leaving: "By six months' notice, bearing the cost.")

  @Choice(of: .rule, "The rule that is tried before the ladder.", default: "unanimity")
  var rule: (any VotingRule)?

  @Parameter("Meetings at which a matter may fail before a dispute is recognised; an assumption.", in: 1...24)
  var attempts = 2

  @Parameter("Months within which senior officers meet.", in: 0.1...24, unit: .months, source: compact)
  var officersMonths = 1.0

  @Parameter("Working days within which clinical leaders meet.", in: 1...250, unit: .days, source: compact)
  var leadersDays = 15.0

  @Parameter("Months of mediation; an assumption.", in: 0.1...24, unit: .months)
  var mediationMonths = 2.0

  @Parameter("Months of adjudication; an assumption.", in: 0.1...24, unit: .months)
  var adjudicationMonths = 2.0

  @Parameter("Share of those against that each rung but the last brings round; an assumption.", in: 0...1, unit: .share)
  var broughtRound = 0.4

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(rule, of: "dispute-ladder").game(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(rule, of: "dispute-ladder").procedure(for: electorate, matter: matter)
    procedure.attempts = attempts
    procedure.ladder = [
      .init("Senior officers", months: officersMonths, persuades: broughtRound),
      .init("Clinical leaders", months: leadersDays / 21, persuades: broughtRound),
      .init("External mediation", months: mediationMonths, persuades: broughtRound),
      .init("Binding independent adjudication", months: adjudicationMonths, persuades: 0, isFinal: true),
    ]
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(rule, of: "dispute-ladder").objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] { rule?.problems(in: service) ?? [] }
}
