import Diagnostics

/// Weights from judgements of how many times as important one criterion is as another, with their consistency.
///
/// Weights are the principal right eigenvector of the reciprocal matrix, normalised to 1. Consistency index
/// CI = (lambda - n) / (n - 1), consistency ratio CR = CI / RI(n), where RI is the mean index of random matrices;
/// judgements with CR above 0.1 should be looked at again. Source: Saaty, The Analytic Hierarchy Process (1980).
public struct PairwiseComparison: Sendable, Hashable {
  /// Weights that sum to 1.
  public let weights: [Double]
  /// The principal eigenvalue.
  public let eigenvalue: Double
  /// (lambda - n) / (n - 1); 0 for fewer than three criteria.
  public let consistencyIndex: Double
  /// The index over that of random judgements; 0 for fewer than three criteria.
  public let consistencyRatio: Double

  /// Whether the ratio is at most 0.1.
  public var isConsistent: Bool { consistencyRatio <= 0.1 }

  /// Saaty's random indices for n = 1...15.
  static let randomIndices = [
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]

  /// Works the weights out of the judgements above the diagonal.
  ///
  /// - Parameter ratios: a square matrix; only entries above the diagonal are read, the rest is reciprocal.
  /// - Throws: ``Problem`` where an entry is not a number above 0 or the matrix is not square.
  public init(ratios: [[Double]]) throws {
    let count = ratios.count
    guard count > 0, ratios.allSatisfy({ $0.count == count }) else {
      throw Problem("the pairwise comparisons do not make a square", remedy: "give n rows of n numbers")
    }
    var matrix = [[Double]](repeating: [Double](repeating: 1, count: count), count: count)
    for i in 0..<count {
      for j in (i + 1)..<max(count, i + 1) {
        guard ratios[i][j] > 0, ratios[i][j].isFinite else {
          throw Problem("comparison \(i + 1) to \(j + 1) is \(ratios[i][j])", remedy: "give a number above 0")
        }
        matrix[i][j] = ratios[i][j]
        matrix[j][i] = 1 / ratios[i][j]
      }
    }
    var vector = [Double](repeating: 1 / Double(count), count: count)
    var lambda = Double(count)
    for _ in 0..<1000 {
      let product = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      lambda = product.reduce(0, +)
      let next = product.map { $0 / lambda }
      let moved = zip(next, vector).reduce(0) { Swift.max($0, abs($1.0 - $1.1)) }
      vector = next
      if moved < 1e-15 { break }
    }
    weights = vector
    eigenvalue = lambda
    consistencyIndex = count < 3 ? 0 : max(0, (lambda - Double(count)) / Double(count - 1))
    let random = Self.randomIndices[min(count, Self.randomIndices.count) - 1]
    consistencyRatio = random > 0 ? consistencyIndex / random : 0
  }
}
