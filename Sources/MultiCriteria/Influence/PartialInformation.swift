import Diagnostics

/// What it would be worth to know some of the inputs before choosing (EVPPI), from a sample that is already there.
///
/// With payoffs y_k of option k and inputs x:
///
///     EVPPI(x) = E[max_k E[y_k | x]] - max_k E[y_k]
///
/// The conditional means are regressions of y_k - y_best on polynomials of the inputs' ranks (``SparseRegression``), so no
/// inner loop is run. The error is a jackknife over ten parts of the sample, the terms held. It is the most that a study
/// of these inputs alone can be worth, and never more than perfect information on everything. Source: M. Strong,
/// J. E. Oakley and A. Brennan, Medical Decision Making 34 (2014) 311-326. Not claimed: what lies outside the options
/// compared, and inputs whose effect polynomials do not show.
public struct PartialInformation: Sendable, Hashable {
  /// The options' mean payoffs, and the best of them.
  public let means: [Double]
  /// The option with the best mean; the first of equals.
  public let best: Int
  /// The value of knowing everything before choosing: E[max_k y_k] - max_k E[y_k].
  public let perfect: Estimate
  private let gaps: [[Double]]
  private let rows: Int

  /// Takes the payoffs of the options, row by row; more is better.
  ///
  /// - Throws: ``Problems`` where lengths differ or a payoff is no number.
  public init(payoffs: [[Double]]) throws(Problems) {
    try SampleEffects.check([], payoffs)
    let rows = payoffs[0].count
    let means = payoffs.map { $0.reduce(0, +) / Double(rows) }
    let best = means.indices.max { (means[$0], $1) < (means[$1], $0) } ?? 0
    (self.rows, self.means, self.best) = (rows, means, best)
    gaps = payoffs.indices.filter { $0 != best }.map { option in
      (0..<rows).map { payoffs[option][$0] - payoffs[best][$0] }
    }
    var (sum, squares) = (0.0, 0.0)
    for row in 0..<rows {
      let gain = gaps.reduce(0) { max($0, $1[row]) }
      sum += gain
      squares += gain * gain
    }
    perfect = Estimate.mean(sum, squares, rows)
  }

  /// The value of knowing some inputs, one or a group.
  ///
  /// - Parameters:
  ///   - inputs: their values row by row.
  ///   - degree: the highest power of an input alone.
  /// - Throws: ``Problems`` where lengths differ or a value is no number.
  public func value(of inputs: [[Double]], degree: Int = 4) throws(Problems) -> Estimate {
    guard !gaps.isEmpty, !inputs.isEmpty else { return Estimate(0, error: 0) }
    try SampleEffects.check(inputs, gaps)
    let ranks = inputs.map(InputRanks.uniform)
    let fits = gaps.map { SparseRegression(ranks: ranks, output: $0, degree: degree) }
    guard fits.contains(where: { !$0.terms.isEmpty }) else { return Estimate(0, error: 0) }
    let whole = Self.value(fits.map(\.fitted), leavingOut: nil)
    let parts = 10
    guard rows >= 10 * parts else { return Estimate(whole, error: .nan) }
    let left = (0..<parts).map { part in
      Self.value(fits.map { $0.refitted(ranks, leavingOut: part, of: parts) }, leavingOut: (part, parts))
    }
    let mean = left.reduce(0, +) / Double(parts)
    let squares = left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Estimate(whole, error: (Double(parts - 1) / Double(parts) * squares).squareRoot())
  }

  /// Mean over rows of the best conditional gain, less the best mean gain; the best option's own gain is 0.
  private static func value(_ fitted: [[Double]], leavingOut part: (Int, Int)?) -> Double {
    var (sum, count) = (0.0, 0)
    var means = [Double](repeating: 0, count: fitted.count)
    for row in fitted[0].indices {
      if let part, row % part.1 == part.0 { continue }
      var most = 0.0
      for option in fitted.indices {
        most = max(most, fitted[option][row])
        means[option] += fitted[option][row]
      }
      sum += most
      count += 1
    }
    guard count > 0 else { return 0 }
    return max(0, sum / Double(count) - means.reduce(0) { max($0, $1 / Double(count)) })
  }
}
