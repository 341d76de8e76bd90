import Commissioning
import OptionKit

/// The share of people whose area lies in one unit.
///
/// Value: `sum of p_i over members of areas of which every member is in one and the same unit / sum of p_i over all who
/// have an area`, areas being the groups of the grouping named and p the size named. 1 where nobody has one. Unit: a
/// share of 1; more is better.
///
/// Source: East of England boards' principles of 2025 (each council works with one board).
///
/// Not claimed: how much harm a cut does; a small corner cut off counts as the whole area.
struct AreasKeptWhole: MapCriterion {
  static let about = About(
    id: "areas-kept-whole", title: "Areas kept whole",
    summary: "The share of people whose area, such as a county or a board, lies in one unit.",
    source: Source(
      "East of England integrated care boards' principles (2025)", section: "each council works with one board"))

  @Parameter("The grouping whose groups are the areas.")
  var grouping = "council-area"

  @Parameter("The size by which people are counted; that by which residents are counted where it is empty.")
  var size = ""

  var unit: MeasureUnit { .share }
  var preference: Preference { .more }

  func problems(in service: ServiceCase) -> [Problem] {
    let known = Set(service.commissioners.flatMap(\.groups.keys)).sorted()
    let unknown = Problem(NotFound("grouping", grouping, among: known, .within("grouping")))
    return (known.contains(grouping) ? [] : [unknown]) + service.sizeProblems(size, of: "size")
  }

  func value(of map: CommissioningMap, in service: ServiceCase) -> Double {
    let sizes = service.sizes(size)
    var units: [String: Set<Int>] = [:]
    for (place, unit) in map.units.enumerated() {
      for member in unit.members {
        guard let area = service.commissioners[member.commissioner].groups[grouping], !area.isEmpty else { continue }
        units[area, default: []].insert(place)
      }
    }
    var (whole, all) = (0.0, 0.0)
    for (place, one) in service.commissioners.enumerated() {
      guard let area = one.groups[grouping], !area.isEmpty else { continue }
      all += sizes[place]
      if units[area]?.count == 1 { whole += sizes[place] }
    }
    return all > 0 ? whole / all : 1
  }
}
