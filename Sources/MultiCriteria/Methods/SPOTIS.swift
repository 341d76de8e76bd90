/// SPOTIS: weighted distance to the ideal point within fixed bounds; lower is better.
///
/// d = sum of w_j |x_j - best_j| / |high_j - low_j|, weights summing to 1. As the bounds are fixed, ranks never
/// reverse when options come or go. A figure better than the best anchor is at no distance from it, so that raising a
/// wanted score never costs anything (the paper has no figures beyond the bounds). Source: Dezert, Tchamova, Han and Tacnet, The SPOTIS rank reversal free method
/// for multi-criteria decision-making support, FUSION 2020.
public enum SPOTIS {
  /// Distances and ranks. Criteria without anchors are refused.
  public static func run(_ table: ScoreTable) throws -> MethodResult {
    let values = try table.scaled(.anchored)
    let weights = table.normalisedWeights
    let width = table.criteria.count
    let scores = table.options.indices.map { option in
      (0..<width).reduce(0) { $0 + weights[$1] * Swift.max(0, 100 - values[option * width + $1]) / 100 }
    }
    return MethodResult(.spotis, scaling: .anchored, scores: scores, lowerIsBetter: true)
  }
}
