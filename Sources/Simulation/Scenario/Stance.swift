import OptionKit

/// Where a commissioner stands: what it wants, what it will not accept, and how it works inside.
public struct Stance: Sendable, Hashable {
  /// Its view of one map.
  public enum View: String, Sendable, Hashable, CaseIterable, ParameterValue {
    /// It wants this.
    case prefers
    /// It supports this.
    case supports
    /// It supports this if there is more scope for local variation.
    case supportsIfLocal = "supports-if-local"
    /// It is thinking about this.
    case considers
    /// It has not made up its mind.
    case undecided
    /// It has said nothing.
    case none
    /// It will not have this.
    case refuses
  }

  /// Views by footprint, as the scenario names them.
  public var views: [String: View]
  /// Whether the document names it as the holder of these views; else the scenario assigns them for a reason.
  public var viewsAreGiven = false
  /// The loss against today's share, as a share of its resource, beyond which it will not stay.
  public var redLine: Double
  /// Chance that it sends somebody to a meeting.
  public var attendance: Double
  /// Days its own governance takes before it can commit itself.
  public var governanceDays: Double
  /// Whether its money must stay in the county: it refuses a map with outside partners in its units.
  public var keepsMoneyInside: Bool

  /// Describes a stance; what is not given is as ``Number`` has it.
  public init(
    views: [String: View] = [:], redLine: Double = Number.redLine.meaning.fallback,
    attendance: Double = Number.attendance.meaning.fallback,
    governanceDays: Double = Number.governanceDays.meaning.fallback, keepsMoneyInside: Bool = false
  ) {
    (self.views, self.redLine, self.attendance) = (views, redLine, attendance)
    (self.governanceDays, self.keepsMoneyInside) = (governanceDays, keepsMoneyInside)
  }
}
