/// How a sweep with a ``SpendingTarget`` went.
public struct SpendingFinding: Sendable, Hashable {
  /// The target.
  public var target: SpendingTarget
  /// Whether the answer asked for is told: the leader from every other bundle still run, or the best set.
  public var isTold: Bool
  /// Runs made, and those that all bundles in as many futures as were allowed would have taken.
  public var runs, whole: Int
  /// By bundle, the futures it met.
  public var met: [Int]
  /// Positions of the bundles that were run to the end.
  public var left: [Int]

  /// The share of the runs that was made.
  public var share: Double { whole > 0 ? Double(runs) / Double(whole) : 1 }
}
