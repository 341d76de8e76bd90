import Commissioning
import OptionKit

/// Any map: units named by the user, each with the commissioners in it.
///
/// ``units`` gives each unit's name and members. A council that is not named follows its residents into every unit
/// where they live, with its share of them; a council that is named stands wholly where it is named. Every other
/// commissioner must be named exactly once.
///
/// Source: Essex review (December 2018), section 5.1, which describes four of the many ways to draw the footprint;
/// this is all the others.
///
/// Not claimed: that the units make sense on the ground.
struct FreePartition: FootprintOption {
  static let about = About(
    id: "free-partition", title: "Any footprint", summary: "Units as the settings name them.",
    source: Source("Essex review (December 2018)", section: "5.1"))

  @Parameter("Each unit's name with the ids of its commissioners; councils not named follow their residents.")
  var units = Named<[String]>()

  func map(of service: ServiceCase) throws -> CommissioningMap {
    let wrong = problems(in: service)
    guard wrong.isEmpty else { throw Problems(wrong) }
    return service.map(
      of: units.entries.map { unit in
        (unit.name, UnitTitle.of(unit.name), unit.value.compactMap(service.position).sorted(), [])
      })
  }

  func problems(in service: ServiceCase) -> [Problem] {
    var problems = service.problems(ofIDs: units.entries.flatMap(\.value), in: "free-partition.units")
    let named = Set(units.entries.flatMap(\.value))
    for unit in units.entries where unit.value.isEmpty {
      problems.append(
        Problem("the unit \(unit.name) of free-partition.units has nobody in it", remedy: "name its commissioners"))
    }
    for place in service.places where !named.contains(service.commissioners[place].id) {
      problems.append(
        Problem(
          "free-partition.units leaves out \(service.commissioners[place].id)", remedy: "name it in exactly one unit"))
    }
    return problems + service.residentProblems
  }
}
