import Commissioning
import OptionKit

/// Reads the parts of a plan whose amounts are written in the plan's unit.
struct PlanAmounts {
  let unit: Money
  let covering: Provenance?

  /// An amount in the plan's unit, entered in the register in it.
  func amount(_ fields: Fields, _ key: String, _ own: Provenance? = nil) -> Money? {
    guard
      let value = fields.number(
        key, in: -1e9...1e9, unit: unit.asUnit, covering: own ?? covering, required: true)
    else { return nil }
    guard let amount = Money(rounding: value * Double(unit.pence)) else {
      fields.findings.report("\(fields.path(key)) is too large", at: fields.setting(key)?.location)
      return nil
    }
    return amount
  }

  func base(_ fields: Fields) -> FinancialPlan.RuleBase? {
    let own = fields.provenance()
    let title = fields.text("title", required: true)
    let amount = amount(fields, "amount", own)
    fields.finish()
    guard let title, let amount else { return nil }
    var isInferred = true
    if case .source = own ?? covering { isInferred = false }
    return .init(title, amount, isInferred: isInferred)
  }

  func resource(_ fields: Fields) -> FinancialPlan.Resource? {
    let own = fields.provenance()
    let kind = fields.word("kind", as: FinancialPlan.Resource.Kind.self, required: true)
    let amount = amount(fields, "amount", own)
    fields.finish()
    guard let kind, let amount else { return nil }
    return .init(kind, amount)
  }

  func line(_ fields: Fields) -> PlanLine? {
    let own = fields.provenance() ?? covering
    let id = fields.id()
    let title = fields.text("title", required: true)
    let heading = fields.word("heading", as: PlanLine.Heading.self, required: true)
    let planned = amount(fields, "planned", own)
    let rate = { (key: String) in fields.number(key, in: -0.5...1, unit: "share", covering: own) ?? 0 }
    let growth = PlanLine.Growth(
      demographic: rate("demographic"), other: rate("other"), uplift: rate("uplift"), efficiency: rate("efficiency"))
    fields.finish()
    guard let id, let title, let heading, let planned else { return nil }
    return PlanLine(id: id, title: title, heading: heading, planned: planned, growth: growth)
  }

  func reserve(_ fields: Fields) -> PlanReserve? {
    let own = fields.provenance() ?? covering
    let id = fields.id()
    let title = fields.text("title", required: true)
    var size: PlanReserve.Size?
    if fields.has("share") {
      size = fields.number("share", in: 0...1, unit: "share of the base", covering: own).map { .share($0) }
    } else {
      size = amount(fields, "amount", own).map { .amount($0) }
    }
    let releasable = fields.number("releasable", in: 0...1, unit: "share", covering: own) ?? 0
    let against = fields.value("against-savings", as: Bool.self) ?? false
    fields.finish()
    guard let id, let title, let size else { return nil }
    return PlanReserve(id: id, title: title, size: size, releasable: releasable, isAgainstSavings: against)
  }

  func rule(_ fields: Fields) -> BusinessRule? {
    let own = fields.provenance() ?? covering
    let id = fields.id()
    let title = fields.text("title", required: true)
    let subject = fields.text("of", required: true)
    let share = fields.number("at-least", in: 0...1, unit: "share of the base", covering: own)
    let most = fields.number("at-most-per-head", in: 0...1e9, unit: "£ a head", covering: own)
    fields.finish()
    guard let id, let title, let subject else { return nil }
    guard (share == nil) != (most == nil) else {
      fields.findings.report(
        "\(fields.title) has no limit of its own", "give one of at-least, at-most-per-head", at: fields.location)
      return nil
    }
    let about: BusinessRule.Subject =
      subject == "surplus" ? .surplus : subject == "running-costs" ? .runningCosts : .reserve(subject)
    let limit: BusinessRule.Limit =
      share.map { .atLeast(share: $0) } ?? .atMostPerHead(Money(rounding: (most ?? 0) * 100) ?? .zero)
    return BusinessRule(id: id, title: title, subject: about, limit: limit)
  }

  func movement(_ fields: Fields) -> PlanMovement? {
    let own = fields.provenance()
    let kind = fields.word("kind", as: PlanMovement.Kind.self, required: true)
    let amount = amount(fields, "amount", own)
    fields.finish()
    guard let kind, let amount else { return nil }
    return PlanMovement(kind, amount)
  }
}
