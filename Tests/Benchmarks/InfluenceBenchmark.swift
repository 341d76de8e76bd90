import MultiCriteria

/// Effects and boxes on samples that `peers/influence_peer.py` draws too, from the same generator.
enum InfluenceBenchmark {
  /// Rows of Saltelli's design: 12,500 for 3 inputs with both mixed matrices, 100,000 runs in all.
  static let design = 12_500
  /// Rows and inputs of the sample for boxes.
  static let (rows, inputs) = (10_000, 20)

  /// Ishigami's function with a polynomial for the sine, so that the peer computes the same bits.
  static func output(_ u: [Double]) -> Double {
    let x = u.map { 2 * $0 - 1 }
    return x[0] * (1 - x[0] * x[0] / 3) + 7 * x[1] * x[1] + x[2] * x[2] * x[2] * x[2] * x[0]
  }

  static func run() throws -> [Timing] {
    let random = CounterGenerator(seed: 42)
    let point = { (matrix: Int, row: Int) in
      (0..<3).map { random.uniform(UInt64((matrix * design + row) * 3 + $0)) }
    }
    let a = (0..<design).map { output(point(0, $0)) }
    let b = (0..<design).map { output(point(1, $0)) }
    let mixed = (0..<3).map { input in
      (0..<design).map { row -> Double in
        var x = point(0, row)
        x[input] = point(1, row)[input]
        return output(x)
      }
    }
    let columns = (0..<inputs).map { input in
      (0..<rows).map { random.uniform(UInt64(10_000_000 + $0 * inputs + input)) }
    }
    let happens = (0..<rows).map { row in
      columns[3][row] > 0.6 && columns[11][row] < 0.4 || random.uniform(UInt64(20_000_000 + row)) < 0.02
    }
    let margin = (0..<rows).map { output([columns[0][$0], columns[1][$0], columns[2][$0]]) }
    return [
      try Timing("sobol, 100,000 rows, errors in closed form", repeats: 21) {
        try SobolIndices(a: a, b: b, mixed: mixed).total[0].value
      },
      try Timing("sobol, 100,000 rows, errors by 100 drawings", repeats: 11) {
        let found = try SobolIndices(a: a, b: b, mixed: mixed)
        let errors = SobolIndices.resampled(a: a, b: b, mixed: mixed, drawings: 100)
        return errors.total[0] > 0 ? found.total[0].value : 0
      },
      try Timing("prim, 10,000 x 20, first box", repeats: 11) {
        var search = BoxSearch()
        search.most = 1
        return try search.boxes(inputs: columns, happens: happens).first?.coverage ?? 0
      },
      try Timing("effects by regression, 10,000 x 20", repeats: 5) {
        try SampleEffects(inputs: columns, output: margin).total[1].value
      },
    ]
  }
}
