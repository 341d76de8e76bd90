import Commissioning
import OptionKit

/// Every unit buys when today's contract ends, for longer, with the right to extend.
///
/// Fewer tenders, each for more years; the price follows demand when a contract is let, and in between only where a review
/// of it is agreed. The extension is taken where waits keep to the standard when it is due.
///
/// Source: Essex review (December 2018), section 7: the action of June 2019 to agree the future contract term; five years
/// and two are an assumption beside today's three and two (3.3).
///
/// Not claimed: that a provider invests more in a longer contract, or asks less; no document says so.
struct LongerWithExtension: PurchaseTiming {
  static let about = About(
    id: "longer-with-extension", title: "Longer, with an extension",
    summary: "All at once, for five years that may be extended by two.",
    source: Source("Essex review (December 2018)", section: "3.3 and 7"))

  @Parameter("Years of a contract; an assumption.", in: 1...30, unit: .times)
  var termYears = 5

  @Parameter("Years by which a contract may be extended once; an assumption.", in: 0...30, unit: .times)
  var extensionYears = 2

  func schedule(on map: CommissioningMap, in service: ServiceCase) throws -> PurchaseSchedule {
    PurchaseSchedule(delays: map.units.map { _ in 0 }, termYears: termYears, extensionYears: extensionYears)
  }
}
