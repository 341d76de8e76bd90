import Diagnostics

/// The partitions that no other beats on every criterion: up to four criteria that add up over units.
///
/// Exact up to 16 members. A partition is on the front where none is at least as good on all criteria and better on one;
/// of partitions with the same scores the first in order stands for all.
public struct ParetoPartitions: Sendable {
  /// The most criteria.
  public static let mostCriteria = 4

  /// A partition with its score on each criterion.
  public struct Point: Hashable, Sendable {
    /// The partition.
    public let partition: Partition
    /// What its units add up to, by criterion.
    public let scores: [Double]
  }

  /// The front, best on the first criterion first.
  public let front: [Point]

  /// Looks at all partitions.
  ///
  /// - Parameters:
  ///   - rules: what they must keep.
  ///   - scores: for each criterion, what each group adds as a unit, by its bits; higher is better.
  ///   - most: how many may stand on the front before the search gives up.
  /// - Throws: `Problem` above 16 members or four criteria, where scores are missing or not finite, or the front is
  ///   longer than `most`.
  public init(_ rules: PartitionRules, scores: [[Double]], most: Int = 100_000) throws(Problem) {
    let choices = try UnitChoices(rules)
    let size = 1 << rules.memberCount
    guard (1...Self.mostCriteria).contains(scores.count), scores.allSatisfy({ $0.count == size }) else {
      throw Problem(
        "\(scores.count) criteria for a front", remedy: "give 1 to 4, each with a score for every group")
    }
    guard choices.groups.allSatisfy({ group in scores.allSatisfy { $0[Int(group)].isFinite } }) else {
      throw Problem("the score of a unit is not finite")
    }
    let lanes = (0..<size).map { group in
      scores.indices.reduce(into: SIMD4<Double>()) { $0[$1] = scores[$1][group] }
    }
    var walk = FrontWalk(choices, most: most)
    walk.run(lanes)
    guard !walk.isOverfull else {
      throw Problem("more than \(most) partitions are on the front", remedy: "use fewer criteria or add a rule")
    }
    front = walk.points.map { point in
      Point(partition: point.partition, scores: scores.indices.map { point.scores[$0] })
    }
    .sorted { a, b in a.scores == b.scores ? a.partition < b.partition : b.scores.lexicographicallyPrecedes(a.scores) }
  }
}

/// The walk over the tree of partitions that keeps those nobody beats.
private struct FrontWalk {
  struct Found {
    var partition: Partition
    var scores: SIMD4<Double>
  }

  private let choices: UnitChoices
  private let most: Int
  private(set) var points: [Found] = []
  private(set) var isOverfull = false
  private var scores: [SIMD4<Double>] = []
  private var stack: [UInt32]

  init(_ choices: UnitChoices, most: Int) {
    (self.choices, self.most) = (choices, most)
    stack = Array(repeating: 0, count: choices.memberCount + 1)
  }

  mutating func run(_ lanes: [SIMD4<Double>]) {
    let choices = choices
    lanes.withUnsafeBufferPointer { lanes in
      choices.groups.withUnsafeBufferPointer { walk((1 << choices.memberCount) - 1, 0, .zero, lanes, $0) }
    }
  }

  private mutating func walk(
    _ rest: Int, _ depth: Int, _ sum: SIMD4<Double>, _ lanes: UnsafeBufferPointer<SIMD4<Double>>,
    _ groups: UnsafeBufferPointer<UInt32>
  ) {
    for place in Int(choices.starts[rest])..<Int(choices.starts[rest + 1]) {
      if isOverfull { return }
      let group = Int(groups[place])
      let left = rest ^ group
      guard choices.mayEnd(choices.numbers[left], after: depth + 1) else { continue }
      stack[depth] = UInt32(truncatingIfNeeded: group)
      let scores = sum + lanes[group]
      if left == 0 { take(scores, depth + 1) } else { walk(left, depth + 1, scores, lanes, groups) }
    }
  }

  @inline(__always)
  private mutating func take(_ found: SIMD4<Double>, _ depth: Int) {
    for place in scores.indices where all(scores[place] .>= found) {
      if scores[place] == found { return replace(place, depth) }
      // What beat this one is likely to beat the next.
      if place > 0 {
        scores.swapAt(place, place / 2)
        points.swapAt(place, place / 2)
      }
      return
    }
    keep(found, depth)
  }

  private mutating func replace(_ place: Int, _ depth: Int) {
    let partition = Partition(stack[..<depth].map { Coalition(Int($0)) })
    if partition < points[place].partition { points[place].partition = partition }
  }

  @inline(never)
  private mutating func keep(_ found: SIMD4<Double>, _ depth: Int) {
    let left = scores.indices.filter { !all(found .>= scores[$0]) }
    if left.count < scores.count {
      scores = left.map { scores[$0] }
      points = left.map { points[$0] }
    }
    scores.append(found)
    points.append(Found(partition: Partition(stack[..<depth].map { Coalition(Int($0)) }), scores: found))
    isOverfull = points.count > most
  }
}
