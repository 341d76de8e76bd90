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
    recorder.note(
      moved, .decisions, "",
      "commissioners are reorganised: nothing is decided for \(StoryWords.whole(world[.reorganisationPause])) months,"
        + " and those of one group then vote as one",
      because: "mergers take effect on the day that the scenario states")
  }

  private func tellFunding(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ cells: MeasureWriter, _ recorder: inout Recorder
  ) {
    let limited = prepared.timeLimited.reduce(0) { $0 + $1.pounds }
    let ended = (year > 0 ? world.timeLimitedIndex[year - 1] : 1) - world.timeLimitedIndex[year]
    if ended > 0, limited > 0 {
      recorder.note(
        year * 12, .funding, "",
        "\(StoryWords.pounds(limited * ended * world.priceIndex[year])) a year of the time-limited money ends",
        because: "\(StoryWords.percent(ended)) of it was not made recurrent")
    }
    // What the formula does to each member is told once, in the first year; a grievance that lasts is told as such.
    if year == 0 {
      for commissioner in 0..<prepared.count {
        let (gain, paid) = (cells[.gain, 0, commissioner], cells[.contribution, 0, commissioner])
        guard abs(gain) > 0.01 * max(1, paid) else { continue }
        recorder.note(
          0, .funding, "",
          "\(name(commissioner)) pays \(StoryWords.pounds(abs(gain))) a year \(gain < 0 ? "more" : "less") than by"
            + " today's shares",
          because: "that is how the formula divides, with the lead team")
      }
    }
    let short = total(year) > cells[.resource, year]
    let before = year > 0 && total(year - 1) > cells[.resource, year - 1]
    guard short != before else { return }
    let invested = state.units.indices.reduce(0) { $0 + state.units.base[$1].invested.sum }
    recorder.note(
      year * 12 + 11, .funding, "",
      short
        ? "all together pay \(StoryWords.pounds(total(year))), more than the"
          + " \(StoryWords.pounds(cells[.resource, year])) they can spend"
        : "all together pay no more than they can spend again",
      because: "prices stand at \(StoryWords.percent(world.priceIndex[year])) of the base year's, what can be spent at"
        + " \(StoryWords.percent(world.allocationIndex[year])); \(StoryWords.pounds(invested)) of investment is carried"
    )
  }

  /// What everybody paid in a year, by the books of the risk share in play.
  private func total(_ year: Int) -> Double { book(0, of: 0)[year * (prepared.count + 1) + prepared.count] }

  private func tellDemand(_ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder) {
    for place in prepared.places.indices where world.surges[year * prepared.places.count + place] {
      recorder.note(
        year * 12, .demand, "",
        "referrals of \(name(prepared.places[place])) surge by \(StoryWords.percent(world[.shockSize])) for the year",
        because: "a surge of demand comes to a place in \(StoryWords.percent(world[.shockChance])) of years")
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
      var why =
        "\(StoryWords.whole(referred)) were referred and \(StoryWords.whole(left)) left unseen; the money paid for"
        + " \(StoryWords.whole(standing.planned)), with \(StoryWords.percent(world.workforce[year])) of posts filled"
      if standing.extendedFrom < year * 12 + 12, standing.extendedUntil > max(year * 12, standing.extendedFrom) {
        why += ", for months after a contract had ended whose successor was late"
      }
      if standing.ownFrom <= year * 12 + 11 {
        why +=
          ", a person costing \(StoryWords.percent(standing.costFactor)) of what one county-wide contract would pay"
      }
      recorder.note(
        year * 12 + 11, .demand, standing.compiled.id,
        "the waiting list \(end > start ? "grows" : "shrinks") from \(StoryWords.whole(start)) to"
          + " \(StoryWords.whole(end)) people", because: why)
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
        "\(StoryWords.pounds(standing.money.pounds * linked * (1 - standing.earned))) of outcome-linked money is not"
          + " earned",
        because: "\(StoryWords.percent(standing.earned)) of it is: the indicators other than waits are met to"
          + " \(StoryWords.percent(others))"
          + (prepared.runs(.demand) && ofWaits > 0 ? ", the waits to \(StoryWords.percent(waits))" : ""))
    }
    for commissioner in 0..<prepared.count {
      let id = name(commissioner)
      if world.shocks[year * prepared.count + commissioner] {
        let share = world.spending[year * prepared.count + commissioner]
        recorder.note(
          month, .risk, "",
          "a shock to the spending of \(id): \(StoryWords.percent(share)) of its contribution beyond plan",
          because: "it comes to a commissioner in \(StoryWords.percent(world[.spendingShockChance])) of years")
      }
      let (overspend, support) = (state.overspend[commissioner].pounds, state.support[commissioner].pounds)
      if support > 0, overspend > 0 {
        recorder.note(
          month, .risk, "", "\(id) is given \(StoryWords.pounds(support)) by those it shares risk with",
          because: "it spent \(StoryWords.pounds(overspend)) beyond plan")
      }
      let row = year * (prepared.count + 1) + commissioner
      guard book(2, of: 0)[row] > 0 else { continue }
      let balance = book(1, of: 0)[row]
      recorder.note(
        month, .risk, "", "\(id) breaches its rule: it pays \(StoryWords.pounds(-balance)) more than it can spend",
        because: "contribution \(StoryWords.pounds(state.contribution[commissioner].pounds)), lead team"
          + " \(StoryWords.pounds(state.leadTeam[commissioner].pounds)), transactions"
          + " \(StoryWords.pounds(state.transaction[commissioner].pounds)), beyond plan"
          + " \(StoryWords.pounds(overspend)), help \(StoryWords.pounds(support)); it can spend"
          + " \(StoryWords.pounds(resource(of: commissioner, year).pounds))")
    }
  }
}
