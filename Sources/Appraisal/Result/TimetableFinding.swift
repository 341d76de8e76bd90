import Commissioning

/// When a bundle must be decided for its service to start in time: from the runs of the appraisal where there is a tender in
/// them, else counted back from the day on which it must start.
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
    package init(_ title: String, months: Double, basis: String) {
      (self.title, self.months, self.basis) = (title, months, basis)
    }
  }

  /// What the runs say of the start of the new contract.
  public struct Start: Sendable, Hashable {
    /// The share of futures in which every unit's own contract starts when today's ends.
    public var chance: Double
    /// Contracts that were to start in the years run, today's contract's successors and those after them: a mean over futures.
    public var contractsDue: Double
    /// Months late of a contract, the mean over all that were to start in any future, and the 95% quantile over futures of
    /// the mean of one future; one without a successor in sight counts to the end of the run.
    public var monthsLate, monthsLateAtMost: Double
    /// Of the months between two contracts, the shares with the old contract modified, with a bridging contract, and with
    /// none; all 0 where there are no such months.
    public var modified, bridged, gap: Double
    /// Mean months from asking to go to the market to the approval.
    public var monthsToApprove: Double
    /// By share of futures: the last day on which a decision is in time in so many of them; nil where that day lies before
    /// the case's date.
    public var decideBy: [(share: Double, date: CalendarDate?)] {
      zip(Self.shares, dates).map { ($0, $1) }
    }
    let dates: [CalendarDate?]
    /// The milestones on the way, from the approval to the start, as the runs date them.
    public var milestones: [DatedMilestone] = []

    /// The shares of futures for which days are told.
    public static let shares = [0.5, 0.8, 0.95]

    /// Records what the runs say; `dates` is as long as ``shares``.
    package init(
      chance: Double, contractsDue: Double, monthsLate: Double, monthsLateAtMost: Double, modified: Double,
      bridged: Double, gap: Double, monthsToApprove: Double, dates: [CalendarDate?]
    ) {
      self.contractsDue = contractsDue
      (self.chance, self.monthsLate, self.monthsLateAtMost) = (chance, monthsLate, monthsLateAtMost)
      (self.modified, self.bridged, self.gap) = (modified, bridged, gap)
      (self.monthsToApprove, self.dates) = (monthsToApprove, dates)
    }
  }

  /// How a bundle's timetable comes out.
  public enum Verdict: Sendable, Hashable {
    /// An approval with days of its own takes effect only after the service must start; names its step.
    case approvedTooLate(step: String)
    /// The runs say how often it is in time: ``TimetableFinding/start``.
    case fromRuns
    /// No run has tried it: at their mean lengths the steps end in time.
    case inTime
    /// No run has tried it: at their mean lengths the steps take so many months, more than are left.
    case tooLate(months: Double)
    /// Nothing ends that would have to be replaced: what is applied for by a day takes effect on another, and later waits a
    /// year.
    case onApplication(by: CalendarDate, effective: CalendarDate)
  }

  /// The day by which the new arrangement must run: the day after the contract ends, or the start the documents give.
  public var neededBy: CalendarDate
  /// The last day on which a decision is in time in 95% of futures, or without runs at the steps' mean lengths; nil where
  /// that day lies before the case's date.
  public var lastSafeDate: CalendarDate?
  /// The steps between decision and start.
  public var steps: [Step]
  /// How much slack there is, or how late it already is.
  public var verdict: Verdict
  /// Whether today's contract gives the right to extend it, which is what serves meanwhile where the start is late.
  public var canExtend: Bool
  /// What the runs say; nil where no tender was run.
  public var start: Start?

  /// Records a finding.
  package init(
    neededBy: CalendarDate, lastSafeDate: CalendarDate?, steps: [Step], verdict: Verdict, canExtend: Bool = false,
    start: Start? = nil
  ) {
    (self.neededBy, self.lastSafeDate, self.steps) = (neededBy, lastSafeDate, steps)
    (self.verdict, self.canExtend, self.start) = (verdict, canExtend, start)
  }
}
