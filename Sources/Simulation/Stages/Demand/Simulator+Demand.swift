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
/// c, with unit cost c = c0 x cost index x size^-e x (1 + variation) x (1 + premium), times the share of posts filled;
/// where a contract has ended and its successor is late, at the price of what serves in its stead, or less in a gap.
/// Before a unit's own contract starts its money buys from the old one, shared with all that are still in it. Under
/// payment by activity or episode the contract sees more than planned, up to the flex, and the bill follows. Waits
/// follow Little's law: W' / (S + L) months; the share within the standard T of an exponential wait is 1 - exp(-T / w).
extension Simulator {
  mutating func serve(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    let flex = 1 + (variants.payment == .block ? 0 : world[.activityFlex])
    guard !recorder.isOn else { return serve(flex, world, year, &recorder) }
    if state.years?.fits(state.units.count) != true {
      state.years = DemandCache(places: prepared.places.count, units: max(state.units.count, prepared.count))
    }
    guard let years = state.years else { return }
    years.ask(world.mark, year, flex, state.waiting, state.units)
    if years.find(state.lists, state.units) { return }
    serve(flex, world, year, &recorder)
    years.keep(state.lists, state.units)
  }

  /// Twelve months one after the other.
  private func serve(_ flex: Double, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    let leaving = world[.leaveRate]
    let standard = world[.waitStandard] * 12 / 52
    let (places, units) = (prepared.places.count, state.units)
    world.referrals.withUnsafeBufferPointer { referrals in
      guard let referrals = referrals.baseAddress else { return }
      for month in 0..<12 {
        let now = year * 12 + month
        refer(referrals + now * places, leaving)
        var old = 0.0
        for unit in 0..<units.count {
          let standing = units.base + unit
          let isOwn = now >= standing.pointee.ownFrom
          // What the money buys changes within a year only when a contract starts or what serves in its stead changes.
          if month == 0 || now == standing.pointee.ownFrom || now == standing.pointee.extendedFrom
            || now == standing.pointee.extendedUntil || now == standing.pointee.runsOnUntil
          {
            standing.pointee.capacity = monthlyCapacity(unit, now, year, world)
          }
          let capacity = standing.pointee.capacity
          standing.pointee.planned += capacity
          if isOwn { continue }
          old += capacity
          let served = standing.pointee.places
          for at in 0..<served.count { state.isOld[served[at]] = true }
        }
        if old > 0 { seeUnderOldContract(old, flex, now) }
        for unit in 0..<units.count where now >= units.base[unit].ownFrom {
          see(units.base[unit].capacity * flex, units.base + unit)
        }
        finish(standard)
        noteMonth(now, world, &recorder)
      }
    }
  }

  /// The month's leavers and referrals.
  private func refer(_ referrals: UnsafePointer<Double>, _ leaving: Double) {
    let (waiting, left, referred) = (state.waiting, state.left, state.referred)
    let (leftNow, seenNow, isOld) = (state.leftNow, state.seenNow, state.isOld)
    for place in 0..<waiting.count {
      let leavers = waiting[place] * leaving
      let arrivals = referrals[place]
      left[place] += leavers
      referred[place] += arrivals
      leftNow[place] = leavers
      seenNow[place] = 0
      isOld[place] = false
      waiting[place] += arrivals - leavers
    }
  }

  /// One queue for all places still under the old contract.
  private func seeUnderOldContract(_ all: Double, _ flex: Double, _ now: Int) {
    let (waiting, seenNow, isOld, units) = (state.waiting, state.seenNow, state.isOld, state.units)
    var ready = 0.0
    for place in 0..<waiting.count where isOld[place] { ready += waiting[place] }
    let share = ready > 0 ? min(1, all * flex / ready) : 0
    for place in 0..<waiting.count where isOld[place] {
      let seen = waiting[place] * share
      waiting[place] -= seen
      seenNow[place] += seen
    }
    for unit in 0..<units.count where now < units.base[unit].ownFrom {
      units.base[unit].seen += ready * share * units.base[unit].capacity / all
    }
  }

  /// One queue for the places of a unit with a contract of its own.
  private func see(_ capacity: Double, _ unit: UnsafeMutablePointer<RunState.Unit>) {
    let (waiting, seenNow, places) = (state.waiting, state.seenNow, unit.pointee.places)
    var ready = 0.0
    for at in 0..<places.count { ready += waiting[places[at]] }
    let share = ready > 0 ? min(1, capacity / ready) : 0
    for at in 0..<places.count {
      let place = places[at]
      let seen = waiting[place] * share
      waiting[place] -= seen
      seenNow[place] += seen
    }
    unit.pointee.seen += ready * share
  }

  /// Adds the month to the year's waits; a wait is held at two years where nobody is seen.
  private func finish(_ standard: Double) {
    let (waiting, seenNow, leftNow) = (state.waiting, state.seenNow, state.leftNow)
    let (seen, waited, within) = (state.seen, state.waited, state.within)
    for place in 0..<waiting.count {
      let served = seenNow[place]
      // Where nobody was seen there is nothing to add.
      if served == 0 { continue }
      let flow = served + leftNow[place]
      let wait = flow > 0 ? min(24, waiting[place] / flow) : (waiting[place] > 0 ? 24 : 0)
      seen[place] += served
      waited[place] += wait * served
      within[place] += served * (wait > 0 ? 1 - exp(-standard / wait) : 1)
    }
  }

  /// People a unit's money pays for in a month.
  func monthlyCapacity(_ unit: Int, _ now: Int, _ year: Int, _ world: borrowing World) -> Double {
    let standing = state.units.base + unit
    let isOwn = now >= standing.pointee.ownFrom
    let contracts = isOwn ? Double(standing.pointee.lots) : standing.pointee.size
    let fixed = world[.fixedCostPerContract] * contracts * world.costIndex[year]
    var unitCost = prepared.baseUnitCost * world.costIndex[year]
    if isOwn { unitCost *= standing.pointee.costFactor }
    var served = 1.0
    if now >= standing.pointee.extendedFrom, now < standing.pointee.extendedUntil {
      if now < standing.pointee.runsOnUntil {
        unitCost *= 1 + world[.extensionPremium]
      } else if standing.pointee.isBridged {
        unitCost *= 1 + world[.bridgingPremium]
      } else {
        served = world[.gapService]
      }
    }
    guard unitCost > 0 else { return 0 }
    return max(0, standing.pointee.money.pounds - fixed) / 12 / unitCost * world.workforce[year] * served
  }

  /// What a person costs in a unit's own contract beside the whole county's one contract.
  func costFactor(_ unit: Int, _ world: borrowing World) -> Double {
    let standing = state.units.base + unit
    let count = Double(max(1, standing.pointee.places.count))
    let variation = world[.variationCost] * world[.localVariation] * (1 - 1 / count)
    return scaleFactor(standing.pointee.size / Double(standing.pointee.lots), world) * (1 + variation)
      * (1 + standing.pointee.premium)
  }
}
