import MultiCriteria

extension ExampleFile {
  /// Weights from ranks, swings or comparisons.
  struct Weighted: Decodable {
    var citation: String
    var how: String
    var ranks: [Int]?
    var from: [Double]?
    var to: [Double]?
    var points: [Double]?
    var anchors: [[Double]]?
    var ratios: [[Double]]?
    var consistencyRatio: Double?
    var expected: [Double]
    var tolerance: Double
  }

  /// Comparisons of criteria, and of options on each.
  struct Pairwise: Decodable {
    var citation: String
    var criteria: [[Double]]
    var options: [[[Double]]]
    var expected: [Double]
    var tolerance: Double
  }

  /// Ballots.
  struct Votes: Decodable {
    struct Ballot: Decodable {
      var order: [Int]
      var votes: Double
    }

    var citation: String
    var options: [String]
    var ballots: [Ballot]
    var cycle: Bool
    var borda: [Double]?
    var copeland: [Int]?
    var condorcet: Int?
    var runOff: Int?
    var kemeny: [Int]?
    var disagreements: Double?
  }

  /// Uncertain values on several criteria, normal and correlated among the options of a criterion.
  struct Sampled: Decodable {
    var citation: String
    var means: [[Double]]
    var deviations: [[Double]]
    var correlations: [[[Double]]]?
    var fixedWeights: [Double]?
    var acceptabilities: [[Double]]
    var centralWeights: [[Double]]?
    var confidence: [Double]?
    var tolerance: Double

    /// Row-major values, one matrix a sample.
    func samples(_ count: Int, seed: UInt64) -> [[Double]] {
      let generator = CounterGenerator(seed: seed)
      let (options, width) = (means.count, means[0].count)
      let factors = (0..<width).map { criterion in correlations.map { Self.root($0[criterion]) } }
      return (0..<count).map { sample in
        var values = [Double](repeating: 0, count: options * width)
        for criterion in 0..<width {
          let normals = (0..<options).map { option in
            Self.normal(generator, UInt64((sample * width + criterion) * options + option))
          }
          for option in 0..<options {
            let mixed =
              factors[criterion].map { root in zip(root[option], normals).reduce(0) { $0 + $1.0 * $1.1 } }
              ?? normals[option]
            values[option * width + criterion] = means[option][criterion] + deviations[option][criterion] * mixed
          }
        }
        return values
      }
    }

    /// Box and Muller's.
    private static func normal(_ generator: CounterGenerator, _ counter: UInt64) -> Double {
      let (u, v) = (generator.uniform(2 * counter), generator.uniform(2 * counter + 1))
      return (-2 * logarithm(u)).squareRoot() * cosine(2 * .pi * v)
    }

    /// Cholesky's lower triangle.
    private static func root(_ matrix: [[Double]]) -> [[Double]] {
      var root = matrix.map { $0.map { _ in 0.0 } }
      for i in matrix.indices {
        for j in 0...i {
          let rest = matrix[i][j] - (0..<j).reduce(0) { $0 + root[i][$1] * root[j][$1] }
          root[i][j] = i == j ? rest.squareRoot() : rest / root[j][j]
        }
      }
      return root
    }
  }
}
