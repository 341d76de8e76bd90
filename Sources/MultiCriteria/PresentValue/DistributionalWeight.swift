/// What a pound is worth to a household, against one with the median income.
///
/// weight = (median / income)^1.3. Source: HM Treasury, The Green Book (2022), annex 3: marginal utility of income
/// with an elasticity of 1.3. Income is equivalised disposable income.
public enum DistributionalWeight {
  /// The Green Book's elasticity of the marginal utility of income.
  public static let elasticity = 1.3

  /// The weight; nil unless both incomes are finite and above 0.
  public static func weight(income: Double, median: Double, elasticity: Double = elasticity) -> Double? {
    guard income > 0, median > 0, income.isFinite, median.isFinite else { return nil }
    return power(median / income, elasticity)
  }

  /// Gains by group, weighted and summed; nil where an income is not above 0.
  public static func weighted(
    _ gains: [(gain: Double, income: Double)], median: Double, elasticity: Double = elasticity
  ) -> Double? {
    var sum = 0.0
    for group in gains {
      guard let weight = weight(income: group.income, median: median, elasticity: elasticity) else { return nil }
      sum += weight * group.gain
    }
    return sum
  }
}
