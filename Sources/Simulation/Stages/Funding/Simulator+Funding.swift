import Commissioning
import OptionKit

/// Funding: the formula apportions each unit's cost among its members to the penny.
///
/// The pot that formulas divide is today's, in the year's prices, with the investments already carried. What they do
/// not divide each commissioner goes on paying: indexed alike, time-limited money as far as it goes on. A formula of
/// county scope divides everybody's pot at once and each contribution follows its payer into its units.
extension Simulator {
  mutating func fund(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard prepared.runs(.funding) else {
      // What members were charged for an investment case was the year's alone.
      for unit in state.units.indices {
        state.units.base[unit].contributions.fill(.zero)
        state.units.base[unit].money = .zero
      }
      return
    }
    if !state.isResourced[year] { try findResources(world, year) }
    if variants.scope == .county {
      try fundTogether(variants, world, year)
    } else {
      for unit in state.units.indices { try fund(unit, variants, world, year) }
    }
    for unit in state.units.indices { state.units.base[unit].money = state.units.base[unit].contributions.sum }
  }

  /// What everybody can spend in a year, whatever the lineup.
  private mutating func findResources(_ world: borrowing World, _ year: Int) throws {
    let index = world.priceIndex[year]
    let earmarked = prepared.runs(.decisions) ? prepared.basePrice.pounds * prepared.earmarked[year] * index : 0
    for commissioner in 0..<prepared.count {
      let today = prepared.redivided[commissioner] + prepared.kept[commissioner] + prepared.leadTeamToday[commissioner]
      let limited = try scaled(prepared.timeLimited[commissioner], by: world.timeLimitedIndex[year])
      state.resources[year * prepared.count + commissioner] =
        try scaled(today + limited, by: world.allocationIndex[year] * (1 + world[.setAside]))
        + asMoney(earmarked * prepared.shareToday[commissioner])
    }
    state.isResourced[year] = true
  }

  /// What a commissioner can spend in a year.
  func resource(of commissioner: Int, _ year: Int) -> Money { state.resources[year * prepared.count + commissioner] }

  /// Each unit by itself.
  private mutating func fund(
    _ unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int
  ) throws {
    let pot = state.units.base[unit].invested * 100 + state.units.base[unit].redividedToday
    let cost = try cost(pot, world, year)
    let count = state.units.base[unit].members.count
    let now = prepared.scenario.firstYear + year
    if variants.readsActivity {
      state.funders[unit].yearsSinceStart = year
      if state.hasDrawn { state.funders[unit].drawn = state.drawn }
      Self.count(state.seenBefore, prepared, isCounted: year > 0 && prepared.runs(.demand), into: &state.funders[unit])
      try Self.apportion(cost, state.funders[unit], variants.formula, now, into: &state.due[count])
    } else {
      if state.units.base[unit].cachedCost(year) == cost.pence {
        state.units.base[unit].contributions.copy(state.units.base[unit].due(year))
        return
      }
      let funders = state.units.base[unit].funders
      funders.pointee.yearsSinceStart = year
      if state.hasDrawn { funders.pointee.drawn = state.drawn }
      try Self.apportion(cost, funders.pointee, variants.formula, now, into: &state.due[count])
    }
    for member in 0..<count { state.units.base[unit].contributions[member] = state.due[count][member] }
    try addKept(unit, world, year)
    if !variants.readsActivity { state.units.base[unit].keepContributions(cost.pence, year) }
  }

  /// Everybody at once; each contribution follows its payer into its units.
  private mutating func fundTogether(_ variants: RiskVariants, _ world: borrowing World, _ year: Int) throws {
    var pot = 0.0
    for amount in prepared.redivided { pot += Double(amount.pence) }
    for unit in state.units.indices { pot += state.units.base[unit].invested * 100 }
    let cost = try cost(pot, world, year)
    let mayKnow = !state.isRedrawn && !variants.readsActivity
    var isKnown = mayKnow
    for unit in state.units.indices where state.units.base[unit].cachedCost(year) != cost.pence { isKnown = false }
    if isKnown {
      for unit in state.units.indices { state.units.base[unit].contributions.copy(state.units.base[unit].due(year)) }
      return
    }
    state.everybody.yearsSinceStart = year
    if variants.readsActivity {
      Self.count(state.seenBefore, prepared, isCounted: year > 0 && prepared.runs(.demand), into: &state.everybody)
    }
    try Self.apportion(
      cost, state.everybody, variants.formula, prepared.scenario.firstYear + year, into: &state.whole)
    for commissioner in 0..<prepared.count { try share(state.whole[commissioner], of: commissioner) }
    for unit in state.units.indices {
      try addKept(unit, world, year)
      // Once a unit is redrawn the others' pennies may fall otherwise, so nothing more is kept.
      if mayKnow { state.units.base[unit].keepContributions(cost.pence, year) }
    }
  }

