import Commissioning
import OptionKit

/// Today's lead team, which serves until a unit's own contract starts.
///
/// What everybody pays of it hangs on no bundle: it is split among everybody as it is split today, by today's payments. In
/// a year of which a unit spends h months under today's contract, its members pay their parts of
/// `annual cost x P_y x h / 12`, and nobody gains or loses by it.
extension Simulator {
  mutating func chargeTodaysTeam(
    _ team: LeadTeam, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    var (first, last) = (12, 0)
    for unit in state.units.indices {
      let months = monthsUnderToday(unit, year)
      (first, last) = (min(first, months), max(last, months))
    }
    // Units whose contracts start in different months spend different parts of the year under today's.
    if last > 0 { try chargeTodaysTeam(team, months: last, isOnly: first == last, world, year, &recorder) }
    guard first < last else { return }
    for months in 1..<last {
      var isNeeded = false
      for unit in state.units.indices where monthsUnderToday(unit, year) == months { isNeeded = true }
      if isNeeded { try chargeTodaysTeam(team, months: months, isOnly: false, world, year, &recorder) }
    }
  }

  /// Months of a year before a unit's own contract starts.
  private func monthsUnderToday(_ unit: Int, _ year: Int) -> Int {
    12 - min(12, max(0, (year + 1) * 12 - state.units.base[unit].ownFrom))
  }

  /// Charges the members of units that spend so many months of a year under today's contract.
  private mutating func chargeTodaysTeam(
    _ team: LeadTeam, months: Int, isOnly: Bool, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let cost = try asMoney(team.annualCost.pounds * world.priceIndex[year] * Double(months) / 12)
    let parts = try splitTodaysTeam(team, cost, year)
    for commissioner in 0..<prepared.count {
      var (left, last) = (parts[commissioner], -1)
      // Who has all its share in one unit pays all of it there.
      let home = state.home[commissioner]
      if home >= 0, state.homeShare[commissioner] == 1 {
        guard isOnly || monthsUnderToday(home, year) == months else { continue }
        pay(left, commissioner, months, year, &recorder)
        continue
      }
      for unit in state.units.indices where state.units.base[unit].member(commissioner) != nil { last = unit }
      for unit in state.units.indices {
        guard let member = state.units.base[unit].member(commissioner) else { continue }
        let share = state.units.base[unit].shares[member]
        let part = unit == last ? left : try scaled(parts[commissioner], by: share)
        left = left - part
        guard isOnly || monthsUnderToday(unit, year) == months else { continue }
        pay(part, commissioner, months, year, &recorder)
      }
    }
  }

  /// Charges a commissioner for the first months of a year.
  private func pay(_ part: Money, _ commissioner: Int, _ months: Int, _ year: Int, _ recorder: inout Recorder) {
    state.leadTeam[commissioner] = state.leadTeam[commissioner] + part
    recorder.postMonthly(
      from: year * 12, until: year * 12 + months, payer: name(commissioner), to: "host", part, .todaysLeadTeam)
  }

  /// What a cost of today's team comes to for everybody; kept for the next run with the same cost.
  private func splitTodaysTeam(_ team: LeadTeam, _ cost: Money, _ year: Int) throws -> BufferView<Money> {
    let parts = BufferView(state.teamSums.base + year * prepared.count, prepared.count)
    if state.teamKeys[year] == cost.pence { return parts }
    state.teamKeys[year] = .min
    try prepared.paidToday.withUnsafeBufferPointer {
      try team.split(cost, byContract: $0, into: parts.mutableBuffer, room: state.teamRoom.mutableBuffer)
    }
    state.teamKeys[year] = cost.pence
    return parts
  }
}
