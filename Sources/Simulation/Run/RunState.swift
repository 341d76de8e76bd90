import Commissioning
import OptionKit

/// Everything that changes in the course of one run, kept in room that the next run uses again.
///
/// Numbers lie in columns; a unit says where its members' begin. A unit that a member leaves keeps its place and the
/// leaver takes over the one that falls free, so the room never has to grow within a run.
struct RunState: ~Copyable, @unchecked Sendable {
  /// Units as they stand now.
  var units: BufferView<Unit>
  /// By unit: what the risk shares in play see of the year, and which unit's members it names.
  var views: UnsafeMutablePointer<RiskYear>
  var viewed: [ObjectIdentifier?] = []
  /// By unit: its members as funding formulas see them, for formulas that read activity.
  var funders: [Members] = []
  /// And which unit's members they are.
  var funded: [ObjectIdentifier?] = []
  /// What each risk share in play holds, by share and then unit; ``firstReserve(of:)`` says where.
  var riskReserves: UnsafeMutablePointer<RiskReserve>
  /// By risk share in play: why its run is lost.
  var lost: [RunFailure?] = []
  /// Who goes at the end of a year, from which unit, and with what grievance.
  var leaving: [(commissioner: Int, unit: Int, grievance: Double)] = []
  /// Whether anybody has left a unit in this run.
  var isRedrawn = false
  /// The future that is being run.
  var world: UInt64 = 0
  /// What options' own uncertain numbers came to in it, and whether there are any.
  var drawn = DrawnUncertainties()
  var hasDrawn = false
  /// What making the map of the run costs and saves in it.
  var transition: TransitionShares?

  /// By place: people waiting.
  let waiting: BufferView<Double>
  /// By place, this year: seen, left unseen, referred, sum over months of weeks waited times people seen, seen within
  /// the standard.
  let seen, left, referred, waited, within: BufferView<Double>
  /// The lists that a year of demand leaves behind.
  let lists: [BufferView<Double>]
  /// Years of demand known in this future; made when a run first needs them.
  var years: DemandCache?
  /// By place: people seen last year.
  let seenBefore: BufferView<Double>
  /// By unit and place of it: the part of the unit's money that belongs there; ``local(of:)`` says where.
  private(set) var locals: BufferView<Double>
  /// By place, this month: people not seen although they could have been, because waits are short.
  let spared: BufferView<Double>
  /// By place, this month: seen, left, and whether the old contract serves it.
  let seenNow, leftNow: BufferView<Double>
  let isOld: BufferView<Bool>
  /// By commissioner, this year: its contribution and what it pays beside it.
  let contribution, leadTeam, transaction: BufferView<Money>
  /// By commissioner, this year: what it gains by being divided for otherwise than today, earmarked money committed, and
  /// earmarked money that is not.
  let redistribution, committed, unspent: BufferView<Money>
  /// In this future, by year and commissioner: what formulas divide, as it is divided today, and by today's shares.
  let presentDue, presentFair: BufferView<Money>
  /// Today's lead team: by year the cost that was split last, in pence (the least number where none was), and by year and
  /// commissioner its part of it. A split hangs on nothing but the cost, so it holds in every future.
  let teamKeys: BufferView<Int>
  let teamSums: BufferView<Money>
  /// Scratch for splitting it among everybody.
  let teamRoom: BufferView<Money>
  /// By commissioner: whether it has not signed; its fit on today's map and on the bundle's, and what the money of its
  /// units buys behind each resident there; the year at whose end its notice has run out, -1 without notice.
  var isOutside: [Bool]
  let fitToday, fitThen, boughtToday, boughtThen: BufferView<Double>
  let goesAt: BufferView<Int>
  /// Whether views of maps are told, so that bundles are put to those whom they would bind.
  let tellsViews: Bool
  /// The future in which today's fit was worked out.
  var fittedIn: UInt64 = 0
  /// By commissioner, this year: what decisions came to for it, and what it lost by those on which it was outvoted, £.
  let worth, burden: BufferView<Double>
  /// By risk share in play and commissioner, this year: variance, support received, and help from other members.
  var overspend, support, aid: BufferView<Money>
  /// By risk share in play and unit: the share of the price withheld this year.
  private(set) var withheld: BufferView<Double>
  /// By risk share in play: totals, balances, breaches, aid and the provider's margin, each by year and row, as in the measures.
  var books: BufferView<Double>
  /// Scratch for weights of a unit's members.
  let weights: BufferView<Double>
  /// By commissioner: the unit in which it has its largest share, -1 for none, and its place there.
  let home, homeSeat: BufferView<Int>
  let homeShare: BufferView<Double>
  /// By commissioner: years running beyond its red line; in this future, what a person costs by its own size.
  let yearsOver, ownScale: BufferView<Double>
  /// In this future, by year and commissioner: what it can spend; and by year whether that has been worked out.
  let resources: BufferView<Money>
  let isResourced: BufferView<Bool>
  /// In this future, by year and commissioner: what it pays for all its share beside what formulas divide, in pence; the
  /// least number where that is too large.
  let keptWhole: BufferView<Int>
  /// In this future, by formula and year: what everybody's cost was divided as (see ``Unit/dueKey(_:since:)``), the least
  /// number where it was not; and everybody's part by the formula, and behind them by today's shares.
  let wholeKeys: BufferView<Int>
  let wholeSums: BufferView<Money>
  /// Scratch for a ballot.
  var yes, present: [Bool]
  /// Everybody's contributions when a formula divides the whole at once, and everybody as it sees them.
  var whole: [Money]
  var everybody: Members
  /// Scratch for formulas, by number of members.
  var due: [[Money]]
  /// Most months over units from asking to go to the market for today's contract to the approval, and from there to a
  /// start.
  var monthsToApprove = 0
  var monthsToStart = 0
  /// The months in which the last of the map's units got its approval, its award and its start; the least number where
  /// none has.
  var milestones = (approved: Int.min, awarded: Int.min, started: Int.min)
  /// Contracts of the map's units that were to start within the run and have been let, and the months from those days to
  /// their starts, within the run.
  var lateness = (contracts: 0, monthsLate: 0)
  /// What decisions of this future came to.
  var log = DecisionLog()
  /// Tallies of the year's decisions over units.
  var tally = DecisionTally()
  /// Room for units, their members, and the risk shares in play.
  private(set) var arena: Arena

