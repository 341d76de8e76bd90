/// A commissioner's financial plan for one year: what it has, what it will spend it on, what it holds back, and the
/// rules that it must keep.
///
/// Amounts are drawn up in a unit (£000 in Bexley's plan): reserves that are a share of the rules' base are rounded to
/// it, halves away from zero, so that the plan's own sums come out as printed.
///
///     applications = sum(lines) + sum(reserves)
///     surplus      = resources - applications
///
/// Source: Bexley plan (February 2013), Tables 1 to 3 and the bridge.
///
/// Not claimed: cash, capital or the timing of payments within the year.
public struct FinancialPlan: Hashable, Sendable {
  /// Whose plan it is: the commissioner's id.
  public var commissioner: String
  /// The year planned.
  public var year: FinancialYear
  /// The unit in which amounts are drawn up.
  public var unit: Money
  /// Everything the commissioner receives, by part: recurrent programme money, running-cost allowance, surplus
  /// returned.
  public var resources: [Resource]
  /// What is spent, line by line.
  public var lines: [PlanLine]
  /// What is held back.
  public var reserves: [PlanReserve]
  /// What the shares in the rules are shares of.
  public var base: RuleBase
  /// The rules of the year.
  public var rules: [BusinessRule]
  /// Applications of the year before on which the plan builds.
  public var opening: Money
  /// How the opening position becomes the plan, as published.
  public var movements: [PlanMovement]
  /// People by whom running costs are counted.
  public var people: Double

  /// One part of the resources.
  public struct Resource: Hashable, Sendable {
    /// What becomes of it in later years.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Grows with the allocation.
      case programme
      /// Stays as it is.
      case allowance
      /// Last year's surplus, returned.
      case returned
    }
    /// Which part.
    public var kind: Kind
    /// How much.
    public var amount: Money
    /// Names a part.
    public init(_ kind: Kind, _ amount: Money) { (self.kind, self.amount) = (kind, amount) }
  }

  /// What shares in the rules are shares of.
  public struct RuleBase: Hashable, Sendable {
    /// What the plan calls it: the recurrent resource limit.
    public var title: String
    /// How much.
    public var amount: Money
    /// Whether it was inferred and not read.
    public var isInferred: Bool
    /// Names a base.
    public init(_ title: String, _ amount: Money, isInferred: Bool) {
      (self.title, self.amount, self.isInferred) = (title, amount, isInferred)
    }
  }

  /// Draws up a plan.
  public init(
    commissioner: String, year: FinancialYear, unit: Money, resources: [Resource], lines: [PlanLine],
    reserves: [PlanReserve], base: RuleBase, rules: [BusinessRule], opening: Money, movements: [PlanMovement],
    people: Double
  ) {
    (self.commissioner, self.year, self.unit, self.resources) = (commissioner, year, unit, resources)
    (self.lines, self.reserves, self.base, self.rules) = (lines, reserves, base, rules)
    (self.opening, self.movements, self.people) = (opening, movements, people)
  }

  /// Everything received.
  public var received: Money { resources.reduce(.zero) { $0 + $1.amount } }

  /// What the lines under a heading come to.
  public func planned(_ heading: PlanLine.Heading) -> Money {
    lines.reduce(.zero) { $1.heading == heading ? $0 + $1.planned : $0 }
  }

  /// What a reserve comes to, in the plan's unit.
  public func planned(_ reserve: PlanReserve) -> Money { rounded(reserve.amount(of: base.amount)) }

  /// Programme applications: everything but running costs.
  public var programmeApplications: Money {
    planned(.commissioning) + planned(.corporate) + reserves.reduce(.zero) { $0 + planned($1) }
  }

  /// Everything applied.
  public var applications: Money { programmeApplications + planned(.runningCosts) }

  /// Savings planned (QIPP), before risk assessment.
  public var savings: Money { movements.reduce(.zero) { $1.kind == .qipp ? $0 - $1.amount : $0 } }

  /// Savings after risk assessment: less the reserves that stand against them.
  public var savingsAfterRisk: Money {
    reserves.reduce(savings) { $1.isAgainstSavings ? $0 - planned($1) : $0 }
  }

  /// What is left.
  public var surplus: Money { received - applications }

  /// Running costs, £ a head of ``people``; 0 where nobody is counted.
  public var runningCostPerHead: Double { people > 0 ? planned(.runningCosts).pounds / people : 0 }

  /// An amount in the plan's unit.
  public func rounded(_ amount: Money) -> Money {
    guard unit.pence > 0 else { return amount }
    let size = abs(amount.pence)
    let units = (size + unit.pence / 2) / unit.pence * unit.pence
    return Money(pence: amount.pence < 0 ? -units : units)
  }
}

extension Money {
  /// The unit that amounts are drawn up in, as readers know it: `£000` where this is a thousand pounds.
  package var asUnit: String {
    self == Money(pounds: 1000) ? "£000" : self == Money(pounds: 1) ? "£" : "× £\(pounds)"
  }
}
