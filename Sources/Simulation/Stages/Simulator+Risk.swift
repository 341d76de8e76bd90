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
    let linked = frame.scenario.service.contract?.outcomeShare ?? 0
    for unit in state.units.indices {
      let members = state.units[unit].compiled.members
      let contributions = state.units[unit].contributions
      let paid = state.units[unit].money
      var overspends = contributions
      let earned = outcome(unit, world, year)
      let withheld = try scaled(paid, by: linked * (1 - earned))
      let back = try Apportionment.split(withheld, by: weights(contributions))
      for (member, commissioner) in members.enumerated() {
        let noise = world.spending[year * frame.count + commissioner] * world[.costNoise]
        overspends[member] = try scaled(contributions[member], by: noise) - back[member]
        recorder.post(
          year * 12 + 11, from: "provider", to: name(commissioner), back[member], "outcome-linked money withheld")
        recorder.post(
          year * 12 + 11, from: name(commissioner), to: "market", overspends[member] + back[member],
          "spending outside the plan")
      }
      if bundle.formula.payment != .block { try bill(unit, bundle, contributions, &overspends, year, &recorder) }
      for (member, commissioner) in members.enumerated() {
        state.overspend[commissioner] = state.overspend[commissioner] + overspends[member]
      }
      try shareRisk(unit, bundle, contributions, overspends, year, &recorder)
    }
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

  private func weights(_ contributions: [Money]) -> [Double] {
    let paid = contributions.map { max(0, Double($0.pence)) }
    return paid.contains { $0 > 0 } ? paid : paid.map { _ in 1 }
  }

  /// The bill above or below plan, at the plan's price a person.
  private mutating func bill(
    _ unit: Int, _ bundle: PreparedBundle, _ contributions: [Money], _ overspends: inout [Money], _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    let standing = state.units[unit]
    guard standing.planned > 0 else { return }
    let variance = try scaled(standing.money, by: standing.seen / standing.planned - 1)
    let pooled = try scaled(variance, by: bundle.formula.pooledVariance)
    let historic = try Apportionment.split(pooled, by: weights(contributions))
    let own = try Apportionment.split(variance - pooled, by: seenWeights(unit, contributions))
    for (member, commissioner) in standing.compiled.members.enumerated() {
      let part = historic[member] + own[member]
      overspends[member] = overspends[member] + part
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
    _ unit: Int, _ bundle: PreparedBundle, _ contributions: [Money], _ overspends: [Money], _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    let members = state.units[unit].compiled.members
    var support = [Money](repeating: .zero, count: members.count)
    var before = 0
    for reserve in state.units[unit].reserves { before += reserve.pence }
    let view = RiskYear(contributions: contributions, overspends: overspends, yearsSinceStart: year)
    try bundle.risk.settle(view, reserves: &state.units[unit].reserves, into: &support)
    var (after, given) = (0, 0)
    guard support.count == members.count, state.units[unit].reserves.count == members.count else {
      throw Problem("the risk share returned another number of members")
    }
    for member in members.indices {
      let (reserve, sum) = (state.units[unit].reserves[member].pence, support[member].pence)
      guard abs(reserve) <= Money.limit, abs(sum) <= Money.limit else { throw Problem("a risk share is too large") }
      after += reserve
      given += sum
    }
    guard given == before - after else {
      throw Problem("the risk share made or lost money: support of \(given) pence, reserves down by \(before - after)")
    }
    for (member, commissioner) in members.enumerated() {
      state.support[commissioner] = state.support[commissioner] + support[member]
      recorder.post(year * 12 + 11, from: "reserve", to: name(commissioner), support[member], "risk share")
    }
  }
}