  private let stores: [AnyObject & Sendable]

  init(_ prepared: PreparedScenario) {
    let (places, count, years) = (prepared.places.count, prepared.count, prepared.years)
    let numbers = Buffer<Double>(count: 10 * places + 10 * count, 0)
    spared = numbers.column(places)
    (waiting, seen, left) = (numbers.column(places), numbers.column(places), numbers.column(places))
    (referred, waited, within) = (numbers.column(places), numbers.column(places), numbers.column(places))
    (seenNow, leftNow, seenBefore) = (numbers.column(places), numbers.column(places), numbers.column(places))
    (yearsOver, ownScale, weights) = (numbers.column(count), numbers.column(count), numbers.column(count))
    (fitToday, fitThen) = (numbers.column(count), numbers.column(count))
    (boughtToday, boughtThen) = (numbers.column(count), numbers.column(count))
    isOutside = [Bool](repeating: false, count: count)
    tellsViews = prepared.runs(.adoption)
    (homeShare, worth, burden) = (numbers.column(count), numbers.column(count), numbers.column(count))
    let formulas = max(1, prepared.scenario.options[.funding]?.count ?? 0)
    let seats = Buffer<Int>(count: 3 * count, -1)
    let keys = Buffer<Int>(count: years * (count + formulas + 1), .min)
    (keptWhole, wholeKeys) = (keys.column(years * count), keys.column(years * formulas))
    teamKeys = keys.column(years)
    (home, homeSeat, goesAt) = (seats.column(count), seats.column(count), seats.column(count))
    lists = [waiting, seen, left, referred, waited, within]
    let flags = Buffer(count: places + years, false)
    (isOld, isResourced) = (flags.column(places), flags.column(years))
    let money = Buffer(count: (7 + (4 + 2 * formulas) * years) * count, Money.zero)
    (teamRoom, teamSums) = (money.column(count), money.column(years * count))
    wholeSums = money.column(2 * formulas * years * count)
    (contribution, leadTeam, transaction) = (money.column(count), money.column(count), money.column(count))
    (redistribution, committed, unspent) = (money.column(count), money.column(count), money.column(count))
    (resources, presentDue) = (money.column(years * count), money.column(years * count))
    presentFair = money.column(years * count)
    stores = [numbers, flags, money, seats, keys]
    let sources = prepared.sources.count
    arena = Arena(seats: 2 * count, shares: 1, commissioners: count, places: places, years: years, sources: sources)
    (locals, withheld) = (arena.locals, arena.withheld)
    (units, overspend, support, books) = (arena.units, arena.overspend, arena.support, arena.books)
    (views, riskReserves, aid) = (arena.views, arena.riskReserves, arena.aid)
    everybody = Members(everybodyIn: prepared.scenario.service)
    whole = [Money](repeating: .zero, count: count)
    due = (0...count).map { [Money](repeating: .zero, count: $0) }
    (yes, present) = ([Bool](repeating: false, count: count), [Bool](repeating: false, count: count))
  }

