/// How far one bundle is ahead of another on a criterion.
public struct CriterionGain: Sendable, Hashable {
  /// The criterion's place in the plan.
  public var criterion: Int
  /// The measures of the two, in the criterion's unit.
  public var ours, theirs: Double
  /// The difference in value times the criterion's weight, in points of 100; below zero where it is behind.
  public var points: Double

  /// Records a gain.
  package init(criterion: Int, ours: Double, theirs: Double, points: Double) {
    (self.criterion, self.ours, self.theirs, self.points) = (criterion, ours, theirs, points)
  }
}
