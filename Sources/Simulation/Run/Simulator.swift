import Commissioning
import OptionKit

/// Runs one bundle in one future: a pure function of scenario, bundle and world.
///
/// The stages follow one another as in a year: funding, decisions, procurement, demand month by month, risk and
/// balance, standing. Each is a file of its own under `Stages`. What a future makes of a unit, whichever bundle has it,
/// is kept for the next run in the same future; bundles that differ only in how risk is shared are run together,
/// because nothing before the year's settlement depends on it.
public struct Simulator: ~Copyable, @unchecked Sendable {
  // Scenario and state lie apart and are reached where they are: a simulator handed from stage to stage is a few words.
  private let preparedPlace: UnsafeMutablePointer<PreparedScenario>
  private let statePlace: UnsafeMutablePointer<RunState>
  let lotStream, coverStream: RandomStream
  let unitCache: UnitCache
  /// What this future makes of each unit met so far.
  var futureStates: [ObjectIdentifier: UnitFutureState] = [:]
  private let money, health: [Double]
  /// Commissioners by name.
  let byName: [Int]

  /// Units kept from run to run; beyond them all are laid out anew.
  static let mostFutureStates = 2048

  /// A simulator of a scenario; keeps room for one run at a time.
  ///
  /// - Parameter discount: what real money and health of each year run are worth in the year discounted to.
  package init(_ prepared: PreparedScenario, seed: UInt64, discount: Discounting = .none) {
    self.init(prepared, seed: seed, discount: discount, unitCache: UnitCache())
  }

  init(_ prepared: PreparedScenario, seed: UInt64, discount: Discounting, unitCache: UnitCache) {
    preparedPlace = .allocate(capacity: 1)
    preparedPlace.initialize(to: prepared)
    statePlace = .allocate(capacity: 1)
    statePlace.initialize(to: RunState(prepared))
    self.unitCache = unitCache
    let commissioners = prepared.scenario.service.commissioners
    byName = commissioners.indices.sorted { commissioners[$0].id < commissioners[$1].id }
    money = (0..<prepared.years).map(discount.money)
    health = (0..<prepared.years).map(discount.health)
    lotStream = RandomStream(seed: seed, name: "lots")
    coverStream = RandomStream(seed: seed, name: "cover")
  }

  deinit {
    preparedPlace.deinitialize(count: 1)
    preparedPlace.deallocate()
    statePlace.deinitialize(count: 1)
    statePlace.deallocate()
  }

  // Addresses, not coroutines: one that is not inlined takes room from the heap and copies what it shows.
  var prepared: PreparedScenario {
    @inline(__always) unsafeAddress { UnsafePointer(preparedPlace) }
  }

  var state: RunState {
    @inline(__always) unsafeAddress { UnsafePointer(statePlace) }
    @inline(__always) nonmutating unsafeMutableAddress { statePlace }
  }

  /// Runs a bundle through every year of a world and fills the measures.
  ///
  /// - Throws: ``RunFailure`` with the stage and cause where an option breaks its word or money overflows.
  package mutating func run(
    _ bundle: PreparedBundle, in world: borrowing World, into measures: inout Measures, recorder: inout Recorder
  ) throws(RunFailure) {
    var failure: RunFailure?
    run(RiskVariants(bundle), in: world, into: &measures, recorder: &recorder) { _, _, lost in failure = lost }
    if let failure { throw failure }
  }

  /// Runs bundles that differ only in how risk is shared, and hands each one's measures over, in order, or why it is
  /// lost.
  ///
  /// - Parameter each: is given the place in the lineup, the measures, and the failure where there was one.
  mutating func run(
    _ variants: RiskVariants, in world: borrowing World, into measures: inout Measures, recorder: inout Recorder,
    each: (Int, borrowing Measures, RunFailure?) -> Void
  ) {
    measures.clear()
    for year in 0..<prepared.years {
      measures.discount[year] = money[year] / world.deflator[year]
      measures.healthDiscount[year] = health[year]
    }
    var stage = Stage.funding
    let (shape, layout) = (measures.columns, measures.layout)
    do {
      try measures.update { buffer in
        let cells = MeasureWriter(buffer, shape, layout.columns)
        turn(to: world)
        begin(variants, world)
        stage = .adoption
        try adopt(variants, world, cells, &recorder)
        tellOrder(variants, world, cells, &recorder)
        state.transition = try variants.transition?.shares(at: world.values)
        for year in 0..<prepared.years {
          state.startYear()
          stage = .funding
          try fund(variants, world, year, &recorder)
          postContributions(year, &recorder)
          stage = .decisions
          if prepared.runs(.decisions) { try decide(variants, world, year, &recorder) }
          stage = .procurement
          if prepared.runs(.procurement) { try procure(variants, world, year, &recorder) }
          if prepared.runs(.decisions) { reviewPrices(variants, world, year, &recorder) }
          stage = .demand
          if prepared.runs(.demand) { serve(variants, world, year, &recorder) }
          stage = .cost
          try charge(variants, world, year, &recorder)
          if let transition = state.transition { post(transition, year, &recorder) }
          stage = .risk
          try settle(variants, world, year, &recorder)
          try creditEarmarks(world, year)
          record(variants, world, year, cells)
          tell(variants, world, year, cells, &recorder)
          stage = .standing
          handBack(variants, world, year, &recorder)
          if prepared.runs(.standing) { try review(variants, world, year, cells, &recorder) }
        }
      }
    } catch {
      for place in variants.ids.indices {
        each(place, measures, RunFailure(error, in: variants.ids[place], world, stage))
      }
      return
    }
    for share in variants.ids.indices {
      measures.update { show(share, MeasureWriter($0, shape, layout.columns)) }
      each(share, measures, state.lost[share])
    }
  }

