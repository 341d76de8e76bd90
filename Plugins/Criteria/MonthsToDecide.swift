import Commissioning
import OptionKit

/// Months from paper to decision, averaged over the years.
///
/// Value: mean over years of mean months from paper to decision. Unit: months; less is better.
///
/// Source: 003_abec608363eab071.txt, 2.1 (nine of ten would review how decisions are made).
///
/// Not claimed: the time of matters that lapse; see decisions lapsed.
struct MonthsToDecide: Criterion {
  static let about = About(
    id: "months-to-decide", title: "Months to decide",
    summary: "Months from paper to decision, averaged over the years.",
    source: Source("003_abec608363eab071.txt", section: "2.1 (nine of ten would review how decisions are made)"))

  var unit: MeasureUnit { .months }
  var preference: Preference { .less }
  var needs: [Measure] { [.decisionMonths] }

  func value(of run: borrowing Measures) -> Double { run.mean(.decisionMonths) }
}
