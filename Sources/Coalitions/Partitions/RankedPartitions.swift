import Diagnostics

/// A partition and its score.
public struct RankedPartition: Hashable, Sendable {
  /// The partition.
  public let partition: Partition
  /// Its score: the sum over its units.
  public let score: Double
}

/// Every partition scored by what its units add: the best, and how many are above some given scores.
///
/// Exact: all that keep the rules are looked at, up to 16 members. A score is the sum of its units' in the order of
/// their first members, so that one partition has one score wherever it is worked out.
public struct RankedPartitions: Sendable {
  /// How many keep the rules.
  public let kept: UInt64
  /// The best, highest first; of equals the one that comes first in order.
  public let best: [RankedPartition]
  /// For each score asked about, how many partitions are higher.
  public let above: [UInt64]

  /// Looks at all partitions.
  ///
  /// - Parameters:
  ///   - rules: what they must keep.
  ///   - scores: what each group adds as a unit, by its bits; higher is better.
  ///   - top: how many to keep.
  ///   - marks: scores whose rank is asked for.
  /// - Throws: `Problem` above 16 members, or where scores are missing or not finite.
  public init(_ rules: PartitionRules, scores: [Double], top: Int, marks: [Double] = []) throws(Problem) {
    let choices = try UnitChoices(rules)
    guard scores.count == 1 << rules.memberCount else {
      throw Problem("\(scores.count) scores for the groups of \(rules.memberCount) members", remedy: "give one each")
    }
    guard choices.groups.allSatisfy({ scores[Int($0)].isFinite }) else {
      throw Problem("the score of a unit is not finite")
    }
    var walk = RankingWalk(choices, top: top, marks: marks)
    walk.run(scores)
    kept = walk.kept
    above = walk.above
    best = walk.best.sorted { ($1.score, $0.partition) < ($0.score, $1.partition) }
  }

  /// A partition's score, as the search adds it up.
  public static func score(_ partition: Partition, by scores: [Double]) -> Double {
    partition.units.reduce(0) { $0 + (scores.indices.contains($1.mask) ? scores[$1.mask] : .nan) }
  }
}

/// The walk over the tree of partitions that ranks them.
struct RankingWalk {
  private let choices: UnitChoices
  private let top: Int
  private let marks: [Double]
  private let lowestMark: Double
  private(set) var kept: UInt64 = 0
  private(set) var above: [UInt64]
  private(set) var best: [RankedPartition] = []
  /// What a score must reach to be kept.
  private var bar = -Double.infinity
  private var stack: [UInt32]

  init(_ choices: UnitChoices, top: Int, marks: [Double]) {
    (self.choices, self.top, self.marks) = (choices, max(1, top), marks)
    lowestMark = marks.min() ?? .infinity
    above = Array(repeating: 0, count: marks.count)
    stack = Array(repeating: 0, count: choices.memberCount + 1)
  }

  mutating func run(_ scores: [Double]) {
    let choices = choices
    scores.withUnsafeBufferPointer { scores in
      choices.groups.withUnsafeBufferPointer { groups in
        choices.starts.withUnsafeBufferPointer { starts in
          choices.numbers.withUnsafeBufferPointer { numbers in
            let table = Table(scores: scores, groups: groups, starts: starts, numbers: numbers)
            let all = (1 << choices.memberCount) - 1
            if choices.leavesNumberFree { free(all, 0, 0, table) } else { limited(all, 0, 0, table) }
          }
        }
      }
    }
  }

  private struct Table {
    let scores: UnsafeBufferPointer<Double>
    let groups, starts, numbers: UnsafeBufferPointer<UInt32>
  }

  /// All completions of a remainder, any number of units.
  private mutating func free(_ rest: Int, _ depth: Int, _ sum: Double, _ table: Table) {
    let end = Int(table.starts[rest + 1])
    var place = Int(table.starts[rest])
    while place < end {
      let group = Int(table.groups[place])
      place &+= 1
      let left = rest ^ group
      let score = sum + table.scores[group]
      stack[depth] = UInt32(truncatingIfNeeded: group)
      if left == 0 {
        take(score, depth &+ 1)
      } else if left & (left &- 1) == 0 {
        stack[depth &+ 1] = UInt32(truncatingIfNeeded: left)
        take(score + table.scores[left], depth &+ 2)
      } else {
        free(left, depth &+ 1, score, table)
      }
    }
  }

  /// All completions of a remainder with a number of units that is allowed.
  private mutating func limited(_ rest: Int, _ depth: Int, _ sum: Double, _ table: Table) {
    for place in Int(table.starts[rest])..<Int(table.starts[rest + 1]) {
      let group = Int(table.groups[place])
      let left = rest ^ group
      guard choices.mayEnd(table.numbers[left], after: depth + 1) else { continue }
      let score = sum + table.scores[group]
      stack[depth] = UInt32(truncatingIfNeeded: group)
      if left == 0 { take(score, depth + 1) } else { limited(left, depth + 1, score, table) }
    }
  }

  @inline(__always)
  private mutating func take(_ score: Double, _ depth: Int) {
    kept &+= 1
    if score > lowestMark {
      for place in marks.indices where score > marks[place] { above[place] &+= 1 }
    }
    if score >= bar { keep(score, depth) }
  }

  @inline(never)
  private mutating func keep(_ score: Double, _ depth: Int) {
    let partition = Partition(stack[..<depth].map { Coalition(Int($0)) })
    if best.count == top {
      // The bar lets equals in: the last of them in order goes.
      guard let last = best.indices.min(by: { worse(best[$0], best[$1]) }) else { return }
      let found = RankedPartition(partition: partition, score: score)
      guard worse(best[last], found) else { return }
      best[last] = found
    } else {
      best.append(RankedPartition(partition: partition, score: score))
    }
    if best.count == top { bar = best.reduce(.infinity) { min($0, $1.score) } }
  }

  private func worse(_ a: RankedPartition, _ b: RankedPartition) -> Bool {
    (a.score, b.partition) < (b.score, a.partition)
  }
}