  /// Forgets what was worked out for another future.
  private mutating func turn(to world: borrowing World) {
    guard state.world != world.mark else { return }
    state.world = world.mark
    state.log.forget()
    state.wholeKeys.fill(.min)
    if !world.optionNames.isEmpty {
      state.drawn = world.drawn
      state.hasDrawn = true
      state.everybody.drawn = state.drawn
      state.showDrawn()
    }
    state.isResourced.fill(false)
    state.presentDue.fill(.zero)
    state.presentFair.fill(.zero)
    for commissioner in 0..<prepared.count {
      let size = prepared.ownSize[commissioner]
      state.ownScale[commissioner] = size >= 0 ? scaleFactor(max(1e-3, size), world) : 0
    }
  }

  /// What this future makes of a unit.
  mutating func futureState(of unit: CompiledUnit, _ world: borrowing World) -> UnitFutureState {
    let key = unit.forumKey
    let futureState: UnitFutureState
    if let known = futureStates[key] {
      futureState = known
    } else {
      futureState = UnitFutureState(
        unit, matters: prepared.years * (prepared.matters.count + 1), years: prepared.years)
      futureStates[key] = futureState
    }
    if futureState.turn(to: world.mark) { measureFit(futureState, world) }
    return futureState
  }

  private mutating func begin(_ variants: RiskVariants, _ world: borrowing World) {
    // Without a contract that must end first, the new arrangements begin with the run.
    let start = prepared.newContractMonth ?? (prepared.hasContract ? Int.max : 0)
    let end = prepared.newContractMonth ?? Int.max
    if futureStates.count > Self.mostFutureStates {
      futureStates.removeAll()
      state.forgetNames()
    }
    var seats = 0
    for unit in variants.units { seats += unit.members.count }
    // A formula that broke its word in the run before may have left another length.
    if state.whole.count != prepared.count { state.whole = [Money](repeating: .zero, count: prepared.count) }
    state.open(seats: seats, shares: variants.ids.count, years: prepared.years)
    var seat = 0
    for compiled in variants.units {
      let futureState = futureState(of: compiled, world)
      let contributionCache = futureState.contributionCache(of: variants.formulaKey, years: prepared.years)
      add(
        RunState.Unit(
          compiled, futureState, contributionCache, in: state.arena, seat: seat, ownFrom: start, contractEnd: end),
        compiled,
        variants)
      let place = state.units.count - 1
      if let due = prepared.newContractMonth, variants.delays.indices.contains(place), variants.delays[place] > 0 {
        // The old contract must be carried on until it starts.
        let standing = state.units.base + place
        standing.pointee.delay = variants.delays[place]
        standing.pointee.ownFrom = due + variants.delays[place]
        (standing.pointee.extendedFrom, standing.pointee.extendedUntil) = (due, due + variants.delays[place])
      }
      // Contracts of their own from the start have their own size and variation from the start.
      if start <= 0 { state.units.base[state.units.count - 1].costFactor = costFactor(state.units.count - 1, world) }
      seat += compiled.members.count
    }
    state.findHomes()
    for place in state.waiting.indices {
      // A list at rest: what is seen and leaves in the opening wait.
      let monthly = world[.referralRate] / 1000 * prepared.residents[place] / 12
      state.waiting[place] = prepared.runs(.demand) ? monthly * world[.openingWait] * 12 / 52 : 0
    }
    state.yearsOver.fill(0)
    state.goesAt.fill(-1)
  }

  /// Adds a unit with empty purses.
  mutating func add(_ unit: RunState.Unit, _ compiled: CompiledUnit, _ variants: RiskVariants) {
    let place = state.units.count
    state.units.count += 1
    state.units.base[place] = unit
    state.units.base[place].invested = state.arena.invested(place)
    for share in variants.ids.indices {
      state.riskReserves[state.firstReserve(of: share) + place].begin(unit.members.count, notes: variants.notes[share])
    }
    name(compiled, at: place, variants)
  }

  /// Names a unit's members to those who share out its money.
  mutating func name(_ compiled: CompiledUnit, at place: Int, _ variants: RiskVariants) {
    if state.viewed[place] != compiled.forumKey {
      state.viewed[place] = compiled.forumKey
      state.views[place].ids = compiled.funders.ids
    }
    if variants.readsActivity, state.funded[place] != compiled.forumKey {
      state.funded[place] = compiled.forumKey
      state.funders[place] = compiled.funders
    }
  }
}

extension RunFailure {
  init(_ error: any Error, in bundle: String, _ world: borrowing World, _ stage: Stage) {
    let cause = (error as? Problem)?.message ?? "\(error)"
    self.init(bundle: bundle, future: world.future, stage: stage, cause: cause)
  }
}

extension Simulator {
  /// Room for the measures of a run.
  package func makeMeasures() -> Measures {
    Measures(
      years: prepared.years, people: prepared.people, places: prepared.places, discount: money, healthDiscount: health)
  }
}

/// A computed amount in pounds as money.
@inline(__always)
func asMoney(_ pounds: Double) throws -> Money {
  guard let amount = Money(rounding: pounds * 100) else { throw notMoney(pounds) }
  return amount
}

/// An amount times a factor.
@inline(__always)
func scaled(_ amount: Money, by factor: Double) throws -> Money {
  guard let result = amount.scaled(by: factor) else { throw notMoney(times: factor) }
  return result
}

@inline(never)
private func notMoney(_ pounds: Double) -> Problem {
  Problem("an amount of money came out as \(pounds), which is not finite or too large")
}

@inline(never)
private func notMoney(times factor: Double) -> Problem {
  Problem("an amount of money times \(factor) is not finite or too large")
}
