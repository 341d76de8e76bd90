extension SobolIndices {
  /// Standard errors by drawing rows anew with replacement: the spread of the indices over so many drawings.
  ///
  /// The same rows are drawn for every input, keyed by the seed, so equal seeds give equal errors. For checking the errors
  /// of ``init(a:b:mixed:)``, which need no drawing.
  public static func resampled(
    a: [Double], b: [Double], mixed: [[Double]], drawings: Int, seed: UInt64 = 1
  ) -> (first: [Double], total: [Double]) {
    let (count, inputs) = (a.count, mixed.count)
    guard count > 1, drawings > 1 else { return (mixed.map { _ in .nan }, mixed.map { _ in .nan }) }
    // Row by row what the sums need: the output's mean and square, then two terms an input.
    let centre = Moments(a, b).mean
    let width = 2 + 2 * inputs
    var terms = [Double](repeating: 0, count: count * width)
    for row in 0..<count {
      let (x, y) = (a[row] - centre, b[row] - centre)
      terms[row * width] = (x + y) / 2
      terms[row * width + 1] = (x * x + y * y) / 2
      for input in 0..<inputs {
        let gap = a[row] - mixed[input][row]
        terms[row * width + 2 + 2 * input] = -y * gap
        terms[row * width + 3 + 2 * input] = gap * gap / 2
      }
    }
    let random = CounterGenerator(seed: seed)
    var sums = [Double](repeating: 0, count: width)
    var spread = [(mean: Double, squares: Double)](repeating: (0, 0), count: 2 * inputs)
    var counter: UInt64 = 0
    for drawing in 1...drawings {
      for place in sums.indices { sums[place] = 0 }
      terms.withUnsafeBufferPointer { cells in
        sums.withUnsafeMutableBufferPointer { sums in
          for _ in 0..<count {
            let row = Int(random.bits(counter).multipliedFullWidth(by: UInt64(count)).high)
            counter &+= 1
            let start = row * width
            for place in 0..<width { sums[place] += cells[start + place] }
          }
        }
      }
      let mean = sums[0] / Double(count)
      let v = sums[1] / Double(count) - mean * mean
      for place in spread.indices {
        let value = v > 0 ? sums[2 + place] / Double(count) / v : 0
        let step = value - spread[place].mean
        spread[place].mean += step / Double(drawing)
        spread[place].squares += step * (value - spread[place].mean)
      }
    }
    let errors = spread.map { ($0.squares / Double(drawings - 1)).squareRoot() }
    return ((0..<inputs).map { errors[2 * $0] }, (0..<inputs).map { errors[2 * $0 + 1] })
  }
}
