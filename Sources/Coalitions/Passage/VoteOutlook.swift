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

/// Whether a proposal will pass, and what that means for each member.
public struct PassageForecast: Sendable, Hashable {
  /// The chance that it passes.
  public let pass: Double
  /// Each member's chance of being decisive: the others' votes leave the result to it.
  public let decisive: [Double]
  /// Each member's chance of ending on the losing side.
  public let outvoted: [Double]
}

extension GameDiagram {
  /// The chance that a proposal passes, that each member is decisive and that each is outvoted.
  ///
  /// Independent votes and mixtures are exact up to rounding. The common factor is integrated by the trapezium rule,
  /// halving the step until two answers agree to 1e-12; each point is an exact independent forecast.
  /// - Throws: ``VotingError/wrongLength(_:_:_:)`` or ``VotingError/badProbability(_:)``.
  public func forecast(_ outlook: VoteOutlook) throws(VotingError) -> PassageForecast {
    switch outlook {
    case .independent(let yes): return try forecast([VoteOutlook.Mood(weight: 1, yes: yes)])
    case .mixture(let moods): return try forecast(moods)
    case .commonFactor(let yes, let loadings):
      try PassingChances.check(yes, memberCount: memberCount)
      guard loadings.count == memberCount else {
        throw .wrongLength("the list of loadings", loadings.count, memberCount)
      }
      for loading in loadings where !(abs(loading) < 1) { throw .badProbability(loading) }
      let factor = CommonFactor(yes: yes, loadings: loadings)
      let sum = factor.integrate(values: 2 * memberCount + 1) { self.values($0) }
      return PassageForecast(values: sum, memberCount: memberCount)
    }
  }

  private func forecast(_ moods: [VoteOutlook.Mood]) throws(VotingError) -> PassageForecast {
    let total = moods.reduce(0) { $0 + $1.weight }
    guard abs(total - 1) < 1e-9 else { throw .badProbability(total) }
    var sum = Array(repeating: 0.0, count: 2 * memberCount + 1)
    for mood in moods {
      guard mood.weight >= 0 else { throw .badProbability(mood.weight) }
      try PassingChances.check(mood.yes, memberCount: memberCount)
      for (index, value) in values(mood.yes).enumerated() { sum[index] += mood.weight * value }
    }
    return PassageForecast(values: sum, memberCount: memberCount)
  }

  /// Pass, then decisive, then outvoted, for independent votes.
  private func values(_ yes: [Double]) -> [Double] {
    let chances = uncheckedChances(yes)
    return [chances.pass] + chances.decisive + chances.outvoted(yes)
  }
}

extension PassageForecast {
  fileprivate init(values: [Double], memberCount: Int) {
    pass = values[0]
    decisive = Array(values[1...memberCount])
    outvoted = Array(values[(memberCount + 1)...])
  }
}
