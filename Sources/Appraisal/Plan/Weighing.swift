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
}
