import Diagnostics

/// The weights that a panel could defend, from which stochastic methods draw evenly.
public enum WeightSpace: Sendable, Hashable {
  /// Nothing is known: all weights that sum to 1.
  case simplex
  /// Each weight lies between bounds, as shares of 1.
  case ranges([ClosedRange<Double>])
  /// Only the order is known: `ranks[i]` is criterion i's rank, 1 the heaviest.
  case ranked([Int])

  /// What keeps the space from holding any weights for so many criteria.
  public func problems(criteria: Int) -> [Problem] {
    switch self {
    case .simplex: return []
    case .ranked(let ranks):
      return ranks.count == criteria ? [] : [Problem("there are \(ranks.count) ranks", remedy: "give one a criterion")]
    case .ranges(let ranges):
      if ranges.count != criteria {
        return [Problem("there are \(ranges.count) weight ranges", remedy: "give one a criterion")]
      }
      let low = ranges.reduce(0) { $0 + Swift.max(0, $1.lowerBound) }
      let high = ranges.reduce(0) { $0 + Swift.min(1, $1.upperBound) }
      if ranges.contains(where: { !($0.lowerBound >= 0 && $0.upperBound.isFinite) }) {
        return [Problem("a weight range goes below 0", remedy: "give shares of 1")]
      }
      if low > 1 + 1e-12 || high < 1 - 1e-12 {
        return [Problem("no weights within the ranges sum to 1", remedy: "widen the ranges")]
      }
      return []
    }
  }
}
