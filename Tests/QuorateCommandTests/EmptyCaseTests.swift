import Appraisal
import Foundation
import OptionKit
import ScenarioFiles
import Simulation
import StandardOptions
import Testing

@testable import QuorateCommand

@Suite("A case without something is a problem, never a trap")
struct EmptyCaseTests {
  private static func case_() throws -> (
    scenario: Scenario, plan: AppraisalDesign, inputs: [(name: String, bytes: [UInt8])]
  ) {
    let small = try SmallCase()
    let file = try ScenarioFile.read(small.folder, catalogue: .standard, settings: [])
    return (file.scenario, file.plan, file.inputs.map { ($0.name, $0.bytes) })
  }

  private static func problems(_ scenario: Scenario, _ plan: AppraisalDesign) -> [String] {
    do {
      _ = try Appraiser(scenario, plan: plan, program: "test")
      return []
    } catch { return error.all.map(\.description) }
  }

  @Test("through the library: a dimension without options is named, every one of them")
  func dimensions() throws {
    let (scenario, plan, _) = try Self.case_()
    #expect(Self.problems(scenario, plan).isEmpty)
    for dimension in scenario.dimensions {
      for options in [nil, [NamedOption]()] {
        var empty = scenario
        empty.options[dimension] = options
        #expect(!Self.problems(empty, plan).isEmpty, "\(dimension.id) may be empty")
      }
    }
    var none = scenario
    none.options = [:]
    #expect(!Self.problems(none, plan).isEmpty)
  }

  @Test("through the library: a plan without criteria, futures or a shortlist is run or refused")
  func plans() async throws {
    let (scenario, given, _) = try Self.case_()
    for (futures, shortlist) in [(0, 5), (1, 0), (1, 5), (-1, -1)] {
      for criteria in [[], given.criteria] {
        var plan = given
        (plan.criteria, plan.futures, plan.shortlist) = (criteria, futures, shortlist)
        do {
          let appraiser = try Appraiser(scenario, plan: plan, program: "test")
          let result = try await appraiser.run(threads: 1) { _ in }
          #expect(result.bundles.count == appraiser.longlist.lawful.count)
        } catch { #expect(!"\(error)".isEmpty) }
      }
    }
  }

  @Test("through the file: a dimension, a plan, criteria or years that are empty are told with their place")
  func files() throws {
    let (_, _, inputs) = try Self.case_()
    let told = { (change: (String) -> String) -> [String] in
      let files = inputs.map { name, bytes in
        (
          name: name,
          bytes: name == "scenario.yaml" ? Array(change(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
        )
      }
      do {
        let file = try ScenarioFile.read(files: files, id: "case", catalogue: .standard, settings: [])
        return Self.problems(file.scenario, file.plan)
      } catch { return ((error as? Problems)?.all ?? []).map(\.description) }
    }
    #expect(told { $0 }.isEmpty)
    for section in ["criteria", "options"] {
      for empty in ["[]", "{}", ""] {
        // The section with nothing in it: its lines are those that are indented below it.
        let found = told { text in
          var lines: [Substring] = []
          var skips = false
          for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("\(section):") {
              lines.append("\(section): \(empty)")
              skips = true
            } else if !skips || line.first.map({ $0 != " " && $0 != "-" }) == true {
              skips = false
              lines.append(line)
            }
          }
          return lines.joined(separator: "\n")
        }
        #expect(section == "criteria" || !found.isEmpty, "\(section): \(empty) was taken")
        for problem in found { #expect(problem.contains(".yaml") || problem.contains("no option"), "\(problem)") }
      }
    }
  }

  @Test("factors are asked for each year run, so that none is missing or left over")
  func factors() throws {
    let (scenario, plan, _) = try Self.case_()
    let appraiser = try Appraiser(scenario, plan: plan, program: "test")
    let halves = Discounting(money: { year in 1 / Double(1 + year) }, health: { _ in 0.5 })
    let bundle = appraiser.longlist.lawful[0]
    let maker = try WorldSampler(appraiser.prepared, design: plan.design)
    let story = try Replay(
      bundle, future: 0, prepared: appraiser.prepared, futures: maker, seed: 5, discount: halves)
    let measures = story.measures
    #expect(measures.discount.count == measures.years && measures.years > 0)
    for year in 0..<measures.years {
      #expect(measures.discount[year] == 1 / Double(1 + year) / story.world.deflator[year])
      #expect(measures.healthDiscount[year] == 0.5)
    }
  }
}
