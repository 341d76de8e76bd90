extension SimpleGame {
  /// The chance that a proposal passes with independent votes, and of each member being decisive and outvoted.
  ///
  /// By the diagram, or for a weighted rule too large for one by the distribution of sums.
  /// - Parameter yes: one probability a member, in the game's order.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` where neither fits, or as ``GameDiagram/chances(_:)``.
  public func forecast(independent yes: [Double]) throws(VotingError) -> PassageForecast {
    let isWide = weightedQuota.map { $0.total <= SumTable.mostEntries && memberCount > SwingCount.mostMembers } ?? false
    let chances: PassingChances
    if let test = weightedQuota, isWide, !test.hasFewKinds {
      chances = try PassingChances(test, yes)
    } else {
      chances = try GameDiagram(self).chances(yes)
    }
    return PassageForecast(pass: chances.pass, decisive: chances.decisive, outvoted: chances.outvoted(yes))
  }
}

extension WeightedQuota {
  /// Whether so few different weights occur that a diagram stays small however many members there are.
  var hasFewKinds: Bool { Set(weights).count <= 3 }
}
