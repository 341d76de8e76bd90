/// TOPSIS: closeness C = d- / (d+ + d-) to the ideal point, with Euclidean distances on weighted scaled values.
///
/// On a relative scale the ideal and anti-ideal are the best and worst values in the table, as in the original; on
/// the anchored scale they are the anchors (100 and 0), so that no option's removal moves another's closeness. Where
/// all options coincide with both points, C is 1/2. Source: Hwang and Yoon, Multiple Attribute Decision Making (1981).
public enum TOPSIS {
  /// Scores and ranks.
  public static func run(_ table: ScoreTable, scaling: Scaling) throws -> MethodResult {
    let values = try table.scaled(scaling)
    let weights = table.normalisedWeights
    let width = table.criteria.count
    var best = [Double](repeating: 100, count: width)
    var worst = [Double](repeating: 0, count: width)
    if scaling != .anchored {
      for column in 0..<width {
        best[column] = values[column]
        worst[column] = values[column]
        for index in stride(from: column, to: values.count, by: width) {
          best[column] = Swift.max(best[column], values[index])
          worst[column] = Swift.min(worst[column], values[index])
        }
      }
    }
    let scores = table.options.indices.map { option in
      var toBest = 0.0
      var toWorst = 0.0
      for column in 0..<width {
        let value = values[option * width + column]
        let up = weights[column] * (best[column] - value)
        let down = weights[column] * (value - worst[column])
        toBest += up * up
        toWorst += down * down
      }
      let (far, near) = (toBest.squareRoot(), toWorst.squareRoot())
      return far + near > 0 ? near / (far + near) : 0.5
    }
    return MethodResult(.topsis, scaling: scaling, scores: scores)
  }
}
