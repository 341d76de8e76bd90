import Commissioning

/// The last safe date to decide for a bundle, counted back from the day its service must start.
public struct TimetableFinding: Sendable, Hashable {
  /// One step that must follow the decision, in order.
  public struct Step: Sendable, Hashable {
    /// As printed: "approval by NHS England", "procurement", "mobilisation".
    public var title: String
    /// How long it takes, in months.
    public var months: Double
    /// Where the length comes from: a citation, or the reason for assuming it.
    public var basis: String

    /// Makes a step.
    public init(_ title: String, months: Double, basis: String) {
      (self.title, self.months, self.basis) = (title, months, basis)
    }
  }

  /// The day by which the new arrangement must run: the day after the contract ends, or the start the documents give.
  public var neededBy: CalendarDate
  /// The last day on which a decision leaves every step its full time; nil where that day lies before the case's date.
  public var lastSafeDate: CalendarDate?
  /// The steps between decision and start.
  public var steps: [Step]
  /// In plain words: how much slack there is, or how late it already is.
  public var words: String

  /// Records a finding.
  public init(neededBy: CalendarDate, lastSafeDate: CalendarDate?, steps: [Step], words: String) {
    (self.neededBy, self.lastSafeDate, self.steps, self.words) = (neededBy, lastSafeDate, steps, words)
  }
}
