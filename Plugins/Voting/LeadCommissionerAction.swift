import Coalitions
import Commissioning
import OptionKit

/// The lead circulates what it means to do and by when; each agrees, rejects or stays silent in writing.
///
/// What silence means is a reading, ``silence``: clause 7.4 ends by letting a member authorise "through refraining from
/// exercising its ability to reject", while 6.12, 7.3 and 7.4's first sentence want each one's agreement. It counts in
/// the written round only; in a vote who is away or without a mandate does not vote.
///
/// Where the round carries, the lead goes ahead. Where somebody rejects (or, where silence says nothing, is silent),
/// clauses 7.5 and 7.7 pull apart, and ``reading`` says which is taken:
///
/// - `clause-7.5`: the lead calls a vote under ``vote``, with a ``quorum``, unless the matter is reserved, when 7.7
///   applies. Shown by itself the game is that of the vote.
/// - `clause-7.7`: the lead may not go ahead; a modified action starts the written round again until there is a
///   consensus, and after a reasonable time the matter goes to dispute resolution. The game is that of all.
///
/// Source: Essex review (December 2018), Appendix A, clauses 6.12 to 7.7. For an urgent suspension the forum meets at
/// once (6.14, 5.8).
///
/// Not claimed: the quorum, which is not in the document; a half is an assumption.
struct LeadCommissionerAction: VotingRule {
  static let about = About(
    id: "lead-commissioner-action", title: "Lead commissioner action",
    summary: "The lead circulates a proposal; each answers in writing; a rejection calls the forum (clause 7).",
    source: Source("Essex review (December 2018)", section: "Appendix A, clause 7"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "In writing first; a vote only after somebody rejects, and only under clause 7.5.",
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

  /// Two readings of silence in the written round.
  enum Silence: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case authorises
    case saysNothing = "says-nothing"
  }

  @Parameter(
    "What a member's silence in the written round means.",
    source: Source("Essex review (December 2018)", section: "Appendix A, clauses 6.12, 7.3 and 7.4"))
  var silence = Silence.saysNothing

  @Parameter(
    "The clause that governs a rejection.",
    source: Source("Essex review (December 2018)", section: "Appendix A, clauses 7.5 and 7.7"))
  var reading = Reading.untilConsensus

  @Choice(of: .rule, "The vote after a rejection, under clause 7.5.", default: "weighted-majority")
  var vote: (any VotingRule)?

  @Parameter("Days that members have to answer; an assumption, the lead sets them.", in: 0...365, unit: .days)
  var noticeDays = 10.0

  @Parameter("Members that must be present at a vote, as a share of all; an assumption.", in: 0...1, unit: .share)
  var quorum = 0.5

  @Parameter("Months between meetings.", in: 1...12, unit: .months)
  var meetingsEvery = 1

  @Parameter("Rounds before dispute resolution; an assumption for a reasonable time.", in: 1...24, unit: .times)
  var attempts = 3

  @ParameterGroup var ladder = RungSettings()

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    guard reading == .majorityVote, matter == .ordinary else { return try electorate.unanimity() }
    return try ChosenRule.rule(vote, of: "lead-commissioner-action").game(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = DecisionProcedure()
    procedure.noticeDays = noticeDays
    procedure.monthsBetweenMeetings = meetingsEvery
    procedure.quorumShare = quorum
    procedure.silenceAuthorises = silence == .authorises
    procedure.attempts = attempts
    procedure.written = .thenVote
    if reading == .untilConsensus || matter == .reserved {
      procedure.written = .untilConsensus
      procedure.ladder = ladder.steps(of: .disputeResolution)
    }
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] {
    ladder.problems(in: Self.about.id) + (reading == .majorityVote ? vote?.problems(in: service) ?? [] : [])
  }
}
