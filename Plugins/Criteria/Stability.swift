import Commissioning
import OptionKit

/// Departures from a unit, over the years.
///
/// Value: sum over years of departures. Unit: occasions; less is better.
///
/// Source: Essex review (December 2018), 5.4 (three may leave).
///
/// Not claimed: discontent that does not end in leaving.
struct Stability: Criterion {
  static let about = About(
    id: "stability", title: "Stability",
    summary: "Departures from a unit, over the years.",
    source: Source("Essex review (December 2018)", section: "5.4 (three may leave)"))

  var unit: MeasureUnit { .times }
  var preference: Preference { .less }
  var needs: [Measure] { [.exits] }

  func value(of run: borrowing Measures) -> Double { run.total(.exits) }
}
