import Diagnostics
import Testing

@testable import Coalitions

@Suite("Partitions: counts, the best, the front, and searches")
struct PartitionTests {
  private func scores(_ members: Int, seed: UInt64) -> [Double] {
    var random = SeededGenerator(state: seed)
    return (0..<1 << members).map { _ in Double(Int.random(in: -1000...1000, using: &random)) / 8 }
  }

  /// Every partition by giving each member a number, the slow and obvious way.
  private func all(_ members: Int) -> [Partition] {
    var found: [Partition] = []
    func walk(_ numbers: [Int]) {
      if numbers.count == members { return found.append(Partition(numbered: numbers)) }
      for number in 0...(numbers.max().map { $0 + 1 } ?? 0) { walk(numbers + [number]) }
    }
    walk([])
    return found
  }

  @Test("members are divided in as many ways as Bell's numbers say")
  func bell() throws {
    let numbers: [UInt64] = [
      1, 1, 2, 5, 15, 52, 203, 877, 4140, 21_147, 115_975, 678_570, 4_213_597, 27_644_437, 190_899_322,
    ]
    for (members, number) in numbers.enumerated() { #expect(Partition.count(of: members) == number) }
    #expect(Partition.count(of: 25) == 4_638_590_332_229_999_353)
    #expect(Partition.count(of: 60) == nil)
    for members in 1...8 {
      var rules = PartitionRules(memberCount: members)
      var seen = Set<Partition>()
      try rules.forEach {
        #expect($0.divides(members))
        seen.insert($0)
      }
      #expect(UInt64(seen.count) == numbers[members])
      #expect(seen == Set(all(members)))
      // Stirling numbers of the second kind, from a tree that knows numbers of units.
      rules.units = 2...max(2, members - 1)
      let between = try UnitChoices(rules).count()
      #expect(between == UInt64(all(members).count { rules.units.contains($0.units.count) }))
    }
  }

  @Test(
    "grids are divided into contiguous parts in the numbers of ways that are known",
    arguments: [
      (3, 3, 258 as UInt64), (4, 4, 62_741), (4, 8, 340_198),
    ])
  func grids(side: Int, parts: Int, ways: UInt64) throws {
    var rules = PartitionRules(memberCount: side * side)
    rules.neighbours = try .grid(rows: side, columns: side)
    rules.units = parts...parts
    #expect(try rules.count() == ways)
  }

  @Test("rules keep exactly the partitions that they allow: together, apart, floors, number, contiguity")
  func rules() throws {
    var rules = PartitionRules(memberCount: 7)
    rules.together = [Coalition([0, 3])]
    rules.apart = [Coalition([1, 2, 6])]
    rules.floors = [.init(sizes: [5, 1, 2, 3, 4, 1, 2], least: 3)]
    rules.neighbours = try Neighbours(
      memberCount: 7, pairs: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 0), (0, 3)])
    for units in [1...7, 3...3, 2...4] {
      rules.units = units
      let kept = all(7).filter(rules.allow)
      var seen: [Partition] = []
      try rules.forEach { seen.append($0) }
      #expect(Set(seen) == Set(kept))
      #expect(seen.count == kept.count)
      #expect(try rules.count() == UInt64(kept.count))
      let worth = scores(7, seed: 41)
      let ranked = try RankedPartitions(rules, scores: worth, top: 4)
      let plain = kept.map { RankedPartitions.score($0, by: worth) }.sorted(by: >)
      #expect(ranked.best.map(\.score) == Array(plain.prefix(4)))
      #expect(ranked.kept == UInt64(kept.count))
      #expect(try OptimalPartition.find(rules, scores: worth)?.score == plain.first)
    }
    #expect(!kept(rules, [Coalition([0]), Coalition([3])]))
  }

  private func kept(_ rules: PartitionRules, _ units: [Coalition]) -> Bool { rules.allow(Partition(units)) }

  @Test("the best, the optimum by groups, the priced bound and the ranks agree with looking at all 877 and 21,147")
  func best() throws {
    for (members, seed) in [(7, 42), (9, 43)] as [(Int, UInt64)] {
      let worth = scores(members, seed: seed)
      let rules = PartitionRules(memberCount: members)
      let plain = all(members).map { RankedPartitions.score($0, by: worth) }.sorted(by: >)
      let mark = plain[10]
      let ranked = try RankedPartitions(rules, scores: worth, top: 12, marks: [mark, -10_000, 10_000])
      #expect(ranked.best.map(\.score) == Array(plain.prefix(12)))
      #expect(ranked.above == [UInt64(plain.count { $0 > mark }), UInt64(plain.count), 0])
      let optimum = try #require(try OptimalPartition.find(rules, scores: worth))
      #expect(optimum.score == plain[0])
      #expect(optimum.isExact)
      let priced = try #require(try PricedPartition.find(rules, scores: worth))
      #expect(near(priced.score, plain[0], within: 1e-9))
      #expect(near(priced.bound, plain[0], within: 1e-9))
      var random = SeededGenerator(state: seed)
      var search = PartitionSearch(rules) { worth[Int($0.bits)] }
      let bounds = [Double](repeating: worth.max() ?? 0, count: members)
      let climbed = try #require(search.run(kicks: 30, memberBounds: bounds, random: &random))
      #expect(climbed.score <= plain[0] + 1e-9)
      #expect(climbed.bound >= plain[0])
      #expect(climbed.score >= plain[plain.count / 50])
    }
  }

  @Test("the front is that of comparing every two partitions")
  func front() throws {
    let criteria = (0..<3).map { scores(6, seed: 50 + UInt64($0)) }
    let rules = PartitionRules(memberCount: 6)
    let found = try ParetoPartitions(rules, scores: criteria)
    let every = all(6).map { partition in criteria.map { RankedPartitions.score(partition, by: $0) } }
    let plain = every.filter { point in
      !every.contains { other in zip(other, point).allSatisfy { $0 >= $1 } && other != point }
    }
    #expect(Set(found.front.map(\.scores)) == Set(plain))
    #expect(found.front.count == Set(plain).count)
    // Whatever the weights, the leader is on the front.
    var random = SeededGenerator(state: 55)
    let weightings = (0..<50).map { _ in (0..<3).map { _ in Double.random(in: 0...1, using: &random) } }
    let shares = WeightShares(scores: found.front.map(\.scores), weightings: weightings)
    #expect(near(shares.leads.reduce(0, +), 1, within: 1e-12))
    for weights in weightings {
      let sum = { (scores: [Double]) in zip(scores, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      let (top, ofAll) = (found.front.map { sum($0.scores) }.max() ?? 0, every.map(sum).max() ?? 0)
      #expect(near(top, ofAll, within: 1e-9))
    }
  }

  @Test("weightings' shares: each of two opposites leads where its criterion weighs more, and a tie is halved")
  func shares() {
    let shares = WeightShares(
      scores: [[1, 0], [0, 1]], weightings: [[0.7, 0.3], [0.2, 0.8], [0.1, 0.9], [0.5, 0.5]])
    #expect(shares.leads == [0.375, 0.625])
  }

  @Test("a group that would all rather be together is found, and a partition without one is stable")
  func hedonic() throws {
    // Three who each want exactly one companion, the next in a circle: no partition is stable.
    let circle = try HedonicGame(memberCount: 3) { member, group in
      group.count == 3 ? -1 : group.count == 1 ? 0 : group.contains((member + 1) % 3) ? 2 : 1
    }
    for partition in all(3) { #expect(!circle.isStable(partition)) }
    // Those who like every companion stay together.
    let friends = try HedonicGame(memberCount: 5) { _, group in Double(group.count) }
    #expect(friends.isStable(Partition([.everyone(of: 5)])))
    #expect(friends.isNashStable(Partition([.everyone(of: 5)])))
    let apart = Partition((0..<5).map { Coalition([$0]) })
    let departure = try #require(friends.departure(from: apart))
    #expect(departure.group == .everyone(of: 5))
    #expect(departure.gains == [4, 4, 4, 4, 4])
    #expect(!friends.isNashStable(apart))
  }

  @Test("too many members, missing scores and scores that are none are refused")
  func refused() throws {
    #expect(throws: Problem.self) { try PartitionRules(memberCount: 17).forEach { _ in } }
    #expect(throws: Problem.self) {
      try RankedPartitions(PartitionRules(memberCount: 4), scores: [1, 2], top: 1)
    }
    #expect(throws: Problem.self) {
      try OptimalPartition.find(PartitionRules(memberCount: 2), scores: [0, 1, .nan, 1])
    }
    #expect(throws: Problem.self) { try Neighbours(memberCount: 3, pairs: [(0, 3)]) }
    var none = PartitionRules(memberCount: 3)
    none.floors = [.init(sizes: [1, 1, 1], least: 5)]
    #expect(try none.count() == 0)
    #expect(try OptimalPartition.find(none, scores: [Double](repeating: 1, count: 8)) == nil)
    #expect(try RankedPartitions(none, scores: [Double](repeating: 1, count: 8), top: 3).best.isEmpty)
  }
}
