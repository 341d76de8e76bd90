import Appraisal
import Commissioning
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

/// Change an input as a commissioner would, and look whether the result moves as common sense demands.
@Suite("Essex tampered with answers as common sense demands")
struct TamperingTests {
  /// What is left on the table, so that a handful of bundles is run.
  static let few: [DecisionDimension: [String]] = [
    .footprint: ["county-wide", "stp"], .funding: ["historic-block"], .rule: ["unanimity", "simple-majority"],
    .arrangement: ["single-contract-delegated-lead"], .risk: ["no-risk-sharing"],
    .variation: ["one-model", "local-modules"], .timing: ["three-and-two"],
  ]

  static func appraised(
    futures: Int = 16, _ left: [DecisionDimension: [String]] = few,
    _ change: (inout Scenario, inout AppraisalDesign) -> Void = { _, _ in }
  ) async throws -> AppraisalResult {
    let file = try EssexTests.read()
    var (scenario, plan) = (file.scenario, file.plan)
    for (dimension, ids) in left { scenario.options[dimension]?.removeAll { !ids.contains($0.id) } }
    // What a document counts of maps that are no longer on the table is left out with them.
    let maps = left[.footprint] ?? scenario.footprintIDs
    scenario.positions.removeAll { !maps.contains($0.footprint) }
    (scenario.varied, scenario.exclusions) = ([], [])
    (plan.futures, plan.sampling, plan.weightings, plan.shortlist) = (futures, .monteCarlo, 40, 2)
    change(&scenario, &plan)
    return try await Appraiser(scenario, plan: plan, program: "test").run(threads: 2) { _ in }
  }

  static func value(_ criterion: String, of bundle: String, in result: AppraisalResult) throws -> Double {
    let place = try #require(result.plan.criteria.firstIndex { $0.option.id == criterion }, "\(criterion)")
    let found = try #require(result.bundles.first { $0.id.hasPrefix(bundle) }, "\(bundle)")
    return found.measures[place]
  }

