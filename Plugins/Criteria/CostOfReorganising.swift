import Commissioning
import OptionKit

/// What is spent once on making the new bodies, over the years run.
///
/// Value: `sum over years of transitionCost_t`, as printed in business cases: the money of each year, not discounted. Unit:
/// £; less is better.
///
/// Source: business cases of councils under the invitation of February 2025 (Surrey's nine districts: £55.6m and £59.5m).
///
/// Not claimed: what falls after the years run; savings stand in a criterion of their own.
struct CostOfReorganising: Criterion {
  static let about = About(
    id: "cost-of-reorganising", title: "Cost of reorganising",
    summary: "What is spent once on making the new bodies, over the years run.",
    source: Source("Business case of nine Surrey districts (2025)", section: "costs and savings of either map"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .less }
  var needs: [Measure] { [.transitionCost] }

  func value(of run: borrowing Measures) -> Double {
    var sum = 0.0
    for year in 0..<run.years { sum += run[.transitionCost, year] }
    return sum
  }
}
