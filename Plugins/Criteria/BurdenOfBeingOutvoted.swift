import Commissioning
import OptionKit

/// What members lose by binding decisions that they voted against, discounted to the present.
///
/// Value: `sum over years of discount_t x outvotedBurden_t`: the losses alone, for being outvoted on what turns out well
/// is no burden. Unit: £; less is better.
///
/// Source: J. M. Buchanan and G. Tullock, *The Calculus of Consent* (1962), chapter 5, external costs of collective
/// decision; Essex review (December 2018), 2.1 (the autonomy of individual organisations is to be respected).
///
/// Not claimed: that what others gain by it makes up for it; that stands in the value of decisions.
struct BurdenOfBeingOutvoted: Criterion {
  static let about = About(
    id: "burden-of-being-outvoted", title: "Burden of being outvoted",
    summary: "Losses to members by binding decisions that they voted against, discounted to the present.",
    source: Source("Essex review (December 2018)", section: "2.1 (autonomy of individual organisations)"))

  var unit: MeasureUnit { .pounds }
  var preference: Preference { .less }
  var needs: [Measure] { [.outvotedBurden] }

  func value(of run: borrowing Measures) -> Double { run.presentValue(.outvotedBurden) }
}
