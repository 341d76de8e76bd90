extension GameDiagram {
  /// The most members for which Johnston's index is computed: every coalition is looked at, 64 at a time.
  public static let mostMembersForJohnston = 30

  /// Johnston's index: each vulnerable coalition (one that somebody's leaving would defeat) gives one unit, shared
  /// equally by those whose leaving would (*Environment and Planning A* 10 (1978)).
  ///
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` above 30 members.
  public func johnston() throws(VotingError) -> [PowerValue] {
    guard memberCount <= Self.mostMembersForJohnston else {
      throw .tooLarge("Johnston's index: members", memberCount, limit: Self.mostMembersForJohnston)
    }
    let census = CriticalCensus(winTable(), places: max(6, memberCount))
    // A game of fewer than six members is repeated to fill a word: a factor that cancels.
    let common = LeastCommonMultiple.upTo30
    var vulnerable: UInt128 = 0
    for number in 1...max(6, memberCount) {
      let all = census.counts.reduce(UInt128(0)) { $0 + UInt128($1[number]) }
      vulnerable += all / UInt128(number)
    }
    var values = Array(repeating: PowerValue(Fraction(0, 1)), count: memberCount)
    for (level, member) in order.enumerated() {
      let row = census.counts[memberCount - 1 - level]
      let sum = row.indices.dropFirst().reduce(UInt128(0)) { $0 + UInt128(row[$1]) * (common / UInt128($1)) }
      values[member] = PowerValue(Fraction(sum, common * vulnerable))
    }
    return values
  }

  /// Bit S says whether coalition S wins, where bit k of S is the member asked k-th from last.
  private func winTable() -> [UInt64] {
    let count = memberCount
    var words = Array(repeating: UInt64(0), count: 1 << max(0, count - 6))
    var known: [Int: UInt64] = [0: 0, 1: ~0]
    fill(&words, root, 0, 0, &known)
    return words
  }

  private func fill(_ words: inout [UInt64], _ node: Int, _ level: Int, _ start: Int, _ known: inout [Int: UInt64]) {
    let left = memberCount - level
    if left <= 6 || node <= 1 {
      let word = word(node, level, &known)
      for index in start..<(start + (1 << max(0, left - 6))) { words[index] = word }
      return
    }
    fill(&words, Int(nodes[node].no), level + 1, start, &known)
    fill(&words, Int(nodes[node].yes), level + 1, start + (1 << (left - 7)), &known)
  }

  /// The last (at most six) members' yes sides as one word, repeated to fill it.
  private func word(_ node: Int, _ level: Int, _ known: inout [Int: UInt64]) -> UInt64 {
    if let found = known[node] { return found }
    let no = word(Int(nodes[node].no), level + 1, &known)
    let yes = word(Int(nodes[node].yes), level + 1, &known)
    let mask = CriticalCensus.inside[memberCount - level - 1]
    let made = no & ~mask | yes & mask
    known[node] = made
    return made
  }
}
