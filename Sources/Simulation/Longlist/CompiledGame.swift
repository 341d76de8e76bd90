import Coalitions
import OptionKit

/// A rule of decision made ready for many ballots: who carries it, who can stop it alone, without allocating.
struct CompiledGame: Sendable {
  private enum Node: Sendable {
    /// A weighted test: where its weights start, the least sum that passes, and where a share of the votes cast is
    /// asked for, its numerator, denominator and strictness.
    case test(start: Int, needed: Int, cast: (numerator: Int, denominator: Int, strictly: Bool)?)
    /// So many of the results just before, all or any of which must have passed.
    case all(Int)
    case any(Int)
    case asked(@Sendable (MemberSet) -> Bool)
  }

  let count: Int
  private var nodes: [Node] = []
  private var weights: [Int] = []
  /// The least sum that passes where the rule is one weighted test of the votes that exist; else 0.
  private(set) var needed = 0
  /// Whether each member can stop a matter alone.
  private(set) var hasVeto: [Bool] = []

  init(_ game: SimpleGame) {
    count = game.memberCount
    add(game.rule)
    if nodes.count == 1, case .test(_, let needed, cast: nil) = nodes[0] { self.needed = needed }
    if needed > 0 {
      let all = weights.reduce(0, +)
      hasVeto = weights.map { all - $0 < needed }
      return
    }
    hasVeto = (0..<count).map { member in
      var others = MemberSet.everyone(among: game.memberCount)
      others.remove(member)
      return !game.wins(others)
    }
  }

  private mutating func add(_ rule: DecisionRule) {
    switch rule {
    case .quota(let test):
      var cast: (numerator: Int, denominator: Int, strictly: Bool)?
      if case .votesCast = test.declared.denominator, case .share(let share) = test.declared.amount {
        cast = (share.numerator, share.denominator, test.declared.strictly)
      }
      nodes.append(.test(start: weights.count, needed: test.needed, cast: cast))
      weights += test.weights
    case .all(let parts):
      for part in parts { add(part) }
      nodes.append(.all(parts.count))
    case .any(let parts):
      for part in parts { add(part) }
      nodes.append(.any(parts.count))
    case .asked(_, let passes): nodes.append(.asked(passes))
    }
  }

  /// A member's weight in the first weighted test.
  func weight(_ member: Int) -> Int { weights[member] }

  /// Whether those who say yes carry it, of those present.
  func carries(_ yes: [Bool], present: [Bool]) -> Bool {
    if nodes.count == 1 { return result(of: nodes[0], yes, present) }
    var stack: [Bool] = []
    for node in nodes {
      switch node {
      case .all(let parts), .any(let parts):
        let results = stack.suffix(parts)
        var passed = results.contains(true)
        if case .all = node { passed = !results.contains(false) }
        stack.removeLast(min(parts, stack.count))
        stack.append(passed)
      default: stack.append(result(of: node, yes, present))
      }
    }
    return stack.last ?? false
  }

  private func result(of node: Node, _ yes: [Bool], _ present: [Bool]) -> Bool {
    switch node {
    case .test(let start, let needed, let cast):
      var (sum, voted) = (0, 0)
      for member in 0..<count {
        if yes[member] { sum += weights[start + member] }
        if present[member] { voted += weights[start + member] }
      }
      guard let cast else { return sum >= needed }
      let (left, right) = (Double(sum) * Double(cast.denominator), Double(voted) * Double(cast.numerator))
      return voted > 0 && (cast.strictly ? left > right : left >= right)
    case .asked(let passes): return passes(MemberSet((0..<count).filter { yes[$0] }, among: count))
    case .all, .any: return false
    }
  }
}
