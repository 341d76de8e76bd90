import Commissioning
import OptionKit

extension RunState {
  /// One unit as it stands now: plain numbers, and where its members' begin.
  struct Unit: @unchecked Sendable, BitwiseCopyable {
    // What it is; the run's bundle, or the seating of the unit it comes from, keeps it.
    private let unit: Unmanaged<CompiledUnit>
    /// What the future makes of it; the simulator keeps it.
    let futureState: Unmanaged<UnitFutureState>
    /// Its forum, its members' seats in it, and what became of its matters.
    private let bench: BufferView<ForumParameters>
    let seats: BufferView<VotingMember>
    let verdicts: BufferView<Verdict>
    private let allMarks: BufferView<Bool>
    /// Where its decisions are kept: see ``UnitFutureState``.
    let delegations: BufferView<Double>
    let decided: BufferView<DecidedYear>
    /// Commissioners, the share of each in the unit, its fit; positions of those it serves.
    let members, places: BufferView<Int>
    let shares, fit: BufferView<Double>
    /// By source of cases beyond the first and member: what each pays of it today.
    let payers: BufferView<Double>
    /// Its size over the whole case's, what a person costs by it, and what its members pay today.
    let size, scale, today: Double
    let hasPartners: Bool
    let placesKey: UInt64
    /// What its draws are keyed by.
    let key: StableKey
    /// Its members as formulas see them that do not read activity.
    let funders: UnsafeMutablePointer<Members>
    let lots, leadTeams: Int
    let boundaries, redividedToday: Double
    /// What may vary locally in it.
    let scope: LocalScope
    /// What the formula in force made of its cost, by year.
    fileprivate let dueCosts: BufferView<Int>
    fileprivate let dueSums: BufferView<Money>

    /// The month its own contract starts; before it, the old contract serves its places.
    var ownFrom: Int
    /// The month from which the bundle's formula divides its money.
    var formulaFrom = 0
    /// The month the contract in force ends, exclusive.
    var contractEnd: Int
    /// Price above full competition in its own contract, a share, and of the contract before.
    var premium: Double
    /// The month in which a contract ended whose successor was late, and that in which the successor starts: `Int.max`
    /// where none has been agreed.
    var extendedFrom = 0
    var extendedUntil = 0
    /// The same of a contract whose successor was settled while the one before had not started yet: from the next year on.
    var extendsNext: (from: Int, until: Int)?
    /// The month until which a right to extend or a modification carries the old contract on; whether a bridging contract
    /// follows it; and for which end of a contract that has been settled.
    var runsOnUntil = 0
    var isBridged = false
    var settledFor = -1
    /// Months after the end of today's contract at which its own is to start, and with which others it then is on the market;
    /// and whether the contract last let can still be extended.
    var delay = 0
    var mayExtend = false
    /// Whether this year's price has been agreed, so that it can take up that waits have long been above the standard.
    var settlesPrice = false
    /// The month from which going to the market may be asked for, later after a refusal; and that in which it first was
    /// for today's contract.
    var asksFrom = Int.min
    var firstAsked = Int.max
    /// The first year whose draws no asking has used.
    var drawsFrom = 0
    /// The month in which the contract last let starts: the next is not asked for before it.
    var letFrom = Int.min
    /// Whether it is a member that has not signed and stands outside the map.
    var isOutside = false
    /// Whether it has to be started this year.
    var isDue = false
    /// Money of the year for the service, and what of it stood at the year's start without the cases approved.
    var money = Money.zero
    var price = Money.zero
    /// Whether its money is divided otherwise than today this year, so that some gain what others lose.
    var redistributes = false
    /// People it pays for this month.
    var capacity = 0.0
    /// What a person costs the month, £; months running with waits above the standard; what overtime cost the provider this
    /// year and what it saved by posts not needed, £.
    var personCost = 0.0
    var monthsOver = 0
    var overtime = 0.0
    var saved = 0.0
    /// What prices of contracts let anew have added, £ a year at the base year's prices; what the last added, and from
    /// which month.
    var followed = 0.0
    var follows = 0.0
    var followsFrom = Int.max
    /// What a person costs in its own contract beside the whole county's.
    var costFactor = 1.0
    /// By source: recurrent money for cases approved, £ a year at the base year's prices.
    var invested: BufferView<Double>
    /// The share of the outcome-linked money earned last year; not a number before the first.
    var earned = Double.nan
    /// Years running with the provider's margin below the floor.
    var lossYears = 0
    /// People seen this year, and planned.
    var seen = 0.0
    var planned = 0.0
    /// Times each member was outvoted this year.
    var outvoted: BufferView<Double>
    /// Its members' sums, one list ``stride`` behind the other.
    private var sums: UnsafeMutablePointer<Money>
    private let stride, lists: Int
    private var held: Int

