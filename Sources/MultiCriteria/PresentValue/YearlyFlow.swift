/// What an option costs and yields in one year, in real pounds.
public struct YearlyFlow: Sendable, Hashable {
  /// Years from now; 0 is now and is not discounted.
  public var year: Int
  /// Costs to the public sector.
  public var cost: Double
  /// Benefits that are not health effects.
  public var benefit: Double
  /// Monetised health and life effects, discounted at the health rate.
  public var healthBenefit: Double

  /// Makes a flow.
  public init(year: Int, cost: Double = 0, benefit: Double = 0, healthBenefit: Double = 0) {
    self.year = year
    self.cost = cost
    self.benefit = benefit
    self.healthBenefit = healthBenefit
  }
}
