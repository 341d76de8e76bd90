import Commissioning
import OptionKit

/// Each clinical commissioning group by itself, or some of them together, councils following their residents.
///
/// ``together`` lists the groups of commissioners that stay together; everyone else stands alone. In Essex the four
/// South Essex CCGs may work together or separately; West, Mid and North East Essex are apart.
///
/// Source: Essex review (December 2018), section 5.1.4: the most fragmented approach, considered by none.
///
/// Not claimed: that such small lots would find bidders; the simulation of procurement says.
struct IndividualGroups: FootprintOption {
  static let about = About(
    id: "individual-ccgs", title: "Individual CCGs",
    summary: "Every CCG by itself, some of them together where the setting says so.",
    source: Source("Essex review (December 2018)", section: "5.1.4"))

  @Parameter(
    "Groups of commissioners that stay together, as lists of ids.",
    source: Source("Essex review (December 2018)", section: "5.1.4"))
  var together: [[String]] = []

  func map(of service: ServiceCase) throws -> CommissioningMap {
    let wrong = problems(in: service)
    guard wrong.isEmpty else { throw Problems(wrong) }
    let groups = together.map { $0.compactMap(service.position).sorted() }.filter { !$0.isEmpty }
    var units = groups.map { places in
      (
        id: places.map { service.commissioners[$0].id }.joined(separator: "+"),
        title: places.map { service.commissioners[$0].title }.joined(separator: ", "), places: places,
        outside: [String]()
      )
    }
    let grouped = Set(groups.joined())
    for place in service.places where !grouped.contains(place) {
      let commissioner = service.commissioners[place]
      units.append((commissioner.id, commissioner.title, [place], []))
    }
    return service.map(of: units.sorted { ($0.places.first ?? 0) < ($1.places.first ?? 0) })
  }

  func problems(in service: ServiceCase) -> [Problem] {
    service.problems(ofIDs: together.joined(), in: "individual-ccgs.together") + service.residentProblems
  }
}
