import Commissioning
import OptionKit

/// Funding: every part of the money has its own payers, to the penny.
///
/// What formulas divide is today's price in the year's prices. Until a unit's own contract starts it is divided as it is
/// divided today; from then on by the bundle's formula, month by month in the year of the start. What formulas do not
/// divide each commissioner goes on paying: indexed alike, time-limited money as far as it goes on. Cases approved are
/// paid by those who pay their component. A formula of county scope divides everybody's price at once and each
/// contribution follows its payer into its units.
extension Simulator {
  mutating func fund(
    _ variants: RiskVariants, _ world: borrowing World, _ year: Int, _ recorder: inout Recorder
  ) throws {
    guard prepared.runs(.funding) else {
      // What members were charged for an investment case was the year's alone.
      for unit in state.units.indices { clearMoney(of: unit) }
      return
    }
    if !state.isResourced[year] { try findResources(world, year) }
    findFormulaStarts(variants.scope)
    if variants.scope == .county {
      try divideTogether(variants, world, year)
    } else {
      for unit in state.units.indices { try divide(unit, variants, world, year) }
    }
    if prepared.present != nil { try blendWithPresent(year) }
    for unit in state.units.indices {
      let standing = state.units.base + unit
      try chargeNewPrice(unit, world, year)
      try keep(unit, world, year)
      let (due, kept, contributions) = (standing.pointee.due, standing.pointee.kept, standing.pointee.contributions)
      for member in due.indices { contributions[member] = due[member] + kept[member] }
      standing.pointee.price = contributions.sum
      standing.pointee.money = standing.pointee.price
      standing.pointee.redistributes = differs(due, standing.pointee.fair)
      try chargeCases(unit, world, year)
    }
  }

  /// What the prices of contracts let anew have added, divided as the price is.
  private func chargeNewPrice(_ unit: Int, _ world: borrowing World, _ year: Int) throws {
    let standing = state.units.base + unit
    let from = standing.pointee.followsFrom
    let months = from == Int.max ? 0 : min(12, max(0, (year + 1) * 12 - from))
    let yearly = standing.pointee.followed + standing.pointee.follows * Double(months) / 12
    guard yearly != 0 else { return }
    let amount = try asMoney(yearly * world.priceIndex[year])
    try add(amount, like: standing.pointee.due, standing.pointee.parts)
    try add(amount, like: standing.pointee.fair, standing.pointee.parts)
  }

  /// Adds an amount to a list in proportion to itself.
  private func add(_ amount: Money, like list: BufferView<Money>, _ parts: BufferView<Money>) throws {
    try Apportionment.split(amount, like: list.buffer, into: parts.mutableBuffer)
    for member in parts.indices { list[member] += parts[member] }
  }

  private func clearMoney(of unit: Int) {
    let standing = state.units.base + unit
    for list in [standing.pointee.contributions, standing.pointee.due, standing.pointee.fair, standing.pointee.kept] {
      list.fill(.zero)
    }
    for source in 0..<prepared.sources.count { standing.pointee.granted(source).fill(.zero) }
    (standing.pointee.money, standing.pointee.price) = (.zero, .zero)
    standing.pointee.redistributes = false
  }

  private func differs(_ due: BufferView<Money>, _ fair: BufferView<Money>) -> Bool {
    for member in due.indices where due[member] != fair[member] { return true }
    return false
  }

  /// What everybody can spend in a year, and how the price is divided as it is today, whatever the variants.
  private mutating func findResources(_ world: borrowing World, _ year: Int) throws {
    for commissioner in 0..<prepared.count {
      let today = prepared.redivided[commissioner] + prepared.kept[commissioner] + prepared.leadTeamToday[commissioner]
      let limited = try scaled(prepared.timeLimited[commissioner], by: world.timeLimitedIndex[year])
      state.resources[year * prepared.count + commissioner] =
        try scaled(today + limited, by: world.allocationIndex[year] * (1 + world[.setAside]))
      state.keptWhole[year * prepared.count + commissioner] = keptMoney(commissioner, 1, world, year)?.pence ?? .min
    }
    if prepared.present != nil { try dividePresent(world, year) }
    state.isResourced[year] = true
  }

  /// What a commissioner can spend in a year, beside earmarked money.
  func resource(of commissioner: Int, _ year: Int) -> Money { state.resources[year * prepared.count + commissioner] }

  /// Each unit by itself.
  private mutating func divide(
    _ unit: Int, _ variants: RiskVariants, _ world: borrowing World, _ year: Int
  ) throws {
    let cost = try cost(state.units.base[unit].redividedToday, world, year)
    let count = state.units.base[unit].members.count
    let since = yearsInForce(unit, year)
    let now = prepared.scenario.firstYear + year
    let key = RunState.Unit.dueKey(cost.pence, since: since)
    if variants.readsActivity {
      state.funders[unit].yearsSinceStart = since
      if state.hasDrawn { state.funders[unit].drawn = state.drawn }
      Self.count(state.seenBefore, prepared, isCounted: year > 0 && prepared.runs(.demand), into: &state.funders[unit])
      try Self.apportion(cost, state.funders[unit], variants.formula, now, into: &state.due[count])
    } else {
      if state.units.base[unit].dueKey(year) == key {
        state.units.base[unit].recallDue(year)
        return
      }
      let funders = state.units.base[unit].funders
      funders.pointee.yearsSinceStart = since
      if state.hasDrawn { funders.pointee.drawn = state.drawn }
      try Self.apportion(cost, funders.pointee, variants.formula, now, into: &state.due[count])
    }
    let standing = state.units.base + unit
    for member in 0..<count { standing.pointee.due[member] = state.due[count][member] }
    try Apportionment.split(cost, like: standing.pointee.funders.pointee.current, into: &state.due[count])
    for member in 0..<count { standing.pointee.fair[member] = state.due[count][member] }
    if !variants.readsActivity { standing.pointee.keepDue(key, year) }
  }

