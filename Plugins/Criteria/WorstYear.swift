import Commissioning
import OptionKit

/// The deepest shortfall of any commissioner in any year.
///
/// Value: `max over commissioners and years of -balance / resource`, at least 0; a commissioner without resource is
/// left out. Unit: a share of 1; less is better.
///
/// Source: Bexley plan (February 2013), section 3 (no disproportionate impact on any one) and Appendix B, 5 (every
/// commissioner to meet its duties in each year).
///
/// Not claimed: how often it happens; see affordability.
struct WorstYear: Criterion {
  static let about = About(
    id: "worst-year", title: "Worst year",
    summary: "The deepest shortfall of any commissioner in any year, as a share of its resource.",
    source: Source("Bexley plan (February 2013)", section: "3 and Appendix B, 5"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }
  var needs: [Measure] { [.balance, .resource] }

  func value(of run: borrowing Measures) -> Double {
    var deepest = 0.0
    for place in 0..<run.commissioners {
      for year in 0..<run.years where run[.resource, year, place] > 0 {
        deepest = max(deepest, -run[.balance, year, place] / run[.resource, year, place])
      }
    }
    return deepest
  }
}
