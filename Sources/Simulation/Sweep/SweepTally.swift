import OptionKit

/// What a sweep adds up: told of every run and of the end of every future, merged block after block in their order.
///
/// A tally must not depend on anything but what it is told, so that sums come out the same on any number of threads.
public protocol SweepTally: Sendable {
  /// A run that succeeded.
  mutating func take(_ measures: borrowing Measures, bundle: Int, future: Int)
  /// A run that failed.
  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int)
  /// All bundles have met this future.
  mutating func endFuture(_ future: Int)
  /// Adds the tally of the block that follows.
  mutating func merge(_ next: Self)
}
