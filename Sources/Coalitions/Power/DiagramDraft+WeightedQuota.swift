extension DiagramDraft {
  /// Draws one weighted test.
  ///
  /// At each level the votes still needed fall into intervals in which nothing changes; each is found once
  /// (M. Behle, "On threshold BDDs and the optimal variable ordering problem", *Journal of Combinatorial
  /// Optimization* 16 (2008)).
  mutating func draw(_ test: WeightedQuota) throws(VotingError) -> Int {
    let weights = order.map { test.weights[$0] }
    var remaining = Array(repeating: 0, count: weights.count + 1)
    for level in stride(from: weights.count - 1, through: 0, by: -1) {
      remaining[level] = remaining[level + 1] + weights[level]
    }
    var levels = Array(repeating: IntervalIndex(), count: weights.count)
    return try draw(weights, remaining, 0, test.needed, &levels).node
  }

  private mutating func draw(
    _ weights: [Int], _ remaining: [Int], _ level: Int, _ needed: Int, _ levels: inout [IntervalIndex]
  ) throws(VotingError) -> IntervalIndex.Entry {
    if needed <= 0 { return IntervalIndex.Entry(low: Int.min / 2, high: 0, node: 1) }
    if needed > remaining[level] { return IntervalIndex.Entry(low: remaining[level] + 1, high: Int.max / 2, node: 0) }
    if let found = levels[level].entry(holding: needed) { return found }
    let weight = weights[level]
    let yes = try draw(weights, remaining, level + 1, needed - weight, &levels)
    let no = try draw(weights, remaining, level + 1, needed, &levels)
    let entry = IntervalIndex.Entry(
      low: max(yes.low + weight, no.low), high: min(yes.high + weight, no.high),
      node: try node(level: level, no: no.node, yes: yes.node))
    levels[level].insert(entry)
    return entry
  }
}
