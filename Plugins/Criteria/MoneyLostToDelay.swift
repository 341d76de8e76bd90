import Commissioning
import OptionKit

/// Value of decisions forgone while undecided, discounted to the present.
///
/// Value: `sum over years of discount_t x delayCost_t`. Unit: £; less is better.
///
/// Source: Essex review (December 2018), 2.1 (pressure to commit funds) and 2.2.
///
/// Not claimed: that money underspent is lost to the commissioners; it is lost to the service.
struct MoneyLostToDelay: Criterion {
  static let about = About(
    id: "money-lost-to-delay", title: "Money lost to delay",
    summary: "Value of decisions forgone while undecided, discounted to the present.",
    source: Source("Essex review (December 2018)", section: "2.1 (pressure to commit funds) and 2.2"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .less }
  var needs: [Measure] { [.delayCost] }

  func value(of run: borrowing Measures) -> Double { run.presentValue(.delayCost) }
}
