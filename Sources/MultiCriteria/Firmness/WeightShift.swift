/// The smallest joint change of weights that lets a rival draw level with the leader.
///
/// Minimises the weight moved, (1/2) sum |w'_j - w_j|, over all weights w' >= 0 that sum to 1 with
/// sum w'_j (rival_j - leader_j) >= 0. That linear programme needs no solver: a unit of weight taken from criterion i
/// and given to the criterion where the rival is furthest ahead closes the gap by d_max - d_i, so that weight is taken
/// where that is largest first, until the gap is closed.
public struct WeightShift: Sendable, Hashable {
  /// The rival that draws level.
  public var rival: Int
  /// The share of all weight that has to move, 0 to 1.
  public var moved: Double
  /// The weights at which they are level.
  public var weights: [Double]

  /// The smallest change for one rival, nil where no weights bring it level.
  public static func smallest(values: [Double], weights: [Double], leader: Int, rival: Int) -> WeightShift? {
    let width = weights.count
    let ahead = (0..<width).map { values[rival * width + $0] - values[leader * width + $0] }
    var gap = 0 - zip(ahead, weights).reduce(0) { $0 + $1.0 * $1.1 }
    var shift = WeightShift(rival: rival, moved: 0, weights: weights)
    guard gap > 0 else { return shift }
    guard let target = ahead.indices.max(by: { (ahead[$0], -$0) < (ahead[$1], -$1) }), ahead[target] >= 0 else {
      return nil
    }
    for giver in ahead.indices.sorted(by: { (ahead[$0], $0) < (ahead[$1], $1) }) where gap > 0 {
      let gain = ahead[target] - ahead[giver]
      guard gain > 0, weights[giver] > 0 else { continue }
      let part = Swift.min(weights[giver], gap / gain)
      shift.weights[giver] -= part
      shift.weights[target] += part
      shift.moved += part
      gap -= part * gain
    }
    let scale = ahead.reduce(0) { Swift.max($0, abs($1)) }
    return gap > 1e-9 * scale ? nil : shift
  }

  /// The smallest change for any rival, nil where the leader dominates them all.
  public static func smallest(values: [Double], weights: [Double], leader: Int) -> WeightShift? {
    guard !weights.isEmpty else { return nil }
    var best: WeightShift?
    for rival in 0..<(values.count / weights.count) where rival != leader {
      if let shift = smallest(values: values, weights: weights, leader: leader, rival: rival),
        shift.moved < best?.moved ?? .infinity
      {
        best = shift
      }
    }
    return best
  }
}
