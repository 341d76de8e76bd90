import Commissioning
import OptionKit

/// Cases approved, each paid by those who pay the component that it belongs to; and the money earmarked for them.
///
/// Earmarked money that is not committed is no saving: what a member can spend rises by its part of what is committed
/// out of the earmark and by nothing else, so a case paid from earmarked money leaves every balance alone and what lies
/// beyond it worsens balances by exactly its cash.
extension Simulator {
  /// Charges a year's cases approved before it.
  func chargeCases(_ unit: Int, _ world: borrowing World, _ year: Int) throws {
    let standing = state.units.base + unit
    for source in 0..<prepared.sources.count {
      let granted = standing.pointee.granted(source)
      let recurrent = standing.pointee.invested[source]
      if recurrent == 0 {
        granted.fill(.zero)
        continue
      }
      try divide(try asMoney(recurrent * world.priceIndex[year]), ofSource: source, unit, into: granted)
      for member in granted.indices { standing.pointee.contributions[member] += granted[member] }
      standing.pointee.money = standing.pointee.money + granted.sum
    }
  }

  /// Adds a case that has been approved: recurrent money from a month on, paid from its component.
  ///
  /// - Parameters:
  ///   - value: £ a year at the year's prices.
  mutating func invest(
    _ value: Double, ofItem item: Int, in unit: Int, from month: Int, _ world: borrowing World, _ year: Int,
    _ recorder: inout Recorder
  ) throws {
    let source = prepared.sources.ofItem[item]
    let standing = state.units.base + unit
    standing.pointee.invested[source] += value / world.priceIndex[year]
    let left = max(0, (year + 1) * 12 - month)
    guard left > 0 else { return }
    let amount = try asMoney(value * Double(left) / 12)
    let parts = standing.pointee.parts
    try divide(amount, ofSource: source, unit, into: parts)
    let (granted, contributions) = (standing.pointee.granted(source), standing.pointee.contributions)
    for member in parts.indices {
      granted[member] += parts[member]
      contributions[member] += parts[member]
    }
    standing.pointee.money = standing.pointee.money + amount
    postAdded(to: unit, from: month, &recorder)
  }

  /// Divides a sum among those of a unit who pay a source of cases: by the formula for the first, by today's payments of
  /// the component for another, as the formula does where nobody of the unit pays any of it.
  private func divide(_ amount: Money, ofSource source: Int, _ unit: Int, into parts: BufferView<Money>) throws {
    let standing = state.units.base + unit
    if let payers = standing.pointee.payers(of: source) {
      try Apportionment.split(amount, into: parts.mutableBuffer, by: UnsafePointer(payers.base))
    } else {
      try Apportionment.split(amount, like: standing.pointee.due.buffer, into: parts.mutableBuffer)
    }
  }

  /// Takes a leaver's part of the cases approved, and of money carried for them, along to its own unit.
  ///
  /// - Parameter share: its part of what the unit pays, for cases paid as the formula divides.
  func moveCases(of member: Int, _ share: Double, _ left: RunState.Unit, to unit: Int) {
    let (old, new) = (left.invested, state.units.base[unit].invested)
    for source in 0..<prepared.sources.count {
      var part = share
      if let payers = left.payers(of: source) { part = payers[member] / payers.sum }
      for list in [source, source + prepared.sources.count] {
        let moved = old.base[list] * part
        old.base[list] -= moved
        new.base[list] = moved
      }
    }
  }

  /// Credits the year's earmarked money as far as it has been committed, and notes what has not.
  func creditEarmarks(_ world: borrowing World, _ year: Int) throws {
    guard prepared.runs(.decisions), prepared.runs(.funding) else { return }
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let (members, parts) = (standing.pointee.members, standing.pointee.parts)
      for source in 0..<prepared.sources.count {
        let yearly = world.earmarked[source * prepared.years + year] * standing.pointee.today * world.priceIndex[year]
        let carried = standing.pointee.carried
        guard yearly != 0 || carried[source] != 0 else { continue }
        let granted = standing.pointee.granted(source)
        let (cash, earmark) = (granted.sum, try asMoney(yearly))
        let room = earmark + (try asMoney(carried[source]))
        let credited = min(cash, room)
        if cash <= room {
          parts.copy(granted)
        } else {
          try divide(room, ofSource: source, unit, into: parts)
        }
        for member in members.indices { state.committed[members[member]] += parts[member] }
        let unspent = earmark - credited
        if prepared.sources.terms[source] == .carried { carried[source] += unspent.pounds }
        if unspent == .zero { continue }
        try divide(unspent, ofSource: source, unit, into: parts)
        for member in members.indices { state.unspent[members[member]] += parts[member] }
      }
    }
  }
}
