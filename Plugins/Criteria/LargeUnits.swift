import Commissioning
import OptionKit

/// The share of people in a unit of at least a given size.
///
/// Value: `sum of p_i over members of units with sum(p) >= at-least / sum of p_i`, p the size named, a member of several
/// units in each with its share. Unit: a share of 1; more is better.
///
/// Source: East of England boards' principles of 2025 (at least a million lives); invitation to reorganise councils
/// (February 2025), where 500,000 is a guide.
///
/// Not claimed: that a larger unit is better run.
struct LargeUnits: MapCriterion {
  static let about = About(
    id: "people-in-large-units", title: "People in large units",
    summary: "The share of people in a unit of at least a given size.",
    source: Source("East of England integrated care boards' principles (2025)", section: "at least a million lives"))

  @Parameter("The size by which people are counted; that by which residents are counted where it is empty.")
  var size = ""

  @Parameter("The least that a unit must have.", in: 0...1e9, unit: .people)
  var atLeast = 500_000.0

  var unit: MeasureUnit { .share }
  var preference: Preference { .more }

  func problems(in service: ServiceCase) -> [Problem] { service.sizeProblems(size, of: "size") }

  func value(of map: CommissioningMap, in service: ServiceCase) -> Double {
    let sizes = service.sizes(size)
    var (large, all) = (0.0, 0.0)
    for unit in map.units {
      let people = unit.members.reduce(0) { $0 + sizes[$1.commissioner] * $1.share }
      all += people
      // Halves of a body add up to no less than its whole.
      if people >= atLeast * (1 - 1e-12) { large += people }
    }
    return all > 0 ? large / all : 0
  }
}
