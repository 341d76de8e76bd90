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
    if scaling != .anchored { (best, worst) = extremes(values, width) }
    var scores = [Double](repeating: 0.5, count: table.options.count)
    values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        best.withUnsafeBufferPointer { best in
          worst.withUnsafeBufferPointer { worst in
            for option in scores.indices {
              var distances = SIMD2<Double>.zero
              let row = option &* width
              for column in 0..<width {
                let value = values[row &+ column]
                // Beyond an anchor there is no distance, so that a better figure never counts as a worse one.
                let gaps = pointwiseMax(SIMD2(best[column] - value, value - worst[column]), .zero) * weights[column]
                distances += gaps * gaps
              }
              let (far, near) = (distances[0].squareRoot(), distances[1].squareRoot())
              if far + near > 0 { scores[option] = near / (far + near) }
            }
          }
        }
      }
    }
    return MethodResult(.topsis, scaling: scaling, scores: scores)
  }

  /// The best and worst value of each column.
  private static func extremes(_ values: [Double], _ width: Int) -> (best: [Double], worst: [Double]) {
    var best = Array(values.prefix(width))
    var worst = best
    values.withUnsafeBufferPointer { values in
      best.withUnsafeMutableBufferPointer { best in
        worst.withUnsafeMutableBufferPointer { worst in
          var row = 0
          while row &+ width <= values.count, width > 0 {
            for column in 0..<width {
              let value = values[row &+ column]
              best[column] = value > best[column] ? value : best[column]
              worst[column] = value < worst[column] ? value : worst[column]
            }
            row &+= width
          }
        }
      }
    }
    return (best, worst)
  }
}
