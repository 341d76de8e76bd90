import Diagnostics

/// A game of costs or profits: what every group of members would pay, or gain, by itself.
///
/// Values are whole numbers of some smallest unit (pence), so that every answer can be exact. A group is the place in
/// ``values`` whose bits are its members; place 0, nobody, is worth 0. A cost game c and the profit game v = -c are one
/// game told with the other sign: an allocation x of the one is -x of the other, and every answer here is given in the
/// game's own sign.
///
/// Not claimed: that values are those of a larger world. What a group can do may depend on what others do (externality);
/// a game of this kind leaves that out.
public struct CooperativeGame: Sendable, Hashable {
  /// What the values mean.
  public enum Sense: String, Sendable, Hashable, CaseIterable {
    /// What a group would pay: less is better.
    case cost
    /// What a group would gain: more is better.
    case profit
  }

  /// How many members a game may have whose values are all held.
  public static let mostMembers = 20
  /// How large a value may be, either way: 2^52.
  public static let largestValue = 1 << 52

  /// Whether values are costs or profits.
  public let sense: Sense
  /// How many members there are.
  public let memberCount: Int
  /// The value of each group, by its bits.
  public let values: [Int]

  /// A game by the values of all groups, 2^n of them.
  ///
  /// - Throws: `Problem` where the number of values is no power of two or stands for more than 20 members, nobody's value
  ///   is not 0, or a value is beyond ±2^52.
  public init(_ sense: Sense, values: [Int]) throws(Problem) {
    guard values.count > 1, values.count & (values.count - 1) == 0 else {
      throw Problem("a game has \(values.count) values", remedy: "give one for each group: 2 to the number of members")
    }
    let count = values.count.trailingZeroBitCount
    guard count <= Self.mostMembers else {
      throw Problem("a game has \(count) members", remedy: "at most \(Self.mostMembers) are answered exactly")
    }
    guard values[0] == 0 else {
      throw Problem("the group of nobody has the value \(values[0])", remedy: "it must be 0")
    }
    if let place = values.firstIndex(where: { $0.magnitude > Self.largestValue.magnitude }) {
      throw Problem("the value \(values[place]) is too large", remedy: "at most 2^52 units are allowed")
    }
    (self.sense, self.values, memberCount) = (sense, values, count)
  }

  /// A game by a function of the group, asked once for each but nobody.
  ///
  /// - Throws: as ``init(_:values:)``.
  public init(_ sense: Sense, memberCount: Int, value: (Coalition) -> Int) throws(Problem) {
    guard (1...Self.mostMembers).contains(memberCount) else {
      throw Problem("a game has \(memberCount) members", remedy: "it must have 1 to \(Self.mostMembers)")
    }
    try self.init(sense, values: [0] + (1..<1 << memberCount).map { value(Coalition($0)) })
  }

  /// The value of a group.
  public subscript(_ group: Coalition) -> Int { values[group.mask & (values.count - 1)] }

  /// Everybody.
  public var everyone: Coalition { .everyone(of: memberCount) }
  /// The value of everybody together.
  public var total: Int { values[values.count - 1] }

  /// 1 for a profit, -1 for a cost.
  var sign: Int { sense == .profit ? 1 : -1 }

  /// Each member's value alone.
  public var alone: [Int] { (0..<memberCount).map { values[1 << $0] } }

  /// What everybody's value would change by if one member were not there: v(N) - v(N without i).
  public var marginals: [Int] { (0..<memberCount).map { total - values[(values.count - 1) ^ (1 << $0)] } }

  /// Whether two groups without a member in common never do worse together: for a profit v(S) + v(T) <= v(S and T).
  public var joiningNeverHurts: Bool {
    let all = values.count - 1
    for group in 1..<values.count {
      var rest = all ^ group
      while rest > group {
        if sign * (values[group] + values[rest]) > sign * values[group | rest] { return false }
        rest = (rest - 1) & (all ^ group)
      }
    }
    return true
  }

  /// Whether a member brings the more the larger the group that it joins (a convex game: convex profits, submodular
  /// costs); then the core is not empty and holds the Shapley value (L. Shapley, "Cores of convex games",
  /// *International Journal of Game Theory* 1 (1971)).
  public var isConvex: Bool {
    for first in 0..<memberCount {
      for second in 0..<first {
        let (a, b) = (1 << first, 1 << second)
        for group in values.indices where group & (a | b) == 0 {
          if sign * (values[group | a] + values[group | b]) > sign * (values[group | a | b] + values[group]) {
            return false
          }
        }
      }
    }
    return true
  }
}
