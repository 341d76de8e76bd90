import Commissioning
import OptionKit

/// Standing: each member weighs staying against being alone; one beyond its red line for long enough leaves.
///
/// Its grievance is what it pays above today's share of all that is paid, as a share of resource, plus what poor fit,
/// being outvoted, its own residents' waits, a say short of its payment and its view of the map count, less what the
/// unit's scale saves it: (own size^-e - unit size^-e, what varies within each counted) and the lead team it would need
/// alone. Beyond its red line for
/// `patience` years it gives notice, leaves on the first 1 April on which that has run out, pays its cost of leaving
/// (that of hosted functions included), and commissions alone. Which group
/// would do better leaving together is told in the story of a run; nobody acts on it.
extension Simulator {
  mutating func review(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ cells: MeasureWriter,
    _ recorder: inout Recorder
  ) throws {
    guard year + 1 < prepared.years else { return }
    // All judge the units as they stand at the year's end; only then does anybody go, by name,
    // so that the order in which they are listed does not matter.
    state.leaving.removeAll(keepingCapacity: true)
    for commissioner in 0..<prepared.count {
      let unit = state.home[commissioner]
      guard unit >= 0, state.units.base[unit].members.count > 1 else { continue }
      if state.goesAt[commissioner] >= 0 {
        if state.goesAt[commissioner] <= year { state.leaving.append((commissioner, unit, 0)) }
        continue
      }
      let grievance = grievance(of: commissioner, in: unit, cells, variants, world, year)
      let before = state.yearsOver[commissioner]
      state.yearsOver[commissioner] = grievance > world.redLines[commissioner] ? before + 1 : 0
      if recorder.isOn, (before > 0) != (state.yearsOver[commissioner] > 0) {
        tell(commissioner, in: unit, grievance, cells, variants, world, year, &recorder)
      }
      guard state.yearsOver[commissioner] >= world[.patience] else { continue }
      state.yearsOver[commissioner] = 0
      // Contributions are agreed for financial years: it goes on the first 1 April on which its notice has run out.
      let goes = year + (variants.noticeMonths + 11) / 12
      state.goesAt[commissioner] = goes
      recorder.note(
        year * 12 + 11, .standing, state.units.base[unit].compiled.id,
        .notice(
          name(commissioner), months: variants.noticeMonths, grievance: grievance,
          redLine: world.redLines[commissioner], patience: world[.patience].rounded(.up)))
      if goes <= year { state.leaving.append((commissioner, unit, grievance)) }
    }
    tellTogether(cells, variants, world, year, &recorder)
    if state.leaving.isEmpty { return }
    let leaving = state.leaving.sorted { name($0.commissioner) < name($1.commissioner) }
    for one in leaving {
      try leave(one.commissioner, one.unit, variants, world, year, one.grievance, cells, &recorder)
    }
    state.findHomes()
  }

  private func grievance(
    of commissioner: Int, in unit: Int, _ cells: MeasureWriter, _ variants: RiskVariants, _ world: borrowing World,
    _ year: Int
  ) -> Double {
    let standing = state.units.base + unit
    let resource = resource(of: commissioner, year).pounds
    guard resource > 0 else { return 0 }
    let member = state.homeSeat[commissioner]
    let loss = -cells[.gain, year, commissioner] / resource
    let saved: Double
    if prepared.ownSize[commissioner] >= 0 {
      saved = state.ownScale[commissioner] - standing.pointee.scale
    } else {
      let size =
        standing.pointee.size * standing.pointee.contributions[member].pounds / max(1, standing.pointee.money.pounds)
      let homes = prepared.homes[commissioner].count
      saved =
        scaleFactor(max(1e-3, size), world) * (1 + variation(standing.pointee.scope, places: homes, world))
        - standing.pointee.scale
    }
    let team = (prepared.leadTeam?.annualCost.pounds ?? 0) * world[.teamAlone] / resource
    return loss + world[.misfitDislike] * (1 - standing.pointee.fit[member])
      + world[.outvotedDislike] * standing.pointee.outvoted[member]
      + waits(of: commissioner, in: unit, member, cells, world, year) + say(of: commissioner, variants, world)
      + view(of: commissioner, variants, world) - saved - team
  }

  /// What it would be spared of its own residents' waits with its own money for them alone.
  private func waits(
    of commissioner: Int, in unit: Int, _ member: Int, _ cells: MeasureWriter, _ world: borrowing World, _ year: Int
  ) -> Double {
    let (standing, place) = (state.units.base + unit, prepared.placeOf[commissioner])
    guard place >= 0, prepared.runs(.demand) else { return 0 }
    var residents = 0.0
    for at in standing.pointee.places.indices { residents += prepared.residents[standing.pointee.places[at]] }
    let own = standing.pointee.contributions[member].pounds
    guard residents > 0, own > 0, prepared.residents[place] > 0 else { return 0 }
    let longer = 1 - standing.pointee.money.pounds / residents / (own / prepared.residents[place])
    return world[.waitDislike] * cells[.wait, year, commissioner] / world[.waitStandard] * max(-1, min(1, longer))
  }