  /// Makes room for a run's units and the risk shares in play, and empties it.
  mutating func open(seats: Int, shares: Int, years: Int) {
    if seats > arena.seats || shares > arena.shares {
      arena = Arena(
        seats: max(seats, arena.seats), shares: max(shares, arena.shares), commissioners: contribution.count,
        places: waiting.count, years: years, sources: arena.sources)
      (locals, withheld) = (arena.locals, arena.withheld)
      (units, overspend, support, books) = (arena.units, arena.overspend, arena.support, arena.books)
      (views, riskReserves, aid) = (arena.views, arena.riskReserves, arena.aid)
      viewed.removeAll()
      if hasDrawn { showDrawn() }
    }
    units.count = 0
    arena.memberSums.fill(.zero)
    arena.outvoted.fill(0)
    arena.investments.fill(0)
    books.fill(0)
    withheld.fill(0)
    isRedrawn = false
    (monthsToApprove, monthsToStart) = (0, 0)
    milestones = (Int.min, Int.min, Int.min)
    lateness = (0, 0)
    lost.removeAll(keepingCapacity: true)
    for _ in 0..<shares { lost.append(nil) }
    while viewed.count < arena.seats {
      viewed.append(nil)
    }
    while funded.count < arena.seats {
      funded.append(nil)
      funders.append(everybody)
    }
  }

  /// Tells risk shares what options' own uncertain numbers came to in this future.
  func showDrawn() {
    for place in 0..<arena.seats { views[place].drawn = drawn }
  }

  /// By place of a unit: the part of the unit's money that belongs there.
  func local(of unit: Int) -> BufferView<Double> {
    BufferView(locals.base + unit * waiting.count, units.base[unit].places.count)
  }

  /// Where the purses of a risk share's units begin.
  func firstReserve(of share: Int) -> Int { share * arena.seats }

  /// Forgets whose members the years name.
  mutating func forgetNames() {
    for place in viewed.indices { viewed[place] = nil }
    for place in funded.indices { funded[place] = nil }
  }

  /// Looks up where everybody has its largest share; the first of equals.
  func findHomes() {
    home.fill(-1)
    homeShare.fill(0)
    for unit in 0..<units.count {
      let (members, shares) = (units.base[unit].members, units.base[unit].shares)
      for member in 0..<members.count where shares[member] > homeShare[members[member]] {
        let commissioner = members[member]
        (home[commissioner], homeSeat[commissioner], homeShare[commissioner]) = (unit, member, shares[member])
      }
    }
  }

  mutating func startYear() {
    seenBefore.copy(seen)
    for place in waiting.indices {
      (seen[place], left[place], referred[place], waited[place], within[place]) = (0, 0, 0, 0, 0)
    }
    leadTeam.fill(.zero)
    transaction.fill(.zero)
    redistribution.fill(.zero)
    committed.fill(.zero)
    unspent.fill(.zero)
    worth.fill(0)
    burden.fill(0)
    overspend.fill(.zero)
    support.fill(.zero)
    aid.fill(.zero)
    for unit in units.indices {
      (units[unit].seen, units[unit].planned) = (0, 0)
      (units[unit].overtime, units[unit].saved) = (0, 0)
    }
    arena.outvoted.fill(0)
    tally = DecisionTally()
  }
}
