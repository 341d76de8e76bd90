import Appraisal
import OptionKit
import ScenarioFiles
import Simulation
import StandardOptions

/// The whole longlist of a scenario through some futures, without any of the report.
struct SweepBenchmark {
  let appraiser: Appraiser
  /// Only the bundles of one footprint, or one bundle, where it is named.
  let only: String?

  init(_ path: String, _ only: String? = nil) throws {
    let file = try ScenarioFile.read(path, catalogue: .standard)
    appraiser = try Appraiser(file.scenario, plan: file.plan, program: "benchmark")
    self.only = only
  }

  /// Runs and scores everything once on this thread and prints runs a second, with the sum of the mean scores.
  func time(futures: Int) throws {
    guard only == nil else { return try digest(futures: futures) }
    var sum = 0.0
    let begun = processSeconds()
    let elapsed = ContinuousClock().measure { sum = appraiser.meanScores(over: 0..<futures).reduce(0, +) }
    show(futures, elapsed / .seconds(1), processSeconds() - begun, sum)
  }

  /// Runs and scores everything once on so many threads and prints runs a second.
  func time(futures: Int, threads: Int) async throws {
    let clock = ContinuousClock()
    let (start, begun) = (clock.now, processSeconds())
    let sum = await appraiser.meanScores(futures: futures, threads: threads).reduce(0, +)
    show(futures, start.duration(to: clock.now) / .seconds(1), processSeconds() - begun, sum)
  }

  private func show(_ futures: Int, _ seconds: Double, _ processor: Double, _ checksum: Double) {
    let runs = appraiser.longlist.lawful.count * futures
    print(
      "\(runs) runs\t\(seconds) s\t\(Int(Double(runs) / seconds)) a second\t\(checksum)\t\(processor) s of processor")
  }

  /// Prints one number made of every bit of every measure of every run, and of every failure.
  func digest(futures: Int) throws {
    let tally = appraiser.sweep(over: only).pass(over: 0..<futures, into: Digest())
    print("\(tally.runs) runs\t\(tally.failures) failures\t\(String(tally.bits, radix: 16))")
  }
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
