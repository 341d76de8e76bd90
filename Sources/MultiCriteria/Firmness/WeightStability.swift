/// How far one criterion's weight can move before another option takes the lead, the others keeping their ratios.
///
/// With w_i = t and the others scaled by (1 - t) / (1 - w_i), every lead over a rival is a straight line in t, so that
/// the interval is exact: no grid, no sampling. Source: Mareschal, Weight stability intervals in multicriteria decision
/// aid, European Journal of Operational Research 33 (1988); Triantaphyllou and Sanchez, Decision Sciences 28 (1997).
public struct WeightStability: Sendable, Hashable {
  /// The criterion's place in the table.
  public var criterion: Int
  /// Its weight now, as a share of 1.
  public var weight: Double
  /// The least weight at which the leader still leads; 0 where nothing takes over.
  public var lower: Double
  /// The greatest weight at which the leader still leads; 1 where nothing takes over.
  public var upper: Double
  /// Who takes over below ``lower``.
  public var rivalBelow: Int?
  /// Who takes over above ``upper``.
  public var rivalAbove: Int?

  /// How far the weight is from the nearer end; infinite where neither end has a rival.
  public var slack: Double {
    Swift.min(rivalBelow == nil ? .infinity : weight - lower, rivalAbove == nil ? .infinity : upper - weight)
  }

  /// Intervals for every criterion of an additive model.
  ///
  /// - Parameters:
  ///   - values: row-major values, more always better.
  ///   - weights: shares of 1, at least 0.
  ///   - leader: the option whose lead is asked about.
  public static func intervals(values: [Double], weights: [Double], leader: Int) -> [WeightStability] {
    let width = weights.count
    guard width > 0 else { return [] }
    let count = values.count / width
    return weights.indices.map { criterion in
      var interval = WeightStability(criterion: criterion, weight: weights[criterion], lower: 0, upper: 1)
      let others = 1 - weights[criterion]
      for rival in 0..<count where rival != leader {
        let here = values[leader * width + criterion] - values[rival * width + criterion]
        var rest = 0.0
        for column in 0..<width where column != criterion {
          let share = others > 1e-15 ? weights[column] / others : width > 1 ? 1 / Double(width - 1) : 0
          rest += share * (values[leader * width + column] - values[rival * width + column])
        }
        interval.tighten(rival: rival, here: here, rest: width == 1 ? here : rest)
      }
      return interval
    }
  }

  /// The lead t here + (1 - t) rest must not fall below 0.
  private mutating func tighten(rival: Int, here: Double, rest: Double) {
    let slope = here - rest
    let tolerance = 1e-12 * Swift.max(abs(here), abs(rest))
    guard abs(slope) > tolerance else { return }
    let root = (0 - rest) / slope
    if slope > 0 {
      let bound = Swift.min(root, weight)
      if bound > lower { (lower, rivalBelow) = (bound, rival) }
    } else {
      let bound = Swift.max(root, weight)
      if bound < upper { (upper, rivalAbove) = (bound, rival) }
    }
  }
}
