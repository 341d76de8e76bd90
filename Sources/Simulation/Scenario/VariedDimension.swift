import OptionKit

/// A dimension that is not crossed with all the others, so that the longlist stays readable: its options beside business as
/// usual's are tried only in bundles that choose as said elsewhere (the options filter of the Green Book, 2022, chapter 4).
public struct VariedDimension: Sendable, Hashable {
  /// The dimension.
  public var dimension: DecisionDimension
  /// By other dimension: the options beside which its own are tried.
  public var around: [DecisionDimension: [String]]
  /// Why there and not elsewhere.
  public var reason: String

  /// Says around what a dimension is varied.
  public init(_ dimension: DecisionDimension, around: [DecisionDimension: [String]], reason: String) {
    (self.dimension, self.around, self.reason) = (dimension, around, reason)
  }

  /// Whether a bundle chooses as said elsewhere.
  func holds(_ choices: Choices) -> Bool {
    around.allSatisfy { dimension, ids in choices[dimension].map(ids.contains) ?? false }
  }
}

extension Scenario {
  /// Whether a combination is tried: where it departs from business as usual in a dimension that is varied around some
  /// bundles only, it must be beside one of them.
  func tries(_ choices: Choices) -> Bool {
    varied.allSatisfy { line in
      choices[line.dimension] == businessAsUsual[line.dimension]
        || varied.contains { $0.dimension == line.dimension && $0.holds(choices) }
    }
  }
}
