import Commissioning
import OptionKit

/// A unit's members and forum as plain numbers, with what the future at hand makes of them: worked out once for each
/// future and met by every bundle that has the unit, however it is led, procured and paid.
final class UnitFutureState: @unchecked Sendable {
  /// How it decides; one entry.
  let bench: BufferView<ForumParameters>
  /// Commissioners and the share of each in the unit; positions of those it serves.
  let members, places: BufferView<Int>
  /// Stands for those it serves, in their order.
  let placesKey: UInt64
  let shares: BufferView<Double>
  let seats: BufferView<VotingMember>
  /// In this future: each member's fit.
  let fit: BufferView<Double>
  /// By source of cases beyond the first and member: what each pays of it today.
  let payers: BufferView<Double>
  /// As funding formulas see them; only the year changes.
  let funders: UnsafeMutablePointer<Members>
  /// Its size over the whole case's.
  let size: Double
  /// Whether it takes in partners from outside.
  let hasPartners: Bool
  /// What may vary locally in it.
  let scope: LocalScope
  /// In this future: what a person costs by the unit's size beside the whole county.
  var scale = 1.0
  /// In this future: what became of each matter drawn, and by matter who was outvoted (or who ratified).
  let verdicts: BufferView<Verdict>
  let marks: BufferView<Bool>
  /// In this future: shares that leads may decide, not a number where there is none; and by such a share and year, where
  /// the decisions are kept.
  let delegations: BufferView<Double>
  let decided: BufferView<DecidedYear>
  /// Shares that leads may decide for which decisions are kept.
  static let mostDelegations = 4
  /// What formulas made of the unit's cost, by formula.
  private(set) var contributionCache: [ContributionCache] = []
  /// What became of the unit when members left it, in any future.
  private var partings: [UnitSplit] = []
  /// The future all this is about.
  private(set) var world: UInt64 = 0

  /// Kept so that no other takes its place in memory.
  let forum: CompiledForum
  private let stores: [AnyObject]

  init(_ unit: CompiledUnit, matters: Int, years: Int) {
    let count = unit.members.count
    forum = unit.ordinary
    placesKey = unit.places.reduce(StableKey(unit.places.count).bits) { StableKey(bits: $0).with(StableKey($1)).bits }
    size = unit.size
    hasPartners = !unit.outsidePartners.isEmpty
    scope = unit.scope
    funders = .allocate(capacity: 1)
    funders.initialize(to: unit.funders)
    let whole = Buffer<Int>(count: count + unit.places.count, 0)
    let numbers = Buffer<Double>(count: (2 + unit.payers.count) * count + Self.mostDelegations, 0)
    let kept = Buffer(count: Self.mostDelegations * years, DecidedYear())
    decided = kept.column(Self.mostDelegations * years)
    let futureState = Buffer(unit.members.indices.map { VotingMember(unit, $0) })
    let outcomes = Buffer(count: matters, Verdict())
    let notes = Buffer(count: matters * count, false)
    let forums = Buffer([ForumParameters(unit)])
    bench = forums.column(1)
    (members, places) = (whole.column(count), whole.column(unit.places.count))
    (shares, fit) = (numbers.column(count), numbers.column(count))
    payers = numbers.column(unit.payers.count * count)
    delegations = numbers.column(Self.mostDelegations)
    delegations.fill(.nan)
    for (place, weight) in unit.payers.joined().enumerated() { payers[place] = weight }
    seats = futureState.column(count)
    verdicts = outcomes.column(matters)
    marks = notes.column(matters * count)
    for member in 0..<count { (members[member], shares[member]) = (unit.members[member], unit.shares[member]) }
    for place in places.indices { places[place] = unit.places[place] }
    stores = [whole, numbers, futureState, outcomes, notes, forums, kept]
  }

  deinit {
    funders.deinitialize(count: 1)
    funders.deallocate()
  }

  /// Forgets what another future made of it; whether there was one.
  func turn(to future: UInt64) -> Bool {
    guard world != future else { return false }
    world = future
    verdicts.fill(Verdict())
    if !delegations[0].isNaN {
      delegations.fill(.nan)
      decided.fill(DecidedYear())
    }
    for formula in contributionCache { formula.forget() }
    return true
  }

  /// What becomes of the unit with these lots, teams and boundaries when a commissioner leaves it, where that has happened
  /// before.
  func parting(of commissioner: Int, lots: Int, leadTeams: Int, boundaries: Double) -> UnitSplit? {
    for known in partings
    where known.leaver == commissioner && known.lots == lots && known.leadTeams == leadTeams
      && known.boundaries == boundaries
    {
      return known
    }
    return nil
  }

  /// Keeps what became of the unit.
  func keep(_ parting: UnitSplit) { partings.append(parting) }

  /// What a formula made of the unit's cost; nothing is known of one that is not the scenario's.
  func contributionCache(of formula: Int, years: Int) -> ContributionCache {
    for known in contributionCache where known.formula == formula {
      if formula < 0 { known.forget() }
      return known
    }
    let fresh = ContributionCache(formula, members: members.count, years: years)
    contributionCache.append(fresh)
    return fresh
  }
}

/// What becomes of a unit when a member leaves it: the one who goes, and those who stay where there are any.
final class UnitSplit: Sendable {
  let leaver, lots, leadTeams: Int
  let boundaries: Double
  let alone: CompiledUnit
  let one: UnitFutureState
  let rest: (unit: CompiledUnit, futureState: UnitFutureState)?

  init(
    _ unit: CompiledUnit, _ leaver: Int, _ alone: CompiledUnit, _ one: UnitFutureState,
    _ rest: (unit: CompiledUnit, futureState: UnitFutureState)?
  ) {
    (self.leaver, lots, leadTeams, boundaries) = (leaver, unit.lots, unit.leadTeams, unit.boundaries)
    (self.alone, self.one, self.rest) = (alone, one, rest)
  }
}

/// What one formula made of one unit's cost in each year of a future, kept for the next run with the same cost.
final class ContributionCache: @unchecked Sendable {
  let formula: Int
  /// By year: what was divided, as ``RunState/Unit/dueKey(_:since:)`` has it; the least number where nothing is kept.
  let costs: BufferView<Int>
  /// By year and member: its contribution by the formula, and behind them the same by today's shares.
  let sums: BufferView<Money>
  private let stores: [AnyObject]

  init(_ formula: Int, members: Int, years: Int) {
    self.formula = formula
    let whole = Buffer(count: years, Int.min)
    let money = Buffer(count: 2 * members * years, Money.zero)
    (costs, sums) = (whole.column(years), money.column(2 * members * years))
    stores = [whole, money]
  }

  func forget() { costs.fill(.min) }
}
