/// What an option costs and yields in one year, in real pounds.
public struct YearlyFlow: Sendable, Hashable {
  /// Years from now; 0 is now and is not discounted.
  public var year: Int
  /// The part of a year after that, from 0 to below 1: 0.5 for the middle of it.
  public var part: Double
  /// Costs to the public sector.
  public var cost: Double
  /// Benefits that are not health effects.
  public var benefit: Double
  /// Monetised health and life effects, discounted at the health rate.
  public var healthBenefit: Double

  /// The year that is over when it falls, counted from 1; 0 for now.
  public var lastYear: Int { part > 0 ? year + 1 : year }

  /// Makes a flow.
  public init(year: Int, part: Double = 0, cost: Double = 0, benefit: Double = 0, healthBenefit: Double = 0) {
    self.year = year
    self.part = part
    self.cost = cost
    self.benefit = benefit
    self.healthBenefit = healthBenefit
  }
}
