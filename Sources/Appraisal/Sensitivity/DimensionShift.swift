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

  /// One for each dimension, in the order of `DecisionDimension.ofBundles`.
  static func all(_ bundles: [BundleResult], values: ScoreTable, leader: Int) -> [DimensionShift] {
    let weights = values.normalisedWeights
    return DecisionDimension.ofBundles.enumerated().map { place, dimension in
      let own = bundles[leader].choices.indices.contains(place) ? bundles[leader].choices[place] : ""
      let rivals = bundles.indices.filter {
        bundles[$0].choices.indices.contains(place) && bundles[$0].choices[place] != own
      }
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
