import Coalitions
import Commissioning
import OptionKit

/// The lead circulates what it means to do and by when; each agrees, rejects or stays silent, and silence authorises.
///
/// Where nobody rejects, the lead goes ahead. Where somebody does, clauses 7.5 and 7.7 of the agreement pull apart, and
/// ``reading`` says which is taken:
///
/// - `clause-7.5`: the lead calls a vote under ``vote``, unless the matter is reserved, when all must agree. A matter
///   that everybody lets pass carries under the vote too, so the game is that of the vote.
/// - `clause-7.7`: the lead may not go ahead; the forum meets, a modified action starts again until there is a
///   consensus, and after a reasonable time the matter goes to dispute resolution.
///
/// Source: Essex review (December 2018), Appendix A, clauses 6.12 to 7.7. An urgent suspension may be called at once
/// (6.14).
///
/// Not claimed: that silence counts in a vote of the forum as it does on paper; the model lets it.
struct LeadCommissionerAction: VotingRule {
  static let about = About(
    id: "lead-commissioner-action", title: "Lead commissioner action",
    summary: "The lead circulates a proposal; silence authorises; a rejection calls the forum (clause 7).",
    source: Source("Essex review (December 2018)", section: "Appendix A, clause 7"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "Only after somebody rejects, and only under clause 7.5; silence authorises.",
    majority: "Under clause 7.5 the vote's majority, all on reserved matters; under clause 7.7 nobody against.",
    binds: "All, who gave or withheld their word beforehand (7.6).",
    consensus: "Under clause 7.7 until it is reached, or dispute resolution.",
    disagreement: "Its rejection calls the forum.",
    leaving: "By the agreement's notice.")

  /// Which of two clauses governs a rejection.
  enum Reading: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case majorityVote = "clause-7.5"
    case untilConsensus = "clause-7.7"
  }

  @Parameter(
    "The clause that governs a rejection.",
    source: Source("Essex review (December 2018)", section: "Appendix A, clauses 7.5 and 7.7"))
  var reading = Reading.untilConsensus

  @Choice(of: .rule, "The vote after a rejection, under clause 7.5.", default: "weighted-majority")
  var vote: (any VotingRule)?

  @Parameter("Days that members have to answer; an assumption, the lead sets them.", in: 0...365, unit: .days)
  var noticeDays = 10.0

  @Parameter("Months between meetings.", in: 1...12, unit: .months)
  var meetingsEvery = 1

  @Parameter("Rounds before dispute resolution; an assumption for a reasonable time.", in: 1...24, unit: .times)
  var attempts = 3

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    guard reading == .majorityVote, matter == .ordinary else { return try electorate.unanimity() }
    return try ChosenRule.rule(vote, of: "lead-commissioner-action").game(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = DecisionProcedure()
    procedure.noticeDays = noticeDays
    procedure.monthsBetweenMeetings = meetingsEvery
    procedure.silenceAuthorises = true
    procedure.attempts = attempts
    if reading == .untilConsensus || matter == .reserved { procedure.ladder = EscalationLadder.disputeResolution.steps }
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] {
    reading == .majorityVote ? vote?.problems(in: service) ?? [] : []
  }
}
