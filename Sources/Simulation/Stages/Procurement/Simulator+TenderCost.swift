import Commissioning
import OptionKit

/// What a tender costs, and how its members bear that and other one-off costs.
extension Simulator {
  mutating func payForTender(
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
    try addTransaction(try asMoney(cost), to: unit, .procurement, year, &recorder)
    state.tally.lots += Double(standing.pointee.lots)
    state.tally.failedLots += Double(lots.failed)
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
    _ amount: Money, to unit: Int, _ purpose: PostingPurpose, _ year: Int, _ recorder: inout Recorder
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
