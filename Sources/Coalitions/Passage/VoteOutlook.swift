/// How members are expected to vote: each with its own yes-probability, and how their votes hang together.
public enum VoteOutlook: Sendable, Hashable {
  /// Votes do not depend on one another.
  case independent([Double])
  /// One of several moods holds, each with its probability; within a mood votes do not depend on one another.
  case mixture([Mood])
  /// A common factor Z moves everybody: member i says yes when a Z + sqrt(1 - a^2) e_i <= q(p_i), with Z and e_i
  /// standard normal, a its loading (0 to below 1, or below zero for members pulled the other way) and q the normal
  /// quantile, so that each keeps its own yes-probability (O. Vasicek's one-factor model, 1987).
  case commonFactor(yes: [Double], loadings: [Double])

  /// One mood of a mixture.
  public struct Mood: Sendable, Hashable {
    /// How likely the mood is.
    public var weight: Double
    /// Each member's yes-probability in it.
    public var yes: [Double]

    /// Makes a mood.
    public init(weight: Double, yes: [Double]) {
      (self.weight, self.yes) = (weight, yes)
    }
  }
}
