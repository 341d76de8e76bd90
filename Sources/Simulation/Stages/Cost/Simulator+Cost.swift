import Commissioning
import OptionKit

/// Cost beside the contract: lead teams, boundaries, and the provider's margin.
///
/// Until a unit's own contract starts its members pay their parts of today's one team, split among everybody as it is
/// today; from then on each unit carries its own teams, the cost of each split as the lead team's agreement says (half by
/// heads, half by contract in Essex); many local offers give them more to do. Each boundary a map adds costs something every year. Partners outside bear a part
/// of the teams by their size.
extension Simulator {
  mutating func charge(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard prepared.runs(.funding) else { return }
    if let team = prepared.leadTeam { try chargeTodaysTeam(team, world, year, &recorder) }
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let own = min(12, max(0, (year + 1) * 12 - standing.pointee.ownFrom))
      if own > 0, let team = prepared.leadTeam {
        let teams = Double(standing.pointee.leadTeams) * variants.leadTeamSize * effort(unit, world)
        let ownPart = fullSize(unit, world)
        let borne = ownPart > 0 ? standing.pointee.size / ownPart : 1
        let yearly = team.annualCost.pounds * teams * borne * Double(own) / 12
        let cost = try asMoney(yearly * world.priceIndex[year])
        let (members, parts) = (standing.pointee.members, standing.pointee.parts)
        if standing.pointee.redistributes {
          try splitTeam(team, cost, unit, by: standing.pointee.fair, world, year)
          for member in members.indices { state.redistribution[members[member]] += parts[member] }
        }
        try splitTeam(team, cost, unit, by: standing.pointee.due, world, year)
        for member in members.indices {
          let (commissioner, part) = (members[member], parts[member])
          state.leadTeam[commissioner] = state.leadTeam[commissioner] + part
          if standing.pointee.redistributes {
            state.redistribution[commissioner] = state.redistribution[commissioner] - part
          }
          recorder.postMonthly(
            from: (year + 1) * 12 - own, until: (year + 1) * 12, payer: name(commissioner), to: "host", part,
            .leadTeam(unit: standing.pointee.compiled.title))
        }
      }
      try chargeHosted(variants, world, year, unit, own, &recorder)
      if prepared.runs(.cost), standing.pointee.boundaries > 0, own > 0 {
        let cost = world[.boundaryCost] * standing.pointee.boundaries * world.priceIndex[year] * Double(own) / 12
        try addTransaction(try asMoney(cost), to: unit, .boundaries, year, &recorder)
      }
    }
  }

  /// Splits the lead team's cost, part of it by shares of the recurrent contract at today's prices as a list divides it.
  private func splitTeam(
    _ team: LeadTeam, _ cost: Money, _ unit: Int, by shares: BufferView<Money>, _ world: borrowing World, _ year: Int
  ) throws {
    let standing = state.units.base + unit
    // One alone bears all of it, however it would be weighed.
    if shares.count == 1, cost.isWithinLimit, world.priceIndex[year] > 0.01 {
      standing.pointee.parts[0] = cost
      return
    }
    let weights = standing.pointee.excess
    for member in shares.indices {
      let commissioner = standing.pointee.members[member]
      let kept =
        (prepared.kept[commissioner] + prepared.timeLimited[commissioner]).pounds * standing.pointee.shares[member]
      weights[member] = try asMoney(shares[member].pounds / world.priceIndex[year] + kept)
    }
    try team.split(
      cost, byContract: weights.buffer, into: standing.pointee.parts.mutableBuffer,
      room: standing.pointee.spare.mutableBuffer)
  }

  /// A commissioner's id.
  func name(_ commissioner: Int) -> String { prepared.scenario.service.commissioners[commissioner].id }

  /// The provider's margin in a unit, a share of its money: the base margin, less what overtime cost and outcome-linked money
  /// withheld, with what posts not needed saved; the base margin where the bill follows activity.
  ///
  /// - Parameter withheld: the share of the price that is withheld.
  func margin(_ unit: Int, withheld: Double, _ variants: RiskVariants, _ world: borrowing World) -> Double {
    let standing = state.units.base + unit
    let money = standing.pointee.money.pounds
    guard money > 0 else { return world[.baseMargin] }
    let kept = variants.payment == .block ? standing.pointee.saved - standing.pointee.overtime : 0
    return world[.baseMargin] + (kept - withheld * standing.pointee.price.pounds) / money
  }

  /// The same at the outcome-linked share of the contract itself, by which a provider judges whether to go on.
  func ownMargin(_ unit: Int, _ variants: RiskVariants, _ world: borrowing World) -> Double {
    let earned = state.units.base[unit].earned
    let withheld = prepared.runs(.risk) && !earned.isNaN ? prepared.outcomeShare * (1 - earned) : 0
    return margin(unit, withheld: withheld, variants, world)
  }
}
