import Uncertainty

/// Averages over a standard normal factor that moves every member's yes-probability.
struct CommonFactor {
  private let thresholds: [Double]
  private let yes: [Double]
  private let loadings: [Double]

  init(yes: [Double], loadings: [Double]) {
    self.yes = yes
    self.loadings = loadings
    thresholds = yes.map { $0 > 0 && $0 < 1 ? StandardNormal.quantile($0) : 0 }
  }

  /// The yes-probabilities once the factor is known.
  func chances(at z: Double) -> [Double] {
    yes.indices.map { member in
      guard yes[member] > 0, yes[member] < 1, loadings[member] != 0 else { return yes[member] }
      let loading = loadings[member]
      return StandardNormal.cdf((thresholds[member] - loading * z) / (1 - loading * loading).squareRoot())
    }
  }

  /// The average of several values over the factor, from -9 to 9 (beyond lies less than 3e-19).
  func integrate(
    values: Int, _ evaluate: ([Double]) throws(VotingError) -> [Double]
  ) throws(VotingError) -> [Double] {
    var step = 0.5
    var sum = Array(repeating: 0.0, count: values)
    func add(from first: Double) throws(VotingError) {
      var index = 0
      while true {
        let z = first + Double(index) * (first == 0 ? step : 2 * step)
        guard z <= 9 else { return }
        for side in z == 0 ? [0.0] : [z, -z] {
          let density = StandardNormal.density(side)
          for (index, value) in try evaluate(chances(at: side)).enumerated() { sum[index] += density * value }
        }
        index += 1
      }
    }
    try add(from: 0)
    var last = sum.map { $0 * step }
    for _ in 0..<10 {
      step /= 2
      try add(from: step)
      let next = sum.map { $0 * step }
      let change = zip(last, next).map { abs($0 - $1) }.max() ?? 0
      last = next
      if change < 1e-12 { break }
    }
    return last.map { min(1, max(0, $0)) }
  }
}
