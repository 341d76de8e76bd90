import Commissioning
import OptionKit

/// The largest rise that any member's rate takes to reach the mean of its unit.
///
/// Value: `max over units and their members of (sum(paid) / sum(b)) / (paid_i / b_i) - 1`, at least 0, paid being what a
/// member pays today and b the base named: with council tax raised and the tax base, the rise of Band D to the mean of
/// the new council. A member without base or payment is left out. Unit: a share of 1; less is better.
///
/// Source: MHCLG, council tax levels set by local authorities in England (Band D and tax base).
///
/// Not claimed: how many years the step takes, nor that rates meet at the mean: councils may choose the lowest.
struct StepToOneRate: MapCriterion {
  static let about = About(
    id: "step-to-one-rate", title: "Step to one rate",
    summary: "The largest rise that any member's rate takes to reach the mean of its unit.",
    source: Source("MHCLG, council tax levels set by local authorities in England", section: "Band D and tax base"))

  @Parameter("The size that is the base of the rate, such as a tax base.")
  var base = ""

  var unit: MeasureUnit { .share }
  var preference: Preference { .less }

  func problems(in service: ServiceCase) -> [Problem] { service.sizeProblems(base, of: "base") }

  func value(of map: CommissioningMap, in service: ServiceCase) -> Double {
    let sizes = service.sizes(base)
    let paid = service.current().map(\.pounds)
    var largest = 0.0
    for unit in map.units {
      let counted = unit.members.filter { sizes[$0.commissioner] > 0 && paid[$0.commissioner] > 0 }
      let all = counted.reduce(0) { $0 + sizes[$1.commissioner] * $1.share }
      guard all > 0 else { continue }
      let mean = counted.reduce(0) { $0 + paid[$1.commissioner] * $1.share } / all
      for member in counted {
        let rate = paid[member.commissioner] / sizes[member.commissioner]
        largest = max(largest, mean / rate - 1)
      }
    }
    return largest
  }
}
