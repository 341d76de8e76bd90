import OptionKit

extension Stance {
  /// A number of a stance, with what is taken where a scenario does not say: reading and the register follow from it.
  public enum Number: String, Sendable, Hashable, CaseIterable {
    /// The loss that it will not bear.
    case redLine = "red-line"
    /// How often it sends somebody.
    case attendance
    /// How long its own governance takes.
    case governanceDays = "governance-days"

    /// What is known of one before any scenario speaks.
    public struct Meaning: Sendable, Hashable {
      /// What it is, in a phrase.
      public var title: String
      /// Its unit.
      public var unit: MeasureUnit
      /// Taken where nothing is given.
      public var fallback: Double
      /// The range within which the default may well lie.
      public var range: ClosedRange<Double>
      /// The values allowed.
      public var bounds: ClosedRange<Double>
      /// Why the default may be taken.
      public var reason: String
    }

    /// Its meaning.
    public var meaning: Meaning {
      switch self {
      case .redLine:
        Meaning(
          title: "red line", unit: .share, fallback: 0.05, range: 0.02...0.1, bounds: 0...10,
          reason:
            "a twentieth of what it can spend is more than a year's growth of most budgets, so few bear it for long")
      case .attendance:
        Meaning(
          title: "chance of attending", unit: .share, fallback: 0.85, range: 0.7...0.95, bounds: 0...1,
          reason: "most come to most meetings of a body that binds them")
      case .governanceDays:
        Meaning(
          title: "days of its own governance", unit: .days, fallback: 20, range: 10...40, bounds: 0...365,
          reason: "a body that meets each month decides within one cycle, less the days that papers take")
      }
    }
  }
}
