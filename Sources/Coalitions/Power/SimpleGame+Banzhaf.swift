extension SimpleGame {
  /// Banzhaf's absolute measure of every member and nothing else: swings / 2^(n - 1).
  ///
  /// For large bodies much less work than a ``PowerProfile``, whose Shapley-Shubik index averages over many chances of
  /// a yes: one table of sums serves all members. Up to 62 members the values are those of the profile, beyond within
  /// 1e-12 of each, or of 1 where the table would be too large for that.
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)``; the errors of ``GameDiagram/init(_:limit:)``.
  public func banzhaf() throws(VotingError) -> [Double] {
    guard memberCount > SwingCount.mostMembers else {
      return try PowerProfile(self).members.map(\.banzhaf.value)
    }
    let even = Array(repeating: 0.5, count: memberCount)
    guard let test = weightedQuota else { return try GameDiagram(self).uncheckedChances(even).decisive }
    let (weights, needed) = test.reduced
    let limit = max(needed, weights.reduce(0, +) - needed + 1)
    if memberCount <= PowerProfile.mostExactMembers,
      PivotSums.work(weights: weights, limit: limit) <= PowerProfile.mostWork
    {
      return PivotSums(weights: weights, yes: even, limit: needed).chances(quotas: [needed])[0]
        .map { $0 / PivotSums.scale }
    }
    let table = try SumTable(weights: weights, yes: even, limit: needed)
    let dummies = SubsetSums.dummies(weights: weights, needed: needed)
    return zip(PowerProfile.pivots(table, weights, needed, 0.5), dummies).map { $1 ? 0 : $0 }
  }
}

extension WeightedQuota {
  /// The same test in the smallest whole numbers: weights over their greatest common divisor, the quota rounded up.
  var reduced: (weights: [Int], needed: Int) {
    let divisor = max(1, weights.reduce(0) { Int(Fraction.greatestCommonDivisor(UInt128($0), UInt128($1))) })
    return (weights.map { $0 / divisor }, (needed + divisor - 1) / divisor)
  }
}
