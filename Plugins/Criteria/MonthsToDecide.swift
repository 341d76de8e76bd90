import Commissioning
import OptionKit

/// Months from paper to decision, averaged over the years.
///
/// Value: months from paper to decision, the mean over all matters carried in the years; all the years where matters
/// came and none was carried, 0 where none came. Unit: months; less is better.
///
/// Source: Essex review (December 2018), 2.1 (nine of ten would review how decisions are made).
///
/// Not claimed: the time of matters that lapse; see decisions lapsed.
struct MonthsToDecide: Criterion {
  static let about = About(
    id: "months-to-decide", title: "Months to decide",
    summary: "Months from paper to decision, averaged over the years.",
    source: Source("Essex review (December 2018)", section: "2.1 (nine of ten would review how decisions are made)"))

  var unit: MeasureUnit { .months }
  var preference: Preference { .less }
  var needs: [Measure] { [.decisionMonths, .carried, .matters] }

  func value(of run: borrowing Measures) -> Double {
    var (months, carried, matters) = (0.0, 0.0, 0.0)
    for year in 0..<run.years {
      months += run[.decisionMonths, year] * run[.carried, year]
      carried += run[.carried, year]
      matters += run[.matters, year]
    }
    if carried > 0 { return months / carried }
    return matters > 0 ? Double(run.years * 12) : 0
  }
}
