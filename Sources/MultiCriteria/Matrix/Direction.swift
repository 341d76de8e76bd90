/// Whether more of a measure is better or worse.
public enum Direction: String, Sendable, Hashable, CaseIterable {
  /// More is better (a benefit).
  case max
  /// Less is better (a cost).
  case min
}
