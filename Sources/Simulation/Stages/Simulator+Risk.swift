import Commissioning
import OptionKit

/// Risk and balance: what the year cost beyond plan, who bears it, and whether the year's rule was kept.
///
/// A commissioner's variance is its own spending outside the plan, the bill above or below plan under payment by
/// activity or episode (a share pooled in historic shares, the rest with whose people were seen), less the
/// outcome-linked money withheld. Two of the six indicators are waits (E7), so the share earned is a third of the share
/// seen within the standard and two thirds of the others. Then the risk share settles; support must add up to what
/// leaves the reserves.
///
/// Bundles run together have all this in common but the risk share: variances are worked out once, and every risk share
/// in play settles them on its own books.
extension Simulator {
  mutating func settle(
    _ lineup: Lineup, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard frame.runs(.risk) else { return }
    for unit in state.units.indices {
      var known: Double?
      for share in lineup.risks.indices where state.lost[share] == nil {
        do {
          let linked = lineup.outcomeShares[share] ?? frame.outcomeShare
          if known != linked {
            try spend(unit, linked, world, year, &recorder)
            if lineup.payment != .block { try bill(unit, lineup, year, &recorder) }
            known = linked
          }
          show(unit, year)
          try settle(unit, share, lineup, year, &recorder)
        } catch {
          state.lost[share] = RunFailure(error, in: lineup.ids[share], world, .risk)
        }
      }
    }
  }

  /// What each member spends outside the plan, less the outcome-linked money withheld.
  private func spend(
    _ unit: Int, _ linked: Double, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let standing = state.units[unit]
    let earned = outcome(unit, world, year)
    try divide(try scaled(standing.money, by: linked * (1 - earned)), unit)
    let (members, parts) = (standing.members, standing.parts)
    for member in members.indices {
      let (commissioner, back) = (members[member], parts[member])
      let own = try scaled(standing.contributions[member], by: world.spending[year * frame.count + commissioner])
      standing.excess[member] = own - back
      recorder.post(year * 12 + 11, from: "provider", to: name(commissioner), back, "outcome-linked money withheld")
      recorder.post(year * 12 + 11, from: name(commissioner), to: "market", own, "spending outside the plan")
    }
  }

  /// The share of the outcome-linked money earned.
  func outcome(_ unit: Int, _ world: borrowing World, _ year: Int) -> Double {
    var (within, seen) = (0.0, 0.0)
    let places = state.units[unit].places
    for at in places.indices {
      within += state.within[places[at]]
      seen += state.seen[places[at]]
    }
    let waits = seen > 0 ? within / seen : 0
    let others = min(1, max(0, world[.baseOutcome] + 0.05 * world.outcomes[year]))
    return frame.runs(.demand) ? waits / 3 + others * 2 / 3 : others
  }

  /// The bill above or below plan, at the plan's price a person.
  private func bill(_ unit: Int, _ lineup: Lineup, _ year: Int, _ recorder: inout Recorder) throws {
    let standing = state.units[unit]
    guard standing.planned > 0 else { return }
    let variance = try scaled(standing.money, by: standing.seen / standing.planned - 1)
    let pooled = try scaled(variance, by: lineup.pooledVariance)
    try divide(pooled, unit)
    let own = try Apportionment.split(variance - pooled, by: seenWeights(unit))
    for member in standing.members.indices {
      let part = standing.parts[member] + own[member]
      standing.excess[member] = standing.excess[member] + part
      recorder.post(year * 12 + 11, from: name(standing.members[member]), to: "provider", part, "bill above plan")
    }
  }

  /// Each member's part in those seen: its own people, a council's part by what it pays beside them.
  private func seenWeights(_ unit: Int) -> [Double] {
    let standing = state.units[unit]
    let total = max(1, standing.money.pounds)
    var seen = 0.0
    for at in standing.places.indices { seen += state.seen[standing.places[at]] }
    let parts = standing.members.indices.map { member in
      let pays = max(0, standing.contributions[member].pounds / total)
      let place = frame.placeOf[standing.members[member]]
      guard place >= 0, seen > 0 else { return pays }
      return state.seen[place] / seen
    }
    return parts.contains { $0 > 0 } ? parts : parts.map { _ in 1 }
  }

  /// Lays a unit's year out as risk shares see it.
  private mutating func show(_ unit: Int, _ year: Int) {
    let standing = state.units[unit]
    let count = standing.members.count
    state.views[unit].yearsSinceStart = year
    if state.views[unit].contributions.count != count {
      Purse.clear(&state.views[unit].contributions, count)
      Purse.clear(&state.views[unit].overspends, count)
    }
    for member in 0..<count {
      state.views[unit].contributions[member] = standing.contributions[member]
      state.views[unit].overspends[member] = standing.excess[member]
    }
  }

  /// Has a risk share settle a unit's year.
  private mutating func settle(
    _ unit: Int, _ share: Int, _ lineup: Lineup, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let standing = state.units[unit]
    let (members, books) = (standing.members, share * frame.count)
    let at = state.firstPurse(of: share) + unit
    try limit(unit, at, lineup.risks[share], year, &recorder)
    var before = 0
    for reserve in state.purses[at].reserves { before += reserve.pence }
    for member in members.indices {
      let commissioner = members[member]
      state.overspend[books + commissioner] =
        state.overspend[books + commissioner] + state.views[unit].overspends[member]
    }
    try Self.settle(state.views[unit], by: lineup.risks[share], &state.purses[at])
    var (after, given) = (0, 0)
    guard state.purses[at].support.count == members.count, state.purses[at].reserves.count == members.count else {
      state.purses[at].begin(members.count, notes: lineup.notes[share])
      throw Problem("the risk share returned another number of members")
    }
    for member in members.indices {
      let (reserve, sum) = (state.purses[at].reserves[member].pence, state.purses[at].support[member].pence)
      guard abs(reserve) <= Money.limit, abs(sum) <= Money.limit else { throw Problem("a risk share is too large") }
      after += reserve
      given += sum
    }
    guard given == before - after else {
      throw Problem("the risk share made or lost money: support of \(given) pence, reserves down by \(before - after)")
    }
    for member in members.indices {
      let (commissioner, support) = (members[member], state.purses[at].support[member])
      state.support[books + commissioner] = state.support[books + commissioner] + support
      recorder.post(year * 12 + 11, from: "reserve", to: name(commissioner), support, "risk share")
    }
  }

  /// Leaves with the provider what the contract says it bears.
  private mutating func limit(
    _ unit: Int, _ at: Int, _ risk: any RiskShare, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let members = state.units[unit].members
    for member in members.indices { state.purses[at].support[member] = .zero }
    try risk.limit(state.views[unit], into: &state.purses[at].support)
    for member in 0..<min(members.count, state.purses[at].support.count) {
      let part = state.purses[at].support[member]
      guard part != .zero else { continue }
      guard abs(part.pence) <= Money.limit else { throw Problem("a risk share is too large") }
      state.views[unit].overspends[member] = state.views[unit].overspends[member] - part
      recorder.post(year * 12 + 11, from: "provider", to: name(members[member]), part, "borne by the provider")
    }
    Purse.clear(&state.purses[at].support, members.count)
  }

  private static func settle(_ year: borrowing RiskYear, by risk: any RiskShare, _ purse: inout Purse) throws {
    try risk.settle(year, reserves: &purse.reserves, carried: &purse.carried, into: &purse.support)
  }
}
