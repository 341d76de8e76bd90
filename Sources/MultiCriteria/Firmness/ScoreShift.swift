/// The smallest change of one score that lets a rival draw level with the leader.
///
/// Raising the rival's value on criterion j by gap / w_j (or lowering the leader's) closes the gap. Changes that would
/// leave the 0 to 100 scale are not offered.
public struct ScoreShift: Sendable, Hashable {
  /// The option whose score changes: a rival rising or the leader falling.
  public var option: Int
  /// The criterion.
  public var criterion: Int
  /// The rival that draws level.
  public var rival: Int
  /// The value now and at level pegging.
  public var from: Double
  /// The value at which rival and leader are level.
  public var to: Double

  /// The size of the change in points.
  public var size: Double { abs(to - from) }

  /// The smallest change, nil where none within `bounds` unseats the leader.
  public static func smallest(
    values: [Double], weights: [Double], leader: Int, within bounds: ClosedRange<Double> = 0...100
  ) -> ScoreShift? {
    let width = weights.count
    let scores = Additive.scores(values, weights: weights)
    guard scores.indices.contains(leader) else { return nil }
    var best: ScoreShift?
    for rival in scores.indices where rival != leader {
      let gap = scores[leader] - scores[rival]
      for criterion in 0..<width where weights[criterion] > 0 {
        let change = gap / weights[criterion]
        for (option, sign) in [(rival, 1.0), (leader, -1.0)] {
          let from = values[option * width + criterion]
          let shift = ScoreShift(
            option: option, criterion: criterion, rival: rival, from: from, to: from + sign * change)
          if bounds.contains(shift.to), shift.size < best?.size ?? .infinity { best = shift }
        }
      }
    }
    return best
  }
}
