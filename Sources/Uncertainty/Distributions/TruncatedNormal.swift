/// The cut of a normal distribution behind ``Distribution/truncatedNormal(mean:sd:low:high:)``.
///
/// Where both cuts lie above the mean everything is worked out for the mirror image, whose tail keeps its digits.
struct TruncatedNormal: Sendable {
  let mean, sd, low, high: Double
  /// -1 where the mirror image is used, else 1.
  let side: Double
  /// The cuts in standard deviations from the mean, of the mirror image where that is used.
  let from, to: Double
  /// The probability below the lower cut, and that between the cuts.
  let below, kept: Double

  init(mean: Double, sd: Double, low: Double, high: Double) {
    (self.mean, self.sd, self.low, self.high) = (mean, sd, low, high)
    side = low > mean ? -1 : 1
    from = side > 0 ? (low - mean) / sd : (mean - high) / sd
    to = side > 0 ? (high - mean) / sd : (mean - low) / sd
    below = StandardNormal.cdf(from)
    kept = StandardNormal.cdf(to) - below
  }

  func quantile(_ u: Double) -> Double {
    guard u > 0, u < 1 else { return u == 0 ? low : u == 1 ? high : .nan }
    let z = StandardNormal.quantile(below + (side > 0 ? u : 1 - u) * kept)
    return min(high, max(low, mean + side * sd * z))
  }

  func cdf(_ x: Double) -> Double {
    if x <= low { return 0 }
    if x >= high { return 1 }
    let u = (StandardNormal.cdf(side * (x - mean) / sd) - below) / kept
    return side > 0 ? u : 1 - u
  }

  /// The mean and variance of the standardised value.
  /// Source: N. L. Johnson, S. Kotz and N. Balakrishnan, *Continuous Univariate Distributions* 1 (1994), 13.10.
  var standardMoments: (mean: Double, variance: Double) {
    let (f, t) = (StandardNormal.density(from), StandardNormal.density(to))
    let mean = (f - t) / kept
    let edges = ((from.isFinite ? from * f : 0) - (to.isFinite ? to * t : 0)) / kept
    return (side * mean, 1 + edges - mean * mean)
  }
}

extension Distribution {
  /// The cut normal; of any other distribution one that gives NaN.
  var truncation: TruncatedNormal {
    guard case .truncatedNormal(let mean, let sd, let low, let high) = self else {
      return TruncatedNormal(mean: .nan, sd: .nan, low: .nan, high: .nan)
    }
    return TruncatedNormal(mean: mean, sd: sd, low: low, high: high)
  }
}
