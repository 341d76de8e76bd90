/// Over many weightings, which alternative leads in which share of them.
public struct WeightShares: Sendable, Hashable {
  /// For each alternative, the share of weightings in which it scores highest; a tie is shared equally.
  public let leads: [Double]

  /// Scores alternatives by sum of weight x score under every weighting.
  ///
  /// - Parameters:
  ///   - scores: for each alternative its score on each criterion.
  ///   - weightings: each as long as the criteria.
  public init(scores: [[Double]], weightings: [[Double]]) {
    var leads = [Double](repeating: 0, count: scores.count)
    for weights in weightings {
      let sums = scores.map { scores in zip(scores, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      guard let best = sums.max() else { continue }
      let first = sums.indices.filter { sums[$0] == best }
      for place in first { leads[place] += 1 / Double(first.count) }
    }
    self.leads = weightings.isEmpty ? leads : leads.map { $0 / Double(weightings.count) }
  }
}
