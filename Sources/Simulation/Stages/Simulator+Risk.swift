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
    let standing = state.units.base + unit
    let earned = outcome(unit, world, year)
    try divide(try scaled(standing.pointee.money, by: linked * (1 - earned)), unit)
    let (members, parts) = (standing.pointee.members, standing.pointee.parts)
    for member in members.indices {
      let (commissioner, back) = (members[member], parts[member])
      let own = try scaled(
        standing.pointee.contributions[member], by: world.spending[year * frame.count + commissioner])
      standing.pointee.excess[member] = own - back
      recorder.post(year * 12 + 11, from: "provider", to: name(commissioner), back, "outcome-linked money withheld")
      recorder.post(year * 12 + 11, from: name(commissioner), to: "market", own, "spending outside the plan")
    }
  }

  /// The share of the outcome-linked money earned.
  func outcome(_ unit: Int, _ world: borrowing World, _ year: Int) -> Double {
    var (within, seen) = (0.0, 0.0)
    let places = state.units.base[unit].places
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
    let standing = state.units.base + unit
    guard standing.pointee.planned > 0 else { return }
    let variance = try scaled(standing.pointee.money, by: standing.pointee.seen / standing.pointee.planned - 1)
    let pooled = try scaled(variance, by: lineup.pooledVariance)
    try divide(pooled, unit)
    let excess = standing.pointee.excess
    for member in excess.indices { excess[member] = excess[member] + standing.pointee.parts[member] }
    weighSeen(unit)
    let (weights, spare) = (state.weights, standing.pointee.spare)
    try Apportionment.split(variance - pooled, into: spare.room, by: UnsafePointer(weights.base))
    for member in excess.indices {
      excess[member] = excess[member] + spare[member]
      recorder.post(
        year * 12 + 11, from: name(standing.pointee.members[member]), to: "provider",
        standing.pointee.parts[member] + spare[member], "bill above plan")
    }
  }

  /// Each member's part in those seen: its own people, a council's part by what it pays beside them.
  private func weighSeen(_ unit: Int) {
    let standing = state.units.base + unit
    let total = max(1, standing.pointee.money.pounds)
    var seen = 0.0
    for at in standing.pointee.places.indices { seen += state.seen[standing.pointee.places[at]] }
    var isAny = false
    for member in standing.pointee.members.indices {
      let place = frame.placeOf[standing.pointee.members[member]]
      let part =
        place >= 0 && seen > 0
        ? state.seen[place] / seen : max(0, standing.pointee.contributions[member].pounds / total)
      state.weights[member] = part
      if part > 0 { isAny = true }
    }
    if !isAny { state.weights.fill(1) }
  }

  /// Lays a unit's year out as risk shares see it.
  private func show(_ unit: Int, _ year: Int) {
    let view = state.views + unit
    let standing = state.units.base + unit
    let count = standing.pointee.members.count
    view.pointee.yearsSinceStart = year
    if view.pointee.contributions.count != count {
      Purse.clear(&view.pointee.contributions, count)
      Purse.clear(&view.pointee.overspends, count)
    }
    for member in 0..<count {
      view.pointee.contributions[member] = standing.pointee.contributions[member]
      view.pointee.overspends[member] = standing.pointee.excess[member]
    }
  }

  /// Has a risk share settle a unit's year.
  private mutating func settle(
    _ unit: Int, _ share: Int, _ lineup: Lineup, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let standing = state.units.base + unit
    let (members, books) = (standing.pointee.members, share * frame.count)
    let (view, purse) = (state.views + unit, state.purses + state.firstPurse(of: share) + unit)
    try limit(unit, purse, lineup.risks[share], year, &recorder)
    var before = 0
    for reserve in purse.pointee.reserves { before += reserve.pence }
    for member in members.indices {
      let commissioner = members[member]
      state.overspend[books + commissioner] =
        state.overspend[books + commissioner] + view.pointee.overspends[member]
    }
    try lineup.risks[share].settle(
      view.pointee, reserves: &purse.pointee.reserves, carried: &purse.pointee.carried, into: &purse.pointee.support)
    var (after, given) = (0, 0)
    guard purse.pointee.support.count == members.count, purse.pointee.reserves.count == members.count else {
      purse.pointee.begin(members.count, notes: lineup.notes[share])
      throw Problem("the risk share returned another number of members")
    }
    for member in members.indices {
      let (reserve, sum) = (purse.pointee.reserves[member].pence, purse.pointee.support[member].pence)
      guard abs(reserve) <= Money.limit, abs(sum) <= Money.limit else { throw Problem("a risk share is too large") }
      after += reserve
      given += sum
    }
    guard given == before - after else {
      throw Problem("the risk share made or lost money: support of \(given) pence, reserves down by \(before - after)")
    }
    for member in members.indices {
      let (commissioner, support) = (members[member], purse.pointee.support[member])
      state.support[books + commissioner] = state.support[books + commissioner] + support
      recorder.post(year * 12 + 11, from: "reserve", to: name(commissioner), support, "risk share")
    }
  }

  /// Leaves with the provider what the contract says it bears.
  private mutating func limit(
    _ unit: Int, _ purse: UnsafeMutablePointer<Purse>, _ risk: any RiskShare, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let view = state.views + unit
    let members = state.units.base[unit].members
    for member in members.indices { purse.pointee.support[member] = .zero }
    try risk.limit(view.pointee, into: &purse.pointee.support)
    for member in 0..<min(members.count, purse.pointee.support.count) {
      let part = purse.pointee.support[member]
      guard part != .zero else { continue }
      guard abs(part.pence) <= Money.limit else { throw Problem("a risk share is too large") }
      view.pointee.overspends[member] = view.pointee.overspends[member] - part
      recorder.post(year * 12 + 11, from: "provider", to: name(members[member]), part, "borne by the provider")
    }
    Purse.clear(&purse.pointee.support, members.count)
  }
}
