import Commissioning
import OptionKit

/// Units buy one after another, and the old contract is carried on for those going last.
///
/// The first unit starts when today's contract ends, each further one ``monthsApart`` later, in the order of the map.
/// Fewer lots are on the market at once; until its own contract starts a unit has what serves between two contracts: an
/// extension where the contract gives the right, else a modification on a legal ground of its own, a bridging contract or
/// a gap, each at its price.
///
/// Source: Essex review (December 2018), section 5.1.5: areas may procure at different times, the contract being extended
/// for those going last, with a likelihood of increased cost and of liabilities for staff who transfer.
///
/// Not claimed: an order of areas, which the review does not give; they go in the order in which the map lists them.
struct Staggered: PurchaseTiming {
  static let about = About(
    id: "staggered", title: "One area after another",
    summary: "Areas buy in turn; the old contract is carried on for those going last.",
    source: Source("Essex review (December 2018)", section: "5.1.5"))

  @Parameter(
    "Months between one unit's start and the next; half a year, what a small modification can carry, an assumption.",
    in: 1...60, unit: .months)
  var monthsApart = 6

  @Parameter("Years of a contract; 0 for those that the scenario gives.", in: 0...30, unit: .times)
  var termYears = 0

  @Parameter("Years by which a contract may be extended once.", in: 0...30, unit: .times)
  var extensionYears = 0

  func schedule(on map: CommissioningMap, in service: ServiceCase) throws -> PurchaseSchedule {
    PurchaseSchedule(
      delays: map.units.indices.map { $0 * monthsApart }, termYears: termYears > 0 ? termYears : nil,
      extensionYears: extensionYears)
  }

  func objections(to bundle: BundleView) throws -> [Objection] {
    var found: [Objection] = []
    if bundle.map.units.count < 2 {
      found.append(Objection("one unit buys once: there is nothing to stagger", source: Self.about.source))
    }
    if bundle.service.contract == nil {
      found.append(Objection("without a contract that ends there is nothing to carry on", source: Self.about.source))
    }
    return found
  }
}
