import Commissioning
import OptionKit
import Simulation

extension ScenarioReading {
  /// The section `plan`: a commissioner's financial plan, and what is believed of the years after it.
  func readFinancialPlan(into scenario: inout Scenario) {
    guard let fields = root.fields("plan") else { return }
    let covering = fields.provenance(required: true)
    let commissioner = fields.one(of: ids, "commissioner", what: "commissioner", required: true)
    if let commissioner { findings.remark("plan.commissioner", "Whose financial plan it is", commissioner, covering) }
    let year = fields.year("year", required: true)
    let unit = Money(rounding: (fields.value("unit", as: Double.self, in: 0.01...1e9) ?? 1) * 100) ?? Money(pounds: 1)
    let reader = PlanAmounts(unit: unit, covering: covering)
    let opening = reader.amount(fields, "opening")
    let people = fields.number("people", in: 0...1e9, unit: "people", covering: covering, required: true)
    let base = fields.fields("base", required: true).flatMap { reader.base($0) }
    let plan = FinancialPlan(
      commissioner: commissioner ?? "", year: year ?? scenario.firstYear, unit: unit,
      resources: fields.records("resources").compactMap { reader.resource($0) },
      lines: fields.records("lines").compactMap { reader.line($0) },
      reserves: fields.records("reserves").compactMap { reader.reserve($0) },
      base: base ?? .init("", .zero, isInferred: true),
      rules: fields.records("rules").compactMap { reader.rule($0) }, opening: opening ?? .zero,
      movements: fields.records("bridge").compactMap { reader.movement($0) }, people: people ?? 0)
    for rule in plan.rules {
      if case .reserve(let id) = rule.subject, !plan.reserves.contains(where: { $0.id == id }) {
        findings.report(
          NotFound("reserve", id, among: plan.reserves.map(\.id), .lacking("plan.rules.\(rule.id): the plan")),
          at: fields.setting("rules")?.location)
      }
    }
    if !plan.lines.contains(where: { $0.heading == .commissioning && $0.planned > .zero }) {
      findings.report("plan has no line under commissioning", "add one with an amount above 0", at: fields.location)
    }
    for line in plan.lines where line.growth.net <= -1 {
      findings.report("plan.lines.\(line.id) shrinks to nothing", "its rates are shares of 1", at: fields.location)
    }
    if let outlook = fields.fields("outlook") { scenario.outlook = readOutlook(outlook, of: plan) }
    fields.finish()
    guard base != nil else { return }
    financialPlan = plan
    scenario.plan = plan
  }

  private func readOutlook(_ fields: Fields, of plan: FinancialPlan) -> PlanOutlook {
    let covering = fields.provenance()
    let years = fields.count("years", in: 1...30, unit: "years", covering: covering, required: true) ?? 1
    let futures = fields.count("futures", in: 1...1_000_000, unit: "futures", covering: covering) ?? 1000
    var outlook = PlanOutlook(years: years, futures: futures)
    for factor in PlanOutlook.Factor.allCases {
      guard let quantity = fields.quantity(factor.rawValue) else { continue }
      let unit = factor == .allocationGrowth || factor == .savingsDelivered ? "share" : "times the plan's rates"
      findings.register(quantity.figure(named: fields.path(factor.rawValue), unit: unit))
      outlook.factors[factor] = quantity.distribution
    }
    outlook.risks = fields.records("risks").compactMap { readRisk($0, plan) }
    fields.finish()
    return outlook
  }

  private func readRisk(_ fields: Fields, _ plan: FinancialPlan) -> PlanOutlook.Risk? {
    let id = fields.id()
    let title = fields.text("title", required: true)
    let line = fields.one(of: plan.lines.map(\.id), "line", what: "line of the plan")
    let covering = fields.provenance(required: true)
    let chance = fields.quantity("chance", covering: covering, required: true)
    let amount = fields.quantity("amount", covering: covering, required: true)
    let recurrent = fields.number("recurrent", in: 0...1, unit: "share", covering: covering) ?? 0
    let from = fields.value("from", as: Int.self, in: 0...30) ?? 0
    let isOnce = fields.value("once", as: Bool.self) ?? false
    fields.finish()
    guard let id, let title, let chance, let amount else { return nil }
    guard (0...1).contains(chance.value) else {
      findings.report(
        "\(fields.title).chance is \(chance.value.written)", "it lies between 0 and 1", at: chance.location)
      return nil
    }
    findings.register(chance.figure(named: fields.path("chance"), unit: "share"))
    findings.register(amount.figure(named: fields.path("amount"), unit: "£ a year"))
    return PlanOutlook.Risk(
      id: id, title: title, line: line, chance: chance.value, amount: amount.distribution, recurrent: recurrent,
      from: from, isOnce: isOnce)
  }
}
