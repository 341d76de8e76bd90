import Commissioning
import OptionKit

/// Standing: each member weighs staying against being alone; one beyond its red line for long enough leaves.
///
/// Its grievance is what it pays above today's share of all that is paid, as a share of resource, plus
/// `misfit-dislike` (1 - fit), plus `outvoted-dislike` for each time outvoted this year, less what the unit's scale saves it: (own
/// size^-e - unit size^-e) and the lead team it would need alone. Beyond its red line for `patience` years it gives
/// the arrangement's notice and leaves on the next 1 April, pays its cost of leaving (that of hosted functions
/// included), and commissions alone. Leaving together
/// with others is not modelled here; the exact analysis of groups is.
extension Simulator {
  mutating func review(
    _ bundle: PreparedBundle, _ world: borrowing World, _ year: Int, _ measures: inout Measures,
    _ recorder: inout Recorder
  ) throws {
    guard year + 1 < frame.years else { return }
    // All judge the units as they stand at the year's end; only then does anybody go, by name,
    // so that the order in which they are listed does not matter.
    var leaving: [(commissioner: Int, unit: Int, grievance: Double)] = []
    for commissioner in 0..<frame.count {
      guard let unit = home(of: commissioner), state.units[unit].compiled.members.count > 1 else { continue }
      let grievance = grievance(of: commissioner, in: unit, measures, world, year)
      state.yearsOver[commissioner] =
        grievance > frame.redLines[commissioner] ? state.yearsOver[commissioner] + 1 : 0
      guard state.yearsOver[commissioner] >= world[.patience] else { continue }
      state.yearsOver[commissioner] = 0
      leaving.append((commissioner, unit, grievance))
    }
    if leaving.count > 1 { leaving.sort { name($0.commissioner) < name($1.commissioner) } }
    for one in leaving {
      try leave(one.commissioner, one.unit, bundle, world, year, one.grievance, &measures, &recorder)
    }
  }

  /// The unit in which a commissioner has its largest share.
  private func home(of commissioner: Int) -> Int? {
    var best: (unit: Int, share: Double)?
    for unit in state.units.indices {
      guard let member = state.units[unit].compiled.members.firstIndex(of: commissioner) else { continue }
      let share = state.units[unit].compiled.shares[member]
      if share > best?.share ?? 0 { best = (unit, share) }
    }
    return best?.unit
  }

  private func grievance(
    of commissioner: Int, in unit: Int, _ measures: borrowing Measures, _ world: borrowing World, _ year: Int
  ) -> Double {
    let resource = state.resource[commissioner].pounds
    guard resource > 0, let member = state.units[unit].compiled.members.firstIndex(of: commissioner) else { return 0 }
    let compiled = state.units[unit].compiled
    let loss = -measures[.gain, year, commissioner] / resource
    let fitted = state.units[unit].fit[member]
    let size =
      frame.homes[commissioner].contains { frame.places[$0.place] == commissioner }
      ? frame.residents[frame.places.firstIndex(of: commissioner) ?? 0] / max(1e-9, frame.residents.reduce(0, +))
      : compiled.size * state.units[unit].contributions[member].pounds / max(1, state.units[unit].money.pounds)
    let saved = scaleFactor(max(1e-3, size), world) - scaleFactor(compiled.size, world)
    let team = (frame.scenario.service.leadTeam?.annualCost.pounds ?? 0) / 2 / resource
    return loss + world[.misfitDislike] * (1 - fitted)
      + world[.outvotedDislike] * state.units[unit].outvoted[member] - saved - team
  }

