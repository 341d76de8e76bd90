/// What the stages of funding and risk make.
extension Measure {
  /// Contribution to the contract, £ a year.
  public static let contribution = Measure(
    "contribution", "Contribution to the contract", .poundsPerYear, better: .less, whole: .sum, stage: .funding)
  /// Share of the lead team's cost, £ a year.
  public static let leadTeamCost = Measure(
    "lead-team-cost", "Share of the lead team's cost", .poundsPerYear, better: .less, whole: .sum, stage: .funding)
  /// Procurement, transition, boundary and exit costs, £ a year.
  public static let transactionCost = Measure(
    "transaction-cost", "Procurement, transition, boundary and exit costs", .poundsPerYear, better: .less, whole: .sum,
    stage: .funding)
  /// Everything paid, £ a year: contribution, lead team, transaction, variance borne and support given, less received.
  public static let totalCost = Measure(
    "total-cost", "Everything paid, less support received", .poundsPerYear, better: .less, whole: .sum,
    stage: .funding)
  /// What it can spend on the service, £ a year: today's payment and what is set aside, grown by its allocation, and
  /// its part of the earmarked money that has been committed.
  public static let resource = Measure(
    "resource", "What it can spend on the service", .poundsPerYear, whole: .sum, stage: .funding)
  /// Resource less everything paid, £ a year.
  public static let balance = Measure(
    "balance", "Resource less everything paid", .poundsPerYear, better: .more, whole: .sum, isSigned: true,
    stage: .funding)
  /// Redistribution: today's share of each part of the money, at the year's cost, less what it pays of it, £ a year.
  /// Under today's shares exactly 0 for everybody in every year; what some gain others lose.
  public static let gain = Measure(
    "gain", "Gain against today's share", .poundsPerYear, better: .more, whole: .sum, isSigned: true, stage: .funding)
  /// What it pays for contract and lead team beyond what it pays for them today, £ a year.
  public static let change = Measure(
    "change", "What it pays beyond today", .poundsPerYear, better: .less, whole: .sum, isSigned: true, stage: .funding)
  /// Its part of the earmarked money that has not been committed by the year's end, £ a year: no saving and no surplus.
  public static let unspent = Measure(
    "unspent", "Earmarked money not committed", .poundsPerYear, better: .less, whole: .sum, stage: .funding)
  /// 1 where the balance breaches the business rule of the year, else 0.
  public static let breach = Measure(
    "breach", "Breaches of the year's business rule", .times, better: .less, whole: .sum, stage: .risk)
  /// Share of the outcome-linked money earned.
  public static let outcome = Measure(
    "outcome", "Share of the outcome-linked money earned", .share, better: .more, whole: .mean, stage: .risk)
  /// Spent once on reorganising, its part of it, £ a year; only where the scenario says what making its maps costs.
  public static let transitionCost = Measure(
    "transition-cost", "Spent once on reorganising", .poundsPerYear, better: .less, whole: .sum, stage: .funding)
  /// Saved a year by having reorganised, less what that costs to run, £ a year; only where the scenario says so.
  public static let transitionSaving = Measure(
    "transition-saving", "Saved by reorganising, less what it costs to run", .poundsPerYear, better: .more, whole: .sum,
    isSigned: true, stage: .funding)
  /// Those that only a scenario with a section on reorganising produces.
  public static let ofTransition: Set<Measure> = [.transitionCost, .transitionSaving]
  /// 1 where somebody outside orders its map in this future, else 0; only where the scenario says who orders one.
  public static let mapOrdered = Measure(
    "map-ordered", "Whether its map is ordered", .share, better: .more, whole: .caseOnly)
  /// Help from other members less help given to them, £ a year: what a risk share paid out and added to the member's
  /// reserve; the member's own savings are not counted. Over the members of a unit it adds up to 0.
  public static let aid = Measure(
    "aid", "Help from other members less help to them", .poundsPerYear, whole: .sum, isSigned: true, stage: .risk)
}