  /// What its say counts, short of its payment.
  func say(of commissioner: Int, _ variants: RiskVariants, _ world: borrowing World) -> Double {
    commissioner < variants.powerGap.count ? -world[.sayDislike] * variants.powerGap[commissioner] : 0
  }

  /// What its view of the map counts.
  func view(of commissioner: Int, _ variants: RiskVariants, _ world: borrowing World) -> Double {
    guard state.tellsViews, variants.prospects.footprint >= 0 else { return 0 }
    let view = world.standpoints[variants.prospects.footprint * prepared.count + commissioner]
    return world[.viewWeight] * Signing(world, variants.local).pull(view)
  }

  /// Tells that a member has passed its red line, or come back within it, and what its grievance is made of.
  private func tell(
    _ commissioner: Int, in unit: Int, _ grievance: Double, _ cells: MeasureWriter, _ variants: RiskVariants,
    _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) {
    let (standing, member) = (state.units[unit], state.homeSeat[commissioner])
    let resource = max(0.01, resource(of: commissioner, year).pounds)
    var told = RunEvent.Grievance(
      isBeyond: grievance > world.redLines[commissioner], size: grievance, redLine: world.redLines[commissioner],
      timesOutvoted: standing.outvoted[member], payment: -cells[.gain, year, commissioner] / resource,
      misfit: world[.misfitDislike] * (1 - standing.fit[member]),
      outvoted: world[.outvotedDislike] * standing.outvoted[member],
      waits: waits(of: commissioner, in: unit, member, cells, world, year), say: say(of: commissioner, variants, world),
      view: view(of: commissioner, variants, world), saved: 0)
    told.saved = told.payment + told.misfit + told.outvoted + told.waits + told.say + told.view - grievance
    recorder.note(year * 12 + 11, .standing, standing.compiled.id, .redLine(name(commissioner), told))
  }

  private mutating func leave(
    _ commissioner: Int, _ unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ grievance: Double, _ cells: MeasureWriter, _ recorder: inout Recorder
  ) throws {
    let compiled = state.units.base[unit].compiled
    guard let member = state.units.base[unit].member(commissioner) else { return }
    var sum = state.units.base[unit].contributions[member].pounds * world[.exitCost]
    // Functions hosted by those who stay: redundancy and transfer of the staff who served the leaver.
    for function in variants.hosted
    where function.isShared && compiled.members.contains(function.host) && function.host != commissioner {
      let weights = compiled.members.indices.reduce(0) { $0 + hostedWeight(of: compiled, $1) }
      let part = weights > 0 ? hostedWeight(of: compiled, member) / weights * hostedShare(of: compiled) : 0
      sum += function.price.pounds * part * function.costOfLeaving * world.priceIndex[year]
    }
    let due = try asMoney(sum)
    let cost = due.pounds
    cells[.exits, year, commissioner] += 1
    cells[.exits, year] += 1
    cells[.transactionCost, year, commissioner] += cost
    cells[.transactionCost, year] += cost
    for share in state.lost.indices {
      for row in [commissioner, prepared.count] {
        book(0, of: share)[year * (prepared.count + 1) + row] += cost
        book(1, of: share)[year * (prepared.count + 1) + row] -= cost
      }
    }
    recorder.post(year * 12 + 11, from: name(commissioner), to: "market", due, .leaving)
    state.goesAt[commissioner] = -1
    recorder.note((year + 1) * 12, .standing, compiled.id, .leaves(name(commissioner)))
    let old = state.units.base[unit]
    let (members, leaving) = (old.members.count, old.contributions[member])
    let paid = old.due[member] + old.kept[member]
    let after = try parting(from: unit, commissioner, variants, world)
    let (alone, one) = (after.alone, after.one)
    let contributionCache = one.contributionCache(of: variants.formulaKey, years: prepared.years)
    let start = (year + 1) * 12
    let end = old.contractEnd == Int.max ? Int.max : start + Int(world[.leaverTerm].rounded())
    state.isRedrawn = true
    if members > 1, let (rest, those) = after.rest {
      let share = old.money.pounds > 0 ? old.contributions[member].pounds / old.money.pounds : 0
      var remaining = old.left(
        by: member, rest, those, those.contributionCache(of: variants.formulaKey, years: prepared.years))
      remaining.money = old.money - leaving
      remaining.price = old.price - paid
      let following = old.followed + old.follows
      (remaining.followed, remaining.follows) = (old.followed * (1 - share), old.follows * (1 - share))
      let leaver = remaining.leaver(
        alone, one, contributionCache, ownFrom: start, contractEnd: end, premium: world[.competition])
      state.units.base[unit] = remaining
      name(rest, at: unit, variants)
      add(leaver, alone, variants)
      let last = state.units.count - 1
      moveCases(of: member, share, old, to: last)
      state.units.base[last].followed = following * share
      for share in variants.ids.indices {
        let riskReserve = state.firstReserve(of: share)
        let reserve = state.riskReserves[riskReserve + unit].remove(at: member, notes: variants.notes[share])
        state.riskReserves[riskReserve + last].reserves[0] = reserve
      }
      state.units.base[last].costFactor = costFactor(last, world)
    } else {
      // The last of a unit that all have left: nothing of it remains.
      state.units.base[unit] = old.alone(
        alone, one, contributionCache, ownFrom: start, contractEnd: end, premium: world[.competition])
      state.units.base[unit].followed = old.followed + old.follows
      name(alone, at: unit, variants)
      for share in variants.ids.indices {
        let riskReserve = state.riskReserves + state.firstReserve(of: share) + unit
        let reserve = riskReserve.pointee.reserves[0]
        riskReserve.pointee.begin(1, notes: variants.notes[share])
        riskReserve.pointee.reserves[0] = reserve
      }
    }
    if state.units.base[unit].ownFrom <= start { state.units.base[unit].costFactor = costFactor(unit, world) }
  }

