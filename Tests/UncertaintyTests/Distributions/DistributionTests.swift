import Uncertainty
import Diagnostics
import Testing

/// Reference values: mpmath 1.4 at 40 digits (normal, beta, Poisson sums) and SciPy 1.17 (the others), computed from
/// the definitions.
@Suite struct DistributionTests {
  static func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(a - b) <= tolerance * max(1e-300, abs(b))
  }

  static let usable: [Distribution] = [
    .uniform(low: -2, high: 5), .triangular(low: 2, mode: 3, high: 7), .triangular(low: 0, mode: 0, high: 1),
    .triangular(low: 0, mode: 1, high: 1), .pert(low: 2, mode: 3, high: 7), .pert(low: 0, mode: 0, high: 10, shape: 2),
    .normal(mean: 3, sd: 2), .truncatedNormal(mean: 1, sd: 2, low: 0, high: 2),
    .truncatedNormal(mean: 0, sd: 1, low: 3, high: .infinity), .truncatedNormal(mean: 10, sd: 1, low: 5, high: 6),
    .lognormal(logMean: 0.3, logSd: 0.5), .beta(alpha: 2, beta: 5), .beta(alpha: 0.5, beta: 0.5, low: -1, high: 3),
  ]

  @Test("normal quantiles agree with 20-digit values to 1e-15 in the middle and far out in the tails")
  func normalQuantiles() {
    let known = [
      (0.6, 0.25334710313579974132), (0.9, 1.2815515655446005935), (0.95, 1.6448536269514722843),
      (0.975, 1.9599639845400538556), (0.999, 3.0902323061678132778), (1e-10, -6.3613409024040561991),
      (1e-20, -9.2623400897984075796), (1e-300, -37.047096299361199237),
    ]
    for (u, z) in known {
      #expect(Self.close(StandardNormal.quantile(u), z, 1e-15), "\(u)")
      #expect(Self.close(StandardNormal.cdf(z), u, 1e-12), "\(z)")
    }
    #expect(StandardNormal.quantile(0.5) == 0)
    #expect(StandardNormal.quantile(0) == -.infinity && StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.quantile(-0.1).isNaN && StandardNormal.quantile(.nan).isNaN)
  }

  @Test("beta quantiles agree with 20-digit values, U-shaped, skewed and concentrated")
  func betaQuantiles() {
    let known: [(Double, Double, Double, Double)] = [
      (2, 5, 0.1, 0.092595258913128752116), (2, 5, 0.5, 0.26444998329565996232),
      (2, 5, 0.999, 0.81861386691913393942), (0.5, 0.5, 0.25, 0.1464466094067262378),
      (0.5, 3, 0.01, 0.000028445523288735246122), (50, 80, 0.3, 0.36178651376759069703),
      (300, 400, 0.9, 0.45257992595775897963), (1, 1, 0.37, 0.37), (3.4, 2.6, 1e-6, 0.0092626669483743005657),
    ]
    for (a, b, u, x) in known {
      #expect(Self.close(Distribution.beta(alpha: a, beta: b).quantile(u), x, 1e-13), "beta(\(a), \(b)) at \(u)")
    }
    let law = Distribution.beta(alpha: 2.5, beta: 1.5)
    for (x, u) in [(0.1, 0.0062073957204480734578), (0.5, 0.28779340921080621897), (0.9, 0.90211935705862024452)] {
      #expect(Self.close(law.cdf(x), u, 1e-14), "I_\(x)(2.5, 1.5)")
    }
  }

  @Test("quantiles of the other continuous distributions agree with SciPy")
  func continuousQuantiles() {
    let known: [(Distribution, [(Double, Double)])] = [
      (.triangular(low: 2, mode: 3, high: 7), [(0.1, 2.707106781186548), (0.2, 3), (0.9, 5.585786437626905)]),
      (
        .pert(low: 2, mode: 3, high: 7),
        [(0.05, 2.2948869380590864), (0.5, 3.3833612969625944), (0.95, 5.106383620080951)]
      ),
      (
        .truncatedNormal(mean: 1, sd: 2, low: 0, high: 2),
        [(0.1, 0.21221406312320212), (0.5, 1), (0.9, 1.7877859368767977)]
      ),
      (
        .truncatedNormal(mean: 0, sd: 1, low: 3, high: .infinity),
        [(0.1, 3.03194726987901), (0.5, 3.2051549205989334), (0.9, 3.6425222758316242)]
      ),
      (
        .truncatedNormal(mean: 10, sd: 1, low: 5, high: 6),
        [(0.1, 5.501709991214608), (0.5, 5.840953565430717), (0.9, 5.975372480227951)]
      ),
      (
        .lognormal(logMean: 0.3, logSd: 0.5),
        [(0.05, 0.5930795067691227), (0.5, 1.349858807576003), (0.95, 3.072301065192314)]
      ),
    ]
    for (law, points) in known {
      for (u, x) in points { #expect(Self.close(law.quantile(u), x), "\(law) at \(u): \(law.quantile(u))") }
    }
  }

  @Test("means and variances agree with SciPy or the closed form")
  func moments() {
    let known: [(Distribution, Double, Double)] = [
      (.constant(4), 4, 0), (.uniform(low: -1, high: 5), 2, 3), (.triangular(low: 2, mode: 3, high: 7), 4, 7.0 / 6),
      (.pert(low: 2, mode: 3, high: 7), 3.5, 0.75), (.normal(mean: 3, sd: 2), 3, 4),
      (.truncatedNormal(mean: 1, sd: 2, low: 0, high: 2), 1, 0.3223566184032469),
      (.truncatedNormal(mean: 0, sd: 1, low: 3, high: .infinity), 3.28309865493044, 0.07055918678525586),
      (.truncatedNormal(mean: 10, sd: 1, low: 5, high: 6), 5.783169219398968, 0.038290287329088346),
      (.lognormal(logMean: 0.3, logSd: 0.5), 1.5295904196633785, 0.6645191720204418),
      (.beta(alpha: 2, beta: 5), 2.0 / 7, 10.0 / 392), (.poisson(rate: 3.5), 3.5, 3.5),
      (.discrete(values: [1, 2, 4], probabilities: [0.5, 0.25, 0.25]), 2, 1.5), (.empirical([1, 2, 2, 7]), 3, 5.5),
    ]
    for (law, mean, variance) in known {
      #expect(Self.close(law.mean, mean, 1e-10), "\(law) mean \(law.mean)")
      #expect(law.variance == variance || Self.close(law.variance, variance, 1e-10), "\(law) variance \(law.variance)")
    }
  }

  @Test("averaging the quantile over the midpoints of 20,000 strata gives the stated mean", arguments: usable)
  func quantileMeetsMean(law: Distribution) {
    let n = 20_000
    let mean = (0..<n).reduce(0.0) { $0 + law.quantile((Double($1) + 0.5) / Double(n)) } / Double(n)
    #expect(abs(mean - law.mean) < 1e-4 * law.standardDeviation)
  }

  @Test(
    "the distribution function undoes the quantile, which never falls and keeps within the bounds", arguments: usable)
  func roundTrip(law: Distribution) {
    var last = -Double.infinity
    for step in 1..<200 {
      let u = Double(step) / 200
      let x = law.quantile(u)
      #expect(abs(law.cdf(x) - u) < 1e-12, "at \(u)")
      #expect(x > last && x >= law.bounds.low && x <= law.bounds.high, "at \(u)")
      last = x
    }
    #expect(law.quantile(0) == law.bounds.low && law.quantile(1) == law.bounds.high)
    #expect(law.quantile(-0.1).isNaN && law.quantile(1.1).isNaN && law.quantile(.nan).isNaN && law.cdf(.nan).isNaN)
    #expect(law.problems.isEmpty)
  }

  @Test("Poisson probabilities and quantiles agree with SciPy from a rate of 0.1 to one of 123,456.7")
  func poisson() {
    for (k, p) in [(0.0, 0.0301973834223185007), (3, 0.536632667900785024)] {
      #expect(Self.close(Distribution.poisson(rate: 3.5).cdf(k), p, 1e-14))
    }
    for (k, p) in [(0.0, 3.72007597602083596e-44), (90, 0.1713851193217614), (130, 0.998293159629498508)] {
      #expect(Self.close(Distribution.poisson(rate: 100).cdf(k), p))
    }
    #expect(Self.close(Distribution.poisson(rate: 123456.7).cdf(123_000), 0.0970243685045102, 1e-9))
    let us = [0.001, 0.25, 0.5, 0.975, 0.999999]
    for (rate, known) in [
      (0.1, [0.0, 0, 0, 1, 4]), (3.5, [0, 2, 3, 8, 15]), (100, [71, 93, 100, 120, 151]),
      (123456.7, [122372, 123220, 123457, 124146, 125130]),
    ] {
      #expect(us.map(Distribution.poisson(rate: rate).quantile) == known)
    }
    #expect(Distribution.poisson(rate: 0).quantile(0.9) == 0)
  }

  @Test("a discrete or observed value is the smallest with enough probability at or below it")
  func steps() {
    let law = Distribution.discrete(values: [1, 2, 4], probabilities: [0.5, 0, 0.5])
    #expect([0, 0.3, 0.5, 0.51, 1].map(law.quantile) == [1, 1, 1, 4, 4])
    #expect([0.9, 1, 3.9, 4].map(law.cdf) == [0, 0.5, 0.5, 1])
    let seen = Distribution.empirical([1, 2, 2, 7])
    #expect([0, 0.25, 0.26, 0.75, 0.76, 1].map(seen.quantile) == [1, 1, 2, 2, 7, 7])
    #expect([0, 1, 2, 6.9, 7].map(seen.cdf) == [0, 0.25, 0.75, 0.75, 1])
  }

  @Test("'80% between 2 and 5' leaves 10% on each side whatever the shape")
  func intervals() throws {
    for law in [
      try Distribution.normal(share: 0.8, between: 2, and: 5), try .lognormal(share: 0.8, between: 2, and: 5),
      try .uniform(share: 0.8, between: 2, and: 5), try .triangular(share: 0.8, between: 2, and: 5),
    ] {
      #expect(law.problems.isEmpty)
      #expect(Self.close(law.quantile(0.1), 2) && Self.close(law.quantile(0.9), 5), "\(law)")
    }
    #expect(try Distribution.uniform(share: 0.8, between: 2, and: 6) == .uniform(low: 1.5, high: 6.5))
    #expect(throws: Problem.self) { try Distribution.normal(share: 1, between: 2, and: 5) }
    #expect(throws: Problem.self) { try Distribution.normal(share: 0.8, between: 5, and: 2) }
    #expect(throws: Problem.self) { try Distribution.lognormal(share: 0.8, between: 0, and: 5) }
    #expect(throws: Problem.self) { try Distribution.triangular(share: 0.8, between: .nan, and: 5) }
  }
}
