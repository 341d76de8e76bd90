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
  static func work(_ world: borrowing World) -> Int {
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
  func asks(_ unit: Int, _ lead: Int) -> Int {
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
}
