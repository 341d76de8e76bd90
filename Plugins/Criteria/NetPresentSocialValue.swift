import Commissioning
import OptionKit

/// What is gained over all years less what is paid, discounted to the present.
///
/// Value: `sum of healthDiscount_t x careValue_t + discount_t x (decisionValue_t - totalCost_t)`, real pounds of the price
/// base. Care is valued at `care-worth` times what a person costs today; decisions at what they are worth to those bound by
/// them beyond the care that their money buys. Unit: £; more is better.
///
/// Source: HM Treasury, The Green Book, net present social value.
///
/// Not claimed: waits, outcomes, fit and fairness, which are not in money; savings outside the commissioners' own books.
struct NetPresentSocialValue: Criterion {
  static let about = About(
    id: "net-present-social-value", title: "Net present social value",
    summary: "What is gained over all years less what is paid, discounted to the present.",
    source: Source("HM Treasury, The Green Book", section: "net present social value"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .more }
  var needs: [Measure] { [.totalCost, .careValue, .decisionValue] }

  func value(of run: borrowing Measures) -> Double {
    var care = 0.0
    for year in 0..<run.years { care += run.healthDiscount[year] * run[.careValue, year] }
    return care + run.presentValue(.decisionValue) - run.presentValue(.totalCost)
  }
}
