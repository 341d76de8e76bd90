/// What the stages of decisions, procurement, cost and membership make, and what is exact.
extension Measure {
  /// Matters put to the forum.
  public static let matters = Measure(
    "matters", "Matters put to the forum", .times, whole: .caseOnly, stage: .decisions)
  /// Matters carried.
  public static let carried = Measure(
    "carried", "Matters carried", .times, better: .more, whole: .caseOnly, stage: .decisions)
  /// Matters that lapsed undecided.
  public static let lapsed = Measure(
    "lapsed", "Matters that lapsed undecided", .times, better: .less, whole: .caseOnly, stage: .decisions)
  /// Mean months from paper to decision of the matters decided.
  public static let decisionMonths = Measure(
    "decision-months", "Mean months from paper to decision", .months, better: .less, whole: .caseOnly,
    stage: .decisions)
  /// Times a binding decision went against the member.
  public static let outvoted = Measure(
    "outvoted", "Times a binding decision went against the member", .times, better: .less, whole: .sum,
    stage: .decisions)
  /// Money lost to delay: value of decisions forgone while undecided, £ a year.
  public static let delayCost = Measure(
    "delay-cost", "Value of decisions forgone while undecided", .poundsPerYear, better: .less, whole: .caseOnly,
    stage: .decisions, needsPrice: true)
  /// Lots that found no bidder.
  public static let failedLots = Measure(
    "failed-lots", "Lots that found no bidder", .times, better: .less, whole: .caseOnly, stage: .procurement)
  /// Whether every unit's own contract starts when today's ends: 1 or 0, in the year in which it ends. Members that have
  /// not signed and buy for themselves are no units of the map.
  public static let onTime = Measure(
    "on-time", "Whether the new contract starts when today's ends", .share, better: .more, whole: .caseOnly,
    stage: .procurement)
  /// Months of a year in which a contract had ended and its successor not begun, a mean over units by money; over years they
  /// add up those of every contract that ends.
  public static let lateMonths = Measure(
    "late-months", "Months between contracts, those of all contracts that end added up", .months, better: .less,
    whole: .caseOnly, stage: .procurement)
  /// Those of them in which a modification carried the old contract on.
  public static let modifiedMonths = Measure(
    "modified-months", "Months in which a modification carried the old contract on", .months, better: .less,
    whole: .caseOnly, stage: .procurement)
  /// Those of them in which a bridging contract served.
  public static let bridgedMonths = Measure(
    "bridged-months", "Months in which a bridging contract served", .months, better: .less, whole: .caseOnly,
    stage: .procurement)
  /// Those of them in which no contract served.
  public static let gapMonths = Measure(
    "gap-months", "Months in which no contract served", .months, better: .less, whole: .caseOnly, stage: .procurement)
  /// Most months over units from asking to go to the market for today's contract to the approval, in the last year.
  public static let monthsToApprove = Measure(
    "months-to-approve", "Months from asking to go to the market to the approval", .months, better: .less,
    whole: .caseOnly, stage: .procurement)
  /// Most months over units from that approval to a start, in the last year.
  public static let monthsToStart = Measure(
    "months-to-start", "Months from the approval to the start of the new contract", .months, better: .less,
    whole: .caseOnly, stage: .procurement)
  /// Contracts of the map's units that were to start within the run, in the last year: the first of them and those after it.
  public static let contractsDue = Measure(
    "contracts-due", "Contracts that were to start in the years run", .times, whole: .caseOnly, stage: .procurement)
  /// Months from the day on which a contract was to start to its start, or to the end of the run: the mean over those
  /// contracts, in the last year; 0 where none was to start.
  public static let monthsLate = Measure(
    "months-late", "Months late of a contract, the mean over those that were to start", .months, better: .less,
    whole: .caseOnly, stage: .procurement)
  /// Months from the start of the run to the approval of the last of the map's units to go to the market for the successor
  /// of today's contract, negative before it, in the last year; the end of the run where one is never approved.
  public static let monthApproved = Measure(
    "month-approved", "Months from the run's start to the last approval to go to the market", .months, better: .less,
    whole: .caseOnly, isSigned: true, stage: .procurement)
  /// The same to the award of the last of those contracts.
  public static let monthAwarded = Measure(
    "month-awarded", "Months from the run's start to the last award", .months, better: .less, whole: .caseOnly,
    isSigned: true, stage: .procurement)
  /// The same to the start of the last of those contracts.
  public static let monthStarted = Measure(
    "month-started", "Months from the run's start to the last start of a new contract", .months, better: .less,
    whole: .caseOnly, isSigned: true, stage: .procurement)
  /// Price paid over the price with full competition, a share.
  public static let pricePremium = Measure(
    "price-premium", "Price paid over the price with full competition", .share, better: .less, whole: .mean,
    stage: .procurement)
  /// How close the common offer is to local need, 0 to 1.
  public static let fit = Measure(
    "fit", "How close the common offer is to local need", .share, better: .more, whole: .mean, stage: .cost)
  /// The provider's margin, a share of the price.
  public static let margin = Measure(
    "margin", "The provider's margin", .share, better: .more, whole: .mean, isSigned: true, stage: .cost)
  /// Departures from a unit.
  public static let exits = Measure(
    "exits", "Departures from a unit", .times, better: .less, whole: .sum, stage: .standing)
  /// Voting power less share of payment, a share; exact, not simulated.
  public static let powerGap = Measure("power-gap", "Voting power less share of payment", .share, whole: .mean)
  /// What the year's decisions are worth to those whom they bind, net of cost and beyond the care that the money
  /// ordinarily buys, £ a year.
  public static let decisionValue = Measure(
    "decision-value", "Worth of decisions to those bound by them", .poundsPerYear, better: .more, whole: .sum,
    isSigned: true, stage: .decisions, needsPrice: true)
  /// Worth of good matters refused, lapsed or late, £ a year.
  public static let goodLost = Measure(
    "good-lost", "Worth of good matters refused, lapsed or late", .poundsPerYear, better: .less, whole: .caseOnly,
    stage: .decisions, needsPrice: true)
  /// Loss by poor matters carried, £ a year.
  public static let poorPassed = Measure(
    "poor-passed", "Loss by poor matters carried", .poundsPerYear, better: .less, whole: .caseOnly, stage: .decisions,
    needsPrice: true)
  /// Loss to a member by decisions on which it was outvoted, £ a year.
  public static let outvotedBurden = Measure(
    "outvoted-burden", "Loss by decisions on which it was outvoted", .poundsPerYear, better: .less, whole: .sum,
    stage: .decisions, needsPrice: true)
  /// Chance that a member signs, and for the whole case that everybody does; in the first year.
  public static let adoption = Measure(
    "adoption", "Chance of signing", .share, better: .more, whole: .mean, stage: .adoption)
}
