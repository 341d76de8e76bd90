/// A quantity that a run yields for every commissioner and year.
///
/// Sums over commissioners are meaningful for money, people and occasions; for waits, shares and scores the row of the
/// whole case is worked out by the simulation (weighted by people), not added up.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  /// Contribution to the contract, £ a year.
  case contribution
  /// Share of the lead team's cost, £ a year.
  case leadTeamCost = "lead-team-cost"
  /// Procurement, transition, boundary and exit costs, £ a year.
  case transactionCost = "transaction-cost"
  /// Everything paid, £ a year: contribution, lead team, transaction, variance borne and support given, less received.
  case totalCost = "total-cost"
  /// What it can spend on the service, £ a year: today's payment and what is set aside, grown by its allocation, and its
  /// part of the earmarked money that has been committed.
  case resource
  /// Resource less everything paid, £ a year.
  case balance
  /// 1 where the balance breaches the business rule of the year, else 0.
  case breach
  /// People referred.
  case referrals
  /// People seen.
  case seen
  /// People who left the list unseen.
  case unmet
  /// People waiting at the year's end.
  case waiting
  /// Mean wait of those seen, weeks.
  case wait
  /// Share seen within the standard.
  case withinStandard = "within-standard"
  /// Share of the outcome-linked money earned.
  case outcome
  /// How close the common offer is to local need, 0 to 1.
  case fit
  /// Matters put to the forum.
  case matters
  /// Matters carried.
  case carried
  /// Matters that lapsed undecided.
  case lapsed
  /// Mean months from paper to decision of the matters decided.
  case decisionMonths = "decision-months"
  /// Times a binding decision went against the member.
  case outvoted
  /// Money lost to delay: value of decisions forgone while undecided, £ a year.
  case delayCost = "delay-cost"
  /// Lots that found no bidder.
  case failedLots = "failed-lots"
  /// Price paid over the price with full competition, a share.
  case pricePremium = "price-premium"
  /// Departures from a unit.
  case exits
  /// The provider's margin, a share of the price.
  case margin
  /// Voting power less share of payment, a share; exact, not simulated.
  case powerGap = "power-gap"
  /// Redistribution: today's share of each part of the money, at the year's cost, less what it pays of it, £ a year. Under
  /// today's shares exactly 0 for everybody in every year; what some gain others lose.
  case gain
  /// Help from other members less help given to them, £ a year: what a risk share paid out and added to the member's
  /// reserve, so that money put by for oneself is none. Over the members of a unit it adds up to 0.
  case aid
  /// What it pays for contract and lead team beyond what it pays for them today, £ a year.
  case change
  /// Its part of the earmarked money that has not been committed by the year's end, £ a year: no saving and no surplus.
  case unspent

  /// The unit in which it is held.
  public var unit: MeasureUnit {
    switch self {
    case .contribution, .leadTeamCost, .transactionCost, .totalCost, .resource, .balance, .delayCost, .gain, .aid,
      .change,
      .unspent:
      .poundsPerYear
    case .referrals, .seen, .unmet, .waiting: .people
    case .wait: .weeks
    case .withinStandard, .outcome, .fit, .pricePremium, .margin, .powerGap: .share
    case .decisionMonths: .months
    case .breach, .matters, .carried, .lapsed, .outvoted, .failedLots, .exits: .times
    }
  }

  /// Whether the whole case's figure is the sum over commissioners.
  ///
  /// Matters and lots belong to a unit, so their sum over members would count each several times.
  public var isAdditive: Bool {
    switch self {
    case .contribution, .leadTeamCost, .transactionCost, .totalCost, .resource, .balance, .breach, .delayCost, .gain,
      .aid, .change, .unspent,
      .referrals, .seen, .unmet, .waiting, .outvoted, .exits:
      true
    default: false
    }
  }

  /// Its place in a table of measures: the order declared.
  @inlinable public var index: Int {
    switch self {
    case .contribution: 0
    case .leadTeamCost: 1
    case .transactionCost: 2
    case .totalCost: 3
    case .resource: 4
    case .balance: 5
    case .breach: 6
    case .referrals: 7
    case .seen: 8
    case .unmet: 9
    case .waiting: 10
    case .wait: 11
    case .withinStandard: 12
    case .outcome: 13
    case .fit: 14
    case .matters: 15
    case .carried: 16
    case .lapsed: 17
    case .decisionMonths: 18
    case .outvoted: 19
    case .delayCost: 20
    case .failedLots: 21
    case .pricePremium: 22
    case .exits: 23
    case .margin: 24
    case .powerGap: 25
    case .gain: 26
    case .aid: 27
    case .change: 28
    case .unspent: 29
    }
  }
}
