import Commissioning
import OptionKit

/// How alike in size units are: the smallest over the largest.
///
/// Value: `min over units of sum(p) / max over units of sum(p)`, p the size named, a member of several units in each with
/// its share; a unit without any is left out. Unit: a share of 1; more is better.
///
/// Source: Surrey districts' business case (2025) and the proposals of Cambridgeshire and Peterborough (2025-26), which
/// set the councils of each option side by side by population.
///
/// Not claimed: that it can be told unit by unit; it is known for a whole map only.
struct EvenUnits: MapCriterion {
  static let about = About(
    id: "units-of-like-size", title: "Units of like size",
    summary: "The smallest unit over the largest.",
    source: Source("Business case of nine Surrey districts (2025)", section: "populations of the options"))

  @Parameter("The size by which people are counted; that by which residents are counted where it is empty.")
  var size = ""

  var unit: MeasureUnit { .share }
  var preference: Preference { .more }

  func problems(in service: ServiceCase) -> [Problem] { service.sizeProblems(size, of: "size") }

  func value(of map: CommissioningMap, in service: ServiceCase) -> Double {
    let sizes = service.sizes(size)
    var (least, most) = (Double.infinity, 0.0)
    for unit in map.units {
      let people = unit.members.reduce(0) { $0 + sizes[$1.commissioner] * $1.share }
      guard people > 0 else { continue }
      (least, most) = (min(least, people), max(most, people))
    }
    return most > 0 ? least / most : 0
  }
}
