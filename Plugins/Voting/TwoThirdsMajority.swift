import Coalitions
import Commissioning
import OptionKit

/// At least two thirds of the members, or another share, one vote each.
///
/// Passes when `yes >= threshold x n`.
///
/// Source: Essex review (December 2018), section 6, recommendation 4 (a return to majority voting), and Collaborative
/// commissioning framework (August 2012), which asks how large a majority is required. Neither proposes two thirds.
///
/// Not claimed: that any of the documents' collaborations decides so.
struct TwoThirdsMajority: VotingRule {
  static let about = About(
    id: "two-thirds-majority", title: "Two-thirds majority",
    summary: "At least two thirds of the members, one vote each.",
    source: Source("Essex review (December 2018)", section: "6, recommendation 4"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "One vote each.",
    majority: "A qualified majority of heads.",
    binds: "All where its legal basis lets it.",
    consensus: "It is not needed.",
    disagreement: "It is outvoted, a third can block.",
    leaving: "By the agreement's notice.")

  @Parameter("The share of members that must say yes: 2/3, 75%.")
  var threshold = "2/3"

  @Parameter("Members that must be present, as a share of all; an assumption.", in: 0...1, unit: .share)
  var quorum = 0.5

  @ParameterGroup var meetings = MeetingSettings()

  @Parameter("On what a binding decision rests in law.")
  var basis = DecisionProcedure.LegalBasis.individualDelegation

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    let share = try Threshold.share(threshold, in: "two-thirds-majority.threshold")
    return try electorate.game { () throws(VotingError) in
      try .heads(Quota(.share(share)), of: electorate.count)
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.quorumShare = quorum
    procedure.basis = basis
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] {
    Threshold.problems(threshold, in: "two-thirds-majority.threshold")
  }
}
