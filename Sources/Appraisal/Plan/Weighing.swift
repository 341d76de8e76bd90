import MultiCriteria

/// How a plan's weights were arrived at.
public enum Weighing: Sendable, Hashable {
  /// Each with a reason of its own.
  case given
  /// By judging swings over stated ranges.
  case swing([SwingWeight])
  /// From an order of importance alone; `ranks[i]` is criterion i's, 1 the most important.
  case ranked([Int])
  /// From comparisons of every two criteria.
  case pairwise(PairwiseComparison)

  /// In words, for the report.
  public var words: String {
    switch self {
    case .given: "Each weight was given with a reason of its own."
    case .swing:
      "Weights are swing weights: what going from the worst to the best end of a stated range is worth, against the "
        + "swing worth most, which has 100 points."
    case .ranked:
      "Weights are rank-order centroids: only the order of importance was judged, and each weight is the mean over all "
        + "weights in that order."
    case .pairwise(let comparison):
      "Weights come from comparing every two criteria (analytic hierarchy process). The consistency ratio is "
        + "\(Additive.rounded(comparison.consistencyRatio)), "
        + (comparison.isConsistent
          ? "within the 0.1 that is usually accepted." : "above the 0.1 that is usually accepted: look at them again.")
    }
  }
}
