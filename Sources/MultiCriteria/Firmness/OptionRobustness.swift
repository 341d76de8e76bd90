/// How one option stands against uncertainty.
public struct OptionRobustness: Sendable, Hashable {
  /// Sum of p_s x_s.
  public var expected: Double
  /// Sum of p_s (best_s - x_s): what not choosing by hindsight costs on average (Savage 1951).
  public var expectedRegret: Double
  /// Largest best_s - x_s, whatever its probability.
  public var maxRegret: Double
  /// Smallest x_s (Wald 1950).
  public var worst: Double
  /// Largest x_s.
  public var best: Double
  /// alpha best + (1 - alpha) worst (Hurwicz 1951).
  public var hurwicz: Double
  /// The plain mean over states (Laplace).
  public var laplace: Double
  /// Probability of being the best, shared equally where several are.
  public var probabilityBest: Double
}
