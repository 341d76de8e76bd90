extension SparseRegression {
  /// The fitted values when the coefficients of the terms kept are worked out without every so-many-th row.
  func refitted(_ ranks: [[Double]], leavingOut part: Int, of parts: Int) -> [Double] {
    let n = fitted.count
    guard !terms.isEmpty else { return fitted }
    let width = terms.count + 1
    var columns = [[Double]](repeating: [Double](repeating: 1, count: n), count: width)
    for (place, entry) in terms.enumerated() {
      for row in 0..<n {
        columns[place + 1][row] = entry.term.factors.reduce(1) {
          $0 * (InputRanks.polynomials(ranks[$1.input][row], degree: $1.degree).last ?? 0)
        }
      }
    }
    // Normal equations; the columns are nearly orthogonal, so they are well conditioned.
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: width + 1), count: width)
    for row in 0..<n where row % parts != part {
      for a in 0..<width {
        for b in a..<width { matrix[a][b] += columns[a][row] * columns[b][row] }
        matrix[a][width] += columns[a][row] * observed[row]
      }
    }
    for a in 0..<width { for b in 0..<a { matrix[a][b] = matrix[b][a] } }
    guard let solved = Self.solved(&matrix) else { return fitted }
    return (0..<n).map { row in solved.indices.reduce(0) { $0 + solved[$1] * columns[$1][row] } }
  }

  /// Gaussian elimination with pivots; nil where the equations are not independent.
  private static func solved(_ matrix: inout [[Double]]) -> [Double]? {
    let width = matrix.count
    for column in 0..<width {
      guard let pivot = (column..<width).max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
        abs(matrix[pivot][column]) > 1e-12
      else { return nil }
      matrix.swapAt(column, pivot)
      for row in 0..<width where row != column {
        let factor = matrix[row][column] / matrix[column][column]
        guard factor != 0 else { continue }
        for place in column...width { matrix[row][place] -= factor * matrix[column][place] }
      }
    }
    return (0..<width).map { matrix[$0][width] / matrix[$0][$0] }
  }
}
