import Commissioning
import OptionKit

/// How close the common offer is to local need.
///
/// Value: mean over years of fit, 0 to 1. Unit: a share of 1; more is better. Not assessed where the scenario does not give
/// each place's need: a fit to needs that are drawn says nothing of any place.
///
/// Source: Essex review (December 2018), 2.1 (nine of ten ask for more localisation).
///
/// Not claimed: outcomes; it measures closeness and not what closeness is worth.
struct LocalFit: Criterion {
  static let about = About(
    id: "local-fit", title: "Fit to local need",
    summary: "How close the common offer is to local need.",
    source: Source("Essex review (December 2018)", section: "2.1 (nine of ten ask for more localisation)"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .more }
  var needs: [Measure] { [.fit] }

  func value(of run: borrowing Measures) -> Double { run.mean(.fit) }
}
