import Coalitions
import Commissioning
import OptionKit

/// More than half of those who vote, one vote each; the chair breaks a tie; nothing passes below the quorum.
///
/// Passes when `2 x yes > cast`, or when `2 x yes = cast` and the chair says yes.
///
/// A quorum given as a number of members counts before one given as a share. A map with a unit of fewer members is
/// ruled out.
///
/// Source: Bexley plan (February 2013): the London Clinical Commissioning Council, one vote for each group, a quorum of
/// 12 clinical leads, a chair elected for two years with a casting vote, meeting every other month.
///
/// Not claimed: the chair's election; the scenario names the chair.
struct OneMemberOneVote: VotingRule {
  static let about = About(
    id: "one-member-one-vote", title: "One member, one vote",
    summary: "A majority of heads with a quorum and the chair's casting vote.",
    source: Source("Bexley plan (February 2013)", section: "London Clinical Commissioning Council"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "One vote each.",
    majority: "A bare majority.",
    binds: "Where its legal basis lets it.",
    consensus: "It is not needed.",
    disagreement: "It is outvoted.",
    leaving: "By the agreement's notice.")

  @Parameter(
    "Members that must be present, as a number; 0 to use the share.", in: 0...1000,
    source: Source("Bexley plan (February 2013)", section: "London Clinical Commissioning Council"))
  var quorumCount = 0

  @Parameter("Members that must be present, as a share of all.", in: 0...1, unit: .share)
  var quorum = 0.5

  @Parameter("Id of the commissioner in the chair, whose vote breaks a tie; empty for none.")
  var chair = ""

  @ParameterGroup var meetings = MeetingSettings(
    meetingsEvery: 2, everyFrom: Source("Bexley plan (February 2013)", section: "London Clinical Commissioning Council")
  )

  @Parameter("On what a binding decision rests in law.")
  var basis = DecisionProcedure.LegalBasis.individualDelegation

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try electorate.game { () throws(VotingError) in
      let heads = try DecisionRule.heads(.majority(of: .votesCast), of: electorate.count)
      guard let place = electorate.ids.firstIndex(of: chair) else { return heads }
      let half = try DecisionRule.heads(Quota(.share(.half), of: .votesCast), of: electorate.count)
      return .any([heads, .all([half, try .dictator(place, of: electorate.count)])])
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.quorumShare = quorumCount > 0 ? min(1, Double(quorumCount) / Double(electorate.count)) : quorum
    procedure.castingVote = electorate.ids.firstIndex(of: chair)
    procedure.basis = basis
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    bundle.map.units.filter { $0.members.count < quorumCount }.map { unit in
      Objection(
        "no meeting could be quorate: a quorum of \(quorumCount) in \(unit.title), which has \(unit.members.count)",
        source: Self.about.source)
    }
  }

  func problems(in service: ServiceCase) -> [Problem] {
    chair.isEmpty ? [] : service.problems(ofIDs: [chair], in: "one-member-one-vote.chair")
  }
}
