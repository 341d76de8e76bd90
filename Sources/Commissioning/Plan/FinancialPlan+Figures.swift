extension FinancialPlan {
  /// A figure of the plan by name, in the plan's unit (£ a head where it is a sum a head): what a published figure is
  /// held against.
  public struct NamedFigure: Hashable, Sendable {
    /// Its name: `applications`, `line.acute`, `bridge.qipp`.
    public var name: String
    /// As printed.
    public var title: String
    /// Its value.
    public var value: Double
  }

  /// Every figure of the plan.
  ///
  /// `worked.…` are the steps of the bridge that the rates of the lines make; `limit.…` what the rules come to.
  /// - Throws: where the bridge cannot be worked out.
  public func figures() throws(Apportionment.Failure) -> [NamedFigure] {
    let inUnit = { (amount: Money) in
      unit.pence > 0 ? Double(amount.pence) / Double(unit.pence) : amount.pounds
    }
    var found: [NamedFigure] = []
    func add(_ name: String, _ title: String, _ amount: Money) {
      found.append(NamedFigure(name: name, title: title, value: inUnit(amount)))
    }
    add("resources", "Resources", received)
    for line in lines { add("line.\(line.id)", line.title, line.planned) }
    for reserve in reserves { add("reserve.\(reserve.id)", reserve.title, planned(reserve)) }
    add("commissioning", "Commissioning services", planned(.commissioning))
    add("corporate", "Corporate costs", planned(.corporate))
    add("running-costs", "Running costs", planned(.runningCosts))
    add("programme-applications", "Programme applications", programmeApplications)
    add("applications", "Applications", applications)
    add("surplus", "Surplus", surplus)
    add("savings.before-risk", "QIPP before risk assessment", savings)
    add("savings.after-risk", "QIPP after risk assessment", savingsAfterRisk)
    let bridge = try PlanBridge(of: self)
    add("bridge.opening", "Opening applications", opening)
    add("worked.opening", "Opening applications, worked back", bridge.opening.worked)
    for step in bridge.steps {
      add("bridge.\(step.kind.rawValue)", step.kind.title, step.published)
      add("worked.\(step.kind.rawValue)", "\(step.kind.title), from the rates", step.worked)
    }
    add("bridge.closing", "Closing applications, by the bridge", bridge.closing.published)
    for finding in findings { add("limit.\(finding.rule.id)", finding.rule.title, finding.limit) }
    found.append(
      NamedFigure(name: "running-costs-per-head", title: "Running costs a head", value: runningCostPerHead))
    return found
  }
}
