import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

/// A sweep runs many bundles through one future with one simulator, which keeps what several of them have in common. What is
/// kept must not show: every measure of a run comes out to the last bit as in a simulator that has run nothing else.
@Suite("A run comes out the same whatever was run before it")
struct RunBesideOthersTests {
  /// Bundles of a scenario, evenly spread over its longlist, and futures.
  static let most = 150
  static let futures = 2

  static let scenarios = ["essex-ewmhs", "south-east-london", "east-of-england-icbs", "surrey", "bexley-plan"]

  @Test("every measure of every run, to the last bit", arguments: scenarios)
  func beside(name: String) throws {
    let file = try ScenarioFile.read(EssexTests.path.replacing("essex-ewmhs", with: name), catalogue: .standard)
    let prepared = try PreparedScenario(file.scenario)
    let lawful = try Longlist(prepared).lawful
    let step = max(1, lawful.count / Self.most)
    let bundles = stride(from: 0, to: lawful.count, by: step).map { lawful[$0] }
    let maker = try WorldSampler(prepared, design: FuturesDesign(seed: file.plan.seed, count: Self.futures))
    var world = maker.makeWorld()
    var shared = Simulator(prepared, seed: file.plan.seed)
    var measures = shared.makeMeasures()
    var silent = Recorder(on: false)
    var differ: [String] = []
    for future in 0..<Self.futures {
      maker.draw(future, into: &world)
      for bundle in bundles {
        try shared.run(bundle, in: world, into: &measures, recorder: &silent)
        let beside = Self.bits(measures)
        var own = Simulator(prepared, seed: file.plan.seed)
        try own.run(bundle, in: world, into: &measures, recorder: &silent)
        if Self.bits(measures) != beside { differ.append("\(future) \(bundle.id)") }
      }
    }
    #expect(differ.isEmpty, "\(differ.count) of \(bundles.count * Self.futures): \(differ.prefix(5))")
  }

  private static func bits(_ run: borrowing Measures) -> [UInt64] {
    var bits: [UInt64] = []
    for measure in Measure.allCases {
      for year in 0..<run.years {
        for commissioner in 0..<run.commissioners { bits.append(run[measure, year, commissioner].bitPattern) }
        bits.append(run[measure, year].bitPattern)
      }
    }
    return bits
  }
}
