import Commissioning
import Documents
import MultiCriteria

/// A value scale in words.
package enum ScaleWords {
  /// `0 at £10, 100 at £0, straight`.
  package static func written(_ scale: ValueScale, _ unit: MeasureUnit) -> String {
    let text = { (value: Double) in NumberFormat.measured(value, unit) }
    switch scale {
    case .linear(let zero, let hundred): return "0 at \(text(zero)), 100 at \(text(hundred)), straight"
    case .piecewise(let points):
      return points.sorted { $0.measure < $1.measure }
        .map { "\(NumberFormat.number($0.value, places: 0)) at \(text($0.measure))" }.joined(separator: ", ")
    case .threshold(let bar, let direction):
      return "100 at \(text(bar)) or \(direction == .max ? "more" : "less"), 0 otherwise"
    case .diminishing(let zero, let hundred, let curvature):
      let first = curvature > 0 ? "first" : "last"
      return "0 at \(text(zero)), 100 at \(text(hundred)), the \(first) steps worth the most"
    }
  }
}
