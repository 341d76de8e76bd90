import Diagnostics

/// How much of an output's variance each input explains, from Saltelli's design.
///
/// Two independent samples A and B of the inputs, and for each input (or group) i the sample A with i taken from B:
///
///     first order  S_i = mean(f(B) (f(AB_i) - f(A))) / V      (Saltelli and others 2010, table 2)
///     total        T_i = mean((f(A) - f(AB_i))^2) / (2 V)     (Jansen 1999)
///
/// V is the variance of f(A) and f(B) together; before the first-order product the outputs are centred on their common
/// mean. Standard errors are those of the means over the rows, by the delta method, V included. Estimates are not cut at
/// 0 or 1. Not claimed: anything for inputs that depend on one another, which must be moved as one group.
/// Sources: A. Saltelli and others, Computer Physics Communications 181 (2010) 259-270; M. J. W. Jansen, Computer Physics
/// Communications 117 (1999) 35-43.
public struct SobolIndices: Sendable, Hashable {
  /// By input: the share of variance that it explains alone, and with everything it interacts with.
  public let first, total: [Estimate]
  /// The variance of the output.
  public let variance: Double

  /// Works out the indices.
  ///
  /// - Parameters:
  ///   - a: the output on A, a row each.
  ///   - b: the output on B.
  ///   - mixed: by input, the output on A with that input from B.
  /// - Throws: ``Problems`` where rows are missing or an output is no number.
  public init(a: [Double], b: [Double], mixed: [[Double]]) throws(Problems) {
    let count = a.count
    guard count > 1, b.count == count, mixed.allSatisfy({ $0.count == count }) else {
      throw Problems(Problem("the samples differ in length", remedy: "give every sample as many rows, at least two"))
    }
    guard ([a, b] + mixed).allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      throw Problems(Problem("an output is not a finite number", remedy: "leave its row out of every sample"))
    }
    let moments = Moments(a, b)
    variance = moments.variance
    let (mean, v) = (moments.mean, moments.variance)
    var first: [Estimate] = []
    var total: [Estimate] = []
    for column in mixed {
      guard v > 0 else {
        first.append(Estimate(0, error: 0))
        total.append(Estimate(0, error: 0))
        continue
      }
      var sums = (s: 0.0, t: 0.0)
      for row in 0..<count {
        let gap = a[row] - column[row]
        sums.s += (mean - b[row]) * gap
        sums.t += gap * gap
      }
      let n = Double(count)
      let (s, t) = (sums.s / n / v, sums.t / n / (2 * v))
      var squares = (s: 0.0, t: 0.0)
      for row in 0..<count {
        let gap = a[row] - column[row]
        let (x, y) = (a[row] - mean, b[row] - mean)
        // Each row's pull on the ratio: its term less the ratio times its part of the variance.
        let part = (x * x + y * y) / 2
        let ds = ((mean - b[row]) * gap - s * part) / v
        let dt = (gap * gap / 2 - t * part) / v
        squares.s += ds * ds
        squares.t += dt * dt
      }
      first.append(Estimate(s, error: (squares.s / n / (n - 1)).squareRoot()))
      total.append(Estimate(t, error: (squares.t / n / (n - 1)).squareRoot()))
    }
    (self.first, self.total) = (first, total)
  }

  /// Mean and variance of two samples together.
  struct Moments {
    let mean, variance: Double

    init(_ a: [Double], _ b: [Double]) {
      let n = Double(a.count + b.count)
      let mean = (a.reduce(0, +) + b.reduce(0, +)) / n
      var squares = 0.0
      for x in a { squares += (x - mean) * (x - mean) }
      for x in b { squares += (x - mean) * (x - mean) }
      (self.mean, variance) = (mean, squares / n)
    }
  }
}
