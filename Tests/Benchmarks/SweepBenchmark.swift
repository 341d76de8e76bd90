import Appraisal
import OptionKit
import ScenarioFiles
import Simulation
import StandardOptions

/// The whole longlist of a scenario through some futures, without any of the report.
struct SweepBenchmark {
  let appraiser: Appraiser
  /// Only the bundles of one footprint, where it is named.
  let footprint: String?

  init(_ path: String, _ footprint: String? = nil) throws {
    let file = try ScenarioFile.read(path, catalogue: .standard)
    appraiser = try Appraiser(file.scenario, plan: file.plan, program: "benchmark")
    self.footprint = footprint
  }

  /// Runs and scores everything once on this thread and prints runs a second, with the sum of the mean scores.
  func time(futures: Int) throws {
    guard footprint == nil else { return try digest(futures: futures) }
    var sum = 0.0
    let elapsed = ContinuousClock().measure { sum = appraiser.meanScores(over: 0..<futures).reduce(0, +) }
    show(appraiser.longlist.lawful.count * futures, elapsed / .seconds(1), "\(sum)")
  }

  /// Runs everything once on so many threads and prints runs a second.
  func time(futures: Int, threads: Int) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = await appraiser.sweep.run(futures: futures, threads: threads, from: Count())
    show(outcome.runs, start.duration(to: clock.now) / .seconds(1), "\(outcome.tally.runs)")
  }

  private func show(_ runs: Int, _ seconds: Double, _ checksum: String) {
    print("\(runs) runs\t\(seconds) s\t\(Int(Double(runs) / seconds)) a second\t\(checksum)")
  }

  /// Prints one number made of every bit of every measure of every run, and of every failure.
  func digest(futures: Int) throws {
    let tally = appraiser.sweep(over: footprint).pass(over: 0..<futures, into: Digest())
    print("\(tally.runs) runs\t\(tally.failures) failures\t\(String(tally.bits, radix: 16))")
  }
}

/// Counts runs and looks at nothing else.
private struct Count: SweepTally {
  var runs = 0

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) { runs += 1 }
  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {}
  mutating func endFuture(_ future: Int) {}
  mutating func merge(_ next: Count) { runs += next.runs }
}

/// All measures of all runs folded into 64 bits, in the order in which they come.
private struct Digest: SweepTally {
  var bits: UInt64 = 0xCBF2_9CE4_8422_2325
  var runs = 0
  var failures = 0

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    runs += 1
    for measure in Measure.allCases {
      for year in 0..<run.years {
        for commissioner in 0..<run.commissioners { fold(run[measure, year, commissioner].bitPattern) }
        fold(run[measure, year].bitPattern)
      }
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {
    failures += 1
    for byte in failure.cause.utf8 { fold(UInt64(byte)) }
  }

  mutating func endFuture(_ future: Int) {}
  mutating func merge(_ next: Digest) {}

  private mutating func fold(_ word: UInt64) {
    bits = (bits ^ word) &* 0x0000_0100_0000_01B3
    bits ^= bits &>> 29
  }
}
