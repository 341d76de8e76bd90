import Diagnostics

/// The Shapley value of a game too large to look at every group: the mean over orders of joining drawn at random, with
/// its standard error.
///
/// Each order is drawn with its reverse, which lowers the error where later joiners bring less (J. Castro, D. Gómez and
/// J. Tejada, *Computers & Operations Research* 36 (2009); R. Mitchell et al., *Journal of Machine Learning Research* 23
/// (2022) on antithetic orders). Every order adds up to the whole, so the values do. Not claimed: more digits than the
/// error allows.
public struct SampledShapley: Sendable {
  /// The most members.
  public static let mostMembers = 64

  /// Each member's mean contribution.
  public let values: [Double]
  /// The standard error of each.
  public let errors: [Double]
  /// Pairs of orders drawn.
  public let pairs: Int

  /// Draws orders of joining.
  ///
  /// - Parameters:
  ///   - pairs: how many orders, each with its reverse; at least 2.
  ///   - value: the value of a group; asked `2 x pairs x memberCount` times. Nobody's counts as 0.
  /// - Throws: `Problem` where there are not 1 to 64 members, or fewer than 2 pairs.
  public init(
    memberCount: Int, pairs: Int, using random: inout some RandomNumberGenerator, value: (Coalition) -> Double
  ) throws(Problem) {
    guard (1...Self.mostMembers).contains(memberCount), pairs >= 2 else {
      throw Problem(
        "\(pairs) pairs of orders among \(memberCount) members",
        remedy: "draw at least 2 among 1 to \(Self.mostMembers)")
    }
    var (sums, squares) = ([Double](repeating: 0, count: memberCount), [Double](repeating: 0, count: memberCount))
    var order = Array(0..<memberCount)
    for _ in 0..<pairs {
      order.shuffle(using: &random)
      var brought = [Double](repeating: 0, count: memberCount)
      for way in [order, order.reversed()] {
        var (group, last) = (UInt64(0), 0.0)
        for member in way {
          group |= 1 << UInt64(member)
          let now = value(Coalition(bits: group))
          brought[member] += (now - last) / 2
          last = now
        }
      }
      for member in 0..<memberCount {
        sums[member] += brought[member]
        squares[member] += brought[member] * brought[member]
      }
    }
    let count = Double(pairs)
    values = sums.map { $0 / count }
    errors = (0..<memberCount).map { member in
      let mean = sums[member] / count
      return (max(0, squares[member] / count - mean * mean) / (count - 1)).squareRoot()
    }
    self.pairs = pairs
  }
}