  /// Everybody at once; each contribution follows its payer into its units.
  private mutating func divideTogether(_ variants: RiskVariants, _ world: borrowing World, _ year: Int) throws {
    var pot = 0.0
    for amount in prepared.redivided { pot += Double(amount.pence) }
    let cost = try cost(pot, world, year)
    var since = Int.max
    for unit in state.units.indices { since = min(since, yearsInForce(unit, year)) }
    let key = RunState.Unit.dueKey(cost.pence, since: since)
    let mayKnow = !state.isRedrawn && !variants.readsActivity
    var isKnown = mayKnow
    for unit in state.units.indices where state.units.base[unit].dueKey(year) != key { isKnown = false }
    if isKnown {
      for unit in state.units.indices { state.units.base[unit].recallDue(year) }
      return
    }
    state.everybody.yearsSinceStart = since
    if variants.readsActivity {
      Self.count(state.seenBefore, prepared, isCounted: year > 0 && prepared.runs(.demand), into: &state.everybody)
    }
    let (parts, fair) = try wholeDivided(cost, key, variants, year)
    for commissioner in 0..<prepared.count {
      // Who has all its share in one unit pays all of it there.
      let (home, amount, today) = (state.home[commissioner], parts[commissioner], fair[commissioner])
      if home >= 0, state.homeShare[commissioner] == 1, amount.isWithinLimit, today.isWithinLimit {
        let (standing, member) = (state.units.base + home, state.homeSeat[commissioner])
        (standing.pointee.due[member], standing.pointee.fair[member]) = (amount, today)
        continue
      }
      try share(amount, of: commissioner) { $0.due }
      try share(today, of: commissioner) { $0.fair }
    }
    // Once a unit is redrawn the others' pennies may fall otherwise, so nothing more is kept.
    if mayKnow { for unit in state.units.indices { state.units.base[unit].keepDue(key, year) } }
  }

  /// What a formula makes of everybody's cost in a year, and today's shares of it; kept for the next run with the same
  /// cost unless it reads activity.
  private mutating func wholeDivided(
    _ cost: Money, _ key: Int, _ variants: RiskVariants, _ year: Int
  ) throws -> (parts: BufferView<Money>, fair: BufferView<Money>) {
    let place = max(0, variants.formulaKey) * prepared.years + year
    let room = state.wholeSums.base + 2 * place * prepared.count
    let (parts, fair) = (BufferView(room, prepared.count), BufferView(room + prepared.count, prepared.count))
    let mayKnow = variants.formulaKey >= 0 && !variants.readsActivity
    if mayKnow, state.wholeKeys[place] == key { return (parts, fair) }
    state.wholeKeys[place] = .min
    try Self.apportion(
      cost, state.everybody, variants.formula, prepared.scenario.firstYear + year, into: &state.whole)
    for commissioner in 0..<prepared.count { parts[commissioner] = state.whole[commissioner] }
    try Apportionment.split(cost, like: prepared.redivided, into: &state.whole)
    for commissioner in 0..<prepared.count { fair[commissioner] = state.whole[commissioner] }
    if mayKnow { state.wholeKeys[place] = key }
    return (parts, fair)
  }

  /// Counts the people seen last year for each member, the share of it in the unit, a council's by where its residents
  /// live; nobody before the first year.
  static func count(
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

  func cost(_ pot: Double, _ world: borrowing World, _ year: Int) throws -> Money {
    guard let cost = Money(rounding: pot * world.priceIndex[year]) else {
      throw Problem("the pot to be divided is too large")
    }
    return cost
  }

  /// What formulas do not divide, which each goes on paying.
  private func keep(_ unit: Int, _ world: borrowing World, _ year: Int) throws {
    let standing = state.units.base + unit
    let (members, shares, kept) = (standing.pointee.members, standing.pointee.shares, standing.pointee.kept)
    for member in members.indices {
      let commissioner = members[member]
      let whole = shares[member] == 1 ? state.keptWhole[year * prepared.count + commissioner] : .min
      if whole != .min {
        kept[member] = Money(pence: whole)
        continue
      }
      guard let rest = keptMoney(commissioner, shares[member], world, year) else {
        throw Problem("a contribution is too large")
      }
      kept[member] = rest
    }
  }

  /// What a commissioner pays for a share of a unit beside what formulas divide; nil where it is too large.
  private func keptMoney(_ commissioner: Int, _ share: Double, _ world: borrowing World, _ year: Int) -> Money? {
    var sum = Double(prepared.kept[commissioner].pence)
    sum += Double(prepared.timeLimited[commissioner].pence) * world.timeLimitedIndex[year]
    return Money(rounding: sum * share * world.priceIndex[year])
  }

  /// Divides a cost and holds the formula to its word: the parts add up to the whole.
  static func apportion(
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
  func share(_ amount: Money, of commissioner: Int, into list: (RunState.Unit) -> BufferView<Money>) throws {
    var left = amount
    var last: (unit: Int, member: Int)?
    for unit in state.units.indices {
      guard let member = state.units.base[unit].member(commissioner) else { continue }
      let part = try scaled(amount, by: state.units.base[unit].shares[member])
      list(state.units.base[unit])[member] = part
      left = left - part
      last = (unit, member)
    }
    if let last { list(state.units.base[last.unit])[last.member] += left }
  }

  /// Divides a sum among a unit's members in proportion to what they pay, equally where nothing is paid, into `parts`.
  func divide(_ amount: Money, _ unit: Int) throws {
    try Apportionment.split(
      amount, like: state.units.base[unit].contributions.buffer, into: state.units.base[unit].parts.mutableBuffer)
  }
}
