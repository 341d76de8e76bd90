/// Why a method puts another option first than the weighted sum does: what about the method makes it so, and where its winner
/// is better and worse than the reference's.
public struct MethodDifference: Sendable, Hashable {
  /// The method.
  public var method: AppraisalMethod
  /// The scale it used.
  public var scaling: Scaling
  /// The criteria on which its winner is better, by name, the most weighted points first.
  public var better: [String]
  /// Those on which it is worse.
  public var worse: [String]

  /// Compares its winner with the reference's leader; differences under a thousandth of the largest count for nothing.
  ///
  /// - Parameter values: a table of values on one scale for all criteria, more always better.
  public init(
    _ winner: Int, against leader: Int, values: [Double], criteria: [CriterionColumn], weights: [Double],
    method: AppraisalMethod, scaling: Scaling
  ) {
    let width = criteria.count
    let gains = criteria.indices.map { weights[$0] * (values[winner * width + $0] - values[leader * width + $0]) }
    let size = gains.reduce(0) { Swift.max($0, abs($1)) }
    better = gains.indices.filter { gains[$0] > 0.001 * size }.sorted { (gains[$1], $0) < (gains[$0], $1) }
      .map { criteria[$0].name }
    worse = gains.indices.filter { gains[$0] < -0.001 * size }.sorted { (gains[$0], $0) < (gains[$1], $1) }
      .map { criteria[$0].name }
    (self.method, self.scaling) = (method, scaling)
  }
}
