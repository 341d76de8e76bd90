/// What may be said of the leader's lead over the runner-up.
///
/// A lead is doubted first for being within two standard errors, then for being too small to choose by
/// (``JudgingNumber/indifference``), then for turning with the future (``JudgingNumber/ahead``). Not claimed: anything of the
/// lead over business as usual, which is ``LeadSignificance/overToday``.
public enum LeadVerdict: String, Sendable, Hashable, CaseIterable {
  /// Nothing can be run.
  case nothingToCompare = "nothing-to-compare"
  /// One bundle can be run.
  case onlyOne = "only-one"
  /// Every contender scores the same in every future.
  case allAlike = "all-alike"
  /// The lead may be chance: it is within two standard errors.
  case withinError = "within-error"
  /// The order is steady from future to future, and the difference too small to choose by.
  case steadyButSmall = "steady-but-small"
  /// Which is ahead depends on the future, and the difference is too small to choose by.
  case smallAndTurning = "small-and-turning"
  /// Which is ahead depends on the future.
  case turning
  /// The leader leads, not in all of nineteen futures of twenty.
  case likely
  /// The leader leads in at least nineteen futures of twenty.
  case firm

  /// Whether a leader may be named by it.
  public var leads: Bool { self == .likely || self == .firm }

  init(margin: Double, error: Double, range: ClosedRange<Double>, ahead: Double, _ plan: AppraisalDesign) {
    if margin <= 2 * error {
      self = .withinError
    } else if margin <= plan[.indifference] {
      self = ahead >= plan[.steady] ? .steadyButSmall : .smallAndTurning
    } else if ahead < plan[.ahead] {
      self = .turning
    } else {
      self = range.lowerBound > 0 ? .firm : .likely
    }
  }
}
