import Foundation
import OptionKit
import ScenarioFiles
import Simulation
import StandardOptions

/// Writes cases for the twin under `peers/twin/`.
enum TwinBenchmark {
  /// So many generated scenarios, one file each, with three futures and every measure of each run.
  static func generate(_ count: Int, seed: UInt64, into folder: String) throws {
    var (number, written) = (0, 0)
    while written < count {
      guard number < 100 * max(1, count) else { throw Problem("too few of the scenarios drawn can be run") }
      if try generate(number: number, seed: seed, into: folder) { written += 1 }
      number += 1
    }
    print("\(written) scenarios of \(number) drawn")
  }

  /// The generated scenario of a number; false where its options do not go together or no run succeeds.
  static func generate(number: Int, seed: UInt64, into folder: String) throws -> Bool {
    var trial = TwinTrial(number, seed: seed)
    guard let scenario = try? trial.scenario(), let prepared = try? PreparedScenario(scenario),
      let longlist = try? Longlist(prepared)
    else { return false }
    let design = FuturesDesign(seed: seed &+ UInt64(number), count: 3)
    guard let made = try? TwinCase(prepared, longlist.lawful, design: design, name: "trial-\(number)"),
      made.runs.contains(where: { $0.contains { $0 != nil } })
    else { return false }
    try write(made, to: folder, "trial-\(seed)-\(number).json")
    return true
  }

  /// A scenario's own bundles, every so many of them, with so many futures.
  static func write(
    _ path: String, futures: Int, every step: Int, into folder: String, withMeasures: Bool
  ) throws {
    let file = try ScenarioFile.read(path, catalogue: .standard)
    let prepared = try PreparedScenario(file.scenario)
    let longlist = try Longlist(prepared)
    let bundles = stride(from: 0, to: longlist.lawful.count, by: max(1, step)).map { longlist.lawful[$0] }
    let design = FuturesDesign(seed: file.plan.seed, count: futures)
    let made = try TwinCase(prepared, bundles, design: design, name: file.scenario.id, withMeasures: withMeasures)
    try write(made, to: folder, "\(file.scenario.id).json")
    print("\(bundles.count) bundles of \(longlist.lawful.count), \(futures) futures")
  }

  private static func write(_ made: TwinCase, to folder: String, _ name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(made).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
  }
}
