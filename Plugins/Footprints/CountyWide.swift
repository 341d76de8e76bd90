import Commissioning
import OptionKit

/// Everybody in one unit: one contract, one lead team, one forum.
///
/// Source: Essex review (December 2018), section 5.1.1: the present arrangement, with its benefits of equity and scale;
/// four commissioners prefer it and three would support it if local variation grows.
///
/// Not claimed: that boundaries with neighbouring partnerships cost nothing; the simulation counts those it cuts.
struct CountyWide: FootprintOption {
  static let about = About(
    id: "county-wide", title: "County-wide", summary: "All commissioners together, as today.",
    source: Source("Essex review (December 2018)", section: "5.1.1"))

  @Parameter("What the whole is called.")
  var name = "County-wide"

  func map(of service: ServiceCase) throws -> CommissioningMap {
    CommissioningMap(units: [
      .init(id: "county-wide", title: name, members: service.commissioners.indices.map { .init($0) })
    ])
  }
}
