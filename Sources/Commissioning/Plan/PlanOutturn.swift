/// What a year does to a plan: how prices, demand and money moved, what was saved and what went wrong.
public struct PlanConditions: Hashable, Sendable {
  /// Growth of the programme allocation, a share.
  public var allocationGrowth: Double
  /// What the lines' demographic and other growth is multiplied by.
  public var growthFactor: Double
  /// What their uplift is multiplied by.
  public var upliftFactor: Double
  /// What their efficiency is multiplied by.
  public var efficiencyFactor: Double
  /// Share of the planned savings that is delivered.
  public var delivered: Double
  /// What goes wrong, by the line it falls on, and how much of it recurs.
  public var pressures: [Pressure]

  /// One thing that goes wrong.
  public struct Pressure: Hashable, Sendable {
    /// Position of the line; nil for one of no line, which never recurs.
    public var line: Int?
    /// What it costs.
    public var amount: Money
    /// The share of it that stays in the line.
    public var recurrent: Double
    /// States one.
    public init(line: Int?, amount: Money, recurrent: Double) {
      (self.line, self.amount, self.recurrent) = (line, amount, recurrent)
    }
  }

  /// A year that goes as planned unless something else is said.
  public init(
    allocationGrowth: Double = 0, growthFactor: Double = 1, upliftFactor: Double = 1, efficiencyFactor: Double = 1,
    delivered: Double = 1, pressures: [Pressure] = []
  ) {
    (self.allocationGrowth, self.growthFactor, self.upliftFactor) = (allocationGrowth, growthFactor, upliftFactor)
    (self.efficiencyFactor, self.delivered, self.pressures) = (efficiencyFactor, delivered, pressures)
  }
}

/// One year of a plan as it turned out.
public struct PlanOutturn: Hashable, Sendable {
  /// The year.
  public var year: FinancialYear
  /// Everything received.
  public var resources: Money
  /// Savings that the plan needs to reach its surplus.
  public var savingsNeeded: Money
  /// What was left above the surplus asked and so was spent once.
  public var invested: Money
  /// Savings not delivered.
  public var slippage: Money
  /// Everything else that went wrong.
  public var pressures: Money
  /// Reserves used against both.
  public var released: Money
  /// Running costs above the allowance that must be saved besides.
  public var runningCostSavings: Money
  /// What is left.
  public var surplus: Money
  /// What the rule of a surplus asks.
  public var surplusAsked: Money
  /// Lines at the year's end, recurrently.
  var lines: [Money]
  /// Programme allocation of the year.
  var programme: Money
}
