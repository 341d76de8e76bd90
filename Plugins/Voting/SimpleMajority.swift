import Coalitions
import Commissioning
import OptionKit

/// More than half of the members, one vote each; a tie fails.
///
/// Passes when `2 x yes > n` (or `> cast` where votes are counted among those present).
///
/// Source: Essex review (December 2018), section 3.1: the second way in which the national model agreement's forum
/// decides what to recommend.
///
/// Not claimed: that heads stand for people or money.
struct SimpleMajority: VotingRule {
  static let about = About(
    id: "simple-majority", title: "Simple majority", summary: "More than half of the members, one vote each.",
    source: Source("Essex review (December 2018)", section: "3.1"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "One vote each.",
    majority: "A majority of heads.",
    binds: "All where its legal basis lets it.",
    consensus: "It is not needed.",
    disagreement: "It is outvoted.",
    leaving: "By the agreement's notice.")

  @Parameter("Count the majority among those who vote; otherwise among all members.")
  var amongVotesCast = false

  @Parameter("Whether reserved matters need unanimity.")
  var reservedNeedAll = false

  @Parameter("Members that must be present, as a share of all.", in: 0...1, unit: .share)
  var quorum = 0.5

  @ParameterGroup var meetings = MeetingSettings()

  @Parameter("On what a binding decision rests in law.")
  var basis = DecisionProcedure.LegalBasis.individualDelegation

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    if matter == .reserved, reservedNeedAll { return try electorate.unanimity() }
    return try electorate.game { () throws(VotingError) in
      try .heads(.majority(of: amongVotesCast ? .votesCast : .votesThatExist), of: electorate.count)
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.quorumShare = quorum
    procedure.basis = basis
    return procedure
  }
}
