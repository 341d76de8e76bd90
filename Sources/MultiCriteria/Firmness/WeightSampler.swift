/// Draws weights evenly from a ``WeightSpace``: draw k depends on the seed and k alone, except in narrow ranges, where
/// a chain of exchanges between pairs of criteria (Gibbs sampling, evenly distributed in the long run) is followed.
struct WeightSampler {
  private let generator: CounterGenerator
  private let space: WeightSpace
  private let width: Int
  private var chain: [Double] = []
  /// Criteria whose range has any width: only these exchange weight.
  private var free: [Int] = []
  private var steps: UInt64 = 0

  init(_ space: WeightSpace, criteria: Int, seed: UInt64) {
    generator = CounterGenerator(seed: seed)
    self.space = space
    width = criteria
    guard case .ranges(let ranges) = space, !Self.acceptsOften(ranges, generator) else { return }
    chain = Self.start(ranges)
    free = ranges.indices.filter { ranges[$0].upperBound > ranges[$0].lowerBound }
    for _ in 0..<(50 * free.count) { exchange(ranges) }
  }

  /// Writes draw `index` into `weights`.
  mutating func draw(_ index: Int, into weights: inout [Double]) {
    switch space {
    case .simplex: Self.even(generator, UInt64(index) &* UInt64(width), into: &weights)
    case .ranked(let ranks):
      Self.even(generator, UInt64(index) &* UInt64(width), into: &weights)
      let sorted = weights.sorted(by: >)
      for (place, criterion) in ranks.indices.sorted(by: { (ranks[$0], $0) < (ranks[$1], $1) }).enumerated() {
        weights[criterion] = sorted[place]
      }
    case .ranges(let ranges) where chain.isEmpty:
      for attempt in 0..<4096 {
        if Self.attempt(ranges, generator, UInt64(index) &* 4096 &+ UInt64(attempt), into: &weights) { return }
      }
      weights = Self.start(ranges)
    case .ranges(let ranges):
      for _ in 0..<(4 * free.count) { exchange(ranges) }
      weights = chain
    }
  }

  /// Evenly on the simplex: exponentials over their sum (Dirichlet with all parameters 1).
  private static func even(_ generator: CounterGenerator, _ counter: UInt64, into weights: inout [Double]) {
    var total = 0.0
    for criterion in weights.indices {
      let part = 0 - naturalLogarithm(generator.uniform(counter &+ UInt64(criterion)))
      weights[criterion] = part
      total += part
    }
    for criterion in weights.indices { weights[criterion] /= total }
  }

  /// Lower bounds plus an even share of what is left; false where that passes an upper bound.
  private static func attempt(
    _ ranges: [ClosedRange<Double>], _ generator: CounterGenerator, _ index: UInt64, into weights: inout [Double]
  ) -> Bool {
    even(generator, index &* UInt64(ranges.count), into: &weights)
    let left = Swift.max(0, 1 - ranges.reduce(0) { $0 + $1.lowerBound })
    for (criterion, range) in ranges.enumerated() {
      weights[criterion] = range.lowerBound + left * weights[criterion]
      if weights[criterion] > range.upperBound { return false }
    }
    return true
  }

  private static func acceptsOften(_ ranges: [ClosedRange<Double>], _ generator: CounterGenerator) -> Bool {
    var weights = [Double](repeating: 0, count: ranges.count)
    let trial = CounterGenerator(seed: generator.bits(.max))
    return (0..<1000).count { attempt(ranges, trial, UInt64($0), into: &weights) } >= 20
  }

  /// A point inside: the same fraction of the way from every lower to every upper bound.
  private static func start(_ ranges: [ClosedRange<Double>]) -> [Double] {
    let low = ranges.reduce(0) { $0 + $1.lowerBound }
    let high = ranges.reduce(0) { $0 + Swift.min(1, $1.upperBound) }
    let part = high > low ? Swift.min(1, Swift.max(0, (1 - low) / (high - low))) : 0
    return ranges.map { $0.lowerBound + part * (Swift.min(1, $0.upperBound) - $0.lowerBound) }
  }

  private mutating func exchange(_ ranges: [ClosedRange<Double>]) {
    let count = free.count
    guard count > 1 else { return }
    let bits = generator.bits(steps &* 2)
    let one = Int(bits % UInt64(count))
    let first = free[one]
    let second = free[(one + 1 + Int((bits >> 32) % UInt64(count - 1))) % count]
    let sum = chain[first] + chain[second]
    let low = Swift.max(ranges[first].lowerBound, sum - ranges[second].upperBound)
    let high = Swift.min(ranges[first].upperBound, sum - ranges[second].lowerBound)
    if high > low {
      chain[first] = low + generator.uniform(steps &* 2 &+ 1) * (high - low)
      chain[second] = sum - chain[first]
    }
    steps &+= 1
  }
}
