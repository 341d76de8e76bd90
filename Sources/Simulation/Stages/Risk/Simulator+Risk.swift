import Commissioning
import OptionKit

/// Risk and balance: what the year cost beyond plan, who bears it, and whether the year's rule was kept.
///
/// A commissioner's variance is its own spending outside the plan, the bill above or below plan under payment by
/// activity or episode (a share pooled in historic shares, the rest with whose people were seen), less the
/// outcome-linked money withheld. The share earned is the mean over the indicators: for those that are waits the share
/// seen within the standard, weighted by the money of each locality, and for the others what the provider meets of them.
/// Then the risk share settles; support must add up to what leaves the reserves.
///
/// Bundles run together have all this in common but the risk share: variances are worked out once, and every risk share
/// in play settles them on its own books.
extension Simulator {
  mutating func settle(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard prepared.runs(.risk) else { return }
    for unit in state.units.indices {
      let earned = outcome(unit, world, year)
      let last = state.units.base[unit].earned
      let before = last.isNaN ? earned : last
      state.units.base[unit].earned = earned
      var known: Double?
      for share in variants.ids.indices where state.lost[share] == nil {
        do {
          let linked = variants.outcomeShares[share] ?? prepared.outcomeShare
          // What more rides on outcomes than the contract's own share finds its way into the price.
          let askedBack = max(0, linked - prepared.outcomeShare) * (1 - before) * variants.pricedIn[share]
          let withheld = linked * (1 - earned) - askedBack
          state.withheld[state.firstReserve(of: share) + unit] = withheld
          if known != withheld {
            try spend(unit, withheld, world, year, &recorder)
            if variants.payment != .block { try bill(unit, variants, year, &recorder) }
            known = withheld
          }
          show(unit, year)
          try settle(unit, share, variants, year, &recorder)
        } catch {
          state.lost[share] = RunFailure(error, in: variants.ids[share], world, .risk)
        }
      }
    }
  }

  /// What each member spends outside the plan, less the outcome-linked money withheld.
  private func spend(
    _ unit: Int, _ withheld: Double, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let standing = state.units.base + unit
    let paid = recurrent(unit)
    try Apportionment.split(
      try scaled(standing.pointee.price, by: withheld), like: paid, into: standing.pointee.parts.mutableBuffer)
    let (members, parts) = (standing.pointee.members, standing.pointee.parts)
    for member in members.indices {
      let (commissioner, back) = (members[member], parts[member])
      let own = try scaled(
        paid[member], by: world.spending[year * prepared.count + commissioner])
      standing.pointee.excess[member] = own - back
      recorder.post(
        year * 12 + 11, from: "provider", to: name(commissioner), back,
        .withheld)
      recorder.post(year * 12 + 11, from: name(commissioner), to: "market", own, .outsidePlan)
    }
  }

  /// The share of the outcome-linked money earned.
  func outcome(_ unit: Int, _ world: borrowing World, _ year: Int) -> Double {
    var waits = 0.0
    if prepared.runs(.demand) {
      let (places, local) = (state.units.base[unit].places, state.local(of: unit))
      for at in places.indices where state.seen[places[at]] > 0 {
        waits += local[at] * state.within[places[at]] / state.seen[places[at]]
      }
    }
    let (all, ofWaits, others) = indicators(world, year)
    return prepared.runs(.demand) ? waits * ofWaits / all + others * (all - ofWaits) / all : others
  }

  /// How many indicators there are, how many of them are waits, and the share of the others met in a year.
  func indicators(_ world: borrowing World, _ year: Int) -> (all: Double, ofWaits: Double, others: Double) {
    let all = world[.outcomeIndicators]
    let others = min(1, max(0, world[.baseOutcome] + world[.outcomeNoise] * world.outcomes[year]))
    return (all, min(all, world[.waitIndicators]), others)
  }

  /// The bill above or below plan, at the plan's price a person.
  private func bill(_ unit: Int, _ variants: RiskVariants, _ year: Int, _ recorder: inout Recorder) throws {
    let standing = state.units.base + unit
    guard standing.pointee.planned > 0 else { return }
    let variance = try scaled(standing.pointee.money, by: standing.pointee.seen / standing.pointee.planned - 1)
    let pooled = try scaled(variance, by: variants.pooledVariance)
    try divide(pooled, unit)
    let excess = standing.pointee.excess
    for member in excess.indices { excess[member] = excess[member] + standing.pointee.parts[member] }
    weighSeen(unit)
    let (weights, spare) = (state.weights, standing.pointee.spare)
    try Apportionment.split(variance - pooled, into: spare.mutableBuffer, by: UnsafePointer(weights.base))
    for member in excess.indices {
      excess[member] = excess[member] + spare[member]
      recorder.post(
        year * 12 + 11, from: name(standing.pointee.members[member]), to: "provider",
        standing.pointee.parts[member] + spare[member], .billAbovePlan)
    }
  }

  /// Each member's part in those seen: its own people, a council's part by what it pays beside them.
  private func weighSeen(_ unit: Int) {
    let standing = state.units.base + unit
    let total = max(1, standing.pointee.money.pounds)
    var seen = 0.0
    for at in standing.pointee.places.indices { seen += state.seen[standing.pointee.places[at]] }
    var isAny = false
    for member in standing.pointee.members.indices {
      let place = prepared.placeOf[standing.pointee.members[member]]
      let part =
        place >= 0 && seen > 0
        ? state.seen[place] / seen : max(0, standing.pointee.contributions[member].pounds / total)
      state.weights[member] = part
      if part > 0 { isAny = true }
    }
    if !isAny { state.weights.fill(1) }
  }

