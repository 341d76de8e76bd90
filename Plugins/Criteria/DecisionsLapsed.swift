import Commissioning
import OptionKit

/// Share of matters that lapse undecided.
///
/// Value: `sum of lapsed / sum of matters` over the years; 0 where nothing came to the forum. Unit: a share of 1;
/// less is better.
///
/// Source: Essex review (December 2018), 2.1 (unplanned delays).
///
/// Not claimed: that every matter deserved to pass.
struct DecisionsLapsed: Criterion {
  static let about = About(
    id: "decisions-lapsed", title: "Decisions lapsed",
    summary: "Share of matters that lapse undecided.",
    source: Source("Essex review (December 2018)", section: "2.1 (unplanned delays)"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }
  var needs: [Measure] { [.lapsed, .matters] }

  func value(of run: borrowing Measures) -> Double {
    let matters = run.total(.matters)
    return matters > 0 ? run.total(.lapsed) / matters : 0
  }
}
