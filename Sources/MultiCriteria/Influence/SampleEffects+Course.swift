extension SampleEffects {
  /// A term of one input alone: a polynomial of its rank with its coefficient.
  struct Part: Sendable, Hashable {
    /// The polynomial's degree.
    var degree: Int
    /// Its coefficient and the variance of that.
    var coefficient, variance: Double
    /// The polynomial's mean over the sample, which the regression took out.
    var centre: Double
  }

  /// Whether the regression kept any term of an input alone, so that its effect stands out from chance.
  public func stands(_ input: Int) -> Bool { parts.indices.contains(input) && !parts[input].isEmpty }

  /// The mean output with one input at a place of its range, everything else as it comes:
  ///
  ///     E[y | rank of x_i = u] = mean + sum over the terms of x_i alone of c_k (P_k(u) - mean of P_k)
  ///
  /// The error holds what the regression leaves unexplained and the errors of the coefficients. Not claimed: anything
  /// outside the values drawn, and what the input does together with another beyond what it does on average.
  ///
  /// - Parameter u: the share of the sample below the value, from 0 to 1.
  public func output(at u: Double, of input: Int) -> Estimate {
    let own = parts.indices.contains(input) ? parts[input] : []
    var (value, squares) = (mean, rows > 0 ? unexplained * variance / Double(rows) : .nan)
    for part in own {
      let height = (InputRanks.polynomials(min(1, max(0, u)), degree: part.degree).last ?? 0) - part.centre
      value += part.coefficient * height
      squares += part.variance * height * height
    }
    return Estimate(value, error: squares.squareRoot())
  }

  /// The place nearest the middle, within some of the range, at which the mean output turns from above zero to zero or
  /// below, or back; nil where it does not.
  public func turn(of input: Int, within range: ClosedRange<Double> = 0.05...0.95) -> Double? {
    guard stands(input) else { return nil }
    let steps = 180
    let places = (0...steps).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(steps)
    }
    let isAbove = places.map { output(at: $0, of: input).value > 0 }
    var nearest: Double?
    for step in 1...steps where isAbove[step] != isAbove[step - 1] {
      var (low, high) = (places[step - 1], places[step])
      for _ in 0..<40 {
        let middle = (low + high) / 2
        if (output(at: middle, of: input).value > 0) == isAbove[step - 1] { low = middle } else { high = middle }
      }
      if let known = nearest, abs(known - 0.5) <= abs(high - 0.5) { continue }
      nearest = high
    }
    return nearest
  }
}
