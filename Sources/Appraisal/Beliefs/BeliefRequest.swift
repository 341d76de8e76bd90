import Uncertainty

/// How beliefs are examined: how many futures are spent on what.
public struct BeliefRequest: Sendable, Hashable {
  /// Futures in which everything is drawn, for effects, the value of knowing, and boxes.
  public var sample = 1024
  /// Futures in which one number at a time is put at its ends.
  public var paired = 64
  /// Rows of Saltelli's design; nil for a regression on the sample.
  public var saltelli: Int?
  /// Trajectories of Morris's screening; nil for none.
  public var screening: Int?
  /// Numbers whose levels are shown side by side.
  public var levels: [FuturesDesign.Factor] = []
  /// Halvings of the search for a switching value.
  public var halvings = 10

  /// The usual numbers.
  public init() {}
}
