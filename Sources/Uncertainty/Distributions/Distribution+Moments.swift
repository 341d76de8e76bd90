#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Distribution {
  /// The expected value, in the unit of the value.
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .uniform(let low, let high): low + (high - low) / 2
    case .triangular(let low, let mode, let high): (low + mode + high) / 3
    case .pert(let low, let mode, let high, let shape): (low + shape * mode + high) / (shape + 2)
    case .normal(let mean, _): mean
    case .truncatedNormal(let mean, let sd, _, _): mean + sd * truncation.standardMoments.mean
    case .lognormal(let logMean, let logSd): exp(logMean + logSd * logSd / 2)
    case .beta(let alpha, let beta, let low, let high): low + (high - low) * alpha / (alpha + beta)
    case .poisson(let rate): rate
    case .discrete(let values, let probabilities): zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    case .empirical(let sample): sample.reduce(0, +) / Double(sample.count)
    }
  }

  /// The expected squared distance from the mean, in the unit of the value squared.
  ///
  /// An empirical distribution divides by n, not n - 1: it is the variance of the draws, not an estimate of that of
  /// the population behind the sample.
  public var variance: Double {
    switch self {
    case .constant: return 0
    case .uniform(let low, let high): return (high - low) * (high - low) / 12
    case .triangular(let low, let mode, let high):
      let (left, right) = (mode - low, high - mode)
      return (left * left + left * right + right * right) / 18
    case .pert, .beta:
      guard let (law, low, high) = stretchedBeta else { return .nan }
      let total = law.a + law.b
      return (high - low) * (high - low) * law.a * law.b / (total * total * (total + 1))
    case .normal(_, let sd): return sd * sd
    case .truncatedNormal(_, let sd, _, _): return sd * sd * truncation.standardMoments.variance
    case .lognormal(let logMean, let logSd):
      return expm1(logSd * logSd) * exp(2 * logMean + logSd * logSd)
    case .poisson(let rate): return rate
    case .discrete(let values, let probabilities):
      let mean = mean
      return zip(values, probabilities).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    case .empirical(let sample):
      let mean = mean
      return sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sample.count)
    }
  }

  /// The standard deviation, in the unit of the value.
  public var standardDeviation: Double { variance.squareRoot() }

  /// The lowest and highest possible value; infinite where there is none.
  public var bounds: (low: Double, high: Double) {
    switch self {
    case .constant(let value): (value, value)
    case .uniform(let low, let high): (low, high)
    case .triangular(let low, _, let high): (low, high)
    case .pert(let low, _, let high, _): (low, high)
    case .normal: (-.infinity, .infinity)
    case .truncatedNormal(_, _, let low, let high): (low, high)
    case .lognormal: (0, .infinity)
    case .beta(_, _, let low, let high): (low, high)
    case .poisson: (0, .infinity)
    case .discrete(let values, _): (values.first ?? .nan, values.last ?? .nan)
    case .empirical(let sample): (sample.first ?? .nan, sample.last ?? .nan)
    }
  }
}
