/// The additive model: score = sum of weight x value.
///
/// Raw figures use the weights as given; every other scale uses weights that sum to 1. Source: Multi-criteria
/// analysis: a manual (DCLG 2009), section 6.2.11 (simple weighted summation); Keeney and Raiffa (1976), chapter 3.
/// It assumes that criteria are preferentially independent, which no arithmetic can check.
public enum Additive {
  /// Scores and ranks.
  public static func run(_ table: ScoreTable, scaling: Scaling) throws -> MethodResult {
    let values = try table.scaled(scaling)
    let given = table.weights
    let weights = scaling == .raw ? given : table.normalisedWeights
    var warnings: [TableWarning] = []
    let total = given.reduce(0, +)
    if scaling == .raw, abs(total - 1) > 1e-9 {
      warnings.append(.weightsAsGiven(sum: total))
    }
    return MethodResult(
      .additive, scaling: scaling, scores: scores(values, weights: weights), warnings: warnings)
  }

  /// Weighted sums of row-major values, one an option.
  public static func scores(_ values: [Double], weights: [Double]) -> [Double] {
    let width = weights.count
    guard width > 0 else { return [] }
    return values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        (0..<values.count / width).map { option in
          var score = 0.0
          let row = option &* width
          for column in 0..<width { score += weights[column] * values[row &+ column] }
          return score
        }
      }
    }
  }

  /// Four decimals for a sentence; not for results.
  package static func rounded(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e11 else { return "\(value)" }
    let scaled = (value * 10_000).rounded() / 10_000
    return scaled == scaled.rounded() ? "\(Int(scaled))" : "\(scaled)"
  }
}