    /// Lists of sums beside one for each source of cases.
    static let ownLists = 7

    /// A unit whose members' sums begin at a seat.
    init(
      _ compiled: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, in arena: Arena,
      seat: Int, ownFrom: Int,
      contractEnd: Int
    ) {
      let count = compiled.members.count
      self.init(
        compiled, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: 0,
        sums: arena.memberSums.base + seat, stride: arena.seats, lists: arena.lists,
        outvoted: BufferView(arena.outvoted.base + seat, count), invested: arena.invested(0))
    }

    private init(
      _ compiled: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, ownFrom: Int,
      contractEnd: Int, premium: Double,
      sums: UnsafeMutablePointer<Money>, stride: Int, lists: Int, outvoted: BufferView<Double>,
      invested: BufferView<Double>
    ) {
      (unit, self.futureState) = (.passUnretained(compiled), .passUnretained(futureState))
      (bench, seats, verdicts) = (futureState.bench, futureState.seats, futureState.verdicts)
      (allMarks, delegations, decided) = (futureState.marks, futureState.delegations, futureState.decided)
      (members, places, shares, fit) = (futureState.members, futureState.places, futureState.shares, futureState.fit)
      payers = futureState.payers
      (size, scale, today) = (compiled.size, futureState.scale, compiled.today)
      hasPartners = futureState.hasPartners
      (placesKey, key, funders) = (futureState.placesKey, compiled.key, futureState.funders)
      (lots, leadTeams, boundaries) = (compiled.lots, compiled.leadTeams, compiled.boundaries)
      (redividedToday, scope) = (compiled.redividedToday, compiled.scope)
      (dueCosts, dueSums) = (contributionCache.costs, contributionCache.sums)
      (self.ownFrom, self.contractEnd, self.premium) = (ownFrom, contractEnd, premium)
      (self.sums, self.stride, self.lists, held) = (sums, stride, lists, compiled.members.count)
      (self.outvoted, self.invested) = (outvoted, invested)
    }

    /// What it is, with its words.
    var compiled: CompiledUnit { unit.takeUnretainedValue() }
    /// Looks at what it is without counting a reference.
    func look<Result>(_ body: (CompiledUnit) throws -> Result) rethrows -> Result {
      try unit._withUnsafeGuaranteedRef { try body($0) }
    }
    /// How it decides an ordinary (0) or reserved (1) matter.
    func forum(_ kind: Int) -> ForumParameters.Forum { bench[0].forum(kind) }
    /// By member: who was outvoted on a matter, or who ratified it.
    func marks(of matter: Int) -> BufferView<Bool> { BufferView(allMarks.base + matter * members.count, members.count) }

    /// The place of a commissioner among its members.
    func member(_ commissioner: Int) -> Int? {
      for member in members.indices where members[member] == commissioner { return member }
      return nil
    }