  /// Counts the people seen last year for each member, the share of it in the unit, a council's by where its residents
  /// live; nobody before the first year.
  private static func count(
    _ seen: BufferView<Double>, _ prepared: borrowing PreparedScenario, isCounted: Bool, into members: inout Members
  ) {
    for member in members.commissioners.indices {
      var own = 0.0
      let commissioner = members.commissioners[member]
      if isCounted {
        for at in prepared.homeStart[commissioner]..<prepared.homeStart[commissioner + 1] {
          own += seen[prepared.homePlaces[at]]
        }
      }
      members.activity[member] = own * members.shares[member]
    }
  }

  private func cost(_ pot: Double, _ world: borrowing World, _ year: Int) throws -> Money {
    guard let cost = Money(rounding: pot * world.priceIndex[year]) else {
      throw Problem("the pot to be divided is too large")
    }
    return cost
  }

  /// Adds what formulas do not divide.
  private func addKept(_ unit: Int, _ world: borrowing World, _ year: Int) throws {
    let (members, shares) = (state.units.base[unit].members, state.units.base[unit].shares)
    for member in members.indices {
      let commissioner = members[member]
      var kept = Double(prepared.kept[commissioner].pence)
      kept += Double(prepared.timeLimited[commissioner].pence) * world.timeLimitedIndex[year]
      guard let rest = Money(rounding: kept * shares[member] * world.priceIndex[year]) else {
        throw Problem("a contribution is too large")
      }
      state.units.base[unit].contributions[member] = state.units.base[unit].contributions[member] + rest
    }
  }

  /// Divides a cost and holds the formula to its word: the parts add up to the whole.
  private static func apportion(
    _ cost: Money, _ members: borrowing Members, _ formula: any FundingFormula, _ year: FinancialYear,
    into contributions: inout [Money]
  ) throws {
    let count = contributions.count
    try formula.apportion(cost, among: members, in: year, into: &contributions)
    guard contributions.count == members.count else {
      contributions = [Money](repeating: .zero, count: count)
      throw Problem("the formula returned another number of members")
    }
    var sum = 0
    for part in contributions {
      let (next, overflow) = sum.addingReportingOverflow(part.pence)
      guard !overflow, part.isWithinLimit else { throw Problem("a contribution is too large") }
      sum = next
    }
    guard sum == cost.pence else {
      throw Problem("the contributions add up to \(Money(pence: sum).written), not to the cost \(cost.written)")
    }
  }

  /// Splits what a commissioner pays over the units it is in, exactly.
  private func share(_ amount: Money, of commissioner: Int) throws {
    var left = amount
    var last: (unit: Int, member: Int)?
    for unit in state.units.indices {
      guard let member = state.units.base[unit].member(commissioner) else { continue }
      let part = try scaled(amount, by: state.units.base[unit].shares[member])
      state.units.base[unit].contributions[member] = part
      left = left - part
      last = (unit, member)
    }
    if let last {
      let sum = state.units.base[last.unit].contributions[last.member] + left
      state.units.base[last.unit].contributions[last.member] = sum
    }
  }

  /// Divides money that comes in during a year in proportion to contributions.
  func addContribution(_ amount: Money, to unit: Int) throws {
    try divide(amount, unit)
    let (contributions, parts) = (state.units.base[unit].contributions, state.units.base[unit].parts)
    for member in contributions.indices { contributions[member] = contributions[member] + parts[member] }
    state.units.base[unit].money = state.units.base[unit].money + amount
  }

  /// Divides a sum among a unit's members in proportion to what they pay, equally where nothing is paid, into `parts`.
  func divide(_ amount: Money, _ unit: Int) throws {
    try Apportionment.split(
      amount, like: state.units.base[unit].contributions.buffer, into: state.units.base[unit].parts.mutableBuffer)
  }
}
