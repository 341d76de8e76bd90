/// Ways to arrive at criteria weights that add up to 1.
public enum Weights {
  /// Divides by the sum; equal weights if the sum is 0. Negative, infinite and NaN weights count as 0.
  public static func normalised(_ weights: [Double]) -> [Double] {
    let clean = weights.map { $0 > 0 && $0.isFinite ? $0 : 0 }
    let largest = clean.max() ?? 0
    guard largest > 0 else { return clean.map { _ in 1 / Double(clean.count) } }
    let total = clean.reduce(0) { $0 + $1 / largest }
    return clean.map { $0 / largest / total }
  }

  /// Rank-order centroid weights: w_k = (1/n) sum over i = k...n of 1/i for rank k; tied ranks share their mean.
  ///
  /// `ranks[i]` is the rank of criterion i, 1 the most important. Source: Barron and Barrett, Decision quality using
  /// ranked attribute weights, Management Science 42 (1996).
  public static func rankOrderCentroid(ranks: [Int]) -> [Double] {
    let count = ranks.count
    let order = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    var tails = [Double](repeating: 0, count: count + 1)
    for place in stride(from: count - 1, through: 0, by: -1) {
      tails[place] = tails[place + 1] + 1 / Double(place + 1)
    }
    var weights = [Double](repeating: 0, count: count)
    var start = 0
    while start < count {
      var end = start
      while end < count, ranks[order[end]] == ranks[order[start]] { end += 1 }
      let mean = tails[start..<end].reduce(0, +) / Double(end - start) / Double(count)
      for place in start..<end { weights[order[place]] = mean }
      start = end
    }
    return weights
  }
}
