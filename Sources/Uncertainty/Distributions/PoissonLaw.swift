#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Poisson distribution: the number of events when `rate` are expected; P(k) = rate^k e^-rate / k!.
package struct PoissonLaw: Sendable {
  package let rate: Double

  package init(_ rate: Double) { self.rate = rate }

  /// P(k), for k >= 0; relative error about 1e-16 times the larger of k ln k and 1.
  private func mass(_ k: Double) -> Double { exp(k * log(rate) - rate - logGamma(k + 1)) }

  /// The mean of 1 / n over counts n of at least one, counts of none giving nothing: the sum of P(n) / n, up to 200 events.
  package var meanInverse: Double {
    var (chance, inverse) = (exp(-rate), 0.0)
    for count in 1...200 {
      chance *= rate / Double(count)
      inverse += chance / Double(count)
    }
    return inverse
  }

  /// The probability of at most x events: the tail on the side away from the mean, summed term by term.
  package func cdf(_ x: Double) -> Double {
    guard x >= 0 else { return x.isNaN ? .nan : 0 }
    guard rate > 0, x < .infinity else { return 1 }
    guard rate <= 1e6 else { return .nan }
    let k = x.rounded(.down)
    var (sum, term) = (0.0, 1.0)
    if k <= rate {
      var j = k
      while term > 1e-18 * sum, j >= 0 {
        sum += term
        term *= j / rate
        j -= 1
      }
      return min(1, mass(k) * sum)
    }
    var j = k + 2
    while term > 1e-18 * sum {
      sum += term
      term *= rate / j
      j += 1
    }
    return max(0, 1 - mass(k + 1) * sum)
  }

  /// The rate up to which counts are found by adding up from none.
  private static let few = 30.0

  /// The smallest number of events with probability at least u at or below it; ``quantile(_:)`` as a whole number.
  ///
  /// Up to a rate of thirty the probabilities are added up from none, which takes about as many steps as there are events; a
  /// sum that no further term moves is taken for 1.
  package func count(_ u: Double) -> Int {
    guard rate > 0, rate <= Self.few else { return Int(exactly: quantile(u)) ?? 0 }
    var chance = exp(-rate)
    var (sum, count) = (chance, 0)
    while u > sum {
      let next = chance * (rate / Double(count + 1))
      guard sum + next > sum || Double(count) < rate else { break }
      (chance, count) = (next, count + 1)
      sum += next
    }
    return count
  }

  /// The smallest number of events with probability at least u at or below it: a search by single steps from the
  /// Cornish-Fisher estimate rate + z sqrt(rate) + (z^2 - 1) / 6, z the normal quantile of u.
  package func quantile(_ u: Double) -> Double {
    guard u > 0, u <= 1 else { return u == 0 ? 0 : .nan }
    guard rate > 0, rate <= 1e6 else { return rate == 0 ? 0 : .nan }
    guard u < 1 else { return .infinity }
    let z = StandardNormal.quantile(u)
    var k = max(0, (rate + z * rate.squareRoot() + (z * z - 1) / 6).rounded())
    while k > 0, cdf(k - 1) >= u { k -= 1 }
    while cdf(k) < u { k += 1 }
    return k
  }
}
