#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The regularised incomplete beta function I_x(a, b) and its inverse, for a, b > 0: the law of a beta variable.
///
/// Sources: NIST Digital Library of Mathematical Functions, 8.17.20 and 8.17.22 (the continued fraction), evaluated
/// by Lentz's method; the inverse by Halley's iteration kept inside a shrinking bracket.
struct IncompleteBeta: Sendable {
  let a, b: Double
  /// ln B(a, b).
  let logBeta: Double

  init(_ a: Double, _ b: Double) {
    (self.a, self.b) = (a, b)
    logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  }

  /// I_x(a, b): the probability of a value at or below x.
  func cdf(_ x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : 0 }
    guard x < 1 else { return 1 }
    let front = exp(a * log(x) + b * log1p(-x) - logBeta)
    if x <= (a + 1) / (a + b + 2) { return front * Self.fraction(a, b, x) / a }
    return 1 - front * Self.fraction(b, a, 1 - x) / b
  }

  /// The x with I_x(a, b) = u; solved for 1 - x where that is the smaller side, so that both ends keep their digits.
  func quantile(_ u: Double) -> Double {
    guard u > 0 else { return u == 0 ? 0 : .nan }
    guard u < 1 else { return u == 1 ? 1 : .nan }
    let middle = a / (a + b)
    return u <= cdf(middle)
      ? lowerQuantile(u, below: middle)
      : 1 - IncompleteBeta(b, a).lowerQuantile(1 - u, below: b / (a + b))
  }

  /// The quantile that is known to lie in (0, `upper`].
  private func lowerQuantile(_ u: Double, below upper: Double) -> Double {
    var (low, high) = (0.0, upper)
    // The first term of the series, u = x^a / (a B(a, b)), is exact as x goes to 0.
    var x = exp((log(u * a) + logBeta) / a)
    if !(x > 0 && x < high) { x = 0.5 * high }
    for _ in 0..<100 {
      let error = cdf(x) - u
      if error == 0 { return x }
      if error > 0 { high = x } else { low = x }
      let slope = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta)
      let newton = error / slope
      let halley = newton / max(0.5, 1 - 0.5 * newton * ((a - 1) / x - (b - 1) / (1 - x)))
      var next = x - halley
      if !(next > low && next < high) { next = 0.5 * (low + high) }
      if abs(next - x) <= 4e-16 * x { return next }
      x = next
    }
    return x
  }

  /// The continued fraction 1/(1+ d1/(1+ d2/(1+ …))) of DLMF 8.17.22.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var (c, d) = (1.0, 1.0)
    _ = lentz(-(a + b) * x / (a + 1), &c, &d)
    c = 1
    var value = d
    for m in 1...10_000 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      value *= lentz(even, &c, &d)
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      let factor = lentz(odd, &c, &d)
      value *= factor
      if abs(factor - 1) < 2e-16 { break }
    }
    return value
  }

  /// One step of Lentz's method with the partial numerator `step`: the factor by which the value changes.
  private static func lentz(_ step: Double, _ c: inout Double, _ d: inout Double) -> Double {
    let tiny = 1e-300
    let denominator = 1 + step * d
    d = 1 / (abs(denominator) < tiny ? tiny : denominator)
    c = 1 + step / c
    if abs(c) < tiny { c = tiny }
    return c * d
  }
}

/// ln Gamma(x) for x > 0, by the C library's re-entrant form (the plain one writes a global sign).
func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}
