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
    /// Commissioners, the share of each in the unit, its fit; positions of those it serves.
    let members, places: BufferView<Int>
    let shares, fit: BufferView<Double>
    /// Its size over the whole case's, what a person costs by it, and what its members pay today.
    let size, scale, today: Double
    let placesKey: UInt64
    /// What its draws are keyed by.
    let key: StableKey
    /// Its members as formulas see them that do not read activity.
    let funders: UnsafeMutablePointer<Members>
    let lots, leadTeams: Int
    let boundaries, redividedToday, teamToday: Double
    /// What the formula in force made of its cost, by year.
    private let dueCosts: BufferView<Int>
    private let dueSums: BufferView<Money>

    /// The month its own contract starts; before it, the old contract serves its places.
    var ownFrom: Int
    /// The month the contract in force ends, exclusive.
    var contractEnd: Int
    /// Price above full competition in its own contract, a share, and of the contract before.
    var premium: Double
    /// The month from which, and that until which, the old contract is extended at a premium.
    var extendedFrom = 0
    var extendedUntil = 0
    /// Whether going to the market has been started for the contract in force.
    var isTendering = false
    /// Whether it has to be started this year.
    var isDue = false
    /// Money of the year for the service.
    var money = Money.zero
    /// People it pays for this month.
    var capacity = 0.0
    /// What a person costs in its own contract beside the whole county's.
    var costFactor = 1.0
    /// Recurrent investment already carried, £ a year at the base year's prices.
    var invested = 0.0
    /// The share of the outcome-linked money earned last year; not a number before the first.
    var earned = Double.nan
    /// Years running with the provider's margin below the floor.
    var lossYears = 0
    /// People seen this year, and planned.
    var seen = 0.0
    var planned = 0.0
    /// Contributions of its members this year; scratch for divisions among them; each member's variance.
    var contributions, parts, spare, excess: BufferView<Money>
    /// Times each member was outvoted this year.
    var outvoted: BufferView<Double>

    /// A unit whose members' sums begin at a seat.
    init(
      _ compiled: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, in arena: Arena,
      seat: Int, ownFrom: Int,
      contractEnd: Int
    ) {
      let count = compiled.members.count
      self.init(
        compiled, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: 0,
        contributions: arena.sums(0, from: seat, count), parts: arena.sums(1, from: seat, count),
        spare: arena.sums(2, from: seat, count), excess: arena.sums(3, from: seat, count),
        outvoted: BufferView(arena.outvoted.base + seat, count))
    }

    private init(
      _ compiled: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, ownFrom: Int,
      contractEnd: Int, premium: Double,
      contributions: BufferView<Money>, parts: BufferView<Money>, spare: BufferView<Money>, excess: BufferView<Money>,
      outvoted: BufferView<Double>
    ) {
      (unit, self.futureState) = (.passUnretained(compiled), .passUnretained(futureState))
      (bench, seats, verdicts) = (futureState.bench, futureState.seats, futureState.verdicts)
      allMarks = futureState.marks
      (members, places, shares, fit) = (futureState.members, futureState.places, futureState.shares, futureState.fit)
      (size, scale, today) = (compiled.size, futureState.scale, compiled.today)
      (placesKey, key, funders) = (futureState.placesKey, compiled.key, futureState.funders)
      (lots, leadTeams, boundaries) = (compiled.lots, compiled.leadTeams, compiled.boundaries)
      (redividedToday, teamToday) = (compiled.redividedToday, compiled.teamToday)
      (dueCosts, dueSums) = (contributionCache.costs, contributionCache.sums)
      (self.ownFrom, self.contractEnd, self.premium) = (ownFrom, contractEnd, premium)
      (self.contributions, self.parts, self.spare) = (contributions, parts, spare)
      (self.excess, self.outvoted) = (excess, outvoted)
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

    /// The cost, in pence, whose division of a year is known.
    func cachedCost(_ year: Int) -> Int { dueCosts[year] }
    /// Notes that this division of a year's cost is known.
    func keepContributions(_ cost: Int, _ year: Int) {
      dueCosts[year] = cost
      due(year).copy(contributions)
    }
    /// The contributions of a year whose division is known.
    func due(_ year: Int) -> BufferView<Money> { BufferView(dueSums.base + year * members.count, members.count) }

    /// The unit once a member has left: those who stay, with all that is under way.
    func left(
      by member: Int, _ rest: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache
    ) -> Unit {
      var (contributions, parts, spare, excess) = (contributions, parts, spare, excess)
      var outvoted = outvoted
      _ = (contributions.remove(at: member), parts.remove(at: member), spare.remove(at: member))
      _ = (excess.remove(at: member), outvoted.remove(at: member))
      var unit = Unit(
        rest, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: premium,
        contributions: contributions, parts: parts, spare: spare, excess: excess, outvoted: outvoted)
      (unit.extendedFrom, unit.extendedUntil, unit.isTendering) = (extendedFrom, extendedUntil, isTendering)
      (unit.money, unit.capacity, unit.costFactor) = (money, capacity, costFactor)
      (unit.invested, unit.seen, unit.planned) = (invested, seen, planned)
      (unit.lossYears, unit.earned) = (lossYears, earned)
      return unit
    }

    /// The unit of the only member, once it has left: a new one in this one's place.
    func alone(
      _ alone: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, ownFrom: Int,
      contractEnd: Int, premium: Double
    ) -> Unit {
      contributions.fill(.zero)
      parts.fill(.zero)
      spare.fill(.zero)
      excess.fill(.zero)
      outvoted.fill(0)
      return Unit(
        alone, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: premium,
        contributions: contributions, parts: parts, spare: spare, excess: excess, outvoted: outvoted)
    }

    /// The unit of one who has left this one, in the place that fell free.
    func leaver(
      _ alone: CompiledUnit, _ futureState: UnitFutureState, _ contributionCache: ContributionCache, ownFrom: Int,
      contractEnd: Int, premium: Double
    ) -> Unit {
      Unit(
        alone, futureState, contributionCache, ownFrom: ownFrom, contractEnd: contractEnd, premium: premium,
        contributions: contributions.freed(.zero), parts: parts.freed(.zero), spare: spare.freed(.zero),
        excess: excess.freed(.zero), outvoted: outvoted.freed(0))
    }
  }
}
