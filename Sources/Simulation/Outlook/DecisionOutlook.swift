import Coalitions
import Commissioning
import OptionKit

/// What a matter can expect under a rule, worked out from a scenario's inputs before anything is run.
///
/// A member says yes at ballot k with chance Phi((t sqrt(1 + w^2) - g^k h) / sqrt(g^2k + w^2)), t the normal quantile
/// of `support`, w `wavering`, g = 1 - `modification` where the proposal may come back changed and h `hold-out` for
/// a member with a veto: the simulation's own chance for a proposal as near to everybody's needs as can be. It is there
/// with its chance of attending, less `unmandated` where its governance takes longer than the notice. Ballot by ballot
/// the answers are exact; `support` is averaged over what the scenario believes of it, the other inputs are taken at
/// their mean.
///
/// How ballots hang together is known only within bounds. Where a share of all votes is asked for, whoever is for a
/// proposal once is rather for it again, so the chance of passing by ballot k is at least that of the best single ballot
/// so far and at most what independent ballots would give (association of increasing functions: J. D. Esary,
/// F. Proschan and D. W. Walkup, *Annals of Mathematical Statistics* 38 (1967)). ``held`` and ``afresh`` are these two;
/// the simulation lies between.
///
/// All of this is asked of a matter that is good for everybody; ``poor`` and ``firstBallotOfPoor`` of one that is bad
/// for everybody, with `support-of-poor` in place of `support`.
///
/// Not claimed: what distance from a unit's need, a shared error, limits of delegation, full agendas, a reorganisation
/// or a lead's own authority do; the simulation runs those.
public struct DecisionOutlook: Sendable {
  /// When a matter is decided.
  public struct Timing: Sendable, Hashable {
    /// `passed[m]`: the chance that it is carried in month m, rounded up to whole months.
    public var passed: [Double]
    /// The chance that nothing is decided: the matter lapses, or the ladder ends in disagreement.
    public var noDecision: Double

    /// The chance that it is carried at all.
    public var passes: Double { min(1, passed.reduce(0, +)) }
    /// The mean month among matters carried; nil where none is.
    public var meanMonth: Double? {
      passes > 0 ? passed.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / passes : nil
    }
  }

  /// The mean of `support`, and its middle nine tenths.
  public let support, supportLow, supportHigh: Double
  /// Everybody votes, each saying yes independently with the mean support.
  public let forecast: PassageForecast
  /// The chance of passing when everybody votes, averaged over `support`.
  public let passes: Double
  /// The chance that a poor matter passes when everybody votes, averaged over `support-of-poor`.
  public let poor: Double
  /// The first ballot on a poor matter.
  public let firstBallotOfPoor: Sitting.Forecast
  /// The first ballot: hold-outs, attendance, mandates and quorum included.
  public let firstBallot: Sitting.Forecast
  /// Members that must be present.
  public let quorum: Int
  /// Months after which a matter lapses.
  public let deadline: Int
  /// Where views are formed anew at every ballot: the most that can pass. Nil where no ballot falls within the months.
  public let afresh: Timing?
  /// Where a ballot adds to the best one before only what it passes beyond it: the least that can pass.
  public let held: Timing?