  private mutating func leave(
    _ commissioner: Int, _ unit: Int, _ bundle: PreparedBundle, _ world: borrowing World, _ year: Int,
    _ grievance: Double, _ measures: inout Measures, _ recorder: inout Recorder
  ) throws {
    let compiled = state.units[unit].compiled
    guard let member = compiled.members.firstIndex(of: commissioner) else { return }
    let terms = bundle.view.terms
    var sum = state.units[unit].contributions[member].pounds * world[.exitCost]
    // Functions hosted by those who stay: redundancy and transfer of the staff who served the leaver.
    for function in terms.hosted
    where function.isShared && compiled.members.contains(function.host) && function.host != commissioner {
      let weights = compiled.members.indices.reduce(0) { $0 + hostedWeight(of: compiled, $1) }
      let part = weights > 0 ? hostedWeight(of: compiled, member) / weights * hostedShare(of: compiled) : 0
      sum += function.price.pounds * part * function.costOfLeaving * world.priceIndex[year]
    }
    let due = try asMoney(sum)
    let cost = due.pounds
    let who = frame.scenario.service.commissioners[commissioner]
    measures[.exits, year, commissioner] += 1
    measures[.exits, year] += 1
    measures[.transactionCost, year, commissioner] += cost
    measures[.transactionCost, year] += cost
    measures[.totalCost, year, commissioner] += cost
    measures[.totalCost, year] += cost
    measures[.balance, year, commissioner] -= cost
    measures[.balance, year] -= cost
    recorder.post(year * 12 + 11, from: who.id, to: "market", due, "cost of leaving")
    recorder.note(
      max(0, (year + 1) * 12 - terms.noticeMonths), .standing, compiled.id,
      "\(who.id) gives \(terms.noticeMonths) months' notice and leaves on 1 April",
      because:
        "its grievance of \(Int((grievance * 1000).rounded()) ) per mille of resource lay beyond its red line for \(Int(world[.patience].rounded())) years"
    )
    let share =
      state.units[unit].money.pounds > 0
      ? state.units[unit].contributions[member].pounds / state.units[unit].money.pounds : 0
    let alone = try solo(compiled, commissioner, bundle)
    var leaver = RunState.Unit(
      alone, ownFrom: (year + 1) * 12,
      contractEnd: state.units[unit].contractEnd == Int.max ? Int.max : (year + 1) * 12 + 60,
      premium: world[.competition], notes: bundle.risk.carried)
    leaver.reserves[0] = state.units[unit].reserves[member]
    if compiled.members.count > 1 {
      leaver.invested = state.units[unit].invested * share
      try part(with: member, in: unit, taking: leaver.invested, bundle)
      state.units.append(leaver)
      measureFit(unit, world)
      measureFit(state.units.count - 1, world)
      state.layBenches()
      state.units[state.units.count - 1].costFactor = costFactor(state.units.count - 1, world)
    } else {
      // The last of a unit that all have left: nothing of it remains.
      leaver.invested = state.units[unit].invested
      state.units[unit] = leaver
      measureFit(unit, world)
      state.layBenches()
    }
    if state.units[unit].ownFrom <= (year + 1) * 12 { state.units[unit].costFactor = costFactor(unit, world) }
  }

  /// Takes a member out of a unit, with its contribution and its part of the investment carried.
  private mutating func part(
    with member: Int, in unit: Int, taking invested: Double, _ bundle: PreparedBundle
  ) throws {
    let compiled = state.units[unit].compiled
    var remaining = state.units[unit]
    let rest = try rest(compiled, compiled.members[member], bundle)
    remaining.compiled = rest
    remaining.funders = rest.funders
    remaining.money = remaining.money - remaining.contributions.remove(at: member)
    remaining.invested -= invested
    remaining.outvoted.remove(at: member)
    remaining.distance.remove(at: member)
    remaining.fit.remove(at: member)
    remaining.drag.remove(at: member)
    remaining.reserves.remove(at: member)
    let notes = bundle.risk.carried
    if notes > 0 { remaining.carried.removeSubrange(member * notes..<(member + 1) * notes) }
    remaining.parts.removeLast()
    remaining.room.removeLast()
    remaining.overspends.remove(at: member)
    remaining.support.remove(at: member)
    state.units[unit] = remaining
  }

  /// Those of a unit who stay when one leaves.
  private func rest(_ unit: CompiledUnit, _ commissioner: Int, _ bundle: PreparedBundle) throws -> CompiledUnit {
    try formed.unit(.init(rule: bundle.choices[2], unit: unit, leaver: commissioner, isRest: true)) {
      let memberships = zip(unit.members, unit.shares).map { CommissioningMap.Membership($0, share: $1) }
      return try CompiledUnit(
        .init(id: unit.id, title: unit.title, members: memberships.filter { $0.commissioner != commissioner }),
        frame: frame, rule: bundle.rule, lots: unit.lots, leadTeams: unit.leadTeams, boundaries: unit.boundaries)
    }
  }

  /// The one who leaves, alone.
  private func solo(_ unit: CompiledUnit, _ commissioner: Int, _ bundle: PreparedBundle) throws -> CompiledUnit {
    let who = frame.scenario.service.commissioners[commissioner]
    return try formed.unit(.init(rule: bundle.choices[2], unit: unit, leaver: commissioner, isRest: false)) {
      let memberships = zip(unit.members, unit.shares).map { CommissioningMap.Membership($0, share: $1) }
      return try CompiledUnit(
        .init(id: who.id, title: who.title, members: memberships.filter { $0.commissioner == commissioner }),
        frame: frame, rule: bundle.rule, lots: 1, leadTeams: 1, boundaries: 1)
    }
  }
}
