import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// "80% between 2 and 5" stands for the distribution of the shape named that leaves half of the remaining 20% on each
/// side: P(value < a) = P(value > b) = (1 - share) / 2.
extension Distribution {
  /// The normal distribution with this share of its probability between a and b, half the rest on each side.
  ///
  /// mean (a + b) / 2, standard deviation (b - a) / (2 z), z the normal quantile of (1 + share) / 2.
  public static func normal(share: Double, between a: Double, and b: Double) throws(Problem) -> Distribution {
    try check(share, a, b, "normal")
    return .normal(mean: a + (b - a) / 2, sd: (b - a) / (2 * StandardNormal.quantile((1 + share) / 2)))
  }

  /// The lognormal distribution with this share of its probability between a and b, half the rest on each side.
  public static func lognormal(share: Double, between a: Double, and b: Double) throws(Problem) -> Distribution {
    try check(share, a, b, "lognormal")
    guard a > 0 else { throw Problem("lognormal cannot reach \(a)", remedy: "both ends must be above 0") }
    let (low, high) = (log(a), log(b))
    return .lognormal(
      logMean: (low + high) / 2, logSd: (high - low) / (2 * StandardNormal.quantile((1 + share) / 2)))
  }

  /// The uniform distribution with this share of its probability between a and b, half the rest on each side.
  public static func uniform(share: Double, between a: Double, and b: Double) throws(Problem) -> Distribution {
    try check(share, a, b, "uniform")
    let margin = (b - a) * (1 / share - 1) / 2
    return .uniform(low: a - margin, high: b + margin)
  }

  /// The symmetric triangular distribution with this share of its probability between a and b.
  ///
  /// Half width h = (b - a) / (2 (1 - sqrt(1 - share))) about the middle of a and b.
  public static func triangular(share: Double, between a: Double, and b: Double) throws(Problem) -> Distribution {
    try check(share, a, b, "triangular")
    let middle = a + (b - a) / 2
    let half = (b - a) / (2 * (1 - (1 - share).squareRoot()))
    return .triangular(low: middle - half, mode: middle, high: middle + half)
  }

  private static func check(_ share: Double, _ a: Double, _ b: Double, _ name: String) throws(Problem) {
    guard share > 0, share < 1 else {
      throw Problem(
        "\(name) is to hold a share of \(share) between \(a) and \(b)", remedy: "it must lie between 0 and 1")
    }
    guard a < b, (b - a).isFinite else {
      throw Problem("\(name) is given the ends \(a) and \(b)", remedy: "both must be finite, the smaller first")
    }
  }
}
