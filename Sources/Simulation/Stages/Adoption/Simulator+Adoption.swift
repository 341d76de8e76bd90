import Commissioning
import OptionKit

/// Adoption: every body that a bundle would bind signs or does not; who does not is outside, and the map that is left is
/// run.
///
/// A member of a view with chance p of signing what leaves it no worse signs with `Φ(Φ^-1(p) - interest x b / red line)`,
/// b what the bundle does to it, and never beyond a red line. The chance of adoption is the product over all members and
/// outside partners: exact, given the future's positions and parameters.
///
/// A signature binds: whoever has signed buys under the agreement, and its view of the map is not asked again.
extension Simulator {
  /// Who signs, and what the chance was; those who do not sign leave their units before anything runs.
  mutating func adopt(
    _ variants: RiskVariants, _ world: borrowing World, _ cells: MeasureWriter, _ recorder: inout Recorder
  ) throws {
    guard state.tellsViews else { return }
    let signs = Signing(world, variants.local)
    let prospects = variants.prospects
    if prospects.needsSigning { findFits(prospects, world) }
    var (chance, isWhole) = (1.0, true)
    for commissioner in 0..<prepared.count {
      let ready = signs.readiness(
        standpoint(of: commissioner, prospects, world), isTodaysMap: prospects.isTodaysMap)
      var own = 1.0
      if prospects.needsSigning {
        let stops =
          prospects.loss[commissioner] > world.redLines[commissioner]
          || (prepared.keepsMoneyInside[commissioner] && prospects.hasOutside[commissioner])
        own =
          stops
          ? 0
          : signs.chance(
            ready, burden(commissioner, prospects, world), redLine: world.redLines[commissioner])
      }
      chance *= own
      cells[.adoption, 0, commissioner] = own
      state.isOutside[commissioner] = !(world.signing[commissioner] < own)
      if state.isOutside[commissioner] { isWhole = false }
    }
    if prospects.needsSigning { for _ in 0..<prospects.partners { chance *= world[.partnerSigns] } }
    cells[.adoption, 0] = chance
    if !isWhole { try leaveOut(variants, world, cells, &recorder) }
  }

  /// What a bundle does to a member, as a share of what it pays today.
  private func burden(_ commissioner: Int, _ prospects: Prospects, _ world: borrowing World) -> Double {
    prospects.loss[commissioner] + world[.waitDislike] * fewer(commissioner)
      + world[.misfitDislike] * (state.fitToday[commissioner] - state.fitThen[commissioner])
      - world[.sayDislike] * prospects.say[commissioner]
  }

  /// How many fewer people the money of its units pays for behind each resident than in today's units, a share.
  private func fewer(_ commissioner: Int) -> Double {
    let (now, then) = (state.boughtToday[commissioner], state.boughtThen[commissioner])
    return now > 0 && then > 0 ? max(-1, min(1, 1 - then / now)) : 0
  }

  /// What the money of a unit pays for behind each resident, in people who cost as in the whole county's one contract.
  private func bought(_ today: Double, _ scale: Double, _ places: BufferView<Int>) -> Double {
    var residents = 0.0
    for at in places.indices { residents += prepared.residents[places[at]] }
    return residents > 0 ? today / residents / scale : 0
  }

