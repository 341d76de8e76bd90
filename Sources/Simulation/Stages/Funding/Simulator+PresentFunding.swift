import Commissioning
import OptionKit

/// How the money is divided until the new contract starts: as it is divided today.
extension Simulator {
  /// Says from which month the bundle's formula divides each unit's money: with its own contract, or with the last of
  /// them where it divides everybody's at once; from the start of the run where no contract ends in it.
  func findFormulaStarts(_ scope: FundingScope) {
    let waits = prepared.newContractMonth != nil && prepared.present != nil
    var last = 0
    for unit in state.units.indices { last = max(last, state.units.base[unit].ownFrom) }
    for unit in state.units.indices {
      state.units.base[unit].formulaFrom = !waits ? 0 : scope == .county ? last : state.units.base[unit].ownFrom
    }
  }

  /// The month from which the bundle's formula divides a unit's money.
  func formulaStart(_ unit: Int) -> Int { state.units.base[unit].formulaFrom }

  /// Years that the bundle's formula has been in force in a unit: 0 in that in which it begins.
  func yearsInForce(_ unit: Int, _ year: Int) -> Int {
    let start = formulaStart(unit)
    return start == Int.max ? 0 : max(0, year - max(0, start) / 12)
  }

  /// Works out how the year's price is divided as it is today, and by today's shares.
  mutating func dividePresent(_ world: borrowing World, _ year: Int) throws {
    guard let present = prepared.present else { return }
    for group in present.groups {
      var members = group
      members.yearsSinceStart = year
      if state.hasDrawn { members.drawn = state.drawn }
      let cost = try cost(members.current.reduce(0.0) { $0 + Double($1.pence) }, world, year)
      var parts = [Money](repeating: .zero, count: members.count)
      try Self.apportion(cost, members, present.formula, prepared.scenario.firstYear + year, into: &parts)
      var fair = parts
      try Apportionment.split(cost, like: members.current, into: &fair)
      for (member, commissioner) in members.commissioners.enumerated() {
        let place = year * prepared.count + commissioner
        state.presentDue[place] = state.presentDue[place] + parts[member]
        state.presentFair[place] = state.presentFair[place] + fair[member]
      }
    }
  }

  /// In the months before a unit's own contract starts its money is divided as today.
  mutating func blendWithPresent(_ year: Int) throws {
    var (isNeeded, isSplit) = (false, false)
    for unit in state.units.indices where formulaStart(unit) > year * 12 { isNeeded = true }
    guard isNeeded else { return }
    for unit in state.units.indices {
      for share in state.units.base[unit].shares.buffer where share != 1 { isSplit = true }
    }
    for commissioner in 0..<(isSplit ? prepared.count : 0) {
      let place = year * prepared.count + commissioner
      try share(state.presentDue[place], of: commissioner) { $0.parts }
      try share(state.presentFair[place], of: commissioner) { $0.spare }
    }
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let before = min(12, max(0, formulaStart(unit) == Int.max ? 12 : formulaStart(unit) - year * 12))
      guard before > 0 else { continue }
      let members = standing.pointee.members
      let (due, fair) = (standing.pointee.due, standing.pointee.fair)
      let (old, oldFair) = (standing.pointee.parts, standing.pointee.spare)
      let part = Double(before) / 12
      for member in due.indices {
        if !isSplit {
          let place = year * prepared.count + members[member]
          (old[member], oldFair[member]) = (state.presentDue[place], state.presentFair[place])
        }
        due[member] = before == 12 ? old[member] : try scaled(old[member], by: part) + scaled(due[member], by: 1 - part)
        fair[member] =
          before == 12 ? oldFair[member] : try scaled(oldFair[member], by: part) + scaled(fair[member], by: 1 - part)
      }
    }
  }
}
