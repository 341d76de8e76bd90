import Diagnostics

/// A search by improvement, for cases too large to look at every partition or group.
///
/// From some partition, the best of all moves is made until none is better: one member to another unit or one of its
/// own, two members exchanged, two units joined. Then some members are moved at random and it begins again, the best
/// being kept (iterated local search; H. Lourenço, O. Martin and T. Stützle 2003). Not claimed: that the best is found;
/// how far off it may be is told by a bound that the caller can vouch for.
public struct PartitionSearch {
  /// What must be kept and what a unit adds.
  let rules: PartitionRules
  private let score: (Coalition) -> Double
  private var known: [UInt64: Double] = [:]

  /// - Parameters:
  ///   - rules: what a partition must keep.
  ///   - score: what a group adds as a unit; higher is better.
  public init(_ rules: PartitionRules, score: @escaping (Coalition) -> Double) {
    (self.rules, self.score) = (rules, score)
  }

  /// Searches from one partition, which must keep the rules, or from the best of some simple ones.
  ///
  /// - Parameters:
  ///   - start: where to begin.
  ///   - kicks: how often to begin again.
  ///   - memberBounds: for each member a number, such that no unit adds more than the sum of its members' numbers.
  ///   - random: where the random moves come from.
  /// - Returns: the best found; nil where no partition that keeps the rules was met.
  public mutating func run(
    from start: Partition? = nil, kicks: Int, memberBounds: [Double], random: inout some RandomNumberGenerator
  ) -> BestPartition? {
    var starts = start.map { [$0.units.map(\.bits)] } ?? simple()
    for number in 0..<max(0, kicks / 4) { starts.append(drawn(units: 2 + number % 5, &random)) }
    var best: [UInt64] = []
    for var next in starts where total(next) > -.infinity {
      climb(&next)
      if best.isEmpty || total(next) > total(best) { best = next }
    }
    guard !best.isEmpty else { return nil }
    for _ in 0..<max(0, kicks) {
      var next = best
      kick(&next, &random)
      climb(&next)
      if total(next) > total(best) { best = next }
    }
    let partition = Partition(best.map { Coalition(bits: $0) })
    let score = partition.units.reduce(0) { $0 + worth($1.bits) }
    let bound = memberBounds.count == rules.memberCount ? memberBounds.reduce(0, +) : .infinity
    return BestPartition(partition: partition, score: score, bound: max(bound, score))
  }

  /// Everybody alone, and everybody together.
  private func simple() -> [[UInt64]] {
    let everyone = Coalition.everyone(of: rules.memberCount)
    return [[everyone.bits], everyone.members.map { UInt64(1) << UInt64($0) }]
  }

  /// Everybody in one of so many units at random.
  private func drawn(units: Int, _ random: inout some RandomNumberGenerator) -> [UInt64] {
    var drawn = [UInt64](repeating: 0, count: max(1, units))
    for member in 0..<rules.memberCount {
      drawn[Int.random(in: drawn.indices, using: &random)] |= 1 << UInt64(member)
    }
    return drawn.filter { $0 != 0 }
  }

  private mutating func worth(_ group: UInt64) -> Double {
    if group == 0 { return 0 }
    if let found = known[group] { return found }
    let coalition = Coalition(bits: group)
    let made = rules.allows(coalition) ? score(coalition) : -.infinity
    known[group] = made.isNaN ? -.infinity : made
    return known[group] ?? -.infinity
  }

  private mutating func total(_ units: [UInt64]) -> Double {
    guard rules.units.contains(units.count) else { return -.infinity }
    return units.reduce(0) { $0 + worth($1) }
  }

  /// The best move, again and again.
  private mutating func climb(_ units: inout [UInt64]) {
    while let better = bestMove(units) { units = better }
  }

  private mutating func bestMove(_ units: [UInt64]) -> [UInt64]? {
    var best: (gain: Double, units: [UInt64])?
    let limit = 1e-12 * max(1, abs(total(units)))
    func consider(_ a: Int, _ newA: UInt64, _ b: Int, _ newB: UInt64, _ search: inout PartitionSearch) {
      let count = units.count + (b < units.count ? 0 : 1) - (newA == 0 ? 1 : 0) - (b < units.count && newB == 0 ? 1 : 0)
      guard search.rules.units.contains(count) else { return }
      let before = search.worth(units[a]) + (b < units.count ? search.worth(units[b]) : 0)
      let gain = search.worth(newA) + search.worth(newB) - before
      guard gain > max(limit, best?.gain ?? 0) else { return }
      var next = units
      next[a] = newA
      if b < units.count { next[b] = newB } else { next.append(newB) }
      best = (gain, next.filter { $0 != 0 })
    }
    for a in units.indices {
      for b in (a + 1)..<max(a + 1, units.count) { consider(a, units[a] | units[b], b, 0, &self) }
      for member in Coalition(bits: units[a]).members {
        let bit = UInt64(1) << UInt64(member)
        for b in units.indices where b != a { consider(a, units[a] ^ bit, b, units[b] | bit, &self) }
        if units[a] != bit { consider(a, units[a] ^ bit, units.count, bit, &self) }
        for b in (a + 1)..<max(a + 1, units.count) {
          for other in Coalition(bits: units[b]).members {
            let swapped = UInt64(1) << UInt64(other)
            consider(a, units[a] ^ bit | swapped, b, units[b] ^ swapped | bit, &self)
          }
        }
      }
    }
    return best?.units
  }

  /// Moves a few members anywhere that the rules allow.
  private mutating func kick(_ units: inout [UInt64], _ random: inout some RandomNumberGenerator) {
    for _ in 0..<max(2, rules.memberCount / 8) {
      let bit = UInt64(1) << UInt64(Int.random(in: 0..<max(1, rules.memberCount), using: &random))
      let to = Int.random(in: 0...units.count, using: &random)
      var next = units.map { $0 & ~bit }
      if to < next.count { next[to] |= bit } else { next.append(bit) }
      next.removeAll { $0 == 0 }
      if total(next) > -.infinity { units = next }
    }
  }
}
