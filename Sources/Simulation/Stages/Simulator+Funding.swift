import Commissioning
import OptionKit

/// Funding: the formula apportions each unit's cost among its members to the penny.
///
/// The pot that formulas divide is today's, in the year's prices, with the investments already carried. What they do
/// not divide each commissioner goes on paying: indexed alike, time-limited money as far as it goes on. A formula of
/// county scope divides everybody's pot at once and each contribution follows its payer into its units.
extension Simulator {
  mutating func fund(
    _ bundle: PreparedBundle, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard frame.runs(.funding) else { return }
    let when = frame.scenario.firstYear + year
    let index = world.priceIndex[year]
    let isCounted = year > 0 && frame.runs(.demand)
    let earmarked = frame.runs(.decisions) ? frame.basePrice.pounds * frame.earmarked[year] * index : 0
    for commissioner in 0..<frame.count {
      state.contribution[commissioner] = .zero
      let today = frame.redivided[commissioner] + frame.kept[commissioner] + frame.leadTeamToday[commissioner]
      let limited = try scaled(frame.timeLimited[commissioner], by: world.timeLimitedIndex[year])
      state.resource[commissioner] =
        try scaled(today + limited, by: world.allocationIndex[year] * (1 + world[.setAside]))
        + asMoney(earmarked * frame.shareToday[commissioner])
    }
    if bundle.formula.scope == .county {
      var pot = 0.0
      for amount in frame.redivided { pot += Double(amount.pence) }
      for unit in state.units { pot += unit.invested * 100 }
      guard let cost = Money(rounding: pot * index) else { throw Problem("the pot to be divided is too large") }
      state.everybody.yearsSinceStart = year
      Self.count(state.seenBefore, frame.homes, isCounted: isCounted, into: &state.everybody)
      try Self.apportion(cost, state.everybody, bundle.formula, when, into: &state.whole)
      for commissioner in 0..<frame.count { try share(state.whole[commissioner], of: commissioner, bundle) }
    }
    for place in state.units.indices {
      let compiled = state.units[place].compiled
      if bundle.formula.scope == .unit {
        let pot = state.units[place].invested * 100 + compiled.redividedToday
        guard let cost = Money(rounding: pot * index) else { throw Problem("the pot to be divided is too large") }
        state.units[place].funders.yearsSinceStart = year
        Self.count(state.seenBefore, frame.homes, isCounted: isCounted, into: &state.units[place].funders)
        try Self.apportion(cost, bundle.formula, when, &state.units[place])
      }
      for member in compiled.members.indices {
        let commissioner = compiled.members[member]
        var kept = Double(frame.kept[commissioner].pence)
        kept += Double(frame.timeLimited[commissioner].pence) * world.timeLimitedIndex[year]
        guard let rest = Money(rounding: kept * compiled.shares[member] * index) else {
          throw Problem("a contribution is too large")
        }
        state.units[place].contributions[member] = state.units[place].contributions[member] + rest
      }
      total(place)
    }
  }

  /// Counts the people seen last year for each member, the share of it in the unit, a council's by where its residents
  /// live; nobody before the first year.
  private static func count(
    _ seen: [Double], _ homes: [[(place: Int, share: Double)]], isCounted: Bool, into members: inout Members
  ) {
    for member in members.commissioners.indices {
      var own = 0.0
      if isCounted { for home in homes[members.commissioners[member]] { own += seen[home.place] } }
      members.activity[member] = own * members.shares[member]
    }
  }

  private static func apportion(
    _ cost: Money, _ formula: any FundingFormula, _ year: FinancialYear, _ unit: inout RunState.Unit
  ) throws {
    try apportion(cost, unit.funders, formula, year, into: &unit.contributions)
  }

  /// Divides a cost and holds the formula to its word: the parts add up to the whole.
  private static func apportion(
    _ cost: Money, _ members: borrowing Members, _ formula: any FundingFormula, _ year: FinancialYear,
    into contributions: inout [Money]
  ) throws {
    try formula.apportion(cost, among: members, in: year, into: &contributions)
    guard contributions.count == members.count else { throw Problem("the formula returned another number of members") }
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
  private mutating func share(_ amount: Money, of commissioner: Int, _ bundle: PreparedBundle) throws {
    var left = amount
    var last: (unit: Int, member: Int)?
    for unit in state.units.indices {
      guard let member = state.units[unit].compiled.members.firstIndex(of: commissioner) else { continue }
      let part = try scaled(amount, by: state.units[unit].compiled.shares[member])
      state.units[unit].contributions[member] = part
      left = left - part
      last = (unit, member)
    }
    if let last {
      let sum = state.units[last.unit].contributions[last.member] + left
      state.units[last.unit].contributions[last.member] = sum
    }
  }

  /// Adds a unit's contributions up.
  mutating func total(_ unit: Int) {
    var sum = Money.zero
    for part in state.units[unit].contributions { sum = sum + part }
    state.units[unit].money = sum
  }

  /// Divides money that comes in during a year in proportion to contributions.
  mutating func addContribution(_ amount: Money, to unit: Int) throws {
    try divide(amount, unit)
    for member in state.units[unit].contributions.indices {
      let part = state.units[unit].parts[member]
      state.units[unit].contributions[member] = state.units[unit].contributions[member] + part
    }
    state.units[unit].money = state.units[unit].money + amount
  }

  /// Divides a sum among a unit's members in proportion to what they pay, equally where nothing is paid, into `parts`.
  mutating func divide(_ amount: Money, _ unit: Int) throws {
    try Self.divide(amount, &state.units[unit])
  }

  private static func divide(_ amount: Money, _ unit: inout RunState.Unit) throws(Apportionment.Failure) {
    try Apportionment.split(amount, like: unit.contributions, into: &unit.parts)
  }
}
