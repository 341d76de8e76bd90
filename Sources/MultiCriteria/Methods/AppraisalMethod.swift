import Diagnostics

/// A way to turn a table of scores into an order of options.
public enum AppraisalMethod: String, Sendable, Hashable, CaseIterable {
  /// Weighted sum of values.
  case additive
  /// Weighted product of figures.
  case weightedProduct = "weighted-product"
  /// Closeness to the ideal point (TOPSIS).
  case topsis
  /// Net outranking flow (PROMETHEE II).
  case promethee
  /// Distance to the ideal point within fixed bounds (SPOTIS).
  case spotis
  /// Outranking with thresholds and veto (ELECTRE III).
  case electre
  /// The heaviest criterion decides; the next breaks ties.
  case lexicographic

  /// The scale a method uses unless told otherwise, given whether every criterion has anchors.
  public func defaultScaling(anchored: Bool) -> Scaling {
    switch self {
    case .additive: anchored ? .anchored : .raw
    case .topsis: anchored ? .anchored : .vector
    case .spotis: .anchored
    case .weightedProduct, .promethee, .electre, .lexicographic: .raw
    }
  }

  /// Runs the method.
  ///
  /// - Throws: ``Problems`` naming every cell, weight, anchor or threshold that the method cannot use.
  public func run(_ table: ScoreTable, scaling: Scaling? = nil) throws -> MethodResult {
    try table.check()
    let anchored = table.criteria.allSatisfy { $0.scale != nil }
    let scaling = scaling ?? defaultScaling(anchored: anchored)
    let result = try evaluate(table, scaling: scaling)
    let lost = table.options.indices.filter { !result.scores[$0].isFinite }
    if !lost.isEmpty {
      throw Problems(
        lost.map {
          Problem(
            "\(table.options[$0]) has figures of such different sizes that its score is no number",
            remedy: "choose other units or another scale", at: table.place($0, 0))
        })
    }
    return result
  }

  private func evaluate(_ table: ScoreTable, scaling: Scaling) throws -> MethodResult {
    switch self {
    case .additive: return try Additive.run(table, scaling: scaling)
    case .weightedProduct: return try WeightedProduct.run(table, scaling: scaling)
    case .topsis: return try TOPSIS.run(table, scaling: scaling)
    case .promethee: return try PROMETHEE.run(table)
    case .spotis: return try SPOTIS.run(table)
    case .electre: return try ELECTREIII.run(table)
    case .lexicographic: return Lexicographic.run(table)
    }
  }
}
