import Diagnostics

extension GroupChoice {
  /// The order with the fewest disagreements with the ballots, weighted by votes (Kemeny 1959; Young and Levenglick
  /// 1978), and that number. Where several orders are equally good, one of them is given, always the same.
  ///
  /// Options are first cut into groups of which every member of the one beats every member of the next (or is level);
  /// each group of k is solved exactly in 2^k k^2 steps.
  /// - Throws: ``Problem`` where a circle of more than 16 options would take too long.
  public func kemeny() throws -> (order: [Int], disagreements: Double) {
    var order: [Int] = []
    let groups = components.sorted { a, b in
      (copelandSum(b), a[0]) < (copelandSum(a), b[0])
    }
    for group in merged(groups) {
      guard group.count <= 16 else {
        throw Problem(
          "\(group.count) options beat each other in circles, too many for an exact Kemeny order",
          remedy: "vote on fewer options")
      }
      order += best(group)
    }
    var disagreements = 0.0
    for (place, a) in order.enumerated() {
      for b in order.dropFirst(place + 1) { disagreements += preference[b][a] }
    }
    return (order, disagreements)
  }

  private func copelandSum(_ group: [Int]) -> Double {
    let scores = copeland
    return group.reduce(0) { $0 + Double(scores[$1]) } / Double(group.count)
  }

  /// Joins neighbouring groups until no member of a later group beats one of an earlier.
  private func merged(_ groups: [[Int]]) -> [[Int]] {
    var result: [[Int]] = []
    for group in groups {
      var joined = group
      while let before = result.firstIndex(where: { earlier in
        earlier.contains { a in joined.contains { beats($0, a) } }
      }) {
        joined = result[before...].flatMap { $0 } + joined
        result.removeSubrange(before...)
      }
      result.append(joined.sorted())
    }
    return result
  }

  private func best(_ group: [Int]) -> [Int] {
    let size = group.count
    var cost = [Double](repeating: .infinity, count: 1 << size)
    var last = [Int](repeating: 0, count: 1 << size)
    cost[0] = 0
    for set in 1..<(1 << size) {
      for member in (0..<size).reversed() where set & (1 << member) != 0 {
        let rest = set & ~(1 << member)
        var extra = 0.0
        for other in 0..<size where rest & (1 << other) != 0 { extra += preference[group[member]][group[other]] }
        if cost[rest] + extra < cost[set] {
          cost[set] = cost[rest] + extra
          last[set] = member
        }
      }
    }
    var order: [Int] = []
    var set = (1 << size) - 1
    while set != 0 {
      order.append(group[last[set]])
      set &= ~(1 << last[set])
    }
    return order.reversed()
  }
}
