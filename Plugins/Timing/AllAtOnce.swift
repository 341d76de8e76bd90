import Commissioning
import OptionKit

/// Every unit buys when today's contract ends.
///
/// All are on the market at once. A contract lasts ``termYears`` (as long as the scenario says where 0) and may be
/// extended once by ``extensionYears``.
///
/// Source: Essex review (December 2018), sections 3.3 (three years and an extension of two) and 5.1.5.
///
/// Not claimed: that a longer or a shorter term draws other bidders; no document says how many.
struct AllAtOnce: PurchaseTiming {
  static let about = About(
    id: "all-at-once", title: "All at once", summary: "Every unit buys when today's contract ends.",
    source: Source("Essex review (December 2018)", section: "3.3 and 5.1.5"))

  @Parameter("Years of a contract; 0 for those that the scenario gives.", in: 0...30, unit: .times)
  var termYears = 0

  @Parameter("Years by which a contract may be extended once.", in: 0...30, unit: .times)
  var extensionYears = 0

  func schedule(on map: CommissioningMap, in service: ServiceCase) throws -> PurchaseSchedule {
    PurchaseSchedule(
      delays: map.units.map { _ in 0 }, termYears: termYears > 0 ? termYears : nil, extensionYears: extensionYears)
  }
}
