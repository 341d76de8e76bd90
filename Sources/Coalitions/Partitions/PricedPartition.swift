import Diagnostics

/// The best partition of up to 24 members with a bound, where dynamic programming would take too long.
///
/// Prices of members bound every partition from above (a linear program); a search by improvement finds one from below.
/// A unit of a better partition cannot be worth less than its members' prices by more than the gap between the two, so
/// only few groups are left, and going through them in order, cutting off where sum and prices cannot reach the best
/// known, closes the gap; where that takes more steps than allowed the gap is told (G. Nemhauser and L. Wolsey 1988,
/// on reduced-cost fixing).
public struct PricedPartition {
  /// The most members.
  public static let mostMembers = 24

  /// The best partition that keeps the rules, with a bound; nil where none does.
  ///
  /// - Parameters:
  ///   - scores: what each group adds as a unit, by its bits; higher is better.
  ///   - steps: how many choices to go through at most.
  /// - Throws: `Problem` above 24 members, or where scores are missing or an allowed group's is not finite.
  public static func find(
    _ rules: PartitionRules, scores: [Double], steps: Int = 20_000_000
  ) throws(Problem) -> BestPartition? {
    let worth = try OptimalPartition.allowedScores(rules, scores, limit: mostMembers)
    var search = PartitionSearch(rules) { worth[$0.mask] }
    var random = FixedGenerator(state: 1)
    let start = search.run(kicks: 20, memberBounds: [], random: &random)
    let prices = MemberPrices(worth, memberCount: rules.memberCount)
    var walk = PricedWalk(rules, prices, worth, best: start, steps: steps)
    walk.run()
    guard let best = walk.best else { return nil }
    let partition = Partition(best.units.map { Coalition($0) })
    let score = RankedPartitions.score(partition, by: scores)
    return BestPartition(partition: partition, score: score, bound: walk.isComplete ? score : max(score, prices.bound))
  }
}

/// Goes through the groups that a better partition could have.
private struct PricedWalk {
  private let rules: PartitionRules
  private let prices: [Double]
  /// Groups by first member, those worth most above their prices first, with that worth.
  private var groups: [[(group: Int, gain: Double)]]
  private(set) var best: (units: [Int], score: Double)?
  private var steps: Int
  private let all: Int
  private let total: Double
  private var slack: Double

  init(_ rules: PartitionRules, _ prices: MemberPrices, _ worth: [Double], best: BestPartition?, steps: Int) {
    (self.rules, self.prices, self.steps) = (rules, prices.prices, steps)
    all = (1 << rules.memberCount) - 1
    total = prices.prices.reduce(0, +)
    self.best = best.map { ($0.partition.units.map { Int($0.bits) }, $0.score) }
    var groups = Array(repeating: [(group: Int, gain: Double)](), count: rules.memberCount)
    // A gain above 0 that the search for prices has left counts against every unit.
    var over = 0.0
    prices.forEachGain { _, gain in over = max(over, gain) }
    slack = over
    let least = (best?.score ?? -.infinity) - total - Double(rules.memberCount) * over
    prices.forEachGain { group, gain in
      if gain >= least { groups[group.trailingZeroBitCount].append((group, gain)) }
    }
    self.groups = groups.map { $0.sorted { ($1.gain, $0.group) < ($0.gain, $1.group) } }
  }

  /// Whether all were gone through.
  var isComplete: Bool { steps > 0 }

  mutating func run() { walk(all, 0, []) }

  /// - Parameter gain: what the units chosen are worth above their members' prices.
  private mutating func walk(_ rest: Int, _ gain: Double, _ units: [Int]) {
    if rest == 0 {
      guard rules.units.contains(units.count), total + gain > (best?.score ?? -.infinity) else { return }
      best = (units, total + gain)
      return
    }
    guard units.count < rules.units.upperBound else { return }
    for (group, more) in groups[rest.trailingZeroBitCount] {
      steps -= 1
      if steps <= 0 { return }
      // The units to come add at most what the prices have left open.
      let reach = total + gain + more + slack * Double((rest ^ group).nonzeroBitCount)
      if reach <= (best?.score ?? -.infinity) { return }
      if group & ~rest == 0 { walk(rest ^ group, gain + more, units + [group]) }
    }
  }
}

/// A generator that always draws the same (SplitMix64), for searches whose answer must be the same every time.
struct FixedGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
