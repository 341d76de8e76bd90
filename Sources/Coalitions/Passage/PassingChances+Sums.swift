extension PassingChances {
  /// The chances of a weighted test from the distribution of sums: for bodies whose diagram would be too large.
  ///
  /// The most additions spent so that each chance is right to 1e-12 of itself; beyond, of 1.
  private static let mostWork = 5_000_000_000

  /// Within 1e-12; see ``GameDiagram/chances(_:)`` for any rule of smaller bodies.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` for more than 40 million different sums, and for wrong chances.
  public init(_ test: WeightedQuota, _ yes: [Double]) throws(VotingError) {
    try Self.check(yes, memberCount: test.weights.count)
    let limit = max(test.needed, test.total - test.needed + 1)
    if PivotSums.work(weights: test.weights, yes: yes, limit: limit) <= Self.mostWork {
      // The no side blocks where its sum is at least total - needed + 1.
      let sums = PivotSums(weights: test.weights, yes: yes, limit: test.needed)
      let noes = PivotSums(weights: test.weights, yes: yes.map { 1 - $0 }, limit: test.total - test.needed + 1)
      self.init(
        pass: noes.chances(below: [test.total - test.needed + 1])[0] / PivotSums.scale,
        decisive: sums.chances(quotas: [test.needed])[0].map { $0 / PivotSums.scale })
      return
    }
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
