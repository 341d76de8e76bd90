import Commissioning
import OptionKit

/// What everyone pays for each person seen, both over all years and discounted.
///
/// Value: `sum of discount_t x totalCost_t / sum of healthDiscount_t x seen_t`, real pounds of the price base; over one
/// person where nobody is seen. Unit: £; less is better.
///
/// Source: HM Treasury, The Green Book, cost-effectiveness (costs at the standard rate, people as a health effect).
///
/// Not claimed: that all people seen need the same; money that is not spent lowers cost and people seen together.
struct CostPerPersonSeen: Criterion {
  static let about = About(
    id: "cost-per-person-seen", title: "Cost per person seen",
    summary: "What everyone pays for each person seen, discounted.",
    source: Source("HM Treasury, The Green Book", section: "cost-effectiveness"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .less }
  var needs: [Measure] { [.totalCost, .seen] }

  func value(of run: borrowing Measures) -> Double {
    var people = 0.0
    for year in 0..<run.years { people += run.healthDiscount[year] * run[.seen, year] }
    return run.presentValue(.totalCost) / max(1, people)
  }
}
