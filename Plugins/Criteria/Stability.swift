import Commissioning
import OptionKit

/// Departures from a unit, over the years.
///
/// Value: sum over years of departures. Unit: occasions; less is better.
///
/// Source: 003_abec608363eab071.txt, 5.4 (three may leave).
///
/// Not claimed: discontent that does not end in leaving.
struct Stability: Criterion {
  static let about = About(
    id: "stability", title: "Stability",
    summary: "Departures from a unit, over the years.",
    source: Source("003_abec608363eab071.txt", section: "5.4 (three may leave)"))

  var unit: MeasureUnit { .times }
  var preference: Preference { .less }
  var needs: [Measure] { [.exits] }

  func value(of run: borrowing Measures) -> Double { run.total(.exits) }
}
