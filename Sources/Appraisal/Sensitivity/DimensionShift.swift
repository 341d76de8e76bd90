import MultiCriteria
import OptionKit

/// How much the weights would have to change before another option of one dimension came first.
public struct DimensionShift: Sendable, Hashable {
  /// The dimension.
  public var dimension: DecisionDimension
  /// The smallest change that brings a bundle with another option of the dimension level with the leader; nil where no
  /// weights do, or every bundle has the leader's.
  public var shift: WeightShift?
  /// How many bundles have another option of the dimension.
  public var rivals: Int

  /// One for each dimension in which the leader chooses, in order.
  static func all(_ bundles: [BundleResult], values: ScoreTable, leader: Int) -> [DimensionShift] {
    let weights = values.normalisedWeights
    return bundles[leader].choices.dimensions.map { dimension in
      let own = bundles[leader].choices[dimension]
      let rivals = bundles.indices.filter { bundles[$0].choices[dimension] != own }
      var best: WeightShift?
      for rival in rivals {
        guard
          let shift = WeightShift.smallest(values: values.values, weights: weights, leader: leader, rival: rival),
          shift.moved < best?.moved ?? .infinity
        else { continue }
        best = shift
      }
      return DimensionShift(dimension: dimension, shift: best, rivals: rivals.count)
    }
  }
}