  @Test("four refusals of the county-wide map: no adoption, and a recommendation that asks for it turns")
  func refusals() async throws {
    let ask = { (plan: inout AppraisalDesign) in plan.adoptionAtLeast = 1e-6 }
    let before = try await Self.appraised { _, plan in ask(&plan) }
    let after = try await Self.appraised { scenario, plan in
      ask(&plan)
      for commissioner in 3..<7 { scenario.stances[commissioner].views["county-wide"] = .refuses }
    }
    for bundle in before.bundles where bundle.choices[.footprint] == "county-wide" {
      let (was, now) = (
        try Self.value("adoption", of: bundle.id, in: before), try Self.value("adoption", of: bundle.id, in: after)
      )
      #expect(was > 0 && now == 0, "\(bundle.id)")
    }
    let first = try #require(before.adoption?.recommended)
    #expect(before.bundles[first].choices[.footprint] == "county-wide")
    let then = after.adoption?.recommended.map { after.bundles[$0].choices[.footprint] }
    #expect(then != "county-wide", "\(String(describing: then))")
    let members = try #require(after.adoption?.members)
    if after.bundles[try #require(after.adoption?.bundle)].choices[.footprint] == "county-wide" {
      for member in members where (3..<7).contains(member.commissioner) { #expect(member.chance == 0) }
    }
  }

  @Test("a floor on adoption is what decides: none, one that the leader meets, one that nothing meets")
  func floor() async throws {
    for (least, found) in [(nil, false), (0.0, true), (1.0, false)] as [(Double?, Bool)] {
      let result = try await Self.appraised(futures: 8) { _, plan in plan.adoptionAtLeast = least }
      #expect((result.adoption?.recommended != nil) == found && result.adoption?.least == least)
      if least == 0 { #expect(result.adoption?.recommended == result.ranking.first) }
    }
  }

  @Test("the smallest package is what each who would not sign needs, and money wins nobody who refuses")
  func package() async throws {
    var few = Self.few
    (few[.funding], few[.footprint]) = (["historic-block", "equal-split"], ["county-wide"])
    let result = try await Self.appraised(futures: 8, few) { scenario, plan in
      scenario.positions = []
      scenario.options[.funding]?.reverse()
      for commissioner in scenario.stances.indices {
        scenario.stances[commissioner].views["county-wide"] = commissioner == 2 ? .refuses : .undecided
      }
      // Only what an equal split does to each is weighed, so that the leader is one.
      scenario.exclusions = [
        .init(when: [.funding: ["historic-block"], .rule: ["simple-majority"]], Objection("a test"))
      ]
    }
    let found = try #require(result.adoption)
    #expect(found.unwinnable == [2] && !found.package.contains { $0.commissioner == 2 })
    let sums = found.members.compactMap(\.toWin).filter { $0 > 0 }
    #expect(abs(found.package.reduce(0) { $0 + $1.pounds } - sums.reduce(0, +)) < 1e-9)
    for (commissioner, pounds) in found.package {
      #expect(pounds > 0 && found.members[commissioner].view == .undecided)
    }
  }

  @Test("local scope, the condition of three: the county-wide map is adopted more readily with it")
  func scope() async throws {
    let result = try await Self.appraised(futures: 24)
    let rule = "county-wide+historic-block+unanimity+single-contract-delegated-lead+no-risk-sharing"
    let (without, with) = (
      try Self.value("adoption", of: rule + "+one-model", in: result),
      try Self.value("adoption", of: rule + "+local-modules", in: result)
    )
    #expect(with > without, "\(with) beside \(without)")
  }

  @Test("where every matter is good for everybody unanimity judges no better than a majority, speed weighing nothing")
  func speed() async throws {
    let result = try await Self.appraised { scenario, plan in
      for (parameter, value) in [(ModelParameter.goodShare, 1.0), (.mixedShare, 0), (.modification, 0), (.holdOut, 0)] {
        scenario.inputs[parameter] = ModelInput(
          Uncertainty(parameter.id, .constant(value)), .assumption(reason: "a test"))
      }
      for place in plan.criteria.indices where plan.criteria[place].option.id == "months-to-decide" {
        plan.criteria[place].weight = 0
      }
    }
    let rest = "+single-contract-delegated-lead+no-risk-sharing+one-model"
    let worth = { (rule: String) in
      try Self.value("value-of-decisions", of: "county-wide+historic-block+\(rule)\(rest)", in: result)
    }
    #expect(try worth("simple-majority") >= worth("unanimity"))
  }

  @Test("no growth of demand: waits fall under every package")
  func growth() async throws {
    let base = try await Self.appraised(futures: 12)
    let still = try await Self.appraised(futures: 12) { scenario, _ in
      for parameter in [ModelParameter.demographicGrowth, .otherGrowth] {
        scenario.inputs[parameter] = ModelInput(
          Uncertainty(parameter.id, .constant(0)), .assumption(reason: "a test"))
      }
    }
    for bundle in base.bundles {
      #expect(try Self.value("wait", of: bundle.id, in: still) < Self.value("wait", of: bundle.id, in: base))
    }
  }

  @Test("under today's shares nobody loses")
  func noLoss() async throws {
    let result = try await Self.appraised(futures: 8)
    for bundle in result.bundles {
      #expect(abs(try Self.value("largest-loss", of: bundle.id, in: result)) < 1e-12)
    }
    // Nor is anybody told to lose who only pays for more cases or another tender than under business as usual.
    #expect(!result.support.isEmpty)
    for finding in result.support {
      #expect(abs(finding.gain) < 0.01 && finding.toWin < 0.01)
      #expect(!finding.needs.contains(.smallerLoss) && !finding.needs.contains(.lossWithinRedLine))
    }
  }

  @Test("until a new contract starts nobody pays another lead team than today's, whatever the map")
  func oldTeam() async throws {
    var few = Self.few
    few[.footprint] = ["county-wide", "individual-ccgs"]
    few[.arrangement] = ["single-contract-delegated-lead", "each-separately"]
    let result = try await Self.appraised(futures: 8, few) { _, plan in plan.shortlist = 8 }
    let first = try result.details.map { detail in
      try #require(detail.spreads[.leadTeamCost]?.first).map(\.mean)
    }
    #expect(Set(result.details.map { result.bundles[$0.bundle].choices[.footprint] }).count == 2)
    for other in first { for (a, b) in zip(first[0], other) { #expect(abs(a - b) < 0.02) } }
  }
}
