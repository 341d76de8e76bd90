import Commissioning
import OptionKit

/// The provider's margin, in its worst year or on average.
///
/// Value: least over years of the margin as a share of the price, or its mean. Unit: a share of 1; more is better.
///
/// Source: Essex review (December 2018), 3.3 (a block may disadvantage the provider; the risk of destabilising it).
///
/// Not claimed: the provider's whole business; only this contract's margin.
struct ProviderStability: Criterion {
  static let about = About(
    id: "provider-stability", title: "Provider stability",
    summary: "The provider's margin, in its worst year or on average.",
    source: Source(
      "Essex review (December 2018)",
      section: "3.3 (a block may disadvantage the provider; the risk of destabilising it)"))

  @Parameter("Take the mean over the years; otherwise the worst year.")
  var averaged = false

  var unit: MeasureUnit { .share }
  var preference: Preference { .more }
  var needs: [Measure] { [.margin] }

  func value(of run: borrowing Measures) -> Double {
    guard averaged else {
      var worst = run.years == 0 ? 0 : Double.infinity
      for year in 0..<run.years { worst = min(worst, run[.margin, year]) }
      return worst
    }
    return run.mean(.margin)
  }
}
