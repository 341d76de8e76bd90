import Coalitions
import Commissioning
import OptionKit

/// Three levels: decisions each party keeps, decisions of a joint board of lead officers, decisions of the lead.
///
/// - Reserved matters: the board recommends, each party decides in its own body.
/// - Ordinary matters above ``leadLimit``: the board decides when all agree, else dispute resolution.
/// - Ordinary matters up to ``leadLimit``: the lead decides alone.
///
/// Source: Essex review (December 2018), section 4: the commissioners of NHS 111 in Yorkshire, Humber and Lincolnshire
/// (23).
///
/// Not claimed: the limit, which the document does not state; £100,000 is an assumption.
struct ThreeLevelDelegation: VotingRule {
  static let about = About(
    id: "three-level-delegation", title: "Three levels of delegation",
    summary: "Decisions reserved to each party, delegated to a joint board, or delegated to the lead.",
    source: Source("Essex review (December 2018)", section: "4"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "No counting.",
    majority: "Unanimity on the board.",
    binds: "Board decisions bind all by individual delegation.",
    consensus: "Always.",
    disagreement: "Disagreement goes to dispute resolution.",
    leaving: "A party may walk away from what is reserved to it.")

  @Parameter("Ordinary matters up to this value a year are the lead's; an assumption.", unit: .poundsPerYear)
  var leadLimit = Money(pounds: 100_000)

  @ParameterGroup var ladder = LadderSettings(
    .disputeResolution, "What follows when the board does not agree.",
    source: Source("Essex review (December 2018)", section: "4"))

  @ParameterGroup var meetings = MeetingSettings()

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame { try electorate.unanimity() }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    switch matter {
    case .ordinary:
      procedure.leadDecidesUpTo = leadLimit
      procedure.ladder = ladder.steps
    case .reserved:
      procedure.effect = .recommends
      procedure.basis = .none
    }
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] {
    let below = Problem("three-level-delegation.leadLimit is below 0", remedy: "give an amount of 0 or more")
    return (leadLimit < .zero ? [below] : []) + ladder.problems(in: "three-level-delegation")
  }
}
