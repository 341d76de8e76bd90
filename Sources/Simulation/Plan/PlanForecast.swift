import Commissioning
import OptionKit

/// A plan run on over the years of its outlook in many futures.
public struct PlanForecast: Sendable {
  /// A number over the futures, in £.
  public struct Spread: Sendable, Hashable {
    /// Its mean.
    public var mean: Double
    /// Its 5%, 50% and 95% points.
    public var low, middle, high: Double

    init(_ values: [Double]) {
      let sorted = values.sorted()
      let at = { (share: Double) in sorted.isEmpty ? 0 : OrderStatistics.quantile(sorted, share) }
      (low, middle, high) = (at(0.05), at(0.5), at(0.95))
      mean = sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count)
    }
  }

  /// One year over the futures.
  public struct Year: Sendable, Hashable {
    /// The year.
    public var year: FinancialYear
    /// Everything received.
    public var resources: Spread
    /// Savings that the plan needs to reach its surplus.
    public var savingsNeeded: Spread
    /// What was left above the surplus asked and so was spent once.
    public var invested: Spread
    /// Savings not delivered.
    public var slippage: Spread
    /// Everything else that went wrong.
    public var pressures: Spread
    /// What is left.
    public var surplus: Spread
    /// Running costs to be saved because the allowance stands still.
    public var runningCostSavings: Spread
    /// Share of the futures in which the surplus asked is reached.
    public var chanceOfSurplus: Double
    /// Share of the futures in which nothing is overspent.
    public var chanceOfBalance: Double
  }

  /// The plan's year and those after it.
  public var years: [Year]
  /// Mean cost of each risk over all years, £, in the order of the outlook: what its coming about adds up to.
  public var risks: [(risk: PlanOutlook.Risk, mean: Double)]
  /// The number of futures.
  public var futures: Int

  /// Runs a plan on.
  ///
  /// - Throws: ``Problem`` where an amount grows beyond what money can hold or there is nothing to save from.
  public init(of plan: FinancialPlan, _ outlook: PlanOutlook, futures: Int, seed: UInt64) throws(Problem) {
    var runs: [[PlanOutturn]] = []
    runs.reserveCapacity(futures)
    for future in 0..<futures {
      let conditions = outlook.conditions(of: plan, future: future, seed: seed)
      do throws(Apportionment.Failure) { runs.append(try Self.run(plan, conditions)) } catch {
        throw Problem(
          "the plan cannot be run on in future \(future): \(error)", remedy: "look at the outlook's growth and risks")
      }
    }
    let count = Double(max(1, futures))
    years = (0..<outlook.years).map { year in
      let spread = { (amount: (PlanOutturn) -> Money) in Spread(runs.map { amount($0[year]).pounds }) }
      return Year(
        year: plan.year + year, resources: spread { $0.resources }, savingsNeeded: spread { $0.savingsNeeded },
        invested: spread { $0.invested },
        slippage: spread { $0.slippage }, pressures: spread { $0.pressures }, surplus: spread { $0.surplus },
        runningCostSavings: spread { $0.runningCostSavings },
        chanceOfSurplus: Double(runs.count { $0[year].surplus >= $0[year].surplusAsked }) / count,
        chanceOfBalance: Double(runs.count { $0[year].surplus >= .zero }) / count)
    }
    risks = outlook.risks.map { risk in
      let occasions = risk.isOnce ? (risk.from < outlook.years ? 1 : 0) : max(0, outlook.years - risk.from)
      return (risk, risk.chance * risk.amount.mean * Double(occasions))
    }
    self.futures = futures
  }

  private static func run(
    _ plan: FinancialPlan, _ conditions: [PlanConditions]
  ) throws(Apportionment.Failure) -> [PlanOutturn] {
    var years: [PlanOutturn] = []
    for condition in conditions {
      if let last = years.last {
        years.append(try plan.outturn(after: last, under: condition))
      } else {
        years.append(try plan.outturn(under: condition))
      }
    }
    return years
  }
}
