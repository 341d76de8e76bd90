import Appraisal
import Foundation
import OptionKit
import Simulation
import StandardOptions
import Testing

@testable import ScenarioFiles

/// One of the project's scenarios, read and worked out for a test.
struct Collaboration {
  var file: ScenarioFile

  init(_ name: String, set overrides: [String] = []) throws {
    let path = RowTable.root.appending(path: "Scenarios/\(name)").path
    file = try ScenarioFile.read(
      path, catalogue: .standard, overrides: overrides.map { try Override($0) })
  }

  var scenario: Scenario { file.scenario }

  /// What an expectation works out.
  func value(_ id: String) throws -> Double {
    let expectation = try #require(file.expectations.first { $0.id == id }, "there is no expectation \(id)")
    return try expectation.value(in: scenario)
  }

  /// Every published figure is reproduced, or its difference explained.
  func reproduces() throws {
    #expect(!file.expectations.isEmpty)
    for expectation in file.expectations {
      let check = try expectation.check(in: scenario)
      #expect(check.outcome == .agrees, "\(scenario.id): \(check.title) \(check.statements.map(\.value))")
    }
    for check in scenario.checks { #expect(!check.isOpen, "\(scenario.id): \(check.title)") }
  }

  /// Why a bundle is ruled out, by document and section; empty where it may run.
  func reasons(_ choices: [DecisionDimension: String]) throws -> [Objection] {
    try Longlist.examined(choices, in: PreparedScenario(scenario)).objections
  }

  func rule(_ id: String) throws -> any VotingRule {
    try #require(scenario.option(.rule, id)?.option as? any VotingRule)
  }

  /// Everybody in the first unit of business as usual.
  func electorate() throws -> Electorate {
    let footprint = try #require(
      scenario.option(.footprint, scenario.businessAsUsual[.footprint] ?? "")?.option as? any FootprintOption)
    let unit = try #require(try footprint.map(of: scenario.service).units.first)
    return Electorate(of: unit, in: scenario.service)
  }

  /// The story of one run.
  func replay(
    _ choices: [DecisionDimension: String], future: Int = 0, _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> Replay {
    var scenario = scenario
    change(&scenario)
    let prepared = try PreparedScenario(scenario)
    let bundle = try Longlist.examined(choices, in: prepared).bundle
    let maker = try WorldSampler(prepared, design: FuturesDesign(count: 8))
    return try Replay(bundle, future: future, prepared: prepared, futures: maker, seed: 1)
  }
}
