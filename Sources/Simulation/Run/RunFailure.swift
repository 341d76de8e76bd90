import OptionKit

/// A run that failed: what was lost, where and why. The sweep goes on without it.
public struct RunFailure: Error, Sendable, Hashable {
  /// The bundle's id.
  public var bundle: String
  /// The number of the future, from 0.
  public var future: Int
  /// The stage in which it failed.
  public var stage: Stage
  /// Why, in a sentence.
  public var cause: String

  /// Records a failure.
  public init(bundle: String, future: Int, stage: Stage, cause: String) {
    (self.bundle, self.future, self.stage, self.cause) = (bundle, future, stage, cause)
  }
}
