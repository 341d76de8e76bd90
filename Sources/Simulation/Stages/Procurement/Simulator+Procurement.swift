import Commissioning
import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Procurement: approval, lots on the market at once, bidders, price, failed lots, extension, mobilisation.
///
/// Approval is sought in time for the tender and mobilisation to end with the contract. Expected bidders for a lot are
/// b (v / V)^s / (1 + c (L - 1)), with v / V its value over the whole service's and L the lots on the market at once;
/// how many come is Poisson. With n bidders the price stands p / n above full competition; a lot without bidders is
/// put out again, at a cost, and after three times is awarded directly at twice the price of a lone bid. Until the new
/// contract starts the old one is extended at a premium.
extension Simulator {
  mutating func procure(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let lead = Int((world[.procurementMonths] + world[.mobilisationMonths]).rounded()) + 3
    var onMarket = 0
    for unit in state.units.indices {
      let begins =
        state.units.base[unit].contractEnd == Int.max ? Int.max : max(0, state.units.base[unit].contractEnd - lead)
      state.units.base[unit].isDue = begins < (year + 1) * 12 && !state.units.base[unit].isTendering
      if state.units.base[unit].isDue { onMarket += state.units.base[unit].lots }
    }
    for unit in state.units.indices where state.units.base[unit].isDue {
      try tender(unit, onMarket, variants, world, year, &recorder)
    }
    for unit in state.units.indices where state.units.base[unit].isTendering {
      if state.units.base[unit].ownFrom <= year * 12 { state.units.base[unit].isTendering = false }
    }
  }

  private mutating func tender(
    _ unit: Int, _ onMarket: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    let end = state.units.base[unit].contractEnd
    let work = Int((world[.procurementMonths] + world[.mobilisationMonths]).rounded())
    let begins = max(year * 12, end - work - 3)
    let approved = begins + approval(unit, begins, variants, world, year, &recorder)
    let lots = lotsResult(unit, onMarket, approved, world, &recorder)
    let start = max(end, approved + work + lots.extraMonths)
    let price = state.units.base[unit].price.pounds
    let several =
      Double(state.units.base[unit].lots - 1) + (state.units.count > 1 && end == prepared.newContractMonth ? 1 : 0)
    var cost = world[.procurementCost] * Double(state.units.base[unit].lots + lots.failed) * world.priceIndex[year]
    cost += world[.splitCost] * price * min(1, several)
    cost += world[.transferCost] * price * lots.changed
    try addTransaction(try asMoney(cost), to: unit, "procurement", year, &recorder)
    state.tally.lots += Double(state.units.base[unit].lots)
    state.tally.failedLots += Double(lots.failed)
    state.units.base[unit].isTendering = true
    state.units.base[unit].extendedFrom = end
    state.units.base[unit].extendedUntil = start
    state.units.base[unit].ownFrom = end == prepared.newContractMonth ? start : state.units.base[unit].ownFrom
    state.units.base[unit].premium = lots.premium
    state.units.base[unit].costFactor = costFactor(unit, world)
    state.units.base[unit].contractEnd = start + prepared.termYears * 12
    if start > end {
      recorder.note(
        end, .procurement, state.units.base[unit].compiled.id, "the old contract is extended by \(start - end) months",
        because:
          "approval came in month \(approved), tender and mobilisation take \(work) months\(lots.extraMonths > 0 ? ", and a lot had to be put out again" : "")"
      )
    }
    let bidders = lots.bidders
    recorder.note(
      start, .procurement, state.units.base[unit].compiled.id, "a new contract starts",
      because: "\(bidders) \(bidders == 1 ? "bid" : "bids") for \(state.units.base[unit].lots)"
        + " \(state.units.base[unit].lots == 1 ? "lot" : "lots"), \(onMarket) on the market at once; the price stands"
        + " \(StoryWords.percent(lots.premium)) above full competition"
        + (lots.changed > 0 ? ", and \(StoryWords.percent(lots.changed)) of it changes hands" : ""))
  }

  /// Months until going to the market is approved; a refused proposal comes again, and after two years it goes ahead.
  private mutating func approval(
    _ unit: Int, _ month: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) -> Int {
    guard prepared.runs(.decisions), let item = prepared.reprocurement else { return 0 }
    var waited = 0.0
    for attempt in 0..<3 where waited < 24 {
      let at = min(prepared.years - 1, year + attempt) * (prepared.matters.count + 1) + prepared.matters.count
      let matter = Matter(at: at, item: item, month: month + Int(waited), value: 0)
      let outcome = decide(matter, in: unit, variants, world, &recorder)
      waited += outcome.months
      state.tally.matters += 1
      if outcome.carried {
        state.tally.carried += 1
        state.tally.months += outcome.months
        state.tally.decided += 1
        return Int(waited.rounded(.up))
      }
      state.tally.lapsed += 1
    }
    return 24
  }

  private func lotsResult(
    _ unit: Int, _ onMarket: Int, _ month: Int, _ world: borrowing World, _ recorder: inout Recorder
  ) -> (premium: Double, failed: Int, changed: Double, extraMonths: Int, bidders: Int) {
    let standing = state.units.base + unit
    let (lots, key) = (standing.pointee.lots, standing.pointee.key)
    let value = standing.pointee.size / Double(lots)
    let crowd = 1 + world[.bidderCrowding] * Double(max(0, onMarket - 1))
    let expected = world[.bidders] * pow(max(1e-6, value), world[.bidderSize]) / crowd
    var (premium, failed, changed, extra, total) = (0.0, 0, 0.0, 0, 0)
    for lot in 0..<lots {
      var bidders = 0
      for attempt in 0..<3 {
        let block = lotStream.block(
          future: world.future, entity: key, month: month, part: UInt32(lot * 8 + attempt))
        bidders = poisson(expected, block.first)
        if attempt == 0 { changed += block.second < world[.incumbentWins] ? 0 : 1 }
        if bidders > 0 { break }
        failed += 1
        extra = max(extra, (attempt + 1) * Int(world[.rerunMonths].rounded()))
        recorder.note(
          month, .procurement, standing.pointee.compiled.id, "lot \(lot + 1) found no bidder",
          because:
            "\(onMarket) lots were on the market at once and this one is \(Int((value * 100).rounded()))% of the service"
        )
      }
      total += bidders
      premium += bidders > 0 ? world[.competition] / Double(bidders) : 2 * world[.competition]
    }
    return (premium / Double(lots), failed, changed / Double(lots), extra, total)
  }

  /// The Poisson count whose cumulative chance first reaches u.
  private func poisson(_ rate: Double, _ u: Double) -> Int {
    var chance = exp(-rate)
    var sum = chance
    var count = 0
    while u > sum, count < 200 {
      count += 1
      chance *= rate / Double(count)
      sum += chance
    }
    return count
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
