import Commissioning
import OptionKit

/// People who leave the list unseen, a year.
///
/// Value: mean over years of people who left the list unseen. Unit: people a year; less is better.
///
/// Source: Essex review (December 2018), 1.3 and 3.2 (access to services).
///
/// Not claimed: need that is never referred.
struct UnmetNeed: Criterion {
  static let about = About(
    id: "unmet-need", title: "Unmet need",
    summary: "People who leave the list unseen, a year.",
    source: Source("Essex review (December 2018)", section: "1.3 and 3.2 (access to services)"))

  var unit: MeasureUnit { .people }
  var preference: Preference { .less }
  var needs: [Measure] { [.unmet] }

  func value(of run: borrowing Measures) -> Double { run.mean(.unmet) }
}
