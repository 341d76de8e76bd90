import Commissioning
import OptionKit

/// How far voting power lies from share of payment, on average.
///
/// Value: mean over years of `sum over commissioners of |power_i - payment_i| / 2`, both shares of 1: the share of
/// the power that would have to change hands for it to follow payment. Unit: a share of 1; less is better.
///
/// Source: Essex review (December 2018), 3.1 (votes of 16.6% and 7.14%) and 3.3 (what each pays).
///
/// Not claimed: that power ought to follow payment; it shows how far it does.
struct PowerAndPayment: Criterion {
  static let about = About(
    id: "power-and-payment", title: "Power and payment",
    summary: "How far voting power lies from share of payment, on average.",
    source: Source("Essex review (December 2018)", section: "3.1 (votes of 16.6% and 7.14%) and 3.3 (what each pays)"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }
  var needs: [Measure] { [.powerGap] }

  func value(of run: borrowing Measures) -> Double { run.mean(.powerGap) }
}
