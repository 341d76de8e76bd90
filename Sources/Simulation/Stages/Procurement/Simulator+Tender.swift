import Commissioning
import OptionKit

/// A tender: approval, the lots on the market, the price, and a start in time or late.
extension Simulator {
  mutating func tender(
    _ unit: Int, _ onMarket: Int, _ lead: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    let standing = state.units.base + unit
    let (end, work) = (standing.pointee.contractEnd, Self.work(world))
    let isFirst = end == prepared.newContractMonth
    let planned = end + delay(unit)
    let asked = max(year == 0 ? prepared.earliestMonth : year * 12, asks(unit, lead))
    if isFirst, standing.pointee.firstAsked == Int.max { standing.pointee.firstAsked = asked }
    let answer = approval(unit, asked, variants, world, year, &recorder)
    let approved = asked + answer.months
    // Those who did not sign go their own way: how long they take is not how long the map takes.
    let counts = isFirst && !standing.pointee.isOutside
    if counts {
      state.monthsToApprove = max(state.monthsToApprove, approved - standing.pointee.firstAsked)
      state.monthsToStart = max(state.monthsToStart, work)
    }
    guard answer.isCarried else { return refuse(unit, approved, world, year, &recorder) }
    let lots = lotsResult(unit, onMarket, approved, world, &recorder)
    if counts { state.monthsToStart = max(state.monthsToStart, work + lots.extraMonths) }
    let start = max(planned, approved + work + lots.extraMonths)
    if counts {
      let awarded = approved + work + lots.extraMonths - Int(world[.mobilisationMonths].rounded())
      state.milestones = (
        max(state.milestones.approved, approved), max(state.milestones.awarded, awarded),
        max(state.milestones.started, start)
      )
    }
    try payForTender(unit, lots, isFirst, world, year, &recorder)
    if variants.payment == .block { follow(unit, from: start, world, year) }
    standing.pointee.letFrom = start
    carryOn(unit, from: end, until: start, year)
    if isFirst { standing.pointee.ownFrom = start }
    standing.pointee.premium = lots.premium
    standing.pointee.costFactor = costFactor(unit, world)
    standing.pointee.contractEnd = start + (variants.termYears ?? prepared.termYears) * 12
    standing.pointee.mayExtend = true
    if planned < prepared.years * 12, !standing.pointee.isOutside {
      state.lateness.contracts += 1
      state.lateness.monthsLate += min(start, prepared.years * 12) - planned
    }
    if start > planned {
      recorder.note(
        planned, .procurement, standing.pointee.compiled.id,
        .late(months: start - planned, approved: approved, work: work, isOfferedAgain: lots.extraMonths > 0))
    }
    recorder.note(
      start, .procurement, standing.pointee.compiled.id,
      .contractStarts(
        bids: lots.bidders, lots: standing.pointee.lots, onMarket: onMarket, premium: lots.premium,
        changed: lots.changed))
  }

  /// A refusal stands: the unit has no new contract in sight, and asks again from a month on.
  private func refuse(
    _ unit: Int, _ month: Int, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) {
    let standing = state.units.base + unit
    let end = standing.pointee.contractEnd
    standing.pointee.asksFrom = month
    carryOn(unit, from: end, until: Int.max, year)
    if end == prepared.newContractMonth { standing.pointee.ownFrom = Int.max }
    recorder.note(month, .procurement, standing.pointee.compiled.id, .marketRefused)
  }

  /// Something must serve a unit between two contracts: at once, or from the next year on where it is this year still being
  /// served between the two before.
  private func carryOn(_ unit: Int, from end: Int, until start: Int, _ year: Int) {
    let standing = state.units.base + unit
    let now = standing.pointee.extendedUntil
    if standing.pointee.extendedFrom != end, now > year * 12, now != Int.max {
      standing.pointee.extendsNext = (end, start)
    } else {
      (standing.pointee.extendedFrom, standing.pointee.extendedUntil) = (end, start)
      standing.pointee.extendsNext = nil
    }
  }

  /// The price of a block let anew follows demand in part: what it adds, or takes off, from its start on.
  ///
  /// - Parameter least: what it adds at least: a review takes nothing off.
  func follow(_ unit: Int, from start: Int, _ world: borrowing World, _ year: Int, atLeast least: Double? = nil) {
    let standing = state.units.base + unit
    let money = standing.pointee.money.pounds
    let volume = standing.pointee.today > 0 ? money / (standing.pointee.today * world.costIndex[year]) : 0
    guard volume > 0 else { return }
    standing.pointee.followed += standing.pointee.follows
    let gap = world.demandIndex[year] / volume - 1
    standing.pointee.follows = max(least ?? -money, world[.priceFollows] * gap * money) / world.priceIndex[year]
    standing.pointee.followsFrom = start
  }
}
