/// Runs a piece of work several times and keeps the shortest, which disturbances can only lengthen.
struct Timing {
  let name: String
  let milliseconds: Double
  let checksum: Double

  init(_ name: String, repeats: Int, _ work: () throws -> Double) rethrows {
    let clock = ContinuousClock()
    var best = Duration.seconds(3600)
    var result = 0.0
    for _ in 0..<repeats {
      best = min(best, try clock.measure { result = try work() })
    }
    self.name = name
    let parts = best.components
    milliseconds = Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15
    checksum = result
  }
}
