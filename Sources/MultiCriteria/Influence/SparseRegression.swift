/// An output as a sum of few polynomials of the inputs' ranks, chosen one after the other (orthogonal matching pursuit).
///
/// Candidates are Legendre polynomials of each input up to a degree, and products of two of them for the inputs that do
/// most alone. At each step the candidate that goes best with what is left is taken in and all coefficients are fitted
/// anew by least squares; terms are kept as long as they lower the extended Bayesian information criterion
/// n ln(RSS / n) + k (ln n + 2 ln P) with P candidates, which keeps out what chance makes of many candidates. Sources:
/// G. Blatman and B. Sudret, Journal of Computational Physics 230 (2011) 2345-2367, for sparse expansions; J. Chen and
/// Z. Chen, Biometrika 95 (2008) 759-771, for the criterion.
struct SparseRegression {
  /// A product of polynomials, one or two inputs with their degrees.
  struct Term: Hashable {
    var factors: [(input: Int, degree: Int)]
    static func == (a: Term, b: Term) -> Bool { a.factors.elementsEqual(b.factors) { $0 == $1 } }
    func hash(into hasher: inout Hasher) {
      for factor in factors { hasher.combine(factor.input); hasher.combine(factor.degree) }
    }
  }

  /// The terms kept with their coefficients and the variance of each coefficient.
  private(set) var terms: [(term: Term, coefficient: Double, variance: Double)] = []
  /// The output itself, and what the terms come to, row by row, mean included.
  let observed: [Double]
  private(set) var fitted: [Double]
  /// Mean and variance of the output, and the share of the variance that is left.
  let mean, variance: Double
  private(set) var left = 1.0
  /// The share of the remaining variance that a term must explain to be taken in.
  let bar: Double

  /// Terms at most.
  static let most = 60

  init(ranks: [[Double]], output: [Double], degree: Int = 3, pairs: Int = 12, pairDegree: Int = 2) {
    let n = output.count
    observed = output
    mean = n > 0 ? output.reduce(0, +) / Double(n) : .nan
    let centre = mean
    var rest = output.map { $0 - centre }
    variance = n > 0 ? rest.reduce(0) { $0 + $1 * $1 } / Double(n) : .nan
    fitted = output.map { _ in centre }
    var candidates = Candidates(ranks, degree: degree)
    candidates.addPairs(pairs, degree: pairDegree, against: rest)
    bar = candidates.count > 0 && n > 2 ? Self.penalty(n, candidates.count) / Double(n) : 1
    guard n > 8, variance > 0, candidates.count > 0 else { return }
    var kept: [Int] = []
    var basis: [[Double]] = []
    var upper: [[Double]] = []
    var along: [Double] = []
    var squares = variance * Double(n)
    let most = min(Self.most, n / 8)
    while kept.count < most, let (place, column) = candidates.best(rest, without: kept) {
      var (q, r) = (column, [Double]())
      for known in basis {
        let part = Self.dot(known, q)
        r.append(part)
        for row in q.indices { q[row] -= part * known[row] }
      }
      let size = Self.dot(q, q).squareRoot()
      guard size > 1e-6 * Double(n).squareRoot() else {
        candidates.drop(place)
        continue
      }
      for row in q.indices { q[row] /= size }
      r.append(size)
      let part = Self.dot(q, rest)
      let next = squares - part * part
      let gain = next > 0 ? Double(n) * naturalLogarithm(squares / next) : .infinity
      guard gain > Self.penalty(n, candidates.count) else { break }
      for row in rest.indices { rest[row] -= part * q[row] }
      squares = max(0, next)
      kept.append(place)
      basis.append(q)
      upper.append(r)
      along.append(part)
      if squares <= 1e-20 * variance * Double(n) { break }
    }
    finish(output, rest, kept.map { candidates.terms[$0] }, upper, along, squares)
  }

  /// Coefficients by back substitution, with their variances from what is left over.
  private mutating func finish(
    _ output: [Double], _ rest: [Double], _ kept: [Term], _ upper: [[Double]], _ along: [Double], _ squares: Double
  ) {
    let (n, k) = (output.count, kept.count)
    left = squares / (variance * Double(n))
    for row in output.indices { fitted[row] = output[row] - rest[row] }
    guard k > 0 else { return }
    let noise = squares / Double(max(1, n - k - 1))
    // upper[j][i] is the part of column j along basis i: R is upper triangular with R[i][j] = upper[j][i].
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: k), count: k)
    for column in 0..<k {
      for row in (0...column).reversed() {
        var sum = row == column ? 1.0 : 0
        if row < column { for inner in row + 1...column { sum -= upper[inner][row] * inverse[inner][column] } }
        inverse[row][column] = sum / upper[row][row]
      }
    }
    terms = (0..<k).map { row in
      var (coefficient, size) = (0.0, 0.0)
      for column in row..<k {
        coefficient += inverse[row][column] * along[column]
        size += inverse[row][column] * inverse[row][column]
      }
      return (kept[row], coefficient, noise * size)
    }
  }

  private static func penalty(_ n: Int, _ candidates: Int) -> Double {
    naturalLogarithm(Double(n)) + 2 * naturalLogarithm(Double(max(1, candidates)))
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        // Four sums side by side, so that one addition need not wait for the last.
        let n = min(a.count, b.count)
        var (p, q, r, sum) = (0.0, 0.0, 0.0, 0.0)
        var row = 0
        while row + 4 <= n {
          p += a[row] * b[row]
          q += a[row + 1] * b[row + 1]
          r += a[row + 2] * b[row + 2]
          sum += a[row + 3] * b[row + 3]
          row += 4
        }
        while row < n {
          sum += a[row] * b[row]
          row += 1
        }
        sum += p + q + r
        return sum
      }
    }
  }
}
