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
      let sum = try factor.integrate(values: 2 * memberCount + 1) { self.values($0) }
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
