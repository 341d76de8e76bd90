/// One dimension of a Latin hypercube: each of `count` equal strata of (0, 1) is met by exactly one of the futures.
///
/// u_k = (order(k) + jitter_k) / count, with an order of its own for each uncertainty and a jitter (24 bits, the
/// middle of its cell) that keeps every point off the edges of its stratum for counts up to 2^26.
/// Source: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239-245. The points depend on the
/// count: a longer run is a new hypercube, not a continuation.
struct LatinHypercube: Sendable {
  let order: KeyedPermutation

  /// The uniform number of one future, given 32 random bits.
  func uniform(_ future: Int, jitter: UInt32) -> Double {
    (Double(order(future)) + (Double(jitter >> 8) + 0.5) * 0x1p-24) / Double(order.count)
  }
}
