extension PassingChances {
  /// The chances of a weighted test from the distribution of sums: for bodies whose diagram would be too large.
  ///
  /// Within 1e-12; see ``GameDiagram/chances(_:)`` for any rule of smaller bodies.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` for more than 40 million different sums, and for wrong chances.
  public init(_ test: WeightedQuota, _ yes: [Double]) throws(VotingError) {
    try Self.check(yes, memberCount: test.weights.count)
    let table = try SumTable(weights: test.weights, yes: yes, limit: test.total + 1)
    let decisive = test.weights.indices.map { member in
      let weight = test.weights[member]
      return max(
        0,
        table.chance(below: test.needed, without: member) - table.chance(below: test.needed - weight, without: member))
    }
    self.init(pass: 1 - table.chance(below: test.needed), decisive: decisive)
  }
}
