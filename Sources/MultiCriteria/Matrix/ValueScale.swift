/// How a measure becomes a value between 0 and 100, by anchors fixed before the options are seen.
///
/// A fixed scale is what keeps a ranking from depending on which other options are in the list: removing or adding
/// an option moves nobody else's value. Linear scales go on in a straight line beyond their anchors (a value below 0
/// or above 100 says that an option is outside the range that the weights were judged over); the other shapes level
/// off. Multi-criteria analysis: a manual (DCLG 2009), section 6.2.10, on global scales.
public enum ValueScale: Sendable, Hashable {
  /// 100 (x - zero) / (hundred - zero); `zero` may lie above or below `hundred`.
  case linear(zero: Double, hundred: Double)
  /// Straight lines between the points (measure, value), level outside them. Points may come in any order.
  case piecewise([Point])
  /// 0 on the wrong side of the bar, 100 on it and beyond.
  case threshold(at: Double, direction: Direction)
  /// 100 (1 - exp(-c t)) / (1 - exp(-c)), t = (x - zero) / (hundred - zero) held within 0 and 1:
  /// the first steps are worth the most for `curvature` c > 0, the last for c < 0.
  case diminishing(zero: Double, hundred: Double, curvature: Double)

  /// A measure and its value.
  public struct Point: Sendable, Hashable {
    /// The measure, in its own unit.
    public var measure: Double
    /// Its value, 0 to 100.
    public var value: Double

    /// Makes a point.
    public init(_ measure: Double, _ value: Double) {
      self.measure = measure
      self.value = value
    }
  }

  /// The value of a measure; NaN for NaN and for a scale whose anchors coincide or that has no points.
  public func value(of measure: Double) -> Double {
    if measure.isNaN { return .nan }
    switch self {
    case .linear(let zero, let hundred):
      guard zero != hundred else { return .nan }
      return 100 * (measure - zero) / (hundred - zero)
    case .piecewise(let points):
      return Self.interpolated(points.sorted { $0.measure < $1.measure }, at: measure)
    case .threshold(let bar, let direction):
      return (direction == .max ? measure >= bar : measure <= bar) ? 100 : 0
    case .diminishing(let zero, let hundred, let curvature):
      guard zero != hundred else { return .nan }
      let part = Swift.min(1, Swift.max(0, (measure - zero) / (hundred - zero)))
      guard abs(curvature) > 1e-9 else { return 100 * part }
      return 100 * (1 - exponential(-curvature * part)) / (1 - exponential(-curvature))
    }
  }

  /// The value held within 0 and 100.
  public func clamped(_ measure: Double) -> Double {
    let value = value(of: measure)
    return value.isNaN ? value : Swift.min(100, Swift.max(0, value))
  }

  private static func interpolated(_ points: [Point], at measure: Double) -> Double {
    guard let first = points.first, let last = points.last else { return .nan }
    if measure <= first.measure { return first.value }
    if measure >= last.measure { return last.value }
    for (a, b) in zip(points, points.dropFirst()) where measure <= b.measure {
      guard b.measure > a.measure else { return b.value }
      return a.value + (b.value - a.value) * (measure - a.measure) / (b.measure - a.measure)
    }
    return last.value
  }
}
