import Commissioning
import OptionKit

/// Procurement: approval, lots on the market at once, price, mobilisation, and a start in time or late.
///
/// Approval is sought so long before the contract's end that tender, mobilisation and the months allowed for the members'
/// own decision fit in, at the earliest on the scenario's date and once the contract in force has begun. It is asked of
/// those who have signed the agreement, and asks for the paper, its specification, price and term, and not again for the
/// map. What members do not carry does not happen: it is asked for again once the time is over that the refusal took, and until a new contract
/// starts what serves is settled in ``cover(_:_:_:)``.
extension Simulator {
  mutating func procure(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let lead = Self.work(world) + Int(world[.approvalLead].rounded())
    for unit in state.units.indices {
      if let next = state.units.base[unit].extendsNext {
        (state.units.base[unit].extendedFrom, state.units.base[unit].extendedUntil) = next
        state.units.base[unit].extendsNext = nil
      }
      if asks(unit, lead) < (year + 1) * 12 { extend(unit, variants, lead, &recorder) }
      state.units.base[unit].isDue = asks(unit, lead) < (year + 1) * 12
    }
    for unit in state.units.indices where state.units.base[unit].isDue {
      try tender(unit, lotsBeside(unit), lead, variants, world, year, &recorder)
    }
    try cover(world, year, &recorder)
  }

  /// Months from approval to a start where no lot has to be put out again.
  private static func work(_ world: borrowing World) -> Int {
    Int((world[.procurementMonths] + world[.mobilisationMonths]).rounded())
  }

  /// Lots on the market with a unit's own, these included: those of all that are due this year and are to start with it.
  private func lotsBeside(_ unit: Int) -> Int {
    let wave = state.units.base[unit].delay
    var lots = 0
    for other in state.units.indices where state.units.base[other].isDue && state.units.base[other].delay == wave {
      lots += state.units.base[other].lots
    }
    return lots
  }

  /// A contract let in the run is extended once, where the bundle gives the right and its unit's waits keep to the standard
  /// when it would have to go to the market.
  private func extend(_ unit: Int, _ variants: RiskVariants, _ lead: Int, _ recorder: inout Recorder) {
    let standing = state.units.base + unit
    let end = standing.pointee.contractEnd
    guard variants.extensionYears > 0, standing.pointee.letFrom >= 0, standing.pointee.mayExtend,
      standing.pointee.monthsOver == 0
    else { return }
    standing.pointee.mayExtend = false
    standing.pointee.contractEnd = end + variants.extensionYears * 12
    recorder.note(end, .procurement, standing.pointee.compiled.id, .termExtended(years: variants.extensionYears))
  }

  /// The month in which a unit asks to go to the market; never where no contract ends.
  private func asks(_ unit: Int, _ lead: Int) -> Int {
    let standing = state.units.base + unit
    guard standing.pointee.contractEnd != Int.max else { return Int.max }
    return max(
      prepared.earliestMonth, standing.pointee.contractEnd + delay(unit) - lead, standing.pointee.asksFrom,
      standing.pointee.letFrom)
  }

  /// Months after a contract's end at which a unit's next is to start: none but for today's contract.
  func delay(_ unit: Int) -> Int {
    state.units.base[unit].contractEnd == prepared.newContractMonth ? state.units.base[unit].delay : 0
  }

  private mutating func tender(
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

  private mutating func payForTender(
    _ unit: Int, _ lots: MarketResult, _ isFirst: Bool, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    let standing = state.units.base + unit
    let price = standing.pointee.price.pounds
    let several = Double(standing.pointee.lots - 1) + (state.units.count > 1 && isFirst ? 1 : 0)
    var cost =
      world[.procurementCost] * effort(unit, world) * Double(standing.pointee.lots + lots.failed)
      * world.priceIndex[year]
    cost += world[.splitCost] * price * min(1, several)
    cost += world[.transferCost] * price * lots.changed
    try addTransaction(try asMoney(cost), to: unit, "procurement", year, &recorder)
    state.tally.lots += Double(standing.pointee.lots)
    state.tally.failedLots += Double(lots.failed)
  }

  /// Months until going to the market is approved, or until the refusal stands: so many askings in so many months.
  private mutating func approval(
    _ unit: Int, _ month: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) -> (months: Int, isCarried: Bool) {
    guard prepared.runs(.decisions), let item = prepared.reprocurement else { return (0, true) }
    var waited = 0.0
    // Each asking meets views of its own, also where one that was refused is followed by another.
    let first = max(year, state.units.base[unit].drawsFrom)
    for attempt in 0..<Int(world[.askings].rounded()) where waited < world[.askingMonths] {
      state.units.base[unit].drawsFrom = first + attempt + 1
      let at = min(prepared.years - 1, first + attempt) * (prepared.matters.count + 1) + prepared.matters.count
      let matter = Matter(at: at, item: item, month: month + Int(waited), value: 0)
      let outcome = decide(matter, in: unit, variants, world, &recorder)
      waited += outcome.months
      state.tally.matters += 1
      if outcome.carried {
        state.tally.carried += 1
        state.tally.months += outcome.months
        state.tally.decided += 1
        return (Int(waited.rounded(.up)), true)
      }
      state.tally.lapsed += 1
    }
    return (max(1, Int(waited.rounded(.up))), false)
  }

  /// What a unit's members pay beside cases, in its `spare`.
  func recurrent(_ unit: Int) -> UnsafeBufferPointer<Money> {
    let standing = state.units.base + unit
    let paid = standing.pointee.spare
    for member in paid.indices { paid[member] = standing.pointee.due[member] + standing.pointee.kept[member] }
    return paid.buffer
  }

  /// Charges a unit's members for a one-off or yearly cost in proportion to what they pay.
  mutating func addTransaction(
    _ amount: Money, to unit: Int, _ purpose: String, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard amount.pence > 0 else { return }
    try Apportionment.split(
      amount, like: recurrent(unit), into: state.units.base[unit].parts.mutableBuffer)
    let (members, parts) = (state.units.base[unit].members, state.units.base[unit].parts)
    for member in members.indices {
      let (commissioner, part) = (members[member], parts[member])
      state.transaction[commissioner] = state.transaction[commissioner] + part
      recorder.post(
        year * 12 + 11, from: name(commissioner), to: "market", part, purpose)
    }
  }
}
