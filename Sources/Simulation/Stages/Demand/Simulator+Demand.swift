import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Demand and waiting, month by month: referrals join the list, capacity sees people, some leave unseen.
///
/// W' = W + R - S - L, with L = l W at the month's start. Capacity is what the money buys: C = (M - F) / 12 / c, with unit
/// cost c = c0 x cost index x size^-e x (1 + variation) x (1 + premium), times the share of posts filled; where a contract
/// has ended and its successor is late, at the price of what serves in its stead, or less in a gap. It stands by locality:
/// each place has the part of it that its own money buys, a stated share of which any place of the contract may use,
/// divided among them in proportion to those still ready to be seen. Before a unit's own contract starts its money buys
/// from the old one, shared with all that are still in it. Under payment by activity or episode the contract sees more
/// than planned, up to the flex, and the bill follows. Waits follow Little's law: W' / (S + L) months; the share within
/// the standard T of an exponential wait is 1 - exp(-T / w).
extension Simulator {
  mutating func serve(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    let flex = 1 + (variants.payment == .block ? 0 : world[.activityFlex])
    for unit in state.units.indices { localise(unit) }
    guard !recorder.isOn else { return serve(flex, world, year, &recorder) }
    if state.years == nil {
      state.years = DemandCache(places: prepared.places.count, units: max(state.units.count, prepared.count))
    }
    guard let years = state.years, years.fits(state.units) else { return serve(flex, world, year, &recorder) }
    years.ask(world.mark, year, flex, state.waiting, state.units) { state.local(of: $0) }
    if years.find(state.lists, state.units) { return }
    serve(flex, world, year, &recorder)
    years.keep(state.lists, state.units)
  }

  /// Twelve months one after the other.
  private func serve(_ flex: Double, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    let leaving = world[.leaveRate]
    let (standard, longest) = (world[.waitStandard] * 12 / 52, world[.longestWait])
    let (places, units, sharing) = (prepared.places.count, state.units, world[.sharing])
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
        if old > 0 { seeUnderOldContract(old, flex, sharing, now) }
        for unit in 0..<units.count where now >= units.base[unit].ownFrom {
          see(units.base[unit].capacity * flex, sharing, unit)
        }
        answer(isBlock: flex == 1, world, now)
        finish(standard, longest)
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

  /// All places still under the old contract.
  private func seeUnderOldContract(_ all: Double, _ flex: Double, _ sharing: Double, _ now: Int) {
    let (waiting, seenNow, isOld, units) = (state.waiting, state.seenNow, state.isOld, state.units)
    if sharing < 1 {
      for unit in 0..<units.count where now < units.base[unit].ownFrom {
        units.base[unit].seen += seeLocally(units.base[unit].capacity * flex * (1 - sharing), unit)
      }
    }
    var ready = 0.0
    for place in 0..<waiting.count where isOld[place] { ready += waiting[place] }
    let share = ready > 0 ? min(1, all * flex * sharing / ready) : 0
    for place in 0..<waiting.count where isOld[place] {
      let seen = waiting[place] * share
      waiting[place] -= seen
      seenNow[place] += seen
    }
    for unit in 0..<units.count where now < units.base[unit].ownFrom {
      units.base[unit].seen += ready * share * units.base[unit].capacity / all
    }
  }

  /// The places of a unit with a contract of its own.
  private func see(_ capacity: Double, _ sharing: Double, _ unit: Int) {
    let standing = state.units.base + unit
    let (waiting, seenNow, places) = (state.waiting, state.seenNow, standing.pointee.places)
    if sharing < 1 { standing.pointee.seen += seeLocally(capacity * (1 - sharing), unit) }
    var ready = 0.0
    for at in 0..<places.count { ready += waiting[places[at]] }
    let share = ready > 0 ? min(1, capacity * sharing / ready) : 0
    for at in 0..<places.count {
      let place = places[at]
      let seen = waiting[place] * share
      waiting[place] -= seen
      seenNow[place] += seen
    }
    standing.pointee.seen += ready * share
  }

  /// Each place of a unit by itself, with the part of a capacity that its own money buys; how many were seen.
  private func seeLocally(_ capacity: Double, _ unit: Int) -> Double {
    let (waiting, seenNow, places) = (state.waiting, state.seenNow, state.units.base[unit].places)
    let local = state.local(of: unit)
    var sum = 0.0
    for at in 0..<places.count {
      let place = places[at]
      let seen = min(waiting[place], capacity * local[at])
      waiting[place] -= seen
      seenNow[place] += seen
      sum += seen
    }
    return sum
  }

  /// The part of a unit's money that belongs to each of its places: what those pay whose residents live there, a council's
  /// by where they live; by residents where nobody pays.
  private func localise(_ unit: Int) {
    let standing = state.units.base + unit
    let (places, members, local) = (standing.pointee.places, standing.pointee.members, state.local(of: unit))
    // All of it belongs to the only place, whoever pays.
    if places.count == 1 {
      local[0] = 1
      return
    }
    for at in 0..<places.count { local[at] = 0 }
    var sum = 0.0
    for member in members.indices {
      let paid = max(0, standing.pointee.contributions[member].pounds)
      let homes = prepared.homeStart[members[member]]..<prepared.homeStart[members[member] + 1]
      var living = 0.0
      for at in 0..<places.count {
        for home in homes where prepared.homePlaces[home] == places[at] { living += prepared.residents[places[at]] }
      }
      guard paid > 0 else { continue }
      for at in 0..<places.count {
        for home in homes where prepared.homePlaces[home] == places[at] {
          let part = living > 0 ? prepared.residents[places[at]] / living : homes.count == 1 ? 1 : 0
          local[at] += paid * part
          sum += paid * part
        }
      }
    }
    if sum > 0 {
      for at in 0..<places.count { local[at] /= sum }
      return
    }
    var residents = 0.0
    for at in 0..<places.count { residents += prepared.residents[places[at]] }
    for at in 0..<places.count {
      local[at] = residents > 0 ? prepared.residents[places[at]] / residents : 1 / Double(places.count)
    }
  }

  /// Adds the month to the year's waits, each held at the longest that is counted.
  private func finish(_ standard: Double, _ longest: Double) {
    let (waiting, seenNow, leftNow) = (state.waiting, state.seenNow, state.leftNow)
    let (seen, waited, within) = (state.seen, state.waited, state.within)
    for place in 0..<waiting.count {
      let served = seenNow[place]
      // Where nobody was seen there is nothing to add.
      if served == 0 { continue }
      let flow = served + leftNow[place]
      let wait = flow > 0 ? min(longest, waiting[place] / flow) : (waiting[place] > 0 ? longest : 0)
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
    let bought = max(0, standing.pointee.money.pounds - fixed) / 12
    let capacity = bought / unitCost * world.workforce[year] * served
    standing.pointee.personCost = capacity > 0 ? bought / capacity : 0
    return capacity
  }

  /// What a person costs in a unit's own contract beside the whole county's one contract.
  func costFactor(_ unit: Int, _ world: borrowing World) -> Double {
    let standing = state.units.base + unit
    let variation = variation(standing.pointee.scope, places: standing.pointee.places.count, world)
    return scaleFactor(fullSize(unit, world) / Double(standing.pointee.lots), world) * (1 + variation)
      * (1 + standing.pointee.premium)
  }
}
