import Commissioning
import OptionKit

/// How unequal contributions a weighted head are between places.
///
/// Value: coefficient of variation of places' contributions a head, weighted by people: `sqrt(sum p (x - m)^2 / sum
/// p) / m`. Unit: a share of 1; less is better.
///
/// Source: Essex review (December 2018), 5.2.3.
///
/// Not claimed: councils' money: it serves the same people as the CCGs' and is left out of the comparison.
struct EquityOfFunding: Criterion {
  static let about = About(
    id: "equity-of-funding", title: "Equity of funding",
    summary: "How unequal contributions a weighted head are between places.",
    source: Source("Essex review (December 2018)", section: "5.2.3"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }
  var needs: [Measure] { [.contribution] }

  func value(of run: borrowing Measures) -> Double { run.spread(.contribution, perHead: true) }
}
