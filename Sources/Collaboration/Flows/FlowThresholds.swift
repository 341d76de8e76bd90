/// Where core, linked and specialist part.
///
/// The framework describes the three and prints no figure. The defaults lie where its own example tables do: Oscar is
/// called a main provider of Alpha and has 16.2% of Charlie's business and 5.1% of Delta's (section 3), and its table names
/// five commissioners.
public struct FlowThresholds: Sendable, Hashable {
  /// A provider is a main one of a commissioner that buys at least this share of all it buys from it.
  public var main: Double
  /// So many commissioners are a large group.
  public var many: Int
  /// Interest is spread equally where the largest share of the provider is at most so many times the middle one.
  public var even: Double
  /// Contracts are of like size where the largest is at most so many times the least.
  public var alike: Double
  /// One has a significantly larger portion where it buys at least so many times what the next does.
  public var dominant: Double

  /// States thresholds.
  public init(main: Double = 0.15, many: Int = 5, even: Double = 2, alike: Double = 1.5, dominant: Double = 2) {
    (self.main, self.many, self.even) = (main, many, even)
    (self.alike, self.dominant) = (alike, dominant)
  }
}