  /// Each commissioner's fit on today's map and on the bundle's, and what money buys there, the mean over its units by its
  /// shares.
  private mutating func findFits(_ prospects: Prospects, _ world: borrowing World) {
    if state.fittedIn != world.mark {
      state.fittedIn = world.mark
      state.fitToday.fill(0)
      state.boughtToday.fill(0)
      for unit in prospects.todaysUnits {
        let seen = futureState(of: unit, world)
        let bought = bought(unit.today, seen.scale, seen.places)
        for member in seen.members.indices {
          state.boughtToday[seen.members[member]] += bought * seen.shares[member]
          state.fitToday[seen.members[member]] += seen.fit[member] * seen.shares[member]
        }
      }
    }
    state.fitThen.fill(0)
    state.boughtThen.fill(0)
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let bought = bought(standing.pointee.today, standing.pointee.scale, standing.pointee.places)
      for member in standing.pointee.members.indices {
        state.boughtThen[standing.pointee.members[member]] += bought * standing.pointee.shares[member]
        state.fitThen[standing.pointee.members[member]] +=
          standing.pointee.fit[member] * standing.pointee.shares[member]
      }
    }
  }

  /// Puts those who do not sign into units of their own, unit by unit and in each by name.
  private mutating func leaveOut(
    _ variants: RiskVariants, _ world: borrowing World, _ cells: MeasureWriter, _ recorder: inout Recorder
  ) throws {
    let units = state.units.count
    for unit in 0..<units {
      for commissioner in byName where state.isOutside[commissioner] {
        let standing = state.units.base + unit
        guard standing.pointee.members.count > 1, standing.pointee.member(commissioner) != nil else { continue }
        recorder.note(
          0, .adoption, state.units.base[unit].compiled.id,
          .outside(
            name(commissioner), chance: cells[.adoption, 0, commissioner],
            view: standpoint(of: commissioner, variants.prospects, world)))
        try separate(commissioner, from: unit, variants, world)
      }
    }
    state.findHomes()
  }

  /// A member's view of the bundle's map.
  private func standpoint(
    of commissioner: Int, _ prospects: Prospects, _ world: borrowing World
  ) -> Stance.View {
    prospects.footprint < 0 ? .none : world.standpoints[prospects.footprint * prepared.count + commissioner]
  }

  /// A member out of a unit before the run begins: both go on with what the unit had.
  private mutating func separate(
    _ commissioner: Int, from unit: Int, _ variants: RiskVariants, _ world: borrowing World
  ) throws {
    let old = state.units.base[unit]
    guard let member = old.member(commissioner) else { return }
    let after = try parting(from: unit, commissioner, variants, world)
    guard let (rest, those) = after.rest else { return }
    var remaining = old.left(
      by: member, rest, those, those.contributionCache(of: variants.formulaKey, years: prepared.years))
    var alone = remaining.leaver(
      after.alone, after.one, after.one.contributionCache(of: variants.formulaKey, years: prepared.years),
      // Alone it need not wait its turn.
      ownFrom: old.delay > 0 ? old.ownFrom - old.delay : old.ownFrom, contractEnd: old.contractEnd, premium: old.premium
    )
    remaining.premium = old.premium
    alone.isOutside = true
    state.units.base[unit] = remaining
    name(rest, at: unit, variants)
    add(alone, after.alone, variants)
    let last = state.units.count - 1
    for share in variants.ids.indices {
      _ = state.riskReserves[state.firstReserve(of: share) + unit].remove(at: member, notes: variants.notes[share])
    }
    if old.ownFrom <= 0 {
      state.units.base[unit].costFactor = costFactor(unit, world)
      state.units.base[last].costFactor = costFactor(last, world)
    }
    state.isRedrawn = true
  }
}

/// How ready a member of a view is to sign, before what the bundle does to it.
struct Signing {
  private let prefers, supports, considers, undecided, silent, interest, scope, asked, half: Double

  init(_ world: borrowing World, _ local: LocalScope) {
    (prefers, supports, considers) = (world[.signPrefers], world[.signSupports], world[.signConsiders])
    (undecided, silent, interest) = (world[.signUndecided], world[.signSilent], world[.interest])
    (scope, asked, half) = (
      local.share(modulesMakeUp: world[.localVariation]), world[.scopeAsked], world[.halfView]
    )
  }

  /// Whether there is as much local scope as those who ask for it want.
  var hasScope: Bool { scope >= asked }

  /// The chance that a member of a view signs what leaves it no worse; 0 where it refuses.
  func readiness(_ view: Stance.View, isTodaysMap: Bool) -> Double {
    switch view {
    case .prefers: prefers
    case .supports: supports
    case .supportsIfLocal: hasScope ? supports : undecided
    case .considers: considers
    case .undecided: undecided
    case .none: isTodaysMap ? supports : silent
    case .refuses: 0
    }
  }

  /// How far a view counts when a member judges its standing: below 0 it draws it in.
  func pull(_ view: Stance.View) -> Double {
    switch view {
    case .prefers: -1
    case .supports: -half
    case .supportsIfLocal: hasScope ? -half : half
    case .refuses: 1
    case .considers, .undecided, .none: 0
    }
  }

  /// The chance that a member of a readiness signs what weighs so much on it beside its red line.
  func chance(_ ready: Double, _ burden: Double, redLine: Double) -> Double {
    guard ready > 0 else { return 0 }
    return StandardNormal.cdf(StandardNormal.quantile(ready) - interest * burden / max(0.001, redLine))
  }
}
