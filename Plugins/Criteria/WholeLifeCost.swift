import Commissioning
import OptionKit

/// What everyone pays over the years, discounted to the present.
///
/// Value: `sum over years of discount_t x totalCost_t`, real pounds of the price base. Unit: £; less is better.
///
/// Source: HM Treasury, The Green Book, discounting.
///
/// Not claimed: savings outside the commissioners' own books.
struct WholeLifeCost: Criterion {
  static let about = About(
    id: "whole-life-cost", title: "Whole-life cost",
    summary: "What everyone pays over the years, discounted to the present.",
    source: Source("HM Treasury, The Green Book", section: "discounting"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .less }
  var needs: [Measure] { [.totalCost] }

  func value(of run: borrowing Measures) -> Double { run.presentValue(.totalCost) }
}
