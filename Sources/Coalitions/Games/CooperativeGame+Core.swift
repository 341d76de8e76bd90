import Diagnostics

/// Whether the whole can be divided so that no group does better by itself.
public enum CoreTest: Sendable, Hashable {
  /// It cannot, and these weights prove it.
  case empty(BalancedWeights)
  /// It can: this division is one, and the one that leaves the least contented group the most.
  case holds([Rational])
}

/// The least core: the divisions of the whole that hold the largest objection down.
public struct LeastCore: Sendable, Hashable {
  /// The largest objection of a group but everybody: for a profit v(S) - x(S), for a cost x(S) - c(S). Above 0 the core
  /// is empty; below it every group is better off by so much.
  public let objection: Rational
  /// One division in it.
  public let allocation: [Rational]
  /// Groups that object so much in every division of the least core, by bits.
  public let binding: [Coalition]
  /// Whether the core is empty, with its proof.
  public let core: CoreTest
}

extension CooperativeGame {
  /// The most members for whom core, least core and nucleolus are answered.
  public static let mostMembersExactly = 16

  func checkExact() throws(Problem) {
    guard memberCount <= Self.mostMembersExactly else {
      throw Problem(
        "a game of \(memberCount) members is too large for its core",
        remedy: "at most \(Self.mostMembersExactly) are answered exactly")
    }
  }

  /// The least core, and with it whether the core is empty: exact, with a certificate.
  ///
  /// Least e with x(S) + e >= v(S) for every group but everybody, x(N) = v(N) (M. Maschler, B. Peleg and L. Shapley,
  /// *Mathematics of Operations Research* 4 (1979)).
  /// - Throws: `Problem` above 16 members.
  public func leastCore() throws(Problem) -> LeastCore {
    try checkExact()
    guard memberCount > 1 else {
      let allocation = [Rational(Int128(total))]
      return LeastCore(objection: .zero, allocation: allocation, binding: [], core: .holds(allocation))
    }
    var levels = LexicographicLevels(self, floors: false)
    let level = levels.next()
    let core: CoreTest
    if level.level.numerator > 0, let weights = balancedWeights(level.program) {
      core = .empty(weights)
    } else {
      core = .holds(level.allocation)
    }
    return LeastCore(
      objection: level.level, allocation: level.allocation,
      binding: level.tight.map { Coalition($0) }.sorted(), core: core)
  }

  private func balancedWeights(_ program: BalancingProgram) -> BalancedWeights? {
    var parts: [BalancedWeights.Part] = []
    var each = 0
    var worth: Int128 = 0
    for row in 0..<program.rows {
      let (column, weight) = (program.basis[row].column, program.weight(row))
      if column.level == 0 {
        each = -weight
      } else if weight > 0 {
        parts.append(.init(group: Coalition(column.group), weight: weight))
        worth += Int128(weight) * Int128(values[column.group])
      }
    }
    guard each > 0 else { return nil }
    let common = parts.reduce(each) { Int(Rational.greatestCommonDivisor(Int128($0), Int128($1.weight))) }
    parts = parts.map { .init(group: $0.group, weight: $0.weight / common) }.sorted { $0.group < $1.group }
    return BalancedWeights(
      parts: parts, each: each / common, sum: Rational(worth, Int128(each)), total: total)
  }

  /// The least and the most that each member has in any division of the core; nil where the core is empty.
  ///
  /// - Throws: `Problem` above 16 members.
  public func coreRanges() throws(Problem) -> [(least: Rational, most: Rational)]? {
    guard case .holds(let allocation) = try leastCore().core else { return nil }
    guard memberCount > 1 else { return allocation.map { ($0, $0) } }
    return (0..<memberCount).map { member in
      let (low, high) = (extreme(member, -1), extreme(member, 1))
      return sense == .profit ? (low, high) : (-high, -low)
    }
  }

  /// The least (-1) or most (1) of a member in the core, as a profit.
  private func extreme(_ member: Int, _ way: Int) -> Rational {
    let all = values.count - 1
    var mayEnter = [Bool](repeating: true, count: values.count)
    mayEnter[all] = false
    let value = { (group: Int) in Int128(self.sign * self.values[group]) }
    let single = { (group: Int) in
      BalancingProgram.Basic(column: .init(group: group, level: 0), value: value(group), isBound: false)
    }
    let whole = BalancingProgram.Basic(column: .init(group: all, level: 0), value: value(all), isBound: true)
    // The member itself, or everybody less everybody but it; the others make up the basis.
    let first = way > 0 ? all ^ (1 << member) : 1 << member
    let others = (0..<memberCount).filter { $0 != member }.dropFirst().map { single(1 << $0) }
    var program = BalancingProgram(
      self, scale: 1, hasLevel: false, mayEnter: mayEnter, floors: false, right: (member, way > 0 ? -1 : 1),
      start: [whole, single(first)] + others)
    program.solve()
    return Rational(Int128(-way) * program.objective, Int128(program.determinant))
  }
}
