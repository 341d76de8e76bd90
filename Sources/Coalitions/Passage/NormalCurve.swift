/// The standard normal distribution.
enum NormalCurve {
  /// P(Z <= x).
  static func chance(below x: Double) -> Double { 0.5 * Maths.complementaryError(-x * 0.5.squareRoot()) }

  /// The density at x.
  static func density(_ x: Double) -> Double { Maths.exponential(-0.5 * x * x) * 0.398_942_280_401_432_7 }

  /// The x with P(Z <= x) = p, 0 < p < 1: bisection to a close start, then Newton's method.
  static func quantile(_ p: Double) -> Double {
    if p > 0.5 { return -quantile(1 - p) }
    var (low, high) = (-40.0, 0.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if chance(below: middle) < p { low = middle } else { high = middle }
    }
    var x = (low + high) / 2
    for _ in 0..<8 {
      let slope = density(x)
      guard slope > 0 else { break }
      let step = (chance(below: x) - p) / slope
      x -= step
      if abs(step) <= 1e-15 * abs(x) { break }
    }
    return x
  }
}
