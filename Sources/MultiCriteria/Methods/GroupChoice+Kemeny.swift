import Diagnostics

extension GroupChoice {
  /// The orders with the fewest disagreements with the ballots.
  public struct Kemeny: Sendable, Hashable {
    /// Orders, best option first: all of them, or the first of them where there are more than were asked for.
    public var orders: [[Int]]
    /// How many there are.
    public var count: Double
    /// The disagreements of each, in votes.
    public var disagreements: Double

    /// The first of them: the only one where ``count`` is 1.
    public var order: [Int] { orders.first ?? [] }

    /// The best and the worst place of an option in any of ``orders``.
    public func places(of option: Int) -> ClosedRange<Int> {
      let places = orders.compactMap { $0.firstIndex(of: option).map { $0 + 1 } }
      return (places.min() ?? 1)...(places.max() ?? 1)
    }
  }

  /// The orders with the fewest disagreements with the ballots, weighted by votes (Kemeny 1959; Young and Levenglick 1978).
  ///
  /// Options are first cut into groups of which every member of the one beats every member of the next; each group of k is
  /// solved exactly in 2^k k^2 steps. Orders that are equally good are all given, since nothing but their place in a file
  /// would choose among them.
  /// - Parameter most: the most orders to list.
  /// - Throws: ``Problem`` where a group of more than 16 options, in circles or level, would take too long.
  public func kemeny(most: Int = 24) throws -> Kemeny {
    var orders: [[Int]] = [[]]
    var count = 1.0
    for group in strictGroups {
      guard group.count <= 16 else {
        throw Problem(
          "\(group.count) options beat each other in circles or are level, too many for an exact Kemeny order",
          remedy: "vote on fewer options")
      }
      let found = best(group, most: most)
      count *= found.count
      orders = orders.flatMap { head in found.orders.map { head + $0 } }
      if orders.count > most { orders = Array(orders.prefix(most)) }
    }
    var disagreements = 0.0
    for (place, a) in (orders.first ?? []).enumerated() {
      for b in (orders.first ?? []).dropFirst(place + 1) { disagreements += preference[b][a] }
    }
    return Kemeny(orders: orders, count: count, disagreements: disagreements)
  }

  /// The finest groups, best first, of which each member of one beats each member of the next.
  private var strictGroups: [[Int]] {
    // b must not come after a where b beats a or both are level: joined both ways they form one group.
    var reach = (0..<options).map { a in (0..<options).map { a == $0 || !beats($0, a) } }
    for middle in 0..<options {
      for a in 0..<options where reach[a][middle] {
        for b in 0..<options where reach[middle][b] { reach[a][b] = true }
      }
    }
    var groups: [[Int]] = []
    var isPlaced = [Bool](repeating: false, count: options)
    for a in 0..<options where !isPlaced[a] {
      let group = (0..<options).filter { reach[a][$0] && reach[$0][a] }
      for member in group { isPlaced[member] = true }
      groups.append(group)
    }
    return groups.sorted { a, b in reach[a[0]][b[0]] && !reach[b[0]][a[0]] }
  }

  private func best(_ group: [Int], most: Int) -> (orders: [[Int]], count: Double) {
    let size = group.count
    var cost = [Double](repeating: .infinity, count: 1 << size)
    var ways = [Double](repeating: 0, count: 1 << size)
    (cost[0], ways[0]) = (0, 1)
    // The cost of putting a member last of a set: votes that would have it before the others.
    let extra = { (member: Int, rest: Int) -> Double in
      var sum = 0.0
      for other in 0..<size where rest & (1 << other) != 0 {
        sum += self.wholePreference[group[member]][group[other]]
      }
      return sum
    }
    for set in 1..<(1 << size) {
      for member in 0..<size where set & (1 << member) != 0 {
        let rest = set & ~(1 << member)
        let total = cost[rest] + extra(member, rest)
        if total < cost[set] {
          (cost[set], ways[set]) = (total, ways[rest])
        } else if total == cost[set] {
          ways[set] += ways[rest]
        }
      }
    }
    var orders: [[Int]] = []
    func unwind(_ set: Int, _ tail: [Int]) {
      guard orders.count < most else { return }
      if set == 0 {
        orders.append(tail)
        return
      }
      for member in (0..<size).reversed() where set & (1 << member) != 0 {
        let rest = set & ~(1 << member)
        if cost[rest] + extra(member, rest) == cost[set] { unwind(rest, [group[member]] + tail) }
      }
    }
    unwind((1 << size) - 1, [])
    return (orders, ways[(1 << size) - 1])
  }
}
