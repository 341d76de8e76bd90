import Commissioning
import OptionKit

/// Procurement, transition, boundary and exit costs, discounted to the present.
///
/// Value: `sum over years of discount_t x transactionCost_t`. Unit: £; less is better.
///
/// Source: Essex review (December 2018), 5.1.5 and 5.3.
///
/// Not claimed: the lead teams, which whole-life cost holds.
struct TransactionCost: Criterion {
  static let about = About(
    id: "transaction-cost", title: "Transaction cost",
    summary: "Procurement, transition, boundary and exit costs, discounted to the present.",
    source: Source("Essex review (December 2018)", section: "5.1.5 and 5.3"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .less }
  var needs: [Measure] { [.transactionCost] }

  func value(of run: borrowing Measures) -> Double { run.presentValue(.transactionCost) }
}
