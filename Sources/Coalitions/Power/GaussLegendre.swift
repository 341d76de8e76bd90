/// Nodes and weights of Gauss-Legendre quadrature on 0 to 1, exact for polynomials of degree up to 2m - 1.
struct GaussLegendre: Sendable {
  let nodes: [Double]
  let weights: [Double]

  /// The rule with `count` nodes, found by Newton's method on the Legendre polynomial.
  init(count: Int) {
    let size = max(1, count)
    var nodes = Array(repeating: 0.5, count: size)
    var weights = Array(repeating: 1.0, count: size)
    for index in 0..<((size + 1) / 2) {
      var root = Maths.cosine(Double.pi * (Double(index) + 0.75) / (Double(size) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        var (last, value) = (0.0, 1.0)
        for degree in 1...size {
          let d = Double(degree)
          (last, value) = (value, ((2 * d - 1) * root * value - (d - 1) * last) / d)
        }
        slope = Double(size) * (root * value - last) / (root * root - 1)
        let step = value / slope
        root -= step
        if abs(step) < 1e-16 { break }
      }
      let weight = 1 / ((1 - root * root) * slope * slope)
      (nodes[index], weights[index]) = ((1 - root) / 2, weight)
      (nodes[size - 1 - index], weights[size - 1 - index]) = ((1 + root) / 2, weight)
    }
    if size % 2 == 1 { nodes[size / 2] = 0.5 }
    self.nodes = nodes
    self.weights = weights
  }

  /// The fewest nodes that integrate a member's chance of being pivotal over a common yes-probability to `within`.
  ///
  /// With n members that chance is a polynomial f of degree n - 1 in t whose size at a complex t is at most
  /// (|t| + |1 - t|)^(n - 1), which is a^(n - 1), a = (r + 1/r) / 2, all along the ellipse with foci 0 and 1 and
  /// parameter r. The rule with m + 1 nodes therefore errs by at most (32/15) a^(n - 1) r^(-2m) / (1 - r^-2)
  /// (L. N. Trefethen, "Is Gauss quadrature better than Clenshaw-Curtis?", *SIAM Review* 50 (2008), theorem 4.5),
  /// and a rule with m nodes by nothing at all once 2m >= n.
  static func nodesForPivots(memberCount: Int, within: Double = 1e-14) -> Int {
    let exact = (memberCount + 1) / 2
    let degree = Double(max(1, memberCount - 1))
    for count in stride(from: 1, to: exact, by: 1) where Double(2 * count) < degree {
      let u = Maths.inverseHyperbolicTangent(Double(2 * count) / degree)
      let size = degree * Maths.logarithm(Maths.hyperbolicCosine(u)) - 2 * Double(count) * u
      let bound = 32.0 / 15 * Maths.exponential(size) / (1 - Maths.exponential(-2 * u))
      if bound < within { return min(exact, count + 1) }
    }
    return max(1, exact)
  }
}
