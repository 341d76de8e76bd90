/// How firm the lead is.
public struct LeadSignificance: Sendable, Hashable {
  /// Position of the leader in the bundles.
  public var leader: Int
  /// The best bundle whose results differ from the leader's in at least one future; nil where there is none.
  public var runnerUp: Int?
  /// Mean score of the leader less that of the runner-up.
  public var margin: Double
  /// The middle 90% of that difference over futures.
  public var marginRange: ClosedRange<Double>
  /// Standard error of the margin.
  public var marginError: Double
  /// Share of futures in which the leader scores above the runner-up.
  public var shareAhead: Double
  /// Positions of the bundles the evidence does not separate from the leader: mean paired difference within two
  /// standard errors, or the difference within what the scale can tell (half a point).
  public var notSeparated: [Int]
  /// What may be said of it.
  public var verdict: LeadVerdict
  /// The leader against business as usual; nil where it is the leader, or was not compared.
  public var overToday: Lead?

  /// A lead over another bundle in the same futures.
  public struct Lead: Sendable, Hashable {
    /// Mean difference in score.
    public var mean: Double
    /// The middle 90% of that difference over futures.
    public var range: ClosedRange<Double>
    /// Standard error of the mean.
    public var error: Double
    /// Share of futures in which it is above 0.
    public var shareAhead: Double

    /// Records a lead.
    package init(mean: Double, range: ClosedRange<Double>, error: Double, shareAhead: Double) {
      (self.mean, self.range, self.error, self.shareAhead) = (mean, range, error, shareAhead)
    }
  }

  /// Records a finding.
  package init(
    leader: Int, runnerUp: Int?, margin: Double, marginRange: ClosedRange<Double>, marginError: Double,
    shareAhead: Double, notSeparated: [Int], verdict: LeadVerdict, overToday: Lead? = nil
  ) {
    self.overToday = overToday
    (self.leader, self.runnerUp, self.margin) = (leader, runnerUp, margin)
    (self.marginRange, self.marginError) = (marginRange, marginError)
    (self.shareAhead, self.notSeparated, self.verdict) = (shareAhead, notSeparated, verdict)
  }
}
