import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Demand and waiting, month by month: referrals join the list, capacity sees people, some leave unseen.
///
/// W' = W + R - S - L, with L = l W at the month's start and S shared among the places a contract serves in proportion
/// to those ready to be seen, so that one contract keeps one queue. Capacity is what the money buys: C = (M - F) / 12 /
/// c, with unit cost c = c0 x cost index x size^-e x (1 + variation) x (1 + premium), times the share of posts filled.
/// Before a unit's own contract starts its money buys from the old one, shared with all that are still in it. Under
/// payment by activity or episode the contract sees more than planned, up to the flex, and the bill follows. Waits
/// follow Little's law: W' / (S + L) months; the share within the standard T of an exponential wait is 1 - exp(-T / w).
extension Simulator {
  mutating func serve(_ lineup: Lineup, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    let flex = 1 + (lineup.payment == .block ? 0 : world[.activityFlex])
    let leaving = world[.leaveRate]
    let standard = world[.waitStandard] * 12 / 52
    for month in 0..<12 {
      let now = year * 12 + month
      refer(now, leaving, world)
      var old = 0.0
      for unit in state.units.indices {
        let standing = state.units[unit]
        // What the money buys changes within a year only when a contract starts or an extension begins or ends.
        if month == 0 || now == standing.ownFrom || now == standing.extendedFrom || now == standing.extendedUntil {
          state.units[unit].capacity = monthlyCapacity(unit, now, year, world)
        }
        let capacity = state.units[unit].capacity
        state.units[unit].planned += capacity
        guard now < standing.ownFrom else { continue }
        old += capacity
        for at in standing.places.indices { state.isOld[standing.places[at]] = true }
      }
      if old > 0 { seeUnderOldContract(old, flex, now) }
      for unit in state.units.indices where now >= state.units[unit].ownFrom {
        see(state.units[unit].capacity * flex, in: unit)
      }
      finish(standard)
    }
  }

  /// The month's leavers and referrals.
  private func refer(_ now: Int, _ leaving: Double, _ world: borrowing World) {
    let places = frame.places.count
    for place in 0..<places {
      let left = state.waiting[place] * leaving
      let referred = world.referrals[now * places + place]
      state.left[place] += left
      state.referred[place] += referred
      state.leftNow[place] = left
      state.seenNow[place] = 0
      state.isOld[place] = false
      state.waiting[place] += referred - left
    }
  }

  /// One queue for all places still under the old contract.
  private func seeUnderOldContract(_ all: Double, _ flex: Double, _ now: Int) {
    var ready = 0.0
    for place in state.waiting.indices where state.isOld[place] { ready += state.waiting[place] }
    let share = ready > 0 ? min(1, all * flex / ready) : 0
    for place in state.waiting.indices where state.isOld[place] { take(share, place) }
    for unit in state.units.indices where now < state.units[unit].ownFrom {
      state.units[unit].seen += ready * share * state.units[unit].capacity / all
    }
  }

  /// One queue for the places of a unit with a contract of its own.
  private func see(_ capacity: Double, in unit: Int) {
    let places = state.units[unit].places
    var ready = 0.0
    for at in places.indices { ready += state.waiting[places[at]] }
    let share = ready > 0 ? min(1, capacity / ready) : 0
    for at in places.indices { take(share, places[at]) }
    state.units[unit].seen += ready * share
  }

  @inline(__always)
  private func take(_ share: Double, _ place: Int) {
    let seen = state.waiting[place] * share
    state.waiting[place] -= seen
    state.seenNow[place] += seen
  }

  /// Adds the month to the year's waits; a wait is held at two years where nobody is seen.
  private func finish(_ standard: Double) {
    for place in state.waiting.indices {
      let served = state.seenNow[place]
      // Where nobody was seen there is nothing to add.
      guard served != 0 else { continue }
      let flow = served + state.leftNow[place]
      let wait = flow > 0 ? min(24, state.waiting[place] / flow) : (state.waiting[place] > 0 ? 24 : 0)
      state.seen[place] += served
      state.waited[place] += wait * served
      state.within[place] += served * (wait > 0 ? 1 - exp(-standard / wait) : 1)
    }
  }

  /// People a unit's money pays for in a month.
  func monthlyCapacity(_ unit: Int, _ now: Int, _ year: Int, _ world: borrowing World) -> Double {
    let standing = state.units[unit]
    let isOwn = now >= standing.ownFrom
    let contracts = isOwn ? Double(standing.lots) : standing.size
    let fixed = world[.fixedCostPerContract] * contracts * world.costIndex[year]
    var unitCost = frame.baseUnitCost * world.costIndex[year]
    if isOwn { unitCost *= standing.costFactor }
    if now >= standing.extendedFrom, now < standing.extendedUntil { unitCost *= 1 + world[.extensionPremium] }
    guard unitCost > 0 else { return 0 }
    return max(0, standing.money.pounds - fixed) / 12 / unitCost * world.workforce[year]
  }

  /// What a person costs in a unit's own contract beside the whole county's one contract.
  func costFactor(_ unit: Int, _ world: borrowing World) -> Double {
    let standing = state.units[unit]
    let count = Double(max(1, standing.places.count))
    let variation = world[.variationCost] * world[.localVariation] * (1 - 1 / count)
    return scaleFactor(standing.size / Double(standing.lots), world) * (1 + variation) * (1 + standing.premium)
  }
}
