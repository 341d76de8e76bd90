import Appraisal
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

@Suite("An appraisal that is stopped, and one in which runs fail")
struct InterruptionTests {
  @Test("what was met before a stop is appraised in full: the very result of an appraisal of so many futures")
  func stopped() async throws {
    let file = try SmallScenario.folder().read()
    var plan = file.plan
    (plan.futures, plan.sampling, plan.weightings) = (40, .monteCarlo, 100)
    let long = try Appraiser(file.scenario, plan: plan, program: "test")
    // Stopped from within once two blocks are in, so that nothing depends on how fast anything is.
    let work = Task {
      try await long.run(threads: 1) { if $0.futures >= 16 { withUnsafeCurrentTask { $0?.cancel() } } }
    }
    let part = try await work.value
    plan.futures = part.manifest.futures
    #expect(part.isPartial && plan.futures == 16)
    let whole = try await Appraiser(file.scenario, plan: plan, program: "test").run(threads: 2) { _ in }
    #expect(!whole.isPartial && whole.ranking == part.ranking && whole.firmness.verdict == part.firmness.verdict)
    #expect(part.bundles.map(\.score) == whole.bundles.map(\.score))
    #expect(part.details.count == whole.details.count && !part.details.isEmpty)
    for (a, b) in zip(part.details, whole.details) {
      let (x, y) = (try #require(a.spreads[.contribution]), try #require(b.spreads[.contribution]))
      #expect(x.map { $0.map(\.mean) } == y.map { $0.map(\.mean) })
      #expect(x.allSatisfy { $0.allSatisfy { $0.mean.isFinite } })
    }
  }

  @Test("one that is stopped before the first block is told so, and yields nothing")
  func atOnce() async throws {
    let file = try SmallScenario.folder().read()
    let appraiser = try Appraiser(file.scenario, plan: file.plan, program: "test")
    let work = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await appraiser.run(threads: 1) { _ in }
    }
    await #expect(throws: AppraisalFailure.self) { try await work.value }
  }

  /// Prices that stand still in three futures of four and run away in the fourth, over forty years.
  static func runaway(_ limit: String) throws -> ScenarioFile {
    let price = "  price-uplift: {discrete: {values: [0, 0.5], probabilities: [0.75, 0.25]},"
    var yaml = SmallScenario.yaml
    for (old, new) in [
      ("  scale-elasticity: {value: 0.04, low: 0, high: 0.1,", price),
      ("criteria:\n", "appraisal: {failure-limit: \(limit), assumption: x}\ncriteria:\n"),
    ] {
      yaml = yaml.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return try SmallScenario.folder(yaml: yaml).read()
  }

  @Test("runs in which money outgrows what can be counted are lost alone, counted, and told with their cause")
  func counted() async throws {
    var file = try Self.runaway("60%")
    file.scenario.years = 60
    var plan = file.plan
    (plan.futures, plan.sampling, plan.weightings) = (16, .latinHypercube, 100)
    let appraiser = try Appraiser(file.scenario, plan: plan, program: "test")
    let result = try await appraiser.run(threads: 2) { _ in }
    let bundles = result.bundles.count
    // A quarter of a Latin hypercube's strata lie beyond 0.75: 4 of 16 futures, in which every bundle fails.
    #expect(result.failureCount == 4 * bundles && result.failures.count == min(200, 4 * bundles))
    for failure in result.failures {
      #expect(failure.future < 16 && failure.cause.contains("too large"), "\(failure)")
      #expect(result.bundles.contains { $0.choices.id == failure.bundle })
    }
    #expect(result.bundles.allSatisfy { $0.failures == 4 && $0.score.isFinite } && !result.isPartial)
    plan.failureLimit = 0.2
    do {
      _ = try await Appraiser(file.scenario, plan: plan, program: "test").run(threads: 2) { _ in }
      Issue.record("a quarter of the runs failed and nothing was said")
    } catch let failure as AppraisalFailure {
      #expect(failure.description.hasPrefix("25% of the runs failed; the plan allows 20%."), "\(failure.description)")
    }
  }
}
