/// What can happen in a run, with the ids and figures that belong to it; sentences are made of it where reports are.
///
/// Commissioners, places and units are told by their ids; money is in pounds, shares are fractions, times are months unless
/// the name says otherwise.
public enum RunEvent: Sendable, Hashable {
  /// A commissioner does not sign and is outside.
  case outside(String, chance: Double, view: Stance.View)
  /// Somebody outside orders a map, perhaps the run's own.
  case mapOrdered(String, by: String, isThis: Bool)
  /// A step of a matter before a forum.
  case matter(MatterName, MatterStep)
  /// The commissioners are reorganised, and nothing is decided for some months.
  case reorganised(pause: Double)

  /// A part of the money that is for a time ends: pounds a year, and the share not made recurrent.
  case timeLimitedEnds(amount: Double, share: Double)
  /// A commissioner pays less by the formula than by today's shares, or more where it is below 0.
  case gains(String, amount: Double)
  /// All together begin to pay more than they can spend, or no longer do.
  case spending(SpendingLevel)

  /// Going to the market is refused.
  case marketRefused
  /// A lot, counted from 1, found no bidder, with so many lots on the market and so large a share of the service.
  case lotFailed(Int, onMarket: Int, size: Double)
  /// The new contract starts late, approval having come in a month from the start of the run.
  case late(months: Int, approved: Int, work: Int, isOfferedAgain: Bool)
  /// A new contract starts.
  case contractStarts(bids: Int, lots: Int, onMarket: Int, premium: Double, changed: Double)
  /// The old contract is extended as of right.
  case extended
  /// A contract let in the run is extended by some years, waits having kept to the standard.
  case termExtended(years: Int)
  /// A price is reviewed between tenders and raised by a share, waits having been too long for some months.
  case priceReviewed(share: Double, monthsOver: Int)
  /// A modification of the old contract is challenged and falls.
  case challenged
  /// The old contract runs on by modification.
  case modified(months: Int)
  /// A bridging contract serves, or none does.
  case uncovered(isBridged: Bool, isAfterModification: Bool)
  /// The provider's margin falls below its floor for the first year.
  case marginBelowFloor(margin: Double, overtime: Double, money: Double, unearned: Double)
  /// The provider gives notice.
  case handedBack(margin: Double, floor: Double, years: Int)

  /// Referrals of a place surge for the year.
  case surge(String, size: Double, chance: Double)
  /// A unit's waiting list grows or shrinks.
  case list(WaitingList)

  /// Outcome-linked money is not earned: pounds, the share earned, and how far the indicators were met.
  case unearned(amount: Double, earned: Double, others: Double, waits: Double?)
  /// A shock to a commissioner's spending, as a share of its contribution.
  case spendingShock(String, share: Double, chance: Double)
  /// A commissioner is helped by those it shares risk with.
  case helped(String, support: Double, overspend: Double)
  /// A commissioner breaches the year's rule.
  case breach(String, YearOfSpending)

  /// A member gives notice after some years beyond its red line.
  case notice(String, months: Int, grievance: Double, redLine: Double, patience: Double)
  /// A member passes its red line, or comes back within it.
  case redLine(String, Grievance)
  /// A member leaves.
  case leaves(String)
  /// Members that would do better leaving together, by so much beyond their red lines on average.
  case together([String], beyond: Double)
}

extension RunEvent {
  /// A matter: its kind as printed, and its number among those of the year where there are several.
  public struct MatterName: Sendable, Hashable {
    /// As the agenda prints it.
    public var title: String
    /// From 1; nil where it is the only one of its kind.
    public var number: Int?
  }

  /// What becomes of a matter.
  public enum MatterStep: Sendable, Hashable {
    /// Settled, or turned down, without the forum.
    case settled(byLead: Bool, isCarried: Bool)
    /// A ballot, counted from 1, that did not carry it; `votes` is nil where the meeting was not quorate.
    case notCarried(ballot: Int, inWriting: Bool, votes: Opposition?)
    /// Carried after some months.
    case carried(months: Double, Opposition)
    /// Settled on a rung of the ladder.
    case settledOnRung(String, isFinal: Bool)
    /// Recommended, and ratified by some.
    case ratified(by: Int, of: Int)
    /// They agree to disagree, and some go ahead.
    case apart(Int, of: Int)
    /// Each decides for itself, and some go ahead.
    case eachDecides(Int, of: Int)
    /// It lapsed at its deadline.
    case lapsed(months: Double, wasQuorate: Bool, SmallestPackage?)
    /// The ladder ended without a decision.
    case undecided(Opposition, SmallestPackage?)
  }

  /// Who was against and who said nothing.
  public struct Opposition: Sendable, Hashable {
    /// Ids.
    public var against, away: [String]
    /// Whether those who said nothing were asked in writing.
    public var inWriting: Bool
  }

  /// The smallest package that would have carried a matter: whom it wins over, and by how many standard deviations in all.
  public struct SmallestPackage: Sendable, Hashable {
    /// Ids.
    public var members: [String]
    /// In standard deviations of views.
    public var shortfall: Double
  }

  /// All that is paid beside all that can be spent, pounds of the year.
  public struct SpendingLevel: Sendable, Hashable {
    /// Whether more is paid than can be spent.
    public var isShort: Bool
    /// What is paid, what can be spent, and investment carried.
    public var paid, resource, invested: Double
    /// Prices and what can be spent, over the base year's.
    public var prices, allocation: Double
  }

  /// A year of a unit's waiting list.
  public struct WaitingList: Sendable, Hashable {
    /// People at the year's start and end, referred, gone unseen, and those that the money paid for.
    public var start, end, referred, left, planned: Double
    /// The share of posts filled.
    public var workforce: Double
    /// Whether months of it lay between two contracts.
    public var isBetweenContracts: Bool
    /// What a person costs beside one contract for the whole; nil before the unit's own contract.
    public var costFactor: Double?
  }

  /// What a commissioner pays in a year, and what it can spend, pounds.
  public struct YearOfSpending: Sendable, Hashable {
    /// What is left; below 0.
    public var balance: Double
    /// The parts of what it pays, and the help that it is given.
    public var contribution, leadTeam, transactions, overspend, support: Double
    /// What it can spend.
    public var resource: Double
  }

  /// What a member's grievance is made of, as shares of what it can spend.
  public struct Grievance: Sendable, Hashable {
    /// Whether it lies beyond the red line.
    public var isBeyond: Bool
    /// Its size and the red line.
    public var size, redLine: Double
    /// Times outvoted in the year.
    public var timesOutvoted: Double
    /// The parts: what it pays above today's share, poor fit, being outvoted, waits, a say short of its payment, its view.
    public var payment, misfit, outvoted, waits, say, view: Double
    /// What staying saves.
    public var saved: Double
  }
}
