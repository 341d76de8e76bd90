/// When a matter is decided, and how.
public struct DecisionTiming: Sendable, Hashable {
  /// `approved[m]`: the chance of approval in month m.
  public let approved: [Double]
  /// `rejected[m]`: the chance of rejection in month m.
  public let rejected: [Double]
  /// `lapsed[m]`: the chance of being given up in month m.
  public let lapsed: [Double]
  /// The chance that nothing has happened by the horizon.
  public let undecided: Double

  /// The chance of a decision, either way, by a month.
  public func decided(by month: Int) -> Double {
    (approved.prefix(month + 1) + rejected.prefix(month + 1)).reduce(0, +)
  }

  /// Lapsed or undecided at the horizon.
  public var noDecision: Double { lapsed.reduce(undecided, +) }

  /// The mean month of decision among matters decided by the horizon; nil where none is.
  public var meanMonth: Double? {
    let decided = zip(approved, rejected).map { $0 + $1 }
    let total = decided.reduce(0, +)
    guard total > 0 else { return nil }
    return decided.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / total
  }

  /// The first month by which a share of all matters is decided; nil where that is never by the horizon.
  public func month(deciding share: Double) -> Int? {
    approved.indices.first { decided(by: $0) >= share - 1e-12 }
  }
}
