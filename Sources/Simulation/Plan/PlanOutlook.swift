import Commissioning
import OptionKit

/// What is believed of the years that follow a plan: how money, prices and demand move, and what may go wrong.
///
/// Each belief is drawn anew for every year unless it says that it comes once.
public struct PlanOutlook: Sendable, Hashable {
  /// What moves every year.
  public enum Factor: String, Sendable, Hashable, CaseIterable {
    /// Growth of the programme allocation, a share.
    case allocationGrowth = "allocation-growth"
    /// What the lines' demographic and other growth is multiplied by.
    case growth
    /// What their uplift is multiplied by.
    case uplift
    /// What their efficiency is multiplied by.
    case efficiency
    /// Share of the planned savings that is delivered.
    case savingsDelivered = "savings-delivered"

    /// Taken where nothing is said: money stands still, the plan's rates hold, savings are delivered.
    var fallback: Double { self == .allocationGrowth ? 0 : 1 }
  }

  /// One thing that may go wrong.
  public struct Risk: Sendable, Hashable, Identifiable {
    /// Its id.
    public var id: String
    /// As printed.
    public var title: String
    /// The line it falls on, by id; nil where it falls on none.
    public var line: String?
    /// Chance that it comes about, each year or once.
    public var chance: Double
    /// What it costs, £ a year.
    public var amount: Distribution
    /// The share of it that recurs.
    public var recurrent: Double
    /// Years after the plan's at which it can first come about.
    public var from: Int
    /// Whether it comes about once at most: in its first year or not at all.
    public var isOnce: Bool

    /// States a risk.
    public init(
      id: String, title: String, line: String?, chance: Double, amount: Distribution, recurrent: Double, from: Int,
      isOnce: Bool
    ) {
      (self.id, self.title, self.line, self.chance, self.amount) = (id, title, line, chance, amount)
      (self.recurrent, self.from, self.isOnce) = (recurrent, from, isOnce)
    }
  }

  /// Years, the plan's own the first.
  public var years: Int
  /// Futures drawn unless the command says otherwise.
  public var futures: Int
  /// What moves, the others at rest.
  public var factors: [Factor: Distribution]
  /// What may go wrong.
  public var risks: [Risk]

  /// States an outlook.
  public init(years: Int, futures: Int, factors: [Factor: Distribution] = [:], risks: [Risk] = []) {
    (self.years, self.futures, self.factors, self.risks) = (years, futures, factors, risks)
  }

  /// The conditions of every year of a future: a function of the seed, the future and the names of what is drawn.
  public func conditions(of plan: FinancialPlan, future: Int, seed: UInt64) -> [PlanConditions] {
    let factorStream = RandomStream(seed: seed, name: "plan factors")
    let chanceStream = RandomStream(seed: seed, name: "plan risks come about")
    let sizeStream = RandomStream(seed: seed, name: "plan risks' size")
    return (0..<years).map { year in
      let draw = { (factor: Factor) -> Double in
        guard let distribution = factors[factor] else { return factor.fallback }
        return distribution.quantile(
          factorStream.uniform(future: future, entity: StableKey(factor.rawValue), month: year))
      }
      var pressures: [PlanConditions.Pressure] = []
      for risk in risks where year >= risk.from && !(risk.isOnce && year > risk.from) {
        let key = StableKey(risk.id)
        guard chanceStream.uniform(future: future, entity: key, month: year) < risk.chance else { continue }
        let pounds = risk.amount.quantile(sizeStream.uniform(future: future, entity: key, month: year))
        pressures.append(
          .init(
            line: plan.lines.firstIndex { $0.id == risk.line }, amount: Money(rounding: pounds * 100) ?? .zero,
            recurrent: risk.recurrent))
      }
      return PlanConditions(
        allocationGrowth: draw(.allocationGrowth), growthFactor: draw(.growth), upliftFactor: draw(.uplift),
        efficiencyFactor: draw(.efficiency), delivered: draw(.savingsDelivered), pressures: pressures)
    }
  }
}
