extension Sitting {
  /// Forecasts a vote in which the members' votes may hang together, and each member's chance of being decisive.
  ///
  /// `outlook` says how those vote who are there and do not abstain. A member's chance of being decisive is
  /// P(pass | it comes and says yes) - P(pass | it comes and says no), the others doing as they do. With everybody there,
  /// abstention 1/3 and even chances it is the ternary Banzhaf measure: swings / 3^(n - 1).
  /// - Throws: ``VotingError``, as ``forecast(present:yes:abstains:)`` and ``GameDiagram/forecast(_:)``.
  public func forecast(
    present: [Double], abstains: [Double], _ outlook: VoteOutlook
  ) throws(VotingError) -> MeetingForecast {
    for chances in [present, abstains] { try PassingChances.check(chances, memberCount: game.memberCount) }
    switch outlook {
    case .independent(let yes):
      try PassingChances.check(yes, memberCount: game.memberCount)
      return made(try values(present, abstains, yes), present)
    case .mixture(let moods):
      let total = moods.reduce(0) { $0 + $1.weight }
      guard abs(total - 1) < 1e-9 else { throw .badProbability(total) }
      var sum = Array(repeating: 0.0, count: 2 * game.memberCount + 1)
      for mood in moods {
        guard mood.weight >= 0 else { throw .badProbability(mood.weight) }
        try PassingChances.check(mood.yes, memberCount: game.memberCount)
        for (place, value) in try values(present, abstains, mood.yes).enumerated() { sum[place] += mood.weight * value }
      }
      return made(sum, present)
    case .commonFactor(let yes, let loadings):
      try PassingChances.check(yes, memberCount: game.memberCount)
      guard loadings.count == game.memberCount else {
        throw .wrongLength("the list of loadings", loadings.count, game.memberCount)
      }
      for loading in loadings where !(abs(loading) < 1) { throw .badProbability(loading) }
      let factor = CommonFactor(yes: yes, loadings: loadings)
      let sum = try factor.integrate(values: 2 * game.memberCount + 1) { (chances) throws(VotingError) in
        try values(present, abstains, chances)
      }
      return made(sum, present)
    }
  }

  private func made(_ values: [Double], _ present: [Double]) -> MeetingForecast {
    let count = game.memberCount
    let (decisive, over) = (Array(values[1...count]), Array(values[(count + 1)...]))
    return MeetingForecast(
      pass: min(1, values[0]), inquorate: shortfall(present), decisive: decisive, yesOverAbstention: over)
  }

  /// Pass, then yes over no, then yes over abstention, for independent votes.
  private func values(_ present: [Double], _ abstains: [Double], _ yes: [Double]) throws(VotingError) -> [Double] {
    let chances = Self.chances(present, yes, abstains)
    var decisive: [Double] = []
    var overAbstention: [Double] = []
    for member in chances.indices {
      var results: [Double] = []
      for ballot in 0..<3 {
        var fixed = chances
        fixed[member] = (0..<4).map { $0 == ballot ? 1 : 0 }
        results.append(try passing(fixed))
      }
      decisive.append(max(0, results[0] - results[1]))
      overAbstention.append(results[0] - results[2])
    }
    return [try passing(chances)] + decisive + overAbstention
  }
}
