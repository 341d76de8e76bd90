import Commissioning
import OptionKit

/// Functions that one member performs for all at a price, or each for itself.
extension Simulator {
  /// The price of functions from the unit's own start, to its members by people; leaving a host at the start once.
  mutating func chargeHosted(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ unit: Int, _ own: Int, _ recorder: inout Recorder
  ) throws {
    let hosted = variants.hosted
    guard !hosted.isEmpty, own > 0 else { return }
    let (compiled, parts) = (state.units.base[unit].compiled, state.units.base[unit].parts)
    let weights = compiled.members.indices.map { hostedWeight(of: compiled, $0) }
    let start = (prepared.newContractMonth ?? 0) + state.units.base[unit].delay
    let begins = unit < variants.units.count && state.units.base[unit].ownFrom == start && start / 12 == year
    for function in hosted {
      let isServed = function.isShared && compiled.members.contains(function.host)
      let yearly = try scaled(function.price, by: hostedShare(of: compiled) * world.priceIndex[year])
      let cost = try scaled(yearly, by: Double(own) / 12 * (isServed ? 1 : function.alone))
      try Apportionment.split(cost, into: parts.mutableBuffer, by: weights)
      for member in compiled.members.indices {
        let (commissioner, part) = (compiled.members[member], parts[member])
        state.leadTeam[commissioner] = state.leadTeam[commissioner] + part
        recorder.postMonthly(
          year: year, from: name(commissioner), to: isServed ? name(function.host) : "own staff", part,
          isServed ? .hosted(function: function.name) : .performedForItself(function: function.name))
        // What a host is paid it spends on performing the function: hosting earns it nothing.
        if isServed {
          recorder.postMonthly(
            year: year, from: name(function.host), to: "hosting staff", part,
            .performedForUnit(function: function.name))
        }
      }
      guard begins, function.isToday, !isServed else { continue }
      try Apportionment.split(try scaled(yearly, by: function.costOfLeaving), into: parts.mutableBuffer, by: weights)
      for member in compiled.members.indices where compiled.members[member] != function.host {
        let (commissioner, part) = (compiled.members[member], parts[member])
        state.transaction[commissioner] = state.transaction[commissioner] + part
        recorder.post(year * 12, from: name(commissioner), to: "market", part, .leavingHosted(function: function.name))
      }
    }
  }

  /// A member's weight in the price of a hosted function: its people, or one where nobody's are known.
  func hostedWeight(of unit: CompiledUnit, _ member: Int) -> Double {
    let known = unit.members.contains { prepared.people[$0] > 0 }
    return known ? prepared.people[unit.members[member]] * unit.shares[member] : 1
  }

  /// The part of a price for everybody that a unit of some of them bears.
  func hostedShare(of unit: CompiledUnit) -> Double {
    let all = prepared.people.reduce(0, +)
    guard all > 0 else { return Double(unit.members.count) / Double(max(1, prepared.count)) }
    return unit.members.indices.reduce(0) { $0 + prepared.people[unit.members[$1]] * unit.shares[$1] } / all
  }
}
