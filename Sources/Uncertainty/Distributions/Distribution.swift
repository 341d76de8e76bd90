/// What is believed about one number: the probability of each value it may take.
///
/// A distribution is only a description; nothing here draws. A uniform number u becomes a value by ``quantile(_:)``,
/// so every way of spreading u over the futures serves every distribution. Ask ``problems`` before using one: the
/// functions of a distribution that has problems return NaN or nonsense, but never trap.
public enum Distribution: Sendable, Hashable {
  /// Always this value.
  case constant(Double)
  /// Every value between low and high equally likely.
  case uniform(low: Double, high: Double)
  /// Density rising in a straight line from low to the mode and falling to high.
  case triangular(low: Double, mode: Double, high: Double)
  /// The PERT distribution: a beta between low and high with mean (low + shape x mode + high) / (shape + 2).
  ///
  /// alpha = 1 + shape (mode - low) / (high - low), beta = 1 + shape (high - mode) / (high - low).
  /// Source: D. G. Malcolm and others, "Application of a technique for research and development program evaluation",
  /// Operations Research 7 (1959) 646-669, for shape 4; other shapes as in D. Vose, *Risk Analysis* (2008).
  case pert(low: Double, mode: Double, high: Double, shape: Double = 4)
  /// The normal distribution.
  case normal(mean: Double, sd: Double)
  /// A normal distribution given that its value lies between low and high (either may be infinite).
  ///
  /// `mean` and `sd` are those of the normal before it is cut; see ``mean`` for that of what is left.
  case truncatedNormal(mean: Double, sd: Double, low: Double, high: Double)
  /// A positive number whose natural logarithm is normal; its median is exp(logMean).
  case lognormal(logMean: Double, logSd: Double)
  /// A beta distribution stretched from 0…1 to low…high.
  case beta(alpha: Double, beta: Double, low: Double = 0, high: Double = 1)
  /// A number of events when `rate` are expected.
  case poisson(rate: Double)
  /// One of several values, in ascending order, each with its probability.
  case discrete(values: [Double], probabilities: [Double])
  /// One of the values observed, in ascending order, each equally likely (repeats count as often as they occur).
  case empirical([Double])

  /// The name by which scenario files call it.
  public var name: String {
    switch self {
    case .constant: "constant"
    case .uniform: "uniform"
    case .triangular: "triangular"
    case .pert: "PERT"
    case .normal: "normal"
    case .truncatedNormal: "truncated normal"
    case .lognormal: "lognormal"
    case .beta: "beta"
    case .poisson: "Poisson"
    case .discrete: "discrete"
    case .empirical: "empirical"
    }
  }

  /// The beta distribution on 0…1 behind a PERT or a beta, with the ends it is stretched to.
  var stretchedBeta: (law: IncompleteBeta, low: Double, high: Double)? {
    switch self {
    case .pert(let low, let mode, let high, let shape):
      let alpha = 1 + shape * (mode - low) / (high - low)
      return (IncompleteBeta(alpha, 2 + shape - alpha), low, high)
    case .beta(let alpha, let beta, let low, let high):
      return (IncompleteBeta(alpha, beta), low, high)
    default: return nil
    }
  }
}
