/// Places in a contest: the best is 1, equals share the better place, and the next place after two firsts is 3.
public enum Ranking {
  /// Ranks of scores, NaN last. Scores closer than `tolerance` times the largest magnitude are equal,
  /// so that rounding in the last digits does not make a winner.
  public static func ranks(
    _ scores: [Double], lowerIsBetter: Bool = false, tolerance: Double = 1e-12
  ) -> [Int] {
    let keys = scores.map { $0.isNaN ? -Double.infinity : (lowerIsBetter ? 0 - $0 : $0) }
    let order = order(of: keys)
    let size = keys.reduce(0.0) { $1.isFinite ? Swift.max($0, abs($1)) : $0 }
    var ranks = [Int](repeating: 1, count: scores.count)
    var head = 0
    for place in order.indices {
      let option = order[place]
      let isEqual = keys[order[head]] == keys[option] || keys[order[head]] - keys[option] <= tolerance * size
      if !isEqual { head = place }
      ranks[option] = head + 1
    }
    return ranks
  }

  /// Positions, best first, equals in the order they came; long lists of finite scores without comparing pairs.
  private static func order(of keys: [Double]) -> [Int] {
    guard keys.count > 32, keys.allSatisfy({ abs($0) < 1e290 }) else {
      return keys.indices.sorted { (keys[$1], $0) < (keys[$0], $1) }
    }
    var placing = RadixRanking(count: keys.count)
    placing.place(keys)
    return placing.order.map { Int($0) }
  }

  /// The places of the options, best first; equals in the order they came.
  public static func order(_ ranks: [Int]) -> [Int] {
    ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}
