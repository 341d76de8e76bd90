#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Rounds to the nearest whole number, halves away from zero.
@usableFromInline
func nearest(_ value: Double) -> Double { round(value) }

/// The largest whole number not above `value`.
@usableFromInline
func wholePart(_ value: Double) -> Double { floor(value) }
