/// A bound on a mean over a known number of futures that holds at any time one looks, from the futures met so far.
///
/// The futures met are taken as drawn without replacement from the N there will be. With n of them met, mean m and standard
/// deviation s, the mean over all N lies within
///
///     (1 - n / N) / n x s sqrt((t + h) (ln((t + h) / h) + 2 ln(1 / a))),  t = n N / (N - n)
///
/// of m, above and below, but for a chance of at most a at each side over all times together: the normal mixture boundary
/// (Robbins 1970) on the Brownian motion that a sum drawn without replacement becomes once its bridge is undone. At n = N
/// the width is 0. Source for the boundary with an estimated deviation: I. Waudby-Smith, D. Arbour, R. Sinha, E. Kennedy
/// and A. Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics 52 (2024).
///
/// Not claimed: exactness at small n; like every bound from a central limit it is asymptotic, so nothing is decided before
/// ``least`` futures.
public struct RunningBound: Sendable, Hashable {
  /// Futures met before a bound is told.
  public static let least = 16

  /// The futures there will be.
  public let futures: Int
  /// The chance that is allowed on one side, over all looks.
  public let chance: Double
  private let mixture: Double

  /// A bound over so many futures; it is tightest when about `aim` of them have been met.
  public init(futures: Int, chance: Double, aim: Int) {
    self.futures = max(1, futures)
    self.chance = min(0.5, max(1e-300, chance))
    let logarithm = -2 * naturalLogarithm(self.chance)
    mixture = Double(max(1, aim)) / (logarithm + naturalLogarithm(max(1, logarithm)) + 1)
  }

  /// Half of the width after n futures for a standard deviation; infinite before ``least``.
  public func width(after n: Int, deviation: Double) -> Double {
    if n >= futures { return 0 }
    guard n >= Swift.min(Self.least, futures) else { return .infinity }
    let (met, all) = (Double(n), Double(futures))
    let time = met * all / (all - met)
    let inner = naturalLogarithm((time + mixture) / mixture) - 2 * naturalLogarithm(chance)
    return (1 - met / all) / met * deviation * ((time + mixture) * inner).squareRoot()
  }
}
