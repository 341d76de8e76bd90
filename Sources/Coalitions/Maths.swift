#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few functions of the C maths library that this module uses, so that no other file imports it.
enum Maths {
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func logarithm(_ x: Double) -> Double { log(x) }
  static func cosine(_ x: Double) -> Double { cos(x) }
  static func hyperbolicCosine(_ x: Double) -> Double { cosh(x) }
  static func inverseHyperbolicTangent(_ x: Double) -> Double { atanh(x) }
}
