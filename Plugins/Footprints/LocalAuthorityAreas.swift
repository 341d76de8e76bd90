import Commissioning
import OptionKit

/// One unit for each upper-tier council's area, as the commissioners would draw it.
///
/// Places are grouped by ``grouping``, or by the council their residents live under where they are in no group of that
/// name. In Essex: Essex, Southend (with Castle Point and Rochford CCG) and Thurrock. Castle Point and Rochford are
/// districts of Essex, so Essex County Council is a member of the Southend unit too, with its share of residents there.
///
/// Source: Essex review (December 2018), section 5.1.3: three commissioners consider it; Southend and Thurrock would
/// hold 15% and 9% of the budget.
///
/// Not claimed: that Castle Point and Rochford CCG has agreed to join Southend; the document assumes it.
struct LocalAuthorityAreas: FootprintOption {
  static let about = About(
    id: "local-authority", title: "Local authority footprints",
    summary: "A unit for each council's area; a council whose residents live in several units is a member of each.",
    source: Source("Essex review (December 2018)", section: "5.1.3"))

  @Parameter("The grouping that says which area a commissioner would join.")
  var grouping = "local-footprint"

  func map(of service: ServiceCase) throws -> CommissioningMap {
    let groups = try areas(of: service).named(in: service)
    return service.map(of: groups.map { ($0.id, $0.title, $0.places, []) })
  }

  func problems(in service: ServiceCase) -> [Problem] {
    areas(of: service).problems + service.residentProblems
  }

  private func areas(of service: ServiceCase) -> Grouping {
    Grouping(of: service, by: grouping, for: "local-authority", otherwise: service.councilGrouping)
  }
}
