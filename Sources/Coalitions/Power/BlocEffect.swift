/// What members gain or lose by always voting as one.
public struct BlocEffect: Sendable, Hashable {
  /// Somebody's power before and after.
  public struct Change: Sendable, Hashable {
    /// Apart.
    public let before: Double
    /// With the bloc.
    public let after: Double
  }

  /// The sum of the members' Shapley-Shubik indices, and the bloc's.
  public let shapleyShubik: Change
  /// The sum of the members' absolute Banzhaf measures, and the bloc's.
  public let banzhaf: Change
  /// Everybody else, ascending.
  public let others: [Int]
  /// Their Shapley-Shubik indices.
  public let othersShapleyShubik: [Change]
}
