/// Sums of preferences over everybody below, for a whole column at once.
///
/// On sorted values the differences that count as indifferent, partial and full preferences lie side by side, so that
/// three pointers that only move up and running sums replace the n^2 pairs. The Gaussian has no such shortcut and
/// keeps its pairs.
struct PreferenceSweep {
  let function: PreferenceFunction

  /// For each value of an ascending column: the sum of P(value - lower value) over the lower ones.
  func gains(_ values: UnsafeBufferPointer<Double>, into gains: UnsafeMutableBufferPointer<Double>) {
    switch function.shape {
    case .usual: count(values, above: 0, worth: 1, into: gains)
    case .uShape: count(values, above: function.q, worth: 1, into: gains)
    case .level:
      count(values, above: function.q, worth: 0.5, into: gains)
      count(values, above: function.p, worth: 0.5, into: gains)
    case .vShape: slope(values, from: 0, into: gains)
    case .linear: slope(values, from: function.q, into: gains)
    case .gaussian:
      for upper in values.indices {
        for lower in 0..<upper { gains[upper] += function.preference(values[upper] - values[lower]) }
      }
    }
  }

  private func count(
    _ values: UnsafeBufferPointer<Double>, above bar: Double, worth: Double,
    into gains: UnsafeMutableBufferPointer<Double>
  ) {
    var clear = 0
    for upper in values.indices {
      while clear < upper, values[upper] - values[clear] > bar { clear &+= 1 }
      gains[upper] += worth * Double(clear)
    }
  }

  /// Full preference from p on, a straight line between q and p.
  private func slope(
    _ values: UnsafeBufferPointer<Double>, from q: Double, into gains: UnsafeMutableBufferPointer<Double>
  ) {
    guard let first = values.first, let last = values.last else { return }
    let p = function.p
    // In a narrow window running sums would lose digits and save little.
    let usesRunningSum = p - q > (last - first) / 256
    var full = 0
    var partial = 0
    var sum = 0.0
    for upper in values.indices {
      let value = values[upper]
      while partial < upper, value - values[partial] > q {
        sum += values[partial] - first
        partial &+= 1
      }
      while full < partial, value - values[full] >= p {
        sum -= values[full] - first
        full &+= 1
      }
      if full == partial {
        sum = 0
      } else if usesRunningSum {
        gains[upper] += (Double(partial - full) * (value - first - q) - sum) / (p - q)
      } else {
        for lower in full..<partial { gains[upper] += (value - values[lower] - q) / (p - q) }
      }
      gains[upper] += Double(full)
    }
  }
}
