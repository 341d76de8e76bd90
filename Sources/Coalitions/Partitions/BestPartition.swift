import Diagnostics

/// The best partition and how far it may be from the best there is.
public struct BestPartition: Hashable, Sendable {
  /// The partition.
  public let partition: Partition
  /// Its score.
  public let score: Double
  /// No partition scores more than this.
  public let bound: Double

  /// How much better a partition there may be; 0 where this is the best.
  public var gap: Double { max(0, bound - score) }
  /// Whether no partition is better.
  public var isExact: Bool { bound <= score }
}

/// The optimal partition by dynamic programming over groups.
///
///     best(R) = max over units S of R with R's first member of score(S) + best(R without S)
///
/// Every remainder R without the very first member is worked out once, from the groups that hold its own first member:
/// (3^(n-1) + 1) / 2 + 2^(n-1) steps, 6 x 10^8 for 20 members (D. Yeh, "A dynamic programming approach to the complete
/// set partitioning problem", *BIT* 26 (1986); M. Rothkopf, A. Pekec and R. Harstad, *Management Science* 44 (1998)).
public struct OptimalPartition {
  /// The most members.
  public static let mostMembers = 22

  /// The best partition that keeps the rules; nil where none does.
  ///
  /// - Parameter scores: what each group adds as a unit, by its bits; higher is better.
  /// - Throws: `Problem` above 22 members, or where scores are missing or an allowed group's is not finite.
  public static func find(_ rules: PartitionRules, scores: [Double]) throws(Problem) -> BestPartition? {
    let worth = try allowedScores(rules, scores, limit: mostMembers)
    if rules.leavesNumberFree { return found(free(worth, rules.memberCount), scores) }
    return found(limited(worth, rules), scores)
  }

  /// Scores of groups that may be units; minus infinity for the others.
  static func allowedScores(_ rules: PartitionRules, _ scores: [Double], limit: Int) throws(Problem) -> [Double] {
    try rules.check(atMost: limit, for: "the optimal partition")
    guard scores.count == 1 << rules.memberCount else {
      throw Problem("\(scores.count) scores for the groups of \(rules.memberCount) members", remedy: "give one each")
    }
    var worth = scores
    worth[0] = -.infinity
    for group in 1..<worth.count {
      if !rules.allows(Coalition(group)) {
        worth[group] = -.infinity
      } else if !worth[group].isFinite {
        throw Problem("the score of a unit is not finite")
      }
    }
    return worth
  }

  private static func found(_ units: [Int]?, _ scores: [Double]) -> BestPartition? {
    guard let units else { return nil }
    let partition = Partition(units.map { Coalition($0) })
    let score = RankedPartitions.score(partition, by: scores)
    return BestPartition(partition: partition, score: score, bound: score)
  }

  /// Any number of units. Remainders are places in a table without the first member's bit.
  private static func free(_ worth: [Double], _ memberCount: Int) -> [Int]? {
    let size = 1 << (memberCount - 1)
    var best = [Double](repeating: -.infinity, count: size)
    var unit = [UInt32](repeating: 0, count: size)
    best[0] = 0
    worth.withUnsafeBufferPointer { worth in
      best.withUnsafeMutableBufferPointer { best in
        for rest in 1..<size {
          let first = rest & -rest
          let others = rest ^ first
          var more = others
          var (top, choice) = (-Double.infinity, first)
          while true {
            let score = worth[(more | first) << 1] + best[others ^ more]
            if score > top { (top, choice) = (score, more | first) }
            if more == 0 { break }
            more = (more &- 1) & others
          }
          best[rest] = top
          unit[rest] = UInt32(choice)
        }
      }
    }
    var (top, first) = (-Double.infinity, 0)
    for more in 0..<size {
      let score = worth[more << 1 | 1] + best[size - 1 - more]
      if score > top { (top, first) = (score, more) }
    }
    guard top > -.infinity else { return nil }
    var units = [first << 1 | 1]
    var rest = size - 1 - first
    while rest != 0 {
      units.append(Int(unit[rest]) << 1)
      rest ^= Int(unit[rest])
    }
    return units
  }

  /// A limited number of units: a table for each number.
  private static func limited(_ worth: [Double], _ rules: PartitionRules) -> [Int]? {
    let size = 1 << rules.memberCount
    let most = min(rules.units.upperBound, rules.memberCount)
    guard most >= 1, rules.units.lowerBound <= most else { return nil }
    var tables: [[Double]] = [[0] + [Double](repeating: -.infinity, count: size - 1)]
    for number in 1...most {
      var table = [Double](repeating: -.infinity, count: size)
      // Only the whole may hold the first member.
      for rest in stride(from: 2, to: size, by: 2) {
        table[rest] = best(rest, worth, tables[number - 1]).score
      }
      table[size - 1] = best(size - 1, worth, tables[number - 1]).score
      tables.append(table)
    }
    let allowed = max(1, rules.units.lowerBound)...most
    guard
      var number = allowed.max(by: { (tables[$0][size - 1], $1) < (tables[$1][size - 1], $0) }),
      tables[number][size - 1] > -.infinity
    else { return nil }
    var units: [Int] = []
    var rest = size - 1
    while number > 0 {
      let unit = best(rest, worth, tables[number - 1]).unit
      units.append(unit)
      rest ^= unit
      number -= 1
    }
    return units
  }

  private static func best(_ rest: Int, _ worth: [Double], _ left: [Double]) -> (score: Double, unit: Int) {
    let first = rest & -rest
    let others = rest ^ first
    var more = others
    var found = (score: -Double.infinity, unit: first)
    while true {
      let score = worth[more | first] + left[others ^ more]
      if score > found.score { found = (score, more | first) }
      if more == 0 { return found }
      more = (more &- 1) & others
    }
  }
}
