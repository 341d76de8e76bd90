import Commissioning
import OptionKit

/// Lots that find no bidder, over the years.
///
/// Value: sum over years of lots without a bidder. Unit: occasions; less is better.
///
/// Source: Essex review (December 2018), 5.1.5.
///
/// Not claimed: the quality of the bids there are.
struct ProcurementRisk: Criterion {
  static let about = About(
    id: "procurement-risk", title: "Procurement risk",
    summary: "Lots that find no bidder, over the years.",
    source: Source("Essex review (December 2018)", section: "5.1.5"))

  var unit: MeasureUnit { .times }
  var preference: Preference { .less }
  var needs: [Measure] { [.failedLots] }

  func value(of run: borrowing Measures) -> Double { run.total(.failedLots) }
}
