import Commissioning
import OptionKit

/// One unit for each sustainability and transformation partnership (STP), councils following their residents.
///
/// Places are grouped by the grouping named in ``grouping``; a council is a member of every unit where its residents
/// live, with its share of them there. In Essex: West Essex with Hertfordshire, North East Essex with Ipswich and
/// Suffolk, and the five Mid and South Essex CCGs with the three councils; Essex County Council spans all three.
///
/// Partners outside the case are named in ``outsidePartners`` and shown with their unit. Their money, people and votes
/// are out of scope: nothing of theirs is counted, and what their presence does is an assumption of the scenario.
///
/// Source: Essex review (December 2018), section 5.1.2: little support; two commissioners consider it; Essex County
/// Council's money must stay in the county.
///
/// Not claimed: that the partners would agree, or what they would bring.
struct SustainabilityPartnerships: FootprintOption {
  static let about = About(
    id: "stp", title: "STP footprints",
    summary: "A unit for each STP; partners outside the case are named and their money is out of scope.",
    source: Source("Essex review (December 2018)", section: "5.1.2"))

  @Parameter("The grouping that says which STP a commissioner belongs to.")
  var grouping = "stp"

  @Parameter(
    "Partners from outside the case, by STP.", source: Source("Essex review (December 2018)", section: "5.1.2"))
  var outsidePartners = Named<[String]>()

  func map(of service: ServiceCase) throws -> CommissioningMap {
    let groups = try Grouping(of: service, by: grouping, for: "stp").named(in: service)
    return service.map(
      of: groups.map { ($0.id, $0.title, $0.places, outsidePartners[$0.id] ?? []) })
  }

  func problems(in service: ServiceCase) -> [Problem] {
    let groups = Grouping(of: service, by: grouping, for: "stp")
    let known = groups.groups.map(\.id)
    return groups.problems + service.residentProblems
      + outsidePartners.entries.filter { !known.contains($0.name) }.map {
        Problem(
          NotFound(
            "group", $0.name, among: known, .named(by: "stp.outsidePartners", reason: "in which no commissioner is")))
      }
  }
}
