extension FinancialPlan {
  /// The first year as it turns out: the plan as it stands, less what slips and goes wrong, as far as reserves do not
  /// meet it.
  ///
  ///     surplus = planned surplus - max(0, slippage + pressures - releasable reserves)
  ///
  /// What is not released is spent within the year, so a good year leaves the planned surplus and no more.
  /// - Throws: ``Apportionment/Failure`` where an amount is too large.
  public func outturn(under conditions: PlanConditions) throws(Apportionment.Failure) -> PlanOutturn {
    return try settle(
      PlanOutturn(
        year: year, resources: received, savingsNeeded: savings, invested: .zero, slippage: .zero,
        pressures: .zero, released: .zero, runningCostSavings: .zero, surplus: surplus,
        surplusAsked: asked(of: base.amount),
        lines: lines.map(\.planned), programme: resources.reduce(.zero) { $1.kind == .programme ? $0 + $1.amount : $0 }),
      conditions)
  }

  /// The year after one that turned out.
  ///
  /// The programme allocation grows; the allowance for running costs stands still and running costs are held to it;
  /// last year's surplus is returned, a deficit taken off. Lines grow at the plan's rates times the year's factors.
  /// Shares of the base are held as reserves again, sums as they were. The savings needed are whatever then lies
  /// between applications and resources less the surplus asked; where more than that is left it is spent once, because
  /// a commissioner keeps no more than it is asked to.
  public func outturn(
    after last: PlanOutturn, under conditions: PlanConditions
  ) throws(Apportionment.Failure) -> PlanOutturn {
    let programme = try times(last.programme, 1 + conditions.allocationGrowth)
    let allowance = resources.reduce(Money.zero) { $1.kind == .allowance ? $0 + $1.amount : $0 }
    var grown: [Money] = []
    var running = Money.zero
    for (line, before) in zip(lines, last.lines) {
      let growth = line.growth
      let rate =
        (growth.demographic + growth.other) * conditions.growthFactor + growth.uplift * conditions.upliftFactor
        - growth.efficiency * conditions.efficiencyFactor
      grown.append(try times(before, 1 + rate))
      if line.heading == .runningCosts { running = running + (grown.last ?? .zero) }
    }
    let excess = allowance > .zero ? max(.zero, running - allowance) : .zero
    if excess > .zero { try spread(-excess, over: .runningCosts, &grown) }
    let base = programme
    let received = programme + allowance + last.surplus
    var applied = grown.reduce(.zero, +)
    for reserve in reserves { applied = applied + rounded(reserve.amount(of: base)) }
    let wanted = asked(of: base)
    let savings = max(.zero, applied + wanted - received)
    try spread(-savings, over: .commissioning, &grown)
    let invested = max(.zero, received - applied - wanted)
    return try settle(
      PlanOutturn(
        year: last.year + 1, resources: received, savingsNeeded: savings, invested: invested, slippage: .zero,
        pressures: .zero, released: .zero, runningCostSavings: excess, surplus: received - applied + savings - invested,
        surplusAsked: wanted, lines: grown, programme: programme), conditions)
  }

  /// Lets a year's slippage and pressures fall on a planned year.
  private func settle(
    _ planned: PlanOutturn, _ conditions: PlanConditions
  ) throws(Apportionment.Failure) -> PlanOutturn {
    var year = planned
    year.slippage = try times(planned.savingsNeeded, max(0, 1 - conditions.delivered))
    try spread(year.slippage, over: .commissioning, &year.lines)
    for pressure in conditions.pressures {
      year.pressures = year.pressures + pressure.amount
      guard let line = pressure.line, year.lines.indices.contains(line) else { continue }
      year.lines[line] = year.lines[line] + (try times(pressure.amount, pressure.recurrent))
    }
    let base = planned.year == self.year ? base.amount : planned.programme
    var releasable = Money.zero
    for reserve in reserves { releasable = releasable + (try times(reserve.amount(of: base), reserve.releasable)) }
    let wrong = year.slippage + year.pressures
    year.released = min(max(.zero, wrong), releasable)
    year.surplus = planned.surplus - max(.zero, wrong - releasable)
    return year
  }

  private func asked(of base: Money) -> Money {
    for rule in rules where rule.subject == .surplus {
      if case .atLeast(let share) = rule.limit { return rounded(base.scaled(by: share) ?? .zero) }
    }
    return .zero
  }

  private func spread(
    _ amount: Money, over heading: PlanLine.Heading, _ amounts: inout [Money]
  ) throws(Apportionment.Failure) {
    guard amount != .zero else { return }
    let weights = zip(lines, amounts).map { $0.heading == heading ? Double(max(0, $1.pence)) : 0 }
    for (line, part) in try Apportionment.split(amount, by: weights).enumerated() {
      amounts[line] = amounts[line] + part
    }
  }

  private func times(_ amount: Money, _ factor: Double) throws(Apportionment.Failure) -> Money {
    guard let result = amount.scaled(by: factor) else { throw .tooLarge }
    return result
  }
}
