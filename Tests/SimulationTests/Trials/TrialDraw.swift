import Uncertainty
@testable import Simulation

/// Numbers for making trials up: draw k of a name is a pure function of the trial's number, the name and k.
struct TrialDraw {
  private let stream: RandomStream
  private let number: Int
  private var count = 0

  init(_ number: Int, _ name: String) {
    self.number = number
    stream = RandomStream(seed: 2718, name: name)
  }

  /// Between 0 and 1, neither included.
  mutating func uniform() -> Double {
    count += 1
    return stream.uniform(future: number, entity: StableKey(0), month: count)
  }

  /// From 0 to one below the limit.
  mutating func below(_ limit: Int) -> Int { min(max(0, limit - 1), Int(uniform() * Double(max(1, limit)))) }

  /// One of several; there must be at least one.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
