// The rates of the first three rows are those of the Green Book of 2022, annex 6, table 8 (years 0 to 125 read there), and
// stand unchanged in the edition of February 2026, as the Department for Transport's notice of April 2026 prints them for
// all years: TAG, forthcoming change: Green Book updates. That edition asks for the third row as a further test wherever a
// proposal reaches beyond 50 years. In every row each rate is the standard one times a constant (3/7, 6/7, 2/7) rounded to
// a hundredth of a percent, which is where the last three rates of the fourth row come from. The independent review of the
// discount rate published on 30 June 2026 recommends; it sets no rate.
extension DiscountSchedule {
  private static let checked =
    "unchanged in the edition of February 2026 (all years: TAG, Green Book updates, April 2026)"

  private static func greenBook(_ name: String, _ title: String, _ rates: [Double], beyond: String) -> DiscountSchedule
  {
    let ends: [Int?] = [30, 75, 125, 200, 300, nil]
    return DiscountSchedule(
      id: "green-book-\(name)", title: title,
      source:
        "HM Treasury, The Green Book: central government guidance on appraisal and evaluation, annex 6, table 8, "
        + "declining long-term discount rate (years 0 to 125); " + beyond,
      edition: "2022", bands: zip(ends, rates).map { Band(through: $0, rate: $1) })
  }

  /// The social time preference rate: 3.5% for years 0 to 30, 3.0% to 75, 2.5% to 125, 2.0% to 200, 1.5% to 300, then 1%.
  public static let greenBookStandard = greenBook(
    "standard", "Standard rate", [0.035, 0.030, 0.025, 0.020, 0.015, 0.010], beyond: checked)

  /// Health and life effects: 1.5% for years 0 to 30, then 1.29%, 1.07%, 0.86%, 0.64% and 0.43%.
  public static let greenBookHealth = greenBook(
    "health", "Health rate", [0.0150, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043], beyond: checked)

  /// The standard rate without pure social time preference: 3.0% for years 0 to 30, then 2.57%, 2.14%, 1.71%, 1.29%, 0.86%.
  public static let greenBookReduced = greenBook(
    "reduced", "Reduced rate, without pure time preference", [0.0300, 0.0257, 0.0214, 0.0171, 0.0129, 0.0086],
    beyond: checked)

  /// The health rate without pure social time preference: 1.0% for years 0 to 30, then 0.86%, 0.71%, 0.57%, 0.43%, 0.29%.
  public static let greenBookReducedHealth = greenBook(
    "reduced-health", "Reduced health rate", [0.0100, 0.0086, 0.0071, 0.0057, 0.0043, 0.0029],
    beyond: "later years: the standard rates in the same proportion, 2 to 7; arithmetic checked, citation unverified")

  /// Every schedule, in the order the command lists them.
  public static let all: [DiscountSchedule] = [
    .greenBookStandard, .greenBookHealth, .greenBookReduced, .greenBookReducedHealth,
  ]

  /// The schedule for health effects that goes with this one.
  public var forHealth: DiscountSchedule {
    switch id {
    case Self.greenBookStandard.id: .greenBookHealth
    case Self.greenBookReduced.id: .greenBookReducedHealth
    default: self
    }
  }
}
