import Coalitions
import Commissioning
import OptionKit

/// The forum recommends, by consensus or simple majority; each member then ratifies in its own body.
///
/// The forum's recommendation passes when nobody who votes is against (`consensus`) or when `2 x yes > n` (`simple-
/// majority`). Those who do not ratify are not bound.
///
/// Source: Essex review (December 2018), section 3.1 (the national model agreement) and section 4 (Cheshire and
/// Merseyside, Bristol, North Somerset and South Gloucestershire, Kent and Medway); Portsmouth COMPACT (April 2015) for
/// a two-stage decision.
///
/// Not claimed: that ratification is quick; each member's own governance time is the scenario's.
struct RecommendThenRatify: VotingRule {
  /// How the forum agrees on what to recommend.
  enum Agreement: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case consensus
    case simpleMajority = "simple-majority"
  }

  static let about = About(
    id: "recommend-then-ratify", title: "Recommend, then ratify",
    summary: "The forum only recommends; each member ratifies in its own body (the national model agreement).",
    source: Source("Essex review (December 2018)", section: "3.1"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "Only on what to recommend.",
    majority: "Consensus or a simple majority, as chosen.",
    binds: "Nobody.",
    consensus: "Where the forum recommends by consensus.",
    disagreement: "It does not ratify.",
    leaving: "From any recommendation.")

  @Parameter(
    "How the forum agrees on what to recommend.", source: Source("Essex review (December 2018)", section: "3.1"))
  var by = Agreement.simpleMajority

  @Parameter("Members that must be present, as a share of all.", in: 0...1, unit: .share)
  var quorum = 0.5

  @Parameter("Days between paper and meeting.", in: 0...365, unit: .days)
  var noticeDays = 5.0

  @Parameter("Months between meetings.", in: 1...12, unit: .months)
  var meetingsEvery = 1

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try electorate.game { () throws(VotingError) in
      switch by {
      case .consensus: try .heads(Quota(.share(.whole), of: .votesCast), of: electorate.count)
      case .simpleMajority: try .heads(.majority(), of: electorate.count)
      }
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = DecisionProcedure()
    procedure.noticeDays = noticeDays
    procedure.monthsBetweenMeetings = meetingsEvery
    procedure.quorumShare = quorum
    procedure.effect = .recommends
    procedure.basis = .none
    return procedure
  }
}
