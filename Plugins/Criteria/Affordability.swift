import Commissioning
import OptionKit

/// Times a commissioner's balance breaches its business rule.
///
/// Value: sum over years and commissioners of breaches. Unit: occasions; less is better.
///
/// Source: Bexley plan (February 2013), business rules.
///
/// Not claimed: how deep a breach is; see largest loss.
struct Affordability: Criterion {
  static let about = About(
    id: "affordability", title: "Affordability",
    summary: "Times a commissioner's balance breaches its business rule.",
    source: Source("Bexley plan (February 2013)", section: "business rules"))

  var unit: MeasureUnit { .times }
  var preference: Preference { .less }
  var needs: [Measure] { [.breach] }

  func value(of run: borrowing Measures) -> Double { run.total(.breach) }
}
