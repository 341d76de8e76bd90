import Commissioning
import OptionKit

/// What serves between the end of a contract and the start of its successor.
///
/// With a right to extend, the old contract is extended at `extension-premium`. Without one it runs on by modification,
/// on a legal ground of its own, for some months and at the same premium, where the provider consents and nobody
/// challenges it; a challenge costs money and the modification falls. After that, or instead, a bridging contract serves
/// at its own premium, or there is a gap in which the money sees fewer people.
///
/// Not claimed: which ground of the procurement law holds, damages beyond the cost of a challenge, or that staff leave
/// while nobody knows who will employ them.
extension Simulator {
  /// Settles it in the year in which a contract ends, for every unit whose successor is not there.
  mutating func cover(_ world: borrowing World, _ year: Int, _ recorder: inout Recorder) throws {
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let (from, until) = (standing.pointee.extendedFrom, standing.pointee.extendedUntil)
      guard until > from, from < (year + 1) * 12, standing.pointee.settledFor != from else { continue }
      standing.pointee.settledFor = from
      if prepared.canExtend {
        standing.pointee.runsOnUntil = Int.max
        recorder.note(
          from, .procurement, standing.pointee.compiled.id, .extended)
        continue
      }
      let sought = coverStream.block(future: world.future, entity: standing.pointee.key, month: from)
      let isModified = sought.first < world[.modificationChance]
      let isChallenged = isModified && sought.second < world[.challengeChance]
      let bridge = coverStream.block(future: world.future, entity: standing.pointee.key, month: from, part: 1)
      let months = isModified && !isChallenged ? Int(world[.modificationMonths].rounded()) : 0
      standing.pointee.runsOnUntil = from + months
      standing.pointee.isBridged = bridge.first < world[.bridgingChance]
      if isChallenged {
        let cost = try asMoney(world[.challengeCost] * world.priceIndex[year])
        try addTransaction(cost, to: unit, .challenge, year, &recorder)
      }
      tellCover(unit, months, isChallenged, &recorder)
    }
  }

  private func tellCover(_ unit: Int, _ months: Int, _ isChallenged: Bool, _ recorder: inout Recorder) {
    let standing = state.units[unit]
    let from = standing.extendedFrom
    if isChallenged {
      recorder.note(from, .procurement, standing.compiled.id, .challenged)
    }
    if months > 0 {
      recorder.note(from, .procurement, standing.compiled.id, .modified(months: months))
    }
    guard standing.extendedUntil > from + months else { return }
    recorder.note(
      from + months, .procurement, standing.compiled.id,
      .uncovered(isBridged: standing.isBridged, isAfterModification: months > 0))
  }

  /// Contracts of the map's units that were to start within the run, and the months by which they were late together: to the
  /// end of the run where one has no successor in sight.
  private func contractsDue() -> (count: Int, months: Int) {
    let last = prepared.years * 12
    var (count, months) = (state.lateness.contracts, state.lateness.monthsLate)
    for unit in state.units.indices where !state.units.base[unit].isOutside {
      let end = state.units.base[unit].contractEnd
      guard end < last, end + delay(unit) < last else { continue }
      count += 1
      months += last - end - delay(unit)
    }
    return (count, months)
  }

  /// Writes down whether the new contract came in time, and what served where it did not. Those who did not sign count
  /// in what served, and not in whether the map that is left is in time.
  func recordContracts(_ year: Int, _ cells: MeasureWriter) {
    guard prepared.runs(.procurement), let due = prepared.newContractMonth else { return }
    var (weight, late, modified, bridged, gap) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var isOnTime = true
    var (toApprove, isNever) = (state.monthsToApprove, false)
    for unit in state.units.indices {
      let standing = state.units.base + unit
      let isLate = standing.pointee.extendedUntil > standing.pointee.extendedFrom
      if isLate, standing.pointee.extendedFrom == due, !standing.pointee.isOutside,
        standing.pointee.extendedUntil > due + standing.pointee.delay
      {
        isOnTime = false
        // Never approved within the run: it took at least as long as the run lasts.
        if standing.pointee.extendedUntil == Int.max {
          isNever = true
          toApprove = max(toApprove, prepared.years * 12 - standing.pointee.firstAsked)
        }
      }
      let from = max(standing.pointee.extendedFrom, year * 12)
      let until = min(standing.pointee.extendedUntil, year * 12 + 12)
      let months = isLate ? max(0, until - from) : 0
      let runsOn = min(months, max(0, standing.pointee.runsOnUntil - from))
      let share = max(0.01, standing.pointee.today)
      weight += share
      late += Double(months) * share
      if !prepared.canExtend { modified += Double(runsOn) * share }
      if standing.pointee.isBridged { bridged += Double(months - runsOn) * share }
      if !standing.pointee.isBridged { gap += Double(months - runsOn) * share }
    }
    guard weight > 0 else { return }
    cells[.lateMonths, year] = late / weight
    cells[.modifiedMonths, year] = modified / weight
    cells[.bridgedMonths, year] = bridged / weight
    cells[.gapMonths, year] = gap / weight
    if due / 12 == year { cells[.onTime, year] = isOnTime ? 1 : 0 }
    guard year == prepared.years - 1 else { return }
    cells[.monthsToApprove, year] = Double(toApprove)
    cells[.monthsToStart, year] = Double(state.monthsToStart)
    let contracts = contractsDue()
    cells[.contractsDue, year] = Double(contracts.count)
    cells[.monthsLate, year] =
      contracts.count > 0 ? Double(contracts.months) / Double(contracts.count) : 0
    let done = state.milestones
    for (measure, month) in [
      (Measure.monthApproved, done.approved), (.monthAwarded, done.awarded), (.monthStarted, done.started),
    ] {
      cells[measure, year] = Double(isNever || month == Int.min ? prepared.years * 12 : month)
    }
  }
}
