#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Distribution {
  /// The smallest value with probability at least u at or below it; NaN unless u lies in 0…1.
  ///
  /// Never decreasing in u, but for rounding. Accuracy, relative to the spread: the closed forms and the normal to about 1e-15, beta
  /// and PERT to about 1e-13 for parameters up to some hundreds; Poisson, discrete and empirical are exact but for u
  /// within rounding of a step.
  public func quantile(_ u: Double) -> Double {
    guard u >= 0, u <= 1 else { return .nan }
    switch self {
    case .constant(let value): return value
    case .uniform(let low, let high): return min(high, low + u * (high - low))
    case .triangular(let low, let mode, let high):
      let rising = (mode - low) / (high - low)
      return u <= rising
        ? low + (u * (high - low) * (mode - low)).squareRoot()
        : high - ((1 - u) * (high - low) * (high - mode)).squareRoot()
    case .pert, .beta:
      guard let (law, low, high) = stretchedBeta else { return .nan }
      return min(high, low + law.quantile(u) * (high - low))
    case .normal(let mean, let sd): return mean + sd * StandardNormal.quantile(u)
    case .truncatedNormal: return truncation.quantile(u)
    case .lognormal(let logMean, let logSd): return exp(logMean + logSd * StandardNormal.quantile(u))
    case .poisson(let rate): return PoissonLaw(rate).quantile(u)
    case .discrete(let values, let probabilities):
      var (sum, last) = (0.0, Double.nan)
      for (value, probability) in zip(values, probabilities) {
        guard probability > 0 else { continue }
        (sum, last) = (sum + probability, value)
        if u <= sum { return value }
      }
      return last  // the probabilities may add up to a little less than 1
    case .empirical(let sample):
      guard !sample.isEmpty else { return .nan }
      let rank = (u * Double(sample.count)).rounded(.up)
      return sample[min(sample.count - 1, max(0, Int(rank) - 1))]
    }
  }

  /// The probability of a value at or below x.
  public func cdf(_ x: Double) -> Double {
    guard !x.isNaN else { return .nan }
    switch self {
    case .constant(let value): return x < value ? 0 : 1
    case .uniform(let low, let high): return min(1, max(0, (x - low) / (high - low)))
    case .triangular(let low, let mode, let high):
      if x <= low { return 0 }
      if x >= high { return 1 }
      return x <= mode
        ? (x - low) * (x - low) / ((high - low) * (mode - low))
        : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
    case .pert, .beta:
      guard let (law, low, high) = stretchedBeta else { return .nan }
      return law.cdf((x - low) / (high - low))
    case .normal(let mean, let sd): return StandardNormal.cdf((x - mean) / sd)
    case .truncatedNormal: return truncation.cdf(x)
    case .lognormal(let logMean, let logSd):
      return x <= 0 ? 0 : StandardNormal.cdf((log(x) - logMean) / logSd)
    case .poisson(let rate): return PoissonLaw(rate).cdf(x)
    case .discrete(let values, let probabilities):
      guard let last = values.last, x < last else { return 1 }
      return zip(values, probabilities).reduce(0) { $1.0 <= x ? $0 + $1.1 : $0 }
    case .empirical(let sample):
      return Double(sample.reduce(0) { $1 <= x ? $0 + 1 : $0 }) / Double(sample.count)
    }
  }
}
