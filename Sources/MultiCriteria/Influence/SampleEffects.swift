import Diagnostics

/// First-order, total and Shapley effects from a sample that is already there, by a sparse regression on it.
///
/// The output is written as a sum of orthogonal polynomials of the inputs (``SparseRegression``), so that its variance is
/// the sum of the squared coefficients: terms of one input alone make its first-order effect, terms with it its total
/// effect, and a term of two inputs gives each half of itself to their Shapley effects. A squared coefficient is lowered
/// by its own sampling variance, which it holds on average. Whatever the terms do not explain, chance inside the model
/// included, is ``unexplained`` and is no input's. Inputs without a term stand at 0 with the share that one would have had
/// to explain as their error. Sources: B. Sudret, Reliability Engineering and System Safety 93 (2008) 964-979; A. B. Owen
/// (2014) for Shapley effects.
///
/// Not claimed: effects of inputs that depend on one another apart from one another; interactions of three or more; steps
/// and kinks that polynomials of degree 3 smooth over.
public struct SampleEffects: Sendable, Hashable {
  /// By input, as shares of the output's variance.
  public let first, total, shapley: [Estimate]
  /// The share of the variance that no term explains.
  public let unexplained: Double
  /// The output's mean and variance.
  public let mean, variance: Double
  /// Rows of the sample.
  public let rows: Int
  /// By input, the terms of it alone.
  let parts: [[Part]]

  /// Fits the sample.
  ///
  /// - Parameters:
  ///   - inputs: by input, its values row by row.
  ///   - output: the output row by row.
  ///   - degree: the highest power of an input alone.
  ///   - pairDegree: the highest power of each of two inputs together.
  /// - Throws: ``Problems`` where lengths differ or a number is not finite.
  public init(inputs: [[Double]], output: [Double], degree: Int = 3, pairDegree: Int = 2) throws(Problems) {
    try Self.check(inputs, [output])
    let ranks = inputs.map(InputRanks.uniform)
    let fit = SparseRegression(ranks: ranks, output: output, degree: degree, pairDegree: pairDegree)
    rows = output.count
    var parts = [[Part]](repeating: [], count: inputs.count)
    for (term, coefficient, variance) in fit.terms where term.factors.count == 1 {
      let (input, degree) = term.factors[0]
      let heights = ranks[input].map { InputRanks.polynomials($0, degree: degree).last ?? 0 }
      parts[input].append(
        Part(
          degree: degree, coefficient: coefficient, variance: variance,
          centre: heights.reduce(0, +) / Double(max(1, heights.count))))
    }
    self.parts = parts
    (mean, variance) = (fit.mean, fit.variance)
    unexplained = fit.variance > 0 ? min(1, max(0, fit.left)) : 0
    let none = fit.variance > 0 ? fit.bar * fit.left : 0
    let zeros = [(value: Double, squares: Double)](repeating: (0, 0), count: inputs.count)
    var sums = [zeros, zeros, zeros]
    for (term, coefficient, variance) in fit.terms where fit.variance > 0 {
      let share = max(0, coefficient * coefficient - variance) / fit.variance
      let spread = 4 * coefficient * coefficient * variance / (fit.variance * fit.variance)
      let size = Double(term.factors.count)
      for factor in term.factors {
        if size == 1 {
          sums[0][factor.input].value += share
          sums[0][factor.input].squares += spread
        }
        sums[1][factor.input].value += share
        sums[1][factor.input].squares += spread
        sums[2][factor.input].value += share / size
        sums[2][factor.input].squares += spread / (size * size)
      }
    }
    let estimates = { (place: Int) in
      sums[place].map { Estimate($0.value, error: $0.squares > 0 ? $0.squares.squareRoot() : none) }
    }
    (first, total, shapley) = (estimates(0), estimates(1), estimates(2))
  }

  static func check(_ inputs: [[Double]], _ outputs: [[Double]]) throws(Problems) {
    let count = outputs.first?.count ?? 0
    guard count > 1, (inputs + outputs).allSatisfy({ $0.count == count }) else {
      throw Problems(
        Problem("the sample's columns differ in length", remedy: "give one value a row, at least two rows"))
    }
    guard (inputs + outputs).allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw Problems(Problem("a value of the sample is not a finite number", remedy: "leave its row out"))
    }
  }
}