  /// What becomes of a unit when a member leaves it: found beside its seating where it has happened before, so that
  /// nothing that threads share is touched.
  mutating func parting(
    from unit: Int, _ commissioner: Int, _ variants: RiskVariants, _ world: borrowing World
  ) throws -> UnitSplit {
    let standing = state.units.base + unit
    let known = standing.pointee.futureState._withUnsafeGuaranteedRef {
      $0.parting(
        of: commissioner, lots: standing.pointee.lots, leadTeams: standing.pointee.leadTeams,
        boundaries: standing.pointee.boundaries)
    }
    if let known {
      if known.one.turn(to: world.mark) { measureFit(known.one, world) }
      if let (_, those) = known.rest, those.turn(to: world.mark) { measureFit(those, world) }
      return known
    }
    let parting = try part(from: standing.pointee.compiled, commissioner, variants, world)
    standing.pointee.futureState._withUnsafeGuaranteedRef { $0.keep(parting) }
    return parting
  }

  /// Forms what becomes of a unit when a member leaves it.
  @inline(never)
  private mutating func part(
    from unit: CompiledUnit, _ commissioner: Int, _ variants: RiskVariants, _ world: borrowing World
  ) throws -> UnitSplit {
    let alone = try solo(unit, commissioner, variants)
    let one = futureState(of: alone, world)
    guard unit.members.count > 1 else { return UnitSplit(unit, commissioner, alone, one, nil) }
    let rest = try rest(unit, commissioner, variants)
    return UnitSplit(unit, commissioner, alone, one, (rest, futureState(of: rest, world)))
  }

  /// Those of a unit who stay when one leaves.
  private func rest(_ unit: CompiledUnit, _ commissioner: Int, _ variants: RiskVariants) throws -> CompiledUnit {
    try unitCache.unit(leaving: unit, commissioner, rule: variants.ruleID, isRest: true) { twin in
      let memberships = zip(unit.members, unit.shares).map { CommissioningMap.Membership($0, share: $1) }
      return try CompiledUnit(
        .init(
          id: unit.id, title: unit.title, members: memberships.filter { $0.commissioner != commissioner },
          outsidePartners: unit.outsidePartners),
        prepared: prepared, rule: variants.rule, lots: unit.lots, leadTeams: unit.leadTeams,
        boundaries: unit.boundaries, scope: unit.scope, own: unit.ordinary.own,
        like: twin)
    }
  }

  /// The one who leaves, alone.
  private func solo(_ unit: CompiledUnit, _ commissioner: Int, _ variants: RiskVariants) throws -> CompiledUnit {
    try unitCache.unit(leaving: unit, commissioner, rule: variants.ruleID, isRest: false) { twin in
      let who = prepared.scenario.service.commissioners[commissioner]
      let memberships = zip(unit.members, unit.shares).map { CommissioningMap.Membership($0, share: $1) }
      return try CompiledUnit(
        .init(id: who.id, title: who.title, members: memberships.filter { $0.commissioner == commissioner }),
        prepared: prepared, rule: variants.rule, lots: 1, leadTeams: 1, boundaries: 1, scope: unit.scope,
        like: twin)
    }
  }
}
