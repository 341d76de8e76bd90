/// A straight scale from values to places on a chart, widened to round numbers.
struct ChartScale {
  /// The lowest and highest value shown.
  let low, high: Double
  /// Where they lie.
  let from, to: Double
  /// Round values between them, both ends included.
  let ticks: [Double]

  /// A scale that holds the values; those that are not finite are passed over.
  init(holding values: some Sequence<Double>, from: Double, to: Double, zero: Bool = false, ticks count: Int = 4) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    if low > high { (low, high) = (0, 1) }
    if zero { (low, high) = (min(low, 0), max(high, 0)) }
    if high - low <= max(abs(low), abs(high)) * 1e-9 {
      let room = max(abs(high) * 0.1, 1)
      (low, high) = (zero && low >= 0 ? 0 : low - room, high + room)
    }
    let step = Self.step((high - low) / Double(max(count, 1)))
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    self.low = first * step
    self.high = last * step
    (self.from, self.to) = (from, to)
    // A step is at least a quarter of the range, so there are only a few.
    ticks = stride(from: first, through: last, by: 1).prefix(24).map { $0 * step }
  }

  /// Where a value lies.
  func at(_ value: Double) -> Double { from + (to - from) * (value - low) / (high - low) }

  /// The round step nearest above: 1, 2, 2.5 or 5 times a power of ten.
  private static func step(_ raw: Double) -> Double {
    guard raw.isFinite, raw > 0 else { return 1 }
    var power = 1.0
    while power * 10 <= raw, power < 1e300 { power *= 10 }
    while power > raw, power > 1e-300 { power /= 10 }
    return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999 } ?? power * 10
  }
}
