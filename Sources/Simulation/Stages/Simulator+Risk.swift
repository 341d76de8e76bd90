import Commissioning
import OptionKit

/// Risk and balance: what the year cost beyond plan, who bears it, and whether the year's rule was kept.
///
/// A commissioner's variance is its own spending outside the plan, the bill above or below plan under payment by
/// activity or episode (a share pooled in historic shares, the rest with whose people were seen), less the
/// outcome-linked money withheld. Two of the six indicators are waits (E7), so the share earned is a third of the share
/// seen within the standard and two thirds of the others. Then the risk share settles; support must add up to what
/// leaves the reserves.
extension Simulator {
  mutating func settle(
    _ bundle: PreparedBundle, _ world: borrowing World, _ year: Int, _ measures: inout Measures,
    _ recorder: inout Recorder
  ) throws {
    guard frame.runs(.risk) else { return }
    let agreed = frame.scenario.service.contract?.outcomeShare ?? 0
    let linked = bundle.risk.outcomeShare ?? agreed
    for unit in state.units.indices {
      let members = state.units[unit].compiled.members
      let earned = outcome(unit, world, year)
      let before = state.units[unit].earned ?? earned
      state.units[unit].earned = earned
      // What more rides on outcomes than the contract's own share finds its way into the price.
      let askedBack = max(0, linked - agreed) * (1 - before) * bundle.risk.pricedIn
      try divide(try scaled(state.units[unit].money, by: linked * (1 - earned) - askedBack), unit)
      for member in members.indices {
        let (commissioner, back) = (members[member], state.units[unit].parts[member])
        let share = world.spending[year * frame.count + commissioner]
        let own = try scaled(state.units[unit].contributions[member], by: share)
        state.units[unit].overspends[member] = own - back
        recorder.post(
          year * 12 + 11, from: "provider", to: name(commissioner), back,
          "outcome-linked money withheld, less what is asked back")
        recorder.post(year * 12 + 11, from: name(commissioner), to: "market", own, "spending outside the plan")
      }
      if bundle.formula.payment != .block { try bill(unit, bundle, year, &recorder) }
      try limit(unit, bundle, year, &recorder)
      for member in members.indices {
        let commissioner = members[member]
        state.overspend[commissioner] = state.overspend[commissioner] + state.units[unit].overspends[member]
      }
      try shareRisk(unit, bundle, year, &recorder)
    }
  }

  /// Leaves with the provider what the contract says it bears.
  private mutating func limit(
    _ unit: Int, _ bundle: PreparedBundle, _ year: Int, _ recorder: inout Recorder
  ) throws {
    for member in state.units[unit].parts.indices { state.units[unit].parts[member] = .zero }
    let view = riskYear(unit, year)
    try bundle.risk.limit(view, into: &state.units[unit].parts)
    guard state.units[unit].parts.count == state.units[unit].compiled.members.count else {
      throw Problem("the risk share returned another number of members")
    }
    for (member, commissioner) in state.units[unit].compiled.members.enumerated() {
      let part = state.units[unit].parts[member]
      guard part != .zero else { continue }
      guard part.isWithinLimit else { throw Problem("a risk share is too large") }
      state.units[unit].overspends[member] = state.units[unit].overspends[member] - part
      recorder.post(year * 12 + 11, from: "provider", to: name(commissioner), part, "borne by the provider")
    }
  }

  private func riskYear(_ unit: Int, _ year: Int) -> RiskYear {
    RiskYear(
      ids: state.units[unit].compiled.funders.ids, contributions: state.units[unit].contributions,
      overspends: state.units[unit].overspends, yearsSinceStart: year)
  }

  /// The share of the outcome-linked money earned.
  func outcome(_ unit: Int, _ world: borrowing World, _ year: Int) -> Double {
    var (within, seen) = (0.0, 0.0)
    for place in state.units[unit].compiled.places {
      within += state.within[place]
      seen += state.seen[place]
    }
    let waits = seen > 0 ? within / seen : 0
    let others = min(1, max(0, world[.baseOutcome] + 0.05 * world.outcomes[year]))
    return frame.runs(.demand) ? waits / 3 + others * 2 / 3 : others
  }

  /// The bill above or below plan, at the plan's price a person.
  private mutating func bill(
    _ unit: Int, _ bundle: PreparedBundle, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let standing = state.units[unit]
    guard standing.planned > 0 else { return }
    let variance = try scaled(standing.money, by: standing.seen / standing.planned - 1)
    let pooled = try scaled(variance, by: bundle.formula.pooledVariance)
    try divide(pooled, unit)
    let own = try Apportionment.split(variance - pooled, by: seenWeights(unit, standing.contributions))
    for (member, commissioner) in standing.compiled.members.enumerated() {
      let part = state.units[unit].parts[member] + own[member]
      state.units[unit].overspends[member] = state.units[unit].overspends[member] + part
      recorder.post(year * 12 + 11, from: name(commissioner), to: "provider", part, "bill above plan")
    }
  }

  /// Each member's part in those seen: its own people, a council's part by what it pays beside them.
  private func seenWeights(_ unit: Int, _ contributions: [Money]) -> [Double] {
    let compiled = state.units[unit].compiled
    let total = max(1, state.units[unit].money.pounds)
    let seen = compiled.places.reduce(0) { $0 + state.seen[$1] }
    let parts = compiled.members.enumerated().map { member, commissioner in
      let pays = max(0, contributions[member].pounds / total)
      guard let place = frame.places.firstIndex(of: commissioner), seen > 0 else { return pays }
      return state.seen[place] / seen
    }
    return parts.contains { $0 > 0 } ? parts : parts.map { _ in 1 }
  }

  private mutating func shareRisk(
    _ unit: Int, _ bundle: PreparedBundle, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let members = state.units[unit].compiled.members
    var before = 0
    for member in members.indices {
      let reserve = state.units[unit].reserves[member]
      state.units[unit].room[member] = reserve
      before += reserve.pence
    }
    let view = riskYear(unit, year)
    for member in members.indices { state.units[unit].support[member] = .zero }
    try Self.settle(view, by: bundle.risk, &state.units[unit])
    var (after, given) = (0, 0)
    guard state.units[unit].support.count == members.count, state.units[unit].reserves.count == members.count,
      state.units[unit].carried.count == members.count * bundle.risk.carried
    else {
      throw Problem("the risk share returned another number of members")
    }
    for member in members.indices {
      let (reserve, sum) = (state.units[unit].reserves[member], state.units[unit].support[member])
      guard reserve.isWithinLimit, sum.isWithinLimit else { throw Problem("a risk share is too large") }
      after += reserve.pence
      given += sum.pence
    }
    guard given == before - after else {
      throw Problem("the risk share made or lost money: support of \(given) pence, reserves down by \(before - after)")
    }
    for member in members.indices {
      let (commissioner, support) = (members[member], state.units[unit].support[member])
      let saved = state.units[unit].reserves[member] - state.units[unit].room[member]
      state.aid[commissioner] = state.aid[commissioner] + support + saved
      state.support[commissioner] = state.support[commissioner] + support
      recorder.post(year * 12 + 11, from: "reserve", to: name(commissioner), support, "risk share")
    }
  }

  private static func settle(_ year: RiskYear, by risk: any RiskShare, _ unit: inout RunState.Unit) throws {
    try risk.settle(year, reserves: &unit.reserves, carried: &unit.carried, into: &unit.support)
  }
}