  /// Lays a unit's year out as risk shares see it.
  private func show(_ unit: Int, _ year: Int) {
    let view = state.views + unit
    let (contributions, excess) = (state.units.base[unit].contributions, state.units.base[unit].excess)
    view.pointee.yearsSinceStart = year
    if view.pointee.contributions.count != contributions.count {
      RiskReserve.clear(&view.pointee.contributions, contributions.count)
      RiskReserve.clear(&view.pointee.overspends, contributions.count)
    }
    view.pointee.contributions.withUnsafeMutableBufferPointer { $0.copy(contributions) }
    view.pointee.overspends.withUnsafeMutableBufferPointer { $0.copy(excess) }
  }

  /// Has a risk share settle a unit's year.
  private mutating func settle(
    _ unit: Int, _ share: Int, _ variants: RiskVariants, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let (members, books) = (state.units.base[unit].members, share * prepared.count)
    let (view, riskReserve) = (state.views + unit, state.riskReserves + state.firstReserve(of: share) + unit)
    let reserves = state.units.base[unit].spare
    let before = riskReserve.pointee.reserves.withUnsafeBufferPointer { held in
      for member in 0..<min(members.count, held.count) { reserves[member] = held[member] }
      return Self.total(held)
    }
    try Self.limit(&view.pointee, by: variants.runner(share), into: &riskReserve.pointee.support)
    try takeOff(unit, riskReserve, year, &recorder)
    view.pointee.overspends.withUnsafeBufferPointer { overspends in
      for member in 0..<min(members.count, overspends.count) {
        let commissioner = books + members[member]
        state.overspend[commissioner] = state.overspend[commissioner] + overspends[member]
      }
    }
    try Self.settle(&view.pointee, by: variants.runner(share), &riskReserve.pointee)
    guard riskReserve.pointee.support.count == members.count, riskReserve.pointee.reserves.count == members.count,
      riskReserve.pointee.carried.count == members.count * variants.notes[share]
    else {
      riskReserve.pointee.begin(members.count, notes: variants.notes[share])
      throw Problem("the risk share returned another number of members")
    }
    let after = riskReserve.pointee.reserves.withUnsafeBufferPointer { Self.total($0) }
    let given = riskReserve.pointee.support.withUnsafeBufferPointer { Self.total($0) }
    guard let before, let after, let given else { throw Problem("a risk share is too large") }
    guard given == before - after else {
      throw Problem("the risk share made or lost money: support of \(given) pence, reserves down by \(before - after)")
    }
    riskReserve.pointee.support.withUnsafeBufferPointer { support in
      for member in members.indices {
        let commissioner = books + members[member]
        state.support[commissioner] = state.support[commissioner] + support[member]
        let saved = riskReserve.pointee.reserves[member] - reserves[member]
        state.aid[commissioner] = state.aid[commissioner] + support[member] + saved
        recorder.post(year * 12 + 11, from: "reserve", to: name(members[member]), support[member], .riskShare)
      }
    }
  }

  /// Everything added up, in pence; nil where a sum is larger than is accepted.
  private static func total(_ sums: UnsafeBufferPointer<Money>) -> Int? {
    var total = 0
    for place in 0..<sums.count {
      guard sums[place].isWithinLimit else { return nil }
      total += sums[place].pence
    }
    return total
  }

  /// Leaves with the provider what the contract says it bears, as it stands in the purse; then empties its support.
  private func takeOff(
    _ unit: Int, _ riskReserve: UnsafeMutablePointer<RiskReserve>, _ year: Int, _ recorder: inout Recorder
  ) throws {
    let (members, view) = (state.units.base[unit].members, state.views + unit)
    guard riskReserve.pointee.support.count == members.count else {
      RiskReserve.clear(&riskReserve.pointee.support, members.count)
      throw Problem("the risk share returned another number of members")
    }
    for member in members.indices where riskReserve.pointee.support[member] != .zero {
      let part = riskReserve.pointee.support[member]
      guard part.isWithinLimit else { throw Problem("a risk share is too large") }
      view.pointee.overspends[member] = view.pointee.overspends[member] - part
      riskReserve.pointee.support[member] = .zero
      recorder.post(year * 12 + 11, from: "provider", to: name(members[member]), part, .borneByProvider)
    }
  }

  // Years and purses are handed on where they lie: a copy would count references in the innermost loop.

  private static func limit(
    _ year: inout RiskYear, by runner: Unmanaged<RiskShareRunner>, into support: inout [Money]
  ) throws {
    support.withUnsafeMutableBufferPointer { $0.update(repeating: .zero) }
    try runner._withUnsafeGuaranteedRef { try $0.limit(year, into: &support) }
  }

  private static func settle(
    _ year: inout RiskYear, by runner: Unmanaged<RiskShareRunner>, _ riskReserve: inout RiskReserve
  ) throws {
    try runner._withUnsafeGuaranteedRef { try $0.settle(year, &riskReserve) }
  }
}

extension UnsafeMutableBufferPointer<Money> {
  /// Copies a column that is as long.
  fileprivate func copy(_ column: BufferView<Money>) {
    for place in 0..<Swift.min(count, column.count) { self[place] = column[place] }
  }
}
