import Coalitions
import Commissioning
import OptionKit

/// A majority of weighted votes; reserved matters need everybody.
///
/// Passes when `sum of yes votes > threshold x D` (or `>=` where ``strictly`` is off). The denominator `D` is
///
/// - `nominal`: ``nominalTotal``, such as 100, whatever the votes add up to. A unit that holds only some of the members
///   keeps the proportion: `D = nominalTotal x (votes in the unit / votes of everybody)`.
/// - `votes-that-exist`: the votes of the unit's members.
/// - `votes-cast`: yes and no together, leaving out those away.
///
/// Votes are decimals held exactly. In Essex each council has 16.6 and each CCG 7.14, in all 99.78: the seven CCGs'
/// 49.98 is not a majority of a nominal 100 and is one of the votes that exist. The document does not say which.
///
/// Units: votes. Source: Essex review (December 2018), section 3.1.
///
/// Not claimed: that votes are power; the power table says what they come to.
struct WeightedMajority: VotingRule {
  /// What the threshold is a share of.
  enum Denominator: String, Sendable, Hashable, CaseIterable, ParameterValue {
    case nominal
    case votesThatExist = "votes-that-exist"
    case votesCast = "votes-cast"
  }

  static let about = About(
    id: "weighted-majority", title: "Weighted majority",
    summary: "A majority of weighted votes (16.6 a council, 7.14 a CCG in Essex); reserved matters need unanimity.",
    source: Source("Essex review (December 2018)", section: "3.1"))

  static let answers: ForumAnswers? = ForumAnswers(
    voting: "Weighted voting.",
    majority: "A majority above the threshold.",
    binds: "All.",
    consensus: "It is not needed.",
    disagreement: "It is outvoted unless the matter is reserved.",
    leaving: "By the agreement's notice.")

  @Parameter(
    "Votes by commissioner id or kind of organisation, as decimals.", unit: .votes,
    source: Source("Essex review (December 2018)", section: "3.1"))
  var votes = Named([(name: "local-authority", value: "16.6"), (name: "ccg", value: "7.14")])

  @Parameter("The share of the denominator that a majority must exceed: 1/2, 66%, 0.5.")
  var threshold = "1/2"

  @Parameter("Whether the sum must be above the threshold; otherwise reaching it is enough.")
  var strictly = true

  @Parameter("What the threshold is a share of; the agreement does not say.")
  var denominator = Denominator.votesThatExist

  @Parameter("The total on paper, where the denominator is nominal.", unit: .votes)
  var nominalTotal = "100"

  @Parameter(
    "Whether reserved matters need unanimity.", source: Source("Essex review (December 2018)", section: "3.1"))
  var reservedNeedAll = true

  @ParameterGroup var meetings = MeetingSettings(noticeFrom: Source("Essex review (December 2018)", section: "3.1"))

  @ParameterGroup var ladder = LadderSettings()

  @Parameter("On what a binding decision rests in law.")
  var basis = DecisionProcedure.LegalBasis.individualDelegation

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    if matter == .reserved, reservedNeedAll { return try electorate.unanimity() }
    let weights = try electorate.votes(votes, in: "weighted-majority")
    let share = try Threshold.share(threshold, in: "weighted-majority.threshold")
    switch denominator {
    case .votesThatExist:
      return try electorate.game { () throws(VotingError) in
        try .weighted(weights, Quota(.share(share), strictly: strictly, of: .votesThatExist))
      }
    case .votesCast:
      return try electorate.game { () throws(VotingError) in
        try .weighted(weights, Quota(.share(share), strictly: strictly, of: .votesCast))
      }
    case .nominal:
      let everyone = try electorate.everyonesVotes(votes, in: "weighted-majority")
      return try electorate.game { () throws(VotingError) in
        try .weighted(weights, nominalQuota(share, weights, everyone))
      }
    }
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = meetings.procedure
    procedure.ladder = ladder.steps
    procedure.basis = basis
    return procedure
  }

  func problems(in service: ServiceCase) -> [Problem] {
    var problems = service.problems(ofVotes: votes, in: "weighted-majority.votes")
    problems +=
      Threshold.problems(threshold, in: "weighted-majority.threshold") + ladder.problems(in: "weighted-majority")
    do {
      if try ExactDecimal(parsing: nominalTotal) <= ExactDecimal(0) {
        problems.append(Problem("weighted-majority.nominalTotal is not above 0", remedy: "write a total such as 100"))
      }
    } catch {
      problems.append(Problem("weighted-majority.nominalTotal: \(error)", remedy: "write a total such as 100"))
    }
    return problems
  }

  /// `threshold x nominal x votes in the unit / votes of everybody`, exactly.
  private func nominalQuota(
    _ share: Share, _ weights: [ExactDecimal], _ everyone: [ExactDecimal]
  ) throws(VotingError) -> Quota {
    let nominal = try ExactDecimal(parsing: nominalTotal)
    let places = (weights + everyone + [nominal]).map(\.places).max() ?? 0
    var (inUnit, inAll): (Int128, Int128) = (0, 0)
    for weight in weights { inUnit += Int128(try weight.scaled(to: places)) }
    for weight in everyone { inAll += Int128(try weight.scaled(to: places)) }
    if inUnit == inAll { return Quota(.share(share), strictly: strictly, of: .nominal(nominal)) }
    guard inUnit > 0, inAll > 0 else { throw .quotaNotPositive }
    let part = Int128(share.numerator).multipliedReportingOverflow(by: inUnit)
    let above = part.partialValue.multipliedReportingOverflow(by: Int128(try nominal.scaled(to: places)))
    let below = Int128(share.denominator).multipliedReportingOverflow(by: inAll)
    guard !part.overflow, !above.overflow, !below.overflow else { throw .overflow("the quota of a unit") }
    let (whole, rest) = above.partialValue.quotientAndRemainder(dividingBy: below.partialValue)
    guard whole < Int128(Int.max) else { throw .overflow("the quota of a unit") }
    let needed = strictly || rest > 0 ? Int(whole) + 1 : Int(whole)
    return .atLeast(ExactDecimal(units: needed, places: places))
  }
}