    /// The unit once a member has left: those who stay, with all that is under way.
    func left(
      by member: Int, _ rest: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache
    ) -> Unit {
      var outvoted = outvoted
      _ = outvoted.remove(at: member)
      for list in 0..<lists {
        var row = sums(of: list)
        _ = row.remove(at: member)
      }
      var unit = Unit(
        rest, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: premium, sums: sums,
        stride: stride,
        lists: lists, outvoted: outvoted, invested: invested)
      (unit.extendedFrom, unit.extendedUntil, unit.letFrom) = (extendedFrom, extendedUntil, letFrom)
      unit.extendsNext = extendsNext
      (unit.isOutside, unit.delay, unit.mayExtend) = (isOutside, delay, mayExtend)
      (unit.runsOnUntil, unit.isBridged, unit.settledFor) = (runsOnUntil, isBridged, settledFor)
      (unit.asksFrom, unit.firstAsked, unit.drawsFrom) = (asksFrom, firstAsked, drawsFrom)
      (unit.monthsOver, unit.overtime, unit.saved) = (monthsOver, overtime, saved)
      (unit.followed, unit.follows, unit.followsFrom) = (followed, follows, followsFrom)
      (unit.money, unit.price, unit.capacity, unit.costFactor) = (money, price, capacity, costFactor)
      (unit.seen, unit.planned, unit.lossYears, unit.earned) = (seen, planned, lossYears, earned)
      return unit
    }

    /// The unit of the only member, once it has left: a new one in this one's place.
    func alone(
      _ alone: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, ownFrom: Int,
      contractEnd: Int, premium: Double
    ) -> Unit {
      for list in 0..<lists { sums(of: list).fill(.zero) }
      outvoted.fill(0)
      return Unit(
        alone, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: premium, sums: sums,
        stride: stride, lists: lists, outvoted: outvoted, invested: invested)
    }

    /// The unit of one who has left this one, in the place that fell free.
    func leaver(
      _ alone: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, ownFrom: Int,
      contractEnd: Int, premium: Double
    ) -> Unit {
      for list in 0..<lists { _ = sums(of: list).freed(.zero) }
      return Unit(
        alone, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: premium,
        sums: sums + held,
        stride: stride, lists: lists, outvoted: outvoted.freed(0), invested: invested)
    }

    fileprivate func sums(of list: Int) -> BufferView<Money> { BufferView(sums + list * stride, held) }
  }
}

extension RunState.Unit {
  /// Contributions of its members this year; scratch for divisions among them; each member's variance.
  var contributions: BufferView<Money> { sums(of: 0) }
  var parts: BufferView<Money> { sums(of: 1) }
  var spare: BufferView<Money> { sums(of: 2) }
  var excess: BufferView<Money> { sums(of: 3) }
  /// What the formula in force makes each pay this year, what today's shares would, and what no formula divides.
  var due: BufferView<Money> { sums(of: 4) }
  var fair: BufferView<Money> { sums(of: 5) }
  var kept: BufferView<Money> { sums(of: 6) }
  /// What each pays this year for cases that a source pays for.
  func granted(_ source: Int) -> BufferView<Money> { sums(of: Self.ownLists + source) }

  /// By source: earmarked money carried into the year, £.
  var carried: BufferView<Double> { BufferView(invested.base + invested.count, invested.count) }

  /// What each member pays today of a source of cases; nil for the first, which the formula divides, and where nobody
  /// of the unit pays any of it.
  func payers(of source: Int) -> BufferView<Double>? {
    guard source > 0 else { return nil }
    let own = BufferView(payers.base + (source - 1) * members.count, members.count)
    return own.sum > 0 ? own : nil
  }

  /// Stands for a cost in pence divided so many years after the formula came into force.
  static func dueKey(_ cost: Int, since years: Int) -> Int { cost &* 64 &+ min(63, max(0, years)) }
  /// What was divided of a year.
  func dueKey(_ year: Int) -> Int { dueCosts[year] }
  /// Notes that this division of a year's cost is known.
  func keepDue(_ key: Int, _ year: Int) {
    dueCosts[year] = key
    known(year, 0).copy(due)
    known(year, 1).copy(fair)
  }
  /// The division of a year that is known.
  func recallDue(_ year: Int) {
    due.copy(known(year, 0))
    fair.copy(known(year, 1))
  }

  private func known(_ year: Int, _ list: Int) -> BufferView<Money> {
    BufferView(dueSums.base + (2 * year + list) * members.count, members.count)
  }
}
