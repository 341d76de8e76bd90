import Coalitions
import Commissioning
import OptionKit

/// A strategic forum each quarter that decides, and operational meetings in the months between that only recommend.
///
/// The reform package of the Essex review as one option:
///
/// - the strategic forum meets every ``meetingsEvery`` months and decides under ``rule`` (recommendation 1);
/// - routine matters are settled in the operational meetings between, which decide nothing else (8);
/// - a forward programme names matters ``forwardDays`` before the paper, so that members settle their position in their
///   own governance first (2 and 3);
/// - a scheme of delegation records what each member's representative may bind it to, ``limits``, a year; above it the
///   matter goes home (4);
/// - what follows when they go on disagreeing is ``dispute``: escalation and mediation, a return to a majority of heads
///   (``then``), or agreement to disagree where a matter can be taken apart (4).
///
/// The game is that of ``rule``. What the lead may do is settled apart, by the arrangement (recommendation 5).
///
/// Source: Essex review (December 2018), 6, recommendations 1 to 5 and 8.
///
/// Not claimed: the limits, the length of the programme and the quorum, which the review does not print; all three are
/// assumptions. That senior members attend oftener is the scenario's to say.
struct StrategicAndOperationalForums: VotingRule {
  private static let review = "Essex review (December 2018)"

  static let about = About(
    id: "strategic-and-operational-forums", title: "Strategic and operational forums",
    summary: "A quarterly forum that decides, operational meetings between, a forward programme and recorded limits.",
    source: Source(review, section: "6, recommendations 1 to 5 and 8"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "As the rule inside has it, in the strategic forum only.",
    majority: "The rule's.",
    binds: "All, within each representative's recorded limit; above it the matter goes home first.",
    consensus: "Where the rule inside seeks it.",
    disagreement: "It is escalated, outvoted after some meetings, or left out where the matter can be taken apart.",
    leaving: "By the agreement's notice.")

  /// What follows when members go on disagreeing.
  enum Dispute: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case escalation
    case majority
    case agreementToDisagree = "agreement-to-disagree"
  }

  @Choice(of: .rule, "The rule of the strategic forum.", default: "consensus")
  var rule: (any VotingRule)?

  @Parameter(
    "What follows when members go on disagreeing.", source: Source(review, section: "6, recommendation 4"))
  var dispute = Dispute.agreementToDisagree

  @Choice(of: .rule, "The rule that decides afterwards, under a return to a majority.", default: "simple-majority")
  var then: (any VotingRule)?

  @Parameter(
    "Months between meetings of the strategic forum.", in: 1...12, unit: .months,
    source: Source(review, section: "6, recommendation 1"))
  var meetingsEvery = 3

  @Parameter("Days before the paper for which a matter stands in the forward programme; an assumption.", in: 0...365)
  var forwardDays = 60.0

  @Parameter(
    "What a member's representative may bind it to, by commissioner id or kind, £ a year; an assumption.",
    unit: .poundsPerYear)
  var limits = Named([
    (name: "local-authority", value: Money(pounds: 50_000)), (name: "ccg", value: Money(pounds: 50_000)),
  ])

  @Parameter("Members that must be present, as a share of all; an assumption.", in: 0...1, unit: .share)
  var quorum = 0.5

  @Parameter("Meetings at which a matter may fail before that; an assumption.", in: 1...24, unit: .times)
  var attempts = 2

  @ParameterGroup var ladder = RungSettings()

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try ChosenRule.rule(rule, of: Self.about.id).game(for: electorate, matter: matter)
  }

  func fallback(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame? {
    guard dispute == .majority else { return nil }
    return try ChosenRule.rule(then, of: Self.about.id).game(for: electorate, matter: matter)
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = try ChosenRule.rule(rule, of: Self.about.id).procedure(for: electorate, matter: matter)
    procedure.monthsBetweenMeetings = meetingsEvery
    procedure.forwardDays = forwardDays
    procedure.quorumShare = quorum
    procedure.attempts = attempts
    procedure.limits = zip(electorate.ids, electorate.kinds).map { limits[$0] ?? limits[$1.rawValue] ?? .zero }
    procedure.settlesRoutineElsewhere = true
    procedure.agreesToDisagree = dispute == .agreementToDisagree
    procedure.ladder = ladder.steps(of: dispute == .escalation ? .disputeResolution : .none)
    return procedure
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    try ChosenRule.rule(rule, of: Self.about.id).objections(to: bundle)
  }

  func problems(in service: ServiceCase) -> [Problem] {
    let known = OrganisationKind.allCases.map(\.rawValue) + service.ids
    var problems = [rule, then].flatMap { $0?.problems(in: service) ?? [] } + ladder.problems(in: Self.about.id)
    for entry in limits.entries {
      if !known.contains(entry.name) {
        problems.append(
          Problem(
            NotFound(
              "commissioner or kind of organisation", entry.name, among: known,
              .named(
                by: "\(Self.about.id).limits", reason: "which is neither a commissioner nor a kind of organisation"))))
      }
      if entry.value < .zero {
        problems.append(Problem("\(Self.about.id).limits gives \(entry.name) less than 0", remedy: "give it 0 or more"))
      }
    }
    return problems
  }
}
