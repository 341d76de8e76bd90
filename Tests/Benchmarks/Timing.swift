#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Processor time this process has used on all threads, seconds.
func processSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// Ends the program with a status.
func stop(_ status: Int32) -> Never { exit(status) }

/// Runs a piece of work several times and keeps the median, as the peers' scripts do.
struct Timing {
  let name: String
  let milliseconds: Double
  let checksum: Double

  init(_ name: String, repeats: Int, _ work: () throws -> Double) rethrows {
    let clock = ContinuousClock()
    var times: [Double] = []
    var result = 0.0
    for _ in 0..<repeats {
      let parts = try clock.measure { result = try work() }.components
      times.append(Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15)
    }
    self.name = name
    milliseconds = times.sorted()[repeats / 2]
    checksum = result
  }

  /// Name, milliseconds and checksum, separated by tabs.
  var line: String { "\(name)\t\(milliseconds)\t\(checksum)" }
}
