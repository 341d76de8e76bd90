import Commissioning
import OptionKit

/// How unequal waits are between places.
///
/// Value: coefficient of variation of places' mean waits, weighted by people: `sqrt(sum p (x - m)^2 / sum p) / m`.
/// Unit: a share of 1; less is better.
///
/// Source: Essex review (December 2018), 1.3 (equity and access) and 2.1.
///
/// Not claimed: differences within a place.
struct EquityOfAccess: Criterion {
  static let about = About(
    id: "equity-of-access", title: "Equity of access",
    summary: "How unequal waits are between places.",
    source: Source("Essex review (December 2018)", section: "1.3 (equity and access) and 2.1"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }
  var needs: [Measure] { [.wait] }

  func value(of run: borrowing Measures) -> Double { run.spread(.wait) }
}
