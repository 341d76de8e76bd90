import Commissioning
import OptionKit

/// The most that any commissioner gave to others over the years and did not get back.
///
/// Value: `max over commissioners of -sum(aid_i) / mean yearly resource_i`, at least 0; a commissioner without resource
/// is left out. Help given in the last years run may still be owed when they end. Unit: a share of a year's resource;
/// less is better.
///
/// Source: Bexley plan (February 2013), Appendix B, 5 (help is repaid and equity of contribution restored within three
/// years).
///
/// Not claimed: that help should always be returned; a pool that is not repaid is insurance, and this is its price.
struct UnreturnedAid: Criterion {
  static let about = About(
    id: "unreturned-aid", title: "Help not returned",
    summary: "The most that any commissioner gave to others over the years and did not get back.",
    source: Source("Bexley plan (February 2013)", section: "Appendix B, 5"))

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }
  var needs: [Measure] { [.aid, .resource] }

  func value(of run: borrowing Measures) -> Double {
    var most = 0.0
    for place in 0..<run.commissioners {
      var (given, resource) = (0.0, 0.0)
      for year in 0..<run.years {
        given -= run[.aid, year, place]
        resource += run[.resource, year, place]
      }
      if resource > 0 { most = max(most, given / (resource / Double(run.years))) }
    }
    return most
  }
}
