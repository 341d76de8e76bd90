/// What the stage of demand makes.
extension Measure {
  /// People referred.
  public static let referrals = Measure("referrals", "People referred", .people, whole: .sum, stage: .demand)
  /// People seen.
  public static let seen = Measure("seen", "People seen", .people, better: .more, whole: .sum, stage: .demand)
  /// Worth of the care given, £ a year at the prices of the base year.
  public static let careValue = Measure(
    "care-value", "Worth of the care given, at the base year's prices", .poundsPerYear, better: .more,
    whole: .caseOnly, stage: .demand, needsPrice: true)
  /// People who left the list unseen.
  public static let unmet = Measure(
    "unmet", "People who left the list unseen", .people, better: .less, whole: .sum, stage: .demand)
  /// People waiting at the year's end.
  public static let waiting = Measure(
    "waiting", "People waiting at the year's end", .people, better: .less, whole: .sum, stage: .demand)
  /// Mean wait of those seen, weeks.
  public static let wait = Measure(
    "wait", "Mean wait of those seen", .weeks, better: .less, whole: .mean, stage: .demand)
  /// Share seen within the standard.
  public static let withinStandard = Measure(
    "within-standard", "Share seen within the standard", .share, better: .more, whole: .mean, stage: .demand)
}
