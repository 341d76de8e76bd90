extension AppraisalMethod {
  /// Its name as a reader of the literature knows it.
  public var title: String {
    switch self {
    case .additive: "Weighted sum"
    case .weightedProduct: "Weighted product"
    case .topsis: "TOPSIS"
    case .promethee: "PROMETHEE II"
    case .spotis: "SPOTIS"
    case .electre: "ELECTRE III"
    case .lexicographic: "Lexicographic"
    }
  }
}

extension Scaling {
  /// What it does, in words that follow a method's name.
  public var title: String {
    switch self {
    case .raw: "figures as they stand"
    case .anchored: "fixed anchors"
    case .vector: "divided by the column's length"
    case .minmax: "from the worst to the best in the list"
    case .max: "divided by the largest in the list"
    case .sum: "divided by the column's sum"
    }
  }
}

extension RobustnessRule {
  /// The rule in words.
  public var title: String {
    switch self {
    case .expected: "Best on average"
    case .expectedRegret: "Least regret on average"
    case .maxRegret: "Least regret at its worst"
    case .worst: "Best in its worst future"
    case .hurwicz: "Midway between best and worst future"
    case .laplace: "Best plain mean"
    case .probabilityBest: "Most often the best"
    }
  }
}
