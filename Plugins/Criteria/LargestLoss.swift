import Commissioning
import OptionKit

/// The largest loss of any commissioner against today's share of what is paid, over the years.
///
/// Value: `max over commissioners of -PV(gain_i) / PV(resource_i)`, at least 0; a commissioner without resource is
/// left out. Unit: a share of 1; less is better.
///
/// Source: Essex review (December 2018), 5.2.3 (gains and losses).
///
/// Not claimed: that a loss is unfair; it may follow need.
struct LargestLoss: Criterion {
  static let about = About(
    id: "largest-loss", title: "Largest loss",
    summary: "The largest loss of any commissioner against today's share of what is paid, over the years.",
    source: Source("Essex review (December 2018)", section: "5.2.3 (gains and losses)"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }
  var needs: [Measure] { [.gain, .resource] }

  func value(of run: borrowing Measures) -> Double {
    var largest = 0.0
    for place in 0..<run.commissioners {
      var (gain, resource) = (0.0, 0.0)
      for year in 0..<run.years {
        gain += run[.gain, year, place] * run.discount[year]
        resource += run[.resource, year, place] * run.discount[year]
      }
      if resource > 0 { largest = max(largest, -gain / resource) }
    }
    return largest
  }
}
