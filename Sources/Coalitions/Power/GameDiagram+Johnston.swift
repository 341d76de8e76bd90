extension GameDiagram {
  /// The most members for which Johnston's index is computed: every coalition is looked at, 64 at a time.
  public static let mostMembersForJohnston = 24

  /// Johnston's index: each vulnerable coalition (one that somebody's leaving would defeat) gives one unit, shared
  /// equally by those whose leaving would (*Environment and Planning A* 10 (1978)).
  ///
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` above 24 members.
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

/// How often each place is critical in a coalition with a given number of critical places.
struct CriticalCensus {
  /// For each of the six places within a word, the bits of the coalitions that contain it.
  static let inside: [UInt64] = [
    0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0, 0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
  ]

  /// `counts[place][c]`: coalitions in which the place is one of `c` critical ones.
  private(set) var counts: [[UInt64]]

  /// Looks at every coalition; the counters of 64 coalitions are added bit by bit across five words.
  init(_ wins: [UInt64], places: Int) {
    var counts = Array(repeating: Array(repeating: UInt64(0), count: places + 1), count: places)
    var critical = Array(repeating: UInt64(0), count: places)
    for (index, word) in wins.enumerated() where word != 0 {
      var digits = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
      var most = 0
      for place in 0..<places {
        let bits: UInt64
        if place < 6 {
          bits = word & ~(word << (1 << UInt64(place))) & Self.inside[place]
        } else {
          let bit = 1 << (place - 6)
          bits = index & bit == 0 ? 0 : word & ~wins[index ^ bit]
        }
        critical[place] = bits
        guard bits != 0 else { continue }
        most += 1
        var carry = bits
        (digits.0, carry) = (digits.0 ^ carry, digits.0 & carry)
        (digits.1, carry) = (digits.1 ^ carry, digits.1 & carry)
        (digits.2, carry) = (digits.2 ^ carry, digits.2 & carry)
        (digits.3, carry) = (digits.3 ^ carry, digits.3 & carry)
        digits.4 ^= carry
      }
      guard most > 0 else { continue }
      for number in 1...most {
        let same =
          Self.matching(digits.0, number, 0) & Self.matching(digits.1, number, 1) & Self.matching(digits.2, number, 2)
          & Self.matching(digits.3, number, 3) & Self.matching(digits.4, number, 4)
        guard same != 0 else { continue }
        for place in 0..<places { counts[place][number] += UInt64((critical[place] & same).nonzeroBitCount) }
      }
    }
    self.counts = counts
  }

  private static func matching(_ digit: UInt64, _ number: Int, _ place: Int) -> UInt64 {
    number >> place & 1 == 1 ? digit : ~digit
  }
}
