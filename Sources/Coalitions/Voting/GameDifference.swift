/// How two rules over the same members differ: which yes sides one passes and the other does not.
public struct GameDifference: Sendable, Hashable {
  /// Yes sides that pass under the first rule only.
  public let onlyFirst: UInt64
  /// Yes sides that pass under the second rule only.
  public let onlySecond: UInt64
  /// A smallest yes side that passes under the first rule only.
  public let exampleOnlyFirst: [Int]?
  /// A smallest yes side that passes under the second rule only.
  public let exampleOnlySecond: [Int]?
  /// Members whose power to veto comes or goes.
  public let vetoChanges: [Int]
  /// Members who become or stop being dummies.
  public let dummyChanges: [Int]
  /// The largest change of a member's Shapley-Shubik index.
  public let largestPowerChange: Double

  /// Whether the two rules pass the same yes sides.
  public var isSame: Bool { onlyFirst == 0 && onlySecond == 0 }
}
