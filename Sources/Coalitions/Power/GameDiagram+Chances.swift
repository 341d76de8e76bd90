extension GameDiagram {
  /// The chance that a proposal passes when each member says yes independently with its own probability, and each
  /// member's chance of being decisive: P(pass | it says yes) - P(pass | it says no).
  ///
  /// Exact up to rounding: one pass up and one pass down the diagram, adding products of probabilities.
  /// - Parameter yes: one probability a member, in the game's order.
  /// - Throws: ``VotingError/wrongLength(_:_:_:)`` or ``VotingError/badProbability(_:)``.
  public func chances(_ yes: [Double]) throws(VotingError) -> PassingChances {
    try PassingChances.check(yes, memberCount: memberCount)
    return uncheckedChances(yes)
  }

  func uncheckedChances(_ yes: [Double]) -> PassingChances {
    var pass = Array(repeating: 0.0, count: nodes.count)
    pass[1] = 1
    for index in nodes.indices.dropFirst(2) {
      let node = nodes[index]
      let chance = yes[order[Int(node.level)]]
      pass[index] = chance * pass[Int(node.yes)] + (1 - chance) * pass[Int(node.no)]
    }
    var reach = Array(repeating: 0.0, count: nodes.count)
    reach[root] = 1
    var decisive = Array(repeating: 0.0, count: memberCount)
    for index in stride(from: nodes.count - 1, through: 2, by: -1) where reach[index] > 0 {
      let node = nodes[index]
      let member = order[Int(node.level)]
      decisive[member] += reach[index] * (pass[Int(node.yes)] - pass[Int(node.no)])
      reach[Int(node.yes)] += reach[index] * yes[member]
      reach[Int(node.no)] += reach[index] * (1 - yes[member])
    }
    return PassingChances(pass: pass[root], decisive: decisive.map { max(0, $0) })
  }
}
