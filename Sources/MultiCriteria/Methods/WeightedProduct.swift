import Diagnostics

/// The weighted product model: score = product of x^w, weights summing to 1, 1/x in place of x on raw `min` criteria.
///
/// Figures must be above 0 (at least 0 once scaled, where a single 0 makes the product 0). On raw figures only
/// ratios of scores mean anything, which is why no scaling of a column changes the order. Source: Bridgman (1922);
/// Triantaphyllou, Multi-Criteria Decision Making Methods (2000), section 2.2.
public enum WeightedProduct {
  /// Scores and ranks.
  public static func run(_ table: ScoreTable, scaling: Scaling) throws -> MethodResult {
    try table.check()
    let width = table.criteria.count
    var found: [Problem] = []
    var values = table.values
    if scaling == .raw {
      for option in table.options.indices {
        for (column, criterion) in table.criteria.enumerated() where !(table[option, column] > 0) {
          found.append(
            Problem(
              "\(table.options[option]) has \(Additive.rounded(table[option, column])) on \(criterion.name), and a product needs "
                + "figures above 0", remedy: "use another scale or method", at: table.place(option, column)))
        }
      }
      for index in values.indices where table.criteria[index % width].direction == .min {
        values[index] = 1 / values[index]
      }
    } else {
      values = try table.scaled(scaling)
      for (index, value) in values.enumerated() where value < 0 {
        found.append(
          Problem(
            "\(table.options[index / width]) is below 0 on \(table.criteria[index % width].name) once scaled",
            remedy: "widen the anchors or use another scale", at: table.place(index / width, index % width)))
      }
    }
    if !found.isEmpty { throw Problems(found) }
    let weights = table.normalisedWeights
    let scores = table.options.indices.map { option in
      exponential(
        (0..<width).reduce(0) { sum, column in
          weights[column] == 0 ? sum : sum + weights[column] * naturalLogarithm(values[option * width + column])
        })
    }
    return MethodResult(.weightedProduct, scaling: scaling, scores: scores)
  }
}
