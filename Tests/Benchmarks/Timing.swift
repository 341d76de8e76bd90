/// Runs a piece of work several times and keeps the shortest, which disturbances can only lengthen, or the median.
struct Timing {
  enum Kept {
    case shortest, median
  }

  let name: String
  let milliseconds: Double
  let checksum: Double

  init(_ name: String, repeats: Int, of kept: Kept = .shortest, _ work: () throws -> Double) rethrows {
    let clock = ContinuousClock()
    var times: [Double] = []
    var result = 0.0
    for _ in 0..<max(1, repeats) {
      times.append(try clock.measure { result = try work() } / .milliseconds(1))
    }
    times.sort()
    self.name = name
    milliseconds = kept == .shortest ? times[0] : times[times.count / 2]
    checksum = result
  }

  /// Name, milliseconds and checksum, separated by tabs.
  var line: String { "\(name)\t\(milliseconds)\t\(checksum)" }
}
