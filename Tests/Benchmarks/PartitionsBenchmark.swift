import Coalitions

/// Searches of all ways to divide some members, by scores that every group adds as a unit.
///
/// A group's score is a number of its bits alone, so that `peers/partitions.c` finds the same best.
enum PartitionsBenchmark {
  /// Between -1/2 and 1/2, by SplitMix64 of the group's bits.
  static func score(_ group: Int) -> Double {
    var mixed = UInt64(group) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Double(mixed >> 11) * 0x1p-53 - 0.5
  }

  static func table(_ members: Int) -> [Double] { (0..<1 << members).map { $0 == 0 ? 0 : score($0) } }

  static func run() throws {
    for members in [10, 12, 14] {
      let (rules, scores) = (PartitionRules(memberCount: members), table(members))
      var kept: UInt64 = 0
      let timing = try Timing("all maps of \(members)", repeats: members == 14 ? 3 : 5) {
        let found = try RankedPartitions(rules, scores: scores, top: 20)
        kept = found.kept
        return found.best.first?.score ?? 0
      }
      print("\(timing.line)\t\(kept)")
    }
    var near = PartitionRules(memberCount: 14)
    near.neighbours = try .grid(rows: 2, columns: 7)
    var kept: UInt64 = 0
    let contiguous = try Timing("contiguous maps of 14 in a grid of 2 by 7", repeats: 5) {
      let found = try RankedPartitions(near, scores: table(14), top: 20)
      kept = found.kept
      return found.best.first?.score ?? 0
    }
    print("\(contiguous.line)\t\(kept)")
    let twenty = table(20)
    print(
      try Timing("best map of 20 by groups", repeats: 1) {
        try OptimalPartition.find(PartitionRules(memberCount: 20), scores: twenty)?.score ?? 0
      }.line)
    let many = table(24)
    var gap = 0.0
    let priced = try Timing("map of 24 with a bound", repeats: 1) {
      let found = try PricedPartition.find(PartitionRules(memberCount: 24), scores: many)
      gap = found?.gap ?? .infinity
      return found?.score ?? 0
    }
    print("\(priced.line)\tgap \(gap)")
    heuristic()
  }

  /// Forty-two members on a line who like to stand with those near them: no unit adds more than what its members could
  /// with their best fourteen neighbours each.
  private static func heuristic() {
    let count = 42
    let liking = { (a: Int, b: Int) in 1.5 - Double(abs(a - b)) + 0.5 * score(a * 64 + b + 1) }
    let bounds = (0..<count).map { a in
      (0..<count).reduce(0.0) { $0 + ($1 == a ? 0 : max(0, liking(min(a, $1), max(a, $1)))) / 2 }
    }
    var gap = 0.0
    let timing = Timing("map of 42 by improvement", repeats: 1) {
      var random = Repeatable(state: 1)
      var search = PartitionSearch(PartitionRules(memberCount: count)) { group in
        let members = group.members
        return members.indices.reduce(0.0) { sum, a in
          members[..<a].reduce(sum) { $0 + liking($1, members[a]) }
        }
      }
      let found = search.run(kicks: 100, memberBounds: bounds, random: &random)
      gap = found?.gap ?? .infinity
      return found?.score ?? 0
    }
    print("\(timing.line)\tgap \(gap)")
  }

  private struct Repeatable: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }
}
