/// Weights on groups that prove a core empty, to be checked by hand.
///
/// Each member is in groups whose weights add up to ``each``, so with `weight / each` as the part of its time that a
/// group works by itself everybody is busy all the time; and together they do better than everybody as one:
/// sum (weight x value) / each is more profit, or less cost, than the whole. Where such weights exist nobody can divide
/// the whole so that no group objects, and only then (O. Bondareva 1963; L. Shapley, "On balanced sets and cores",
/// *Naval Research Logistics Quarterly* 14 (1967)).
public struct BalancedWeights: Sendable, Hashable {
  /// A group and its whole-number weight.
  public struct Part: Sendable, Hashable {
    /// The group.
    public let group: Coalition
    /// Its weight, at least 1.
    public let weight: Int
  }

  /// The groups with a weight, by bits.
  public let parts: [Part]
  /// What the weights of every member's groups add up to.
  public let each: Int
  /// What the groups' values come to, in those parts: sum (weight x value) / each.
  public let sum: Rational
  /// What everybody's value is.
  public let total: Int

  /// Checks the weights by adding them up anew.
  public func prove(emptyCoreOf game: CooperativeGame) -> Bool {
    var time = [Int](repeating: 0, count: game.memberCount)
    var worth: Int128 = 0
    for part in parts {
      guard part.weight > 0 else { return false }
      for member in part.group.members where member < time.count { time[member] += part.weight }
      worth += Int128(part.weight) * Int128(game[part.group])
    }
    guard each > 0, time.allSatisfy({ $0 == each }) else { return false }
    return Int128(game.sign) * (worth - Int128(each) * Int128(game.total)) > 0
  }
}