  /// Works the outlook out.
  ///
  /// - Parameters:
  ///   - game: the rule of the matter's class for the electorate.
  ///   - months: months after which a matter lapses; the longest on the agenda for its class unless given.
  /// - Throws: ``VotingError`` where an exact answer would be too large.
  package init(
    _ scenario: Scenario, _ electorate: Electorate, _ game: SimpleGame, _ procedure: DecisionProcedure,
    matter: MatterClass, months: Int? = nil
  ) throws(VotingError) {
    let distribution = scenario.input(.support).uncertainty.distribution
    support = distribution.mean
    supportLow = distribution.quantile(0.05)
    supportHigh = distribution.quantile(0.95)
    forecast = try game.forecast(independent: electorate.ids.map { _ in distribution.mean })
    let same = scenario.agenda.filter { $0.matter == matter }.map(\.deadlineMonths)
    deadline = months ?? same.max() ?? scenario.agenda.map(\.deadlineMonths).max() ?? 12
    let series = try BallotSeries(scenario, electorate, game, procedure, deadline: Double(deadline))
    quorum = series.quorum
    let levels = Self.levels(of: distribution, members: game.memberCount)
    var (pass, first, inquorate) = (0.0, 0.0, 0.0)
    var (afresh, held): (Timing?, Timing?)
    for level in levels {
      let part = 1 / Double(levels.count)
      pass += part * (try game.forecast(independent: electorate.ids.map { _ in level }).pass)
      let sitting = try series.forecast(ballot: 0, support: level)
      first += part * sitting.pass
      inquorate += part * sitting.inquorate
      let steps = try series.steps(support: level)
      guard !steps.isEmpty else { continue }
      afresh = Self.adding(try Self.chain(steps, series.ratification, held: false), part, to: afresh)
      held = Self.adding(try Self.chain(steps, series.ratification, held: true), part, to: held)
    }
    passes = min(1, pass)
    firstBallot = Sitting.Forecast(pass: min(1, first), inquorate: min(1, inquorate))
    (self.afresh, self.held) = (afresh, held)
    let belief = scenario.input(.supportOfPoor).uncertainty.distribution
    let lows = Self.levels(of: belief, members: game.memberCount)
    var (wrong, wrongFirst, absent) = (0.0, 0.0, 0.0)
    for level in lows {
      let part = 1 / Double(lows.count)
      wrong += part * (try game.forecast(independent: electorate.ids.map { _ in level }).pass)
      let sitting = try series.forecast(ballot: 0, support: level)
      wrongFirst += part * sitting.pass
      absent += part * sitting.inquorate
    }
    poor = min(1, wrong)
    firstBallotOfPoor = Sitting.Forecast(pass: min(1, wrongFirst), inquorate: min(1, absent))
  }

  /// Equally likely values of support: sixteen quantiles, five for large bodies, one where it is certain.
  private static func levels(of distribution: Distribution, members: Int) -> [Double] {
    if case .constant(let value) = distribution { return [value] }
    let count = members <= 40 ? 16 : 5
    return (0..<count).map { min(1, max(0, distribution.quantile((Double($0) + 0.5) / Double(count)))) }
  }

  /// The steps as a ladder of stages, each passing or handing on, and what becomes of a matter on it.
  private static func chain(_ steps: [BallotSeries.Step], _ ratification: Double, held: Bool) throws(VotingError)
    -> Timing
  {
    var stages: [DecisionChain.Stage] = []
    var (month, best) = (0, 0.0)
    for (place, step) in steps.enumerated() {
      let at = Int((step.month + ratification).rounded(.up))
      var duration = Array(repeating: 0.0, count: max(0, at - month) + 1)
      duration[max(0, at - month)] = 1
      month = max(month, at)
      let since = held ? best : step.already
      let chance = step.pass > since ? (since < 1 ? (step.pass - since) / (1 - since) : 1) : 0
      best = max(best, step.pass)
      let isLast = place == steps.count - 1
      stages.append(
        .init(
          duration: duration, approves: chance, lapses: isLast ? 1 - chance : 0,
          next: isLast ? [:] : [place + 1: 1 - chance]))
    }
    let timing = try DecisionChain(stages).timing(months: month)
    return Timing(passed: timing.approved, noDecision: max(0, 1 - timing.approved.reduce(0, +)))
  }

  private static func adding(_ timing: Timing, _ part: Double, to sum: Timing?) -> Timing {
    let before = sum ?? Timing(passed: timing.passed.map { _ in 0 }, noDecision: 0)
    return Timing(
      passed: zip(before.passed, timing.passed).map { $0 + part * $1 },
      noDecision: before.noDecision + part * timing.noDecision)
  }
}
