import Commissioning
import OptionKit

/// What decisions are worth to those whom they bind, net of cost, discounted to the present: judgement, in money.
///
/// Value: `sum over years of discount_t x decisionValue_t`. A good matter refused or late loses, and so does a poor one
/// passed. It counts only what goes beyond the care that the money ordinarily buys, which is counted in waits and people
/// seen. Unit: £; more is better.
///
/// Source: Essex review (December 2018), 2.1 (half say that the quality of proposals varies; four would review the value
/// for money of investments); J. M. Buchanan and G. Tullock, *The Calculus of Consent* (1962).
///
/// Not claimed: what any one matter is worth; how worth is spread is an assumption of the scenario.
struct ValueOfDecisions: Criterion {
  static let about = About(
    id: "value-of-decisions", title: "Value of decisions",
    summary: "Worth of what was decided, net of cost, to those bound by it, discounted to the present.",
    source: Source("Essex review (December 2018)", section: "2.1 (quality of proposals and value for money)"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .more }
  var needs: [Measure] { [.decisionValue] }

  func value(of run: borrowing Measures) -> Double { run.presentValue(.decisionValue) }
}
