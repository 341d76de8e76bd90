import Commissioning
import OptionKit

/// Cost beside the contract: lead teams, boundaries, and the provider's margin.
///
/// Until a unit's own contract starts its members share today's one team; from then on each unit carries its own
/// teams, the cost of each split as the lead team's agreement says (half by heads, half by contract in Essex). Each
/// boundary a map adds costs something every year.
extension Simulator {
  mutating func charge(
    _ lineup: Lineup, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard frame.runs(.funding) else { return }
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let own = min(12, max(0, (year + 1) * 12 - standing.pointee.ownFrom))
      if let team = frame.leadTeam {
        let teams = Double(standing.pointee.leadTeams) * lineup.leadTeamSize
        let yearly =
          standing.pointee.teamToday * Double(12 - own) / 12 + team.annualCost.pounds * teams * Double(own) / 12
        let cost = try asMoney(yearly * world.priceIndex[year])
        let (members, parts) = (standing.pointee.members, standing.pointee.parts)
        try team.split(
          cost, byContract: standing.pointee.contributions.buffer, into: parts.room, room: standing.pointee.spare.room)
        for member in members.indices {
          let (commissioner, part) = (members[member], parts[member])
          state.leadTeam[commissioner] = state.leadTeam[commissioner] + part
          recorder.postMonthly(
            year: year, from: name(commissioner), to: "host", part, "lead team of \(standing.pointee.compiled.title)")
        }
      }
      try chargeHosted(lineup, world, year, unit, own, &recorder)
      if frame.runs(.cost), standing.pointee.boundaries > 0, own > 0 {
        let cost = world[.boundaryCost] * standing.pointee.boundaries * world.priceIndex[year] * Double(own) / 12
        try addTransaction(try asMoney(cost), to: unit, "boundaries", year, &recorder)
      }
    }
  }

  /// The price of functions that one member performs for all, from the unit's own start: to the members by people.
  private mutating func chargeHosted(
    _ lineup: Lineup, _ world: borrowing World, _ year: Int, _ unit: Int, _ own: Int, _ recorder: inout Recorder
  ) throws {
    guard !lineup.hosted.isEmpty, own > 0 else { return }
    let compiled = state.units.base[unit].compiled
    let weights = compiled.members.indices.map { hostedWeight(of: compiled, $0) }
    for function in lineup.hosted where compiled.members.contains(function.host) {
      let share = Double(own) / 12 * hostedShare(of: compiled) * world.priceIndex[year]
      let parts = try Apportionment.split(try scaled(function.price, by: share), by: weights)
      for member in compiled.members.indices {
        let (commissioner, part) = (compiled.members[member], parts[member])
        state.leadTeam[commissioner] = state.leadTeam[commissioner] + part
        recorder.postMonthly(
          year: year, from: name(commissioner), to: name(function.host), part, "hosted \(function.name)")
      }
    }
  }

  /// A member's weight in the price of a hosted function: its people, or one where nobody's are known.
  func hostedWeight(of unit: CompiledUnit, _ member: Int) -> Double {
    let known = unit.members.contains { frame.people[$0] > 0 }
    return known ? frame.people[unit.members[member]] * unit.shares[member] : 1
  }

  /// The part of a price for everybody that a unit of some of them bears.
  func hostedShare(of unit: CompiledUnit) -> Double {
    let all = frame.people.reduce(0, +)
    guard all > 0 else { return Double(unit.members.count) / Double(max(1, frame.count)) }
    return unit.members.indices.reduce(0) { $0 + frame.people[unit.members[$1]] * unit.shares[$1] } / all
  }

  /// A commissioner's id.
  func name(_ commissioner: Int) -> String { frame.scenario.service.commissioners[commissioner].id }

  /// The provider's margin in a unit: base - k (referrals over the base year's / volume of money over the base year's
  /// - 1) under a block; the base margin where the bill follows activity.
  func margin(_ unit: Int, _ lineup: Lineup, _ world: borrowing World, _ year: Int) -> Double {
    guard lineup.payment == .block else { return world[.baseMargin] }
    let today = state.units.base[unit].today
    guard today > 0 else { return world[.baseMargin] }
    let volume = state.units.base[unit].money.pounds / (today * world.costIndex[year])
    guard volume > 0 else { return world[.baseMargin] - world[.demandPressure] }
    return world[.baseMargin] - world[.demandPressure] * (world.demandIndex[year] / volume - 1)
  }
}
