import Diagnostics

extension Distribution {
  /// Everything wrong with the numbers given, in words; empty where the distribution can be used.
  public var problems: [Problem] {
    switch self {
    case .constant(let value): return finite([("value", value)])
    case .uniform(let low, let high): return ordered(low, high)
    case .triangular(let low, let mode, let high): return ordered(low, high) + within(low, mode, high)
    case .pert(let low, let mode, let high, let shape):
      return ordered(low, high) + within(low, mode, high) + positive("shape", shape)
    case .normal(let mean, let sd): return finite([("mean", mean)]) + positive("standard deviation", sd)
    case .truncatedNormal(let mean, let sd, let low, let high):
      let found = finite([("mean", mean)]) + positive("standard deviation", sd) + ordered(low, high, finite: false)
      guard found.isEmpty, truncation.kept < 1e-12 else { return found }
      return [
        problem(
          "keeps nothing worth the name between \(text(low)) and \(text(high)), of a mean of \(text(mean))"
            + " and a standard deviation of \(text(sd))",
          "let the limits take in more of the normal distribution, or use a uniform one")
      ]
    case .lognormal(let logMean, let logSd):
      return finite([("mean of the logarithm", logMean)]) + positive("standard deviation of the logarithm", logSd)
    case .beta(let alpha, let beta, let low, let high):
      return positive("alpha", alpha) + positive("beta", beta) + ordered(low, high)
    case .poisson(let rate):
      guard rate >= 0, rate <= 1e6 else {
        return [problem("has a rate of \(text(rate))", "give a number of events from 0 to 1,000,000")]
      }
      return []
    case .discrete(let values, let probabilities): return discrete(values, probabilities)
    case .empirical(let sample):
      guard !sample.isEmpty else { return [problem("has no observation", "give at least one")] }
      return finite(sample.enumerated().map { ("observation \($0.offset + 1)", $0.element) }) + ascending(sample)
    }
  }

  private func problem(_ message: String, _ remedy: String) -> Problem { Problem("\(name) \(message)", remedy: remedy) }

  private func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private func finite(_ numbers: [(String, Double)]) -> [Problem] {
    numbers.filter { !$0.1.isFinite }.map { problem("has \(text($0.1)) as its \($0.0)", "give a finite number") }
  }

  private func positive(_ what: String, _ value: Double) -> [Problem] {
    value > 0 && value.isFinite ? [] : [problem("has \(text(value)) as its \(what)", "it must be above 0 and finite")]
  }

  private func ordered(_ low: Double, _ high: Double, finite required: Bool = true) -> [Problem] {
    if low.isNaN || high.isNaN || required {
      let found = finite([("low end", low), ("high end", high)])
      if !found.isEmpty { return found }
    }
    if low < high { return (high - low).isFinite || !required ? [] : [problem("is too wide", "bring its ends closer")] }
    return [
      low == high
        ? problem("has both ends at \(text(low))", "use a constant, or part the ends")
        : problem("runs from \(text(low)) down to \(text(high))", "put the smaller number first")
    ]
  }

  private func within(_ low: Double, _ mode: Double, _ high: Double) -> [Problem] {
    guard !(mode >= low && mode <= high) else { return [] }
    guard mode.isFinite else { return finite([("mode", mode)]) }
    return low < high
      ? [problem("has its mode at \(text(mode))", "it must lie between \(text(low)) and \(text(high))")] : []
  }

  private func ascending(_ values: [Double], strictly: Bool = false) -> [Problem] {
    for (a, b) in zip(values, values.dropFirst()) where b < a || (strictly && b == a) {
      return [
        problem(
          "lists \(text(b)) after \(text(a))", "give the values in ascending order\(strictly ? ", each once" : "")")
      ]
    }
    return []
  }

  private func discrete(_ values: [Double], _ probabilities: [Double]) -> [Problem] {
    guard !values.isEmpty, values.count == probabilities.count else {
      return [
        problem(
          "has \(values.count) values and \(probabilities.count) probabilities", "give one probability for each value")
      ]
    }
    var found = finite(values.map { ("value", $0) }) + ascending(values, strictly: true)
    for probability in probabilities where !(probability >= 0 && probability <= 1) {
      found.append(problem("has a probability of \(text(probability))", "it must lie between 0 and 1"))
    }
    let sum = probabilities.reduce(0, +)
    if found.isEmpty, abs(sum - 1) > 1e-9 {
      found.append(problem("has probabilities that add up to \(text(sum))", "they must add up to 1"))
    }
    return found
  }
}
