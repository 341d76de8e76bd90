import Commissioning
import OptionKit

/// Mean wait of those seen, averaged over the years.
///
/// Value: mean over years of the mean wait of those seen, weighted by people. Unit: weeks; less is better.
///
/// Source: Essex review (December 2018), 3.5 (waiting-time indicators amber or red) and 2.1.
///
/// Not claimed: the wait of those who never were seen; see unmet need.
struct Wait: Criterion {
  static let about = About(
    id: "wait", title: "Waiting time",
    summary: "Mean wait of those seen, averaged over the years.",
    source: Source("Essex review (December 2018)", section: "3.5 (waiting-time indicators amber or red) and 2.1"))

  var unit: MeasureUnit { .weeks }
  var preference: Preference { .less }
  var needs: [Measure] { [.wait] }

  func value(of run: borrowing Measures) -> Double { run.mean(.wait) }
}
