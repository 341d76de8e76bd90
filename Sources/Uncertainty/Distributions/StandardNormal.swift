#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The normal distribution with mean 0 and standard deviation 1.
public enum StandardNormal {
  /// The density exp(-z^2 / 2) / sqrt(2 pi).
  public static func density(_ z: Double) -> Double { exp(-0.5 * z * z) * 0.398942280401432677939946 }

  /// The probability of a value at or below z: erfc(-z / sqrt 2) / 2, accurate to rounding in both tails.
  public static func cdf(_ z: Double) -> Double { 0.5 * erfc(-z * 0.707106781186547524400844) }

  /// The value with probability u at or below it; minus infinity at 0, infinity at 1, NaN outside.
  ///
  /// Three ratios of polynomials, by how far u lies from 1/2. Relative error about 1e-16.
  /// Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
  /// Applied Statistics 37 (1988) 477-484, routine PPND16.
  public static func quantile(_ u: Double) -> Double {
    guard u > 0, u < 1 else { return u == 0 ? -.infinity : u == 1 ? .infinity : .nan }
    let q = u - 0.5
    if abs(q) <= 0.425 {
      let r = 0.180625 - q * q
      return q * polynomial(Self.middle.0, r) / polynomial(Self.middle.1, r)
    }
    let r = (-log(q < 0 ? u : 1 - u)).squareRoot()
    let z =
      r <= 5
      ? polynomial(Self.tail.0, r - 1.6) / polynomial(Self.tail.1, r - 1.6)
      : polynomial(Self.farTail.0, r - 5) / polynomial(Self.farTail.1, r - 5)
    return q < 0 ? -z : z
  }

  /// Eight coefficients, constant term first.
  private typealias Eight = SIMD8<Double>

  private static func polynomial(_ c: Eight, _ x: Double) -> Double {
    var sum = c[7]
    sum = sum * x + c[6]
    sum = sum * x + c[5]
    sum = sum * x + c[4]
    sum = sum * x + c[3]
    sum = sum * x + c[2]
    sum = sum * x + c[1]
    return sum * x + c[0]
  }

  private static let middle = (
    Eight(
      3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
      45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727),
    Eight(
      1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
      21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610)
  )
  private static let tail = (
    Eight(
      1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
      1.27045825245236838258, 0.241780725177450611770, 0.0227238449892691845833, 7.74545014278341407640e-4),
    Eight(
      1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
      0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4, 1.05075007164441684324e-9)
  )
  private static let farTail = (
    Eight(
      6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 0.296560571828504891230,
      0.0265321895265761230930, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7),
    Eight(
      1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15)
  )
}
