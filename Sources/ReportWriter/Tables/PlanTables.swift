import Commissioning
import Simulation

/// The tables of a commissioner's financial plan, amounts in the plan's own unit.
public struct PlanTables {
  /// Which table.
  public enum Part: String, CaseIterable, Sendable {
    /// Resources, lines, reserves, surplus and savings.
    case plan
    /// From last year's applications to this year's.
    case bridge
    /// The rules and how the plan stands against them.
    case rules
    /// The plan run on in many futures.
    case years
    /// What may go wrong and what it is expected to cost.
    case risks

    /// What it holds, as a heading.
    public var title: String {
      switch self {
      case .plan: "The plan"
      case .bridge: "The bridge from last year's applications"
      case .rules: "The rules"
      case .years: "The years that follow"
      case .risks: "What may go wrong"
      }
    }
  }

  let plan: FinancialPlan
  let bridged: PlanBridge
  let forecast: PlanForecast?

  /// The tables of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - forecast: the plan run on; without it there are no tables of years and risks.
  /// - Throws: where the bridge cannot be worked out.
  public init(plan: FinancialPlan, forecast: PlanForecast?) throws(Apportionment.Failure) {
    (self.plan, self.forecast) = (plan, forecast)
    bridged = try PlanBridge(of: plan)
  }

  /// One of them; nil where the plan has no years after it.
  public func table(_ part: Part) -> DataTable? {
    switch part {
    case .plan: planned
    case .bridge: bridge
    case .rules: rules
    case .years: forecast.map(years)
    case .risks: forecast.map(risks)
    }
  }

  /// The plan's unit as readers know it: `£000`.
  public var unitText: String { plan.unit.asUnit }

  private func unit(_ amount: Money) -> DataTable.Cell { unit(amount.pounds) }
  private func unit(_ pounds: Double) -> DataTable.Cell {
    let value = plan.unit.pence > 0 ? pounds / plan.unit.pounds : pounds
    // A tenth of the unit is as fine as a forecast is read; published amounts are whole.
    return .number((value * 10).rounded() / 10)
  }

  private var planned: DataTable {
    var rows: [[DataTable.Cell]] = [[.text("resources"), .text("Resources"), unit(plan.received)]]
    let add = { (id: String, title: String, amount: Money) in rows.append([.text(id), .text(title), unit(amount)]) }
    for line in plan.lines where line.heading == .commissioning { add(line.id, line.title, line.planned) }
    add("commissioning", "Total - commissioning services", plan.planned(.commissioning))
    for line in plan.lines where line.heading == .corporate { add(line.id, line.title, line.planned) }
    for reserve in plan.reserves { add(reserve.id, reserve.title, plan.planned(reserve)) }
    add("programme-applications", "Total planning application", plan.programmeApplications)
    for line in plan.lines where line.heading == .runningCosts { add(line.id, line.title, line.planned) }
    add("applications", "Total applications", plan.applications)
    add("surplus", "Planned surplus", plan.surplus)
    add("savings-before-risk", "Savings planned (QIPP), before risk assessment", plan.savings)
    add("savings-after-risk", "Savings planned (QIPP), after risk assessment", plan.savingsAfterRisk)
    return DataTable(columns: ["item", "title", "amount"], rows: rows)
  }

  private var bridge: DataTable {
    let row = { (id: String, title: String, published: Money, worked: Money, base: Money?) -> [DataTable.Cell] in
      [
        .text(id), .text(title), unit(published), unit(worked), unit(worked - published),
        base.map { unit($0) } ?? .empty,
      ]
    }
    let steps = bridged.steps.map { row($0.kind.rawValue, $0.kind.title, $0.published, $0.worked, $0.impliedBase) }
    let (opening, closing) = (bridged.opening, bridged.closing)
    return DataTable(
      columns: ["step", "title", "published", "from_rates", "difference", "implied_base"],
      rows: [row("opening", "Opening applications", opening.published, opening.worked, nil)] + steps
        + [row("closing", "Closing applications", closing.published, closing.worked, nil)])
  }

  private var rules: DataTable {
    DataTable(
      columns: ["rule", "title", "asked", "planned", "kept", "base", "base_amount", "inferred"],
      rows: plan.findings.map { finding in
        [
          .text(finding.rule.id), .text(finding.rule.title), unit(finding.limit), unit(finding.planned),
          .flag(finding.isKept), .text(finding.base),
          finding.base == "people" ? .number(plan.people) : unit(plan.base.amount), .flag(finding.isInferred),
        ]
      })
  }

  private func years(_ forecast: PlanForecast) -> DataTable {
    DataTable(
      columns: [
        "year", "resources", "savings_needed", "invested", "slippage", "pressures", "running_cost_savings", "surplus",
        "surplus_5", "surplus_95", "chance_surplus_rule", "chance_balance",
      ],
      rows: forecast.years.map { year in
        [
          .text("\(year.year)"), unit(year.resources.mean), unit(year.savingsNeeded.mean), unit(year.invested.mean),
          unit(year.slippage.mean), unit(year.pressures.mean), unit(year.runningCostSavings.mean),
          unit(year.surplus.mean), unit(year.surplus.low), unit(year.surplus.high), .number(year.chanceOfSurplus),
          .number(year.chanceOfBalance),
        ]
      })
  }

  private func risks(_ forecast: PlanForecast) -> DataTable {
    DataTable(
      columns: ["risk", "title", "chance", "mean_amount", "expected_over_years"],
      rows: forecast.risks.map { risk, mean in
        [.text(risk.id), .text(risk.title), .number(risk.chance), unit(risk.amount.mean), unit(mean)]
      })
  }
}
