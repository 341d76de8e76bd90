import Appraisal
import Documents

extension AppraisalFacts {
  /// The difference in score that is too small to choose by, in words: `half a point`.
  var tooSmall: String {
    let points = result.plan[.indifference]
    if points == 0.5 { return "half a point" }
    return points == 1 ? "1 point" : "\(NumberFormat.short(points, digits: 4)) points"
  }
}
