import Coalitions
import Commissioning
import OptionKit

/// Every member of the unit must say yes.
///
/// Passes when `yes = n`.
///
/// Source: Essex review (December 2018), sections 2.1 and 3.1: the agreement asks it for reserved matters only, and in
/// practice everything came to be decided so.
///
/// Not claimed: that absence is refusal in law. A member that is away has not agreed, so the matter waits.
struct Unanimity: VotingRule {
  static let about = About(
    id: "unanimity", title: "Unanimity", summary: "Every member must agree, as in Essex's practice.",
    source: Source("Essex review (December 2018)", section: "2.1 and 3.1"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "By show of agreement.",
    majority: "Unanimity.",
    binds: "All, because all agreed.",
    consensus: "Always.",
    disagreement: "It stops the matter, which may come back changed and then climbs the ladder, where there is one.",
    leaving: "No member may walk away from a decision it agreed to.")

  @ParameterGroup var meetings = MeetingSettings(noticeFrom: Source("Essex review (December 2018)", section: "3.1"))

  @ParameterGroup var ladder = LadderSettings()

  @Parameter("On what a binding decision rests in law.")
  var basis = DecisionProcedure.LegalBasis.individualDelegation

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame { try electorate.unanimity() }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.ladder = ladder.steps
    procedure.basis = basis
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] { ladder.problems(in: "unanimity") }
}
