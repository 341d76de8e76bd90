import Coalitions
import Commissioning
import OptionKit

/// Nobody who votes is against; whoever stays away does not stand in the way; disagreement climbs a ladder.
///
/// Passes when all who cast a vote say yes.
///
/// Source: Essex review (December 2018), Appendix A, clause 7.7: a rejected action goes to the forum, comes back
/// changed until a consensus is reached, and after a reasonable time may go to dispute resolution. Clause 7.5 instead
/// allows a majority vote; that reading is `lead-commissioner-action` or `weighted-majority`.
///
/// Not claimed: how long a reasonable time is; ``attempts`` and the ladder's months are assumptions.
struct Consensus: VotingRule {
  static let about = About(
    id: "consensus", title: "Consensus",
    summary: "Nobody who votes is against; disagreement climbs a ladder (clause 7.7 of Essex's agreement).",
    source: Source("Essex review (December 2018)", section: "Appendix A, clause 7.7"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "Nothing is counted; a matter is put until nobody objects.",
    majority: "Nobody who votes may be against.",
    binds: "All.",
    consensus: "Always.",
    disagreement: "It brings the matter back changed, and in the end to the ladder.",
    leaving: "By the agreement's notice.")

  @Parameter("Members that must be present, as a share of all.", in: 0...1, unit: .share)
  var quorum = 0.5

  @Parameter("Meetings at which a proposal may fail before the ladder begins.", in: 1...24, unit: .times)
  var attempts = 3

  @ParameterGroup var ladder = LadderSettings(
    .disputeResolution, source: Source("Essex review (December 2018)", section: "Appendix A, clause 7.7"))

  @ParameterGroup var meetings = MeetingSettings()

  @Parameter("On what a binding decision rests in law.")
  var basis = DecisionProcedure.LegalBasis.individualDelegation

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try electorate.game { () throws(VotingError) in
      try .heads(Quota(.share(.whole), of: .votesCast), of: electorate.count)
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.quorumShare = quorum
    procedure.attempts = attempts
    procedure.ladder = ladder.steps
    procedure.basis = basis
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] { ladder.problems(in: "consensus") }
}
