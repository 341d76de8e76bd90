import Appraisal
import Commissioning
import Foundation
import OptionKit
import ReportWriter
import Reporting
import Testing

@testable import QuorateCommand

@Suite("Cases of today: criteria of the map, neighbours, and every map")
struct MapCriterionTests {
  static let scenarios = NewOptionTests.clone + "/Scenarios/"

  private func report(_ scenario: String, _ words: String...) async throws -> FootprintReport {
    try await FootprintsCommand.parse([Self.scenarios + scenario, "--weightings", "20"] + words).report()
  }

  private func points(_ criterion: String, of name: String, _ found: FootprintReport) throws -> Double {
    let place = try #require(found.finding.criteria.used.firstIndex { $0.id == criterion })
    return try #require(found.finding.rows.first { $0.names.contains(name) }).values[place]
  }

  @Test("boards: shares of people as worked out by hand from the blocks")
  func boards() async throws {
    let found = try await report("east-of-england-icbs", "--top", "3", "--units", "3..3", "--runs")
    // 2,000,715 of 7,346,843 live in Essex, which six boards share out; 16 points of Hertfordshire and West Essex.
    #expect(
      abs(try points("one-board-a-council", of: "six-boards", found) - 100 * (1 - 2_000_715 / 7_346_843.0)) < 1e-6)
    #expect(try points("one-board-a-council", of: "model-c", found) == 100)
    #expect(abs(try points("even-sizes", of: "model-c", found) - 100 * 1_807_303 / 3_538_825.0) < 1e-6)
    #expect(abs(try points("even-sizes", of: "six-boards", found) - 63.4) < 0.05)
    #expect(abs(try points("boards-kept-whole", of: "model-b", found) - 85.3) < 0.05)
    #expect(abs(try points("boards-kept-whole", of: "model-c", found) - 62.6) < 0.05)
    #expect(try points("a-million-lives", of: "model-a", found) == 100)
  }

  @Test("Surrey: half a million, like sizes and the step to one council tax as the panel had worked them out")
  func surrey() async throws {
    let found = try await report("surrey", "--top", "2", "--units", "2..2", "--contiguous", "--runs")
    #expect(try points("half-a-million", of: "two-unitaries", found) == 100)
    #expect(try points("half-a-million", of: "three-unitaries", found) == 0)
    #expect(abs(try points("like-sizes", of: "two-unitaries", found) - 82.7) < 0.05)
    #expect(abs(try points("council-tax-step", of: "two-unitaries", found) - 72.1) < 0.05)
    #expect(abs(try points("council-tax-step", of: "three-unitaries", found) - 84.2) < 0.05)
    // Every unit of both maps that were put forward hangs together.
    #expect(found.finding.rows.first { $0.names.contains("two-unitaries") }?.keepsRules == true)
    #expect((found.finding.kept ?? 0) < 1023)
  }

  @Test("Cambridgeshire and Peterborough: parts of a body move by themselves, and options keep or break contiguity")
  func cambridgeshire() async throws {
    let found = try await report(
      "cambridgeshire-peterborough", "--top", "1", "--contiguous", "--criterion", "half-a-million")
    #expect(found.finding.counted == 877)
    for option in ["today", "option-a", "option-b", "option-c", "option-d", "option-e"] {
      let row = try #require(found.finding.rows.first { $0.names.contains(option) })
      #expect(row.keepsRules, "\(option)")
    }
    #expect(abs(try points("half-a-million", of: "option-b", found) - 65.3) < 0.05)
  }

  @Test("what a map itself tells counts without a run, and a run of every map says the same")
  func told() async throws {
    let found = try await report("cambridgeshire-peterborough", "--top", "3", "--contiguous")
    #expect(found.finding.way == .unitByUnit)
    #expect(found.finding.criteria.used.map(\.id) == ["half-a-million", "like-sizes", "council-tax-step"])
    #expect(abs(try points("like-sizes", of: "option-c", found) - 82.2) < 0.05)
    #expect(abs(try points("council-tax-step", of: "option-a", found) - 31.8) < 0.05)
    let runs = try await report("cambridgeshire-peterborough", "--top", "3", "--contiguous", "--runs")
    #expect(runs.finding.way == .fullRuns && runs.finding.rows.count == found.finding.rows.count)
    for (one, other) in zip(found.finding.rows, runs.finding.rows) {
      #expect(one.rank == other.rank && one.map == other.map && abs(one.score - other.score) < 1e-6)
    }
  }

  @Test("criteria of the map are told of bundles too: an appraisal scores them as the search does")
  func appraised() async throws {
    let file = try ScenarioArguments.read(Self.scenarios + "surrey", [])
    let appraiser = try Appraiser(file.scenario, plan: file.plan, program: "test")
    let scores = appraiser.meanScores(over: 0..<1)
    #expect(scores.count == 3 && scores.allSatisfy(\.isFinite))
    #expect(appraiser.notAssessed.isEmpty)
  }
}
