import Commissioning
import OptionKit
import ReportWriter
import Simulation

/// The tables of a financial plan.
struct PlanTables {
  let plan: FinancialPlan
  let forecast: PlanForecast?

  /// One of them; nil where the plan has no years after it.
  func table(_ part: Plan.Part) throws -> DataTable? {
    switch part {
    case .plan: planned
    case .bridge: try bridge()
    case .rules: rules
    case .years: forecast.map(years)
    case .risks: forecast.map(risks)
    }
  }

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
    return DataTable(columns: ["item", "title", "amount"], rows: rows)
  }

  private func bridge() throws -> DataTable {
    let bridge = try PlanBridge(of: plan)
    let row = { (id: String, title: String, published: Money, worked: Money, base: Money?) -> [DataTable.Cell] in
      [
        .text(id), .text(title), unit(published), unit(worked), unit(worked - published),
        base.map { unit($0) } ?? .empty,
      ]
    }
    let steps = bridge.steps.map { row($0.kind.rawValue, $0.kind.title, $0.published, $0.worked, $0.impliedBase) }
    return DataTable(
      columns: ["step", "title", "published", "from_rates", "difference", "implied_base"],
      rows: [row("opening", "Opening applications", bridge.opening.published, bridge.opening.worked, nil)] + steps
        + [row("closing", "Closing applications", bridge.closing.published, bridge.closing.worked, nil)])
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
          unit(year.slippage.mean),
          unit(year.pressures.mean), unit(year.runningCostSavings.mean), unit(year.surplus.mean),
          unit(year.surplus.low), unit(year.surplus.high), .number(year.chanceOfSurplus),
          .number(year.chanceOfBalance),
        ]
      })
  }

  private func risks(_ forecast: PlanForecast) -> DataTable {
    DataTable(
      columns: ["risk", "title", "chance", "mean_amount", "expected_over_years"],
      rows: forecast.risks.map { risk, mean in
        [
          .text(risk.id), .text(risk.title), .number(risk.chance), unit(risk.amount.mean), unit(mean),
        ]
      })
  }
}
