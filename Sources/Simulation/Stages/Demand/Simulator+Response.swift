import OptionKit

/// What answers waits that are too long or too short, once.
///
/// Waits below `least-wait` do not last: posts that are not needed are not filled, fewer are seen, and the provider keeps
/// what they would have cost. Waits above the standard lengthen the list at first; where they have lasted for
/// `response-months` the provider of a block works overtime, at its own cost, until the wait is at the standard or
/// `overtime-limit` is reached. So the same excess either waits or is paid for by the provider, never both; what the price
/// of a newly let contract takes on is neither (``follow(_:from:_:_:)``).
extension Simulator {
  /// Answers a month's waits, contract by contract.
  func answer(isBlock: Bool, _ world: borrowing World, _ now: Int) {
    spare(world[.leastWait] * 12 / 52)
    guard isBlock, prepared.runs(.cost) else { return }
    let standard = world[.waitStandard] * 12 / 52
    let after = Int(world[.responseMonths].rounded())
    answerOldContract(standard, after, world, now)
    let units = state.units
    for unit in 0..<units.count where now >= units.base[unit].ownFrom {
      let standing = units.base + unit
      let places = standing.pointee.places
      var (waiting, flow) = (0.0, 0.0)
      for at in 0..<places.count {
        waiting += state.waiting[places[at]]
        flow += state.seenNow[places[at]] + state.leftNow[places[at]]
      }
      let isLong = waiting > standard * flow
      if isLong, standing.pointee.monthsOver >= after {
        let more = min(
          world[.overtimeLimit] * standing.pointee.capacity, (waiting - standard * flow) / (1 + standard))
        let share = more / waiting
        for at in 0..<places.count { seeMore(places[at], share) }
        standing.pointee.seen += more
        standing.pointee.overtime += more * standing.pointee.personCost * (1 + world[.overtimePremium])
      }
      standing.pointee.monthsOver = isLong ? min(255, standing.pointee.monthsOver + 1) : 0
    }
  }

  /// All that are still under the old contract.
  private func answerOldContract(_ standard: Double, _ after: Int, _ world: borrowing World, _ now: Int) {
    let units = state.units
    var (capacity, months) = (0.0, 0)
    for unit in 0..<units.count where now < units.base[unit].ownFrom {
      capacity += units.base[unit].capacity
      months = max(months, units.base[unit].monthsOver)
    }
    guard capacity > 0 else { return }
    var (waiting, flow) = (0.0, 0.0)
    for place in 0..<state.waiting.count where state.isOld[place] {
      waiting += state.waiting[place]
      flow += state.seenNow[place] + state.leftNow[place]
    }
    let isLong = waiting > standard * flow
    if isLong, months >= after {
      let more = min(world[.overtimeLimit] * capacity, (waiting - standard * flow) / (1 + standard))
      let share = more / waiting
      for place in 0..<state.waiting.count where state.isOld[place] { seeMore(place, share) }
      for unit in 0..<units.count where now < units.base[unit].ownFrom {
        let part = more * units.base[unit].capacity / capacity
        units.base[unit].seen += part
        units.base[unit].overtime += part * units.base[unit].personCost * (1 + world[.overtimePremium])
      }
    }
    for unit in 0..<units.count where now < units.base[unit].ownFrom {
      units.base[unit].monthsOver = isLong ? min(255, months + 1) : 0
    }
  }

  private func seeMore(_ place: Int, _ share: Double) {
    let seen = state.waiting[place] * share
    state.waiting[place] -= seen
    state.seenNow[place] += seen
  }

  /// Where a place's wait would fall below the least, fewer are seen: what its first unit saves by it is noted.
  private func spare(_ least: Double) {
    guard least > 0 else { return }
    let (waiting, seenNow, leftNow, spared) = (state.waiting, state.seenNow, state.leftNow, state.spared)
    for place in 0..<waiting.count {
      let few = (least * (seenNow[place] + leftNow[place]) - waiting[place]) / (1 + least)
      spared[place] = max(0, min(seenNow[place], few))
      seenNow[place] -= spared[place]
      waiting[place] += spared[place]
    }
    for unit in 0..<state.units.count {
      let standing = state.units.base + unit
      let places = standing.pointee.places
      for at in 0..<places.count where spared[places[at]] > 0 {
        standing.pointee.seen -= spared[places[at]]
        standing.pointee.saved += spared[places[at]] * standing.pointee.personCost
        spared[places[at]] = 0
      }
    }
  }
}
