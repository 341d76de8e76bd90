/// A rule for choosing under uncertainty.
public enum RobustnessRule: String, Sendable, Hashable, CaseIterable {
  /// Largest expected payoff.
  case expected
  /// Smallest expected regret; always agrees with ``expected``.
  case expectedRegret = "expected_regret"
  /// Smallest maximum regret.
  case maxRegret = "max_regret"
  /// Largest worst payoff.
  case worst
  /// Largest Hurwicz value.
  case hurwicz
  /// Largest plain mean.
  case laplace
  /// Most often the best.
  case probabilityBest = "probability_best"

  func score(_ row: OptionRobustness) -> Double {
    switch self {
    case .expected: row.expected
    case .expectedRegret: -row.expectedRegret
    case .maxRegret: -row.maxRegret
    case .worst: row.worst
    case .hurwicz: row.hurwicz
    case .laplace: row.laplace
    case .probabilityBest: row.probabilityBest
    }
  }
}
