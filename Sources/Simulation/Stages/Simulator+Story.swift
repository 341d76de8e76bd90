import Commissioning
import OptionKit

/// What happened in a year and why, for whoever replays a run; nothing here changes it.
///
/// Told beside what the stages tell themselves (ballots, tenders, contracts handed back, members that leave): what the
/// outside world brought, when what is paid passes what can be spent, lists that grow or shrink by a tenth, money
/// withheld, shocks, help received, and every breach with the sums that made it.
extension Simulator {
  /// Tells the year that has just been written down.
  func tell(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ cells: MeasureWriter, _ recorder: inout Recorder
  ) {
    guard recorder.isOn else { return }
    if prepared.runs(.funding) { tellFunding(variants, world, year, cells, &recorder) }
    if prepared.runs(.demand) { tellDemand(variants, world, year, &recorder) }
    if prepared.runs(.risk) { tellRisk(variants, world, year, &recorder) }
    guard prepared.runs(.decisions), let moved = world.reorganised, moved / 12 == year, moved >= 0 else { return }
    recorder.note(moved, .decisions, "", .reorganised(pause: world[.reorganisationPause]))
  }

  private func tellFunding(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ cells: MeasureWriter, _ recorder: inout Recorder
  ) {
    let limited = prepared.timeLimited.reduce(0) { $0 + $1.pounds }
    let ended = (year > 0 ? world.timeLimitedIndex[year - 1] : 1) - world.timeLimitedIndex[year]
    if ended > 0, limited > 0 {
      recorder.note(
        year * 12, .funding, "",
        .timeLimitedEnds(amount: limited * ended * world.priceIndex[year], share: ended))
    }
    // What the formula does to each member is told once, in the first year; a grievance that lasts is told as such.
    if year == 0 {
      for commissioner in 0..<prepared.count {
        let (gain, paid) = (cells[.gain, 0, commissioner], cells[.contribution, 0, commissioner])
        guard abs(gain) > 0.01 * max(1, paid) else { continue }
        recorder.note(0, .funding, "", .gains(name(commissioner), amount: gain))
      }
    }
    let short = total(year) > cells[.resource, year]
    let before = year > 0 && total(year - 1) > cells[.resource, year - 1]
    guard short != before else { return }
    let invested = state.units.indices.reduce(0) { $0 + state.units.base[$1].invested.sum }
    recorder.note(
      year * 12 + 11, .funding, "",
      .spending(
        RunEvent.SpendingLevel(
          isShort: short, paid: total(year), resource: cells[.resource, year], invested: invested,
          prices: world.priceIndex[year], allocation: world.allocationIndex[year])))
  }

  /// What everybody paid in a year, by the books of the risk share in play.
  private func total(_ year: Int) -> Double { book(0, of: 0)[year * (prepared.count + 1) + prepared.count] }

  private func tellDemand(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    for place in prepared.places.indices where world.surges[year * prepared.places.count + place] {
      recorder.note(
        year * 12, .demand, "",
        .surge(name(prepared.places[place]), size: world[.shockSize], chance: world[.shockChance]))
    }
    for unit in state.units.indices {
      let standing = state.units[unit]
      var (start, end, referred, left, seen) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for at in standing.places.indices {
        let place = standing.places[at]
        end += state.waiting[place]
        referred += state.referred[place]
        left += state.left[place]
        seen += state.seen[place]
      }
      start = max(0, end + seen + left - referred)
      guard abs(end - start) > 0.1 * max(start, 10) else { continue }
      let isBetween =
        standing.extendedFrom < year * 12 + 12 && standing.extendedUntil > max(year * 12, standing.extendedFrom)
      recorder.note(
        year * 12 + 11, .demand, standing.compiled.id,
        .list(
          RunEvent.WaitingList(
            start: start, end: end, referred: referred, left: left, planned: standing.planned,
            workforce: world.workforce[year], isBetweenContracts: isBetween,
            costFactor: standing.ownFrom <= year * 12 + 11 ? standing.costFactor : nil)))
    }
  }

  private func tellRisk(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    let month = year * 12 + 11
    for unit in state.units.indices {
      let standing = state.units[unit]
      let linked = variants.outcomeShares[0] ?? prepared.outcomeShare
      guard linked > 0, standing.earned < 1 else { continue }
      let (all, ofWaits, others) = indicators(world, year)
      let waits = ofWaits > 0 ? (all * standing.earned - (all - ofWaits) * others) / ofWaits : 0
      recorder.note(
        month, .risk, standing.compiled.id,
        .unearned(
          amount: standing.money.pounds * linked * (1 - standing.earned), earned: standing.earned, others: others,
          waits: prepared.runs(.demand) && ofWaits > 0 ? waits : nil))
    }
    for commissioner in 0..<prepared.count {
      let id = name(commissioner)
      if world.shocks[year * prepared.count + commissioner] {
        let share = world.spending[year * prepared.count + commissioner]
        recorder.note(
          month, .risk, "", .spendingShock(id, share: share, chance: world[.spendingShockChance]))
      }
      let (overspend, support) = (state.overspend[commissioner].pounds, state.support[commissioner].pounds)
      if support > 0, overspend > 0 {
        recorder.note(month, .risk, "", .helped(id, support: support, overspend: overspend))
      }
      let row = year * (prepared.count + 1) + commissioner
      guard book(2, of: 0)[row] > 0 else { continue }
      let balance = book(1, of: 0)[row]
      recorder.note(
        month, .risk, "",
        .breach(
          id,
          RunEvent.YearOfSpending(
            balance: balance, contribution: state.contribution[commissioner].pounds,
            leadTeam: state.leadTeam[commissioner].pounds, transactions: state.transaction[commissioner].pounds,
            overspend: overspend, support: support, resource: resource(of: commissioner, year).pounds)))
    }
  }
}
