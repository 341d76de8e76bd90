import Commissioning
import Foundation
import MultiCriteria
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

/// Essex with an input changed, looked at in single runs.
@Suite("Essex tampered with moves what the change touches, and nothing else")
struct TamperedCaseTests {
  static let usual: [DecisionDimension: String] = [
    .footprint: "county-wide", .funding: "historic-block", .rule: "unanimity",
    .arrangement: "single-contract-delegated-lead", .risk: "no-risk-sharing", .variation: "one-model",
    .timing: "three-and-two",
  ]

  static func with(_ dimension: DecisionDimension, _ id: String) -> [DecisionDimension: String] {
    var choices = usual
    choices[dimension] = id
    return choices
  }

  static func set(_ parameter: ModelParameter, _ value: Double, in scenario: inout Scenario) {
    scenario.inputs[parameter] = ModelInput(
      Uncertainty(parameter.id, .constant(value)), .assumption(reason: "a test"))
  }

  @Test("Castle Point put into Essex's area: the councils' map and its published share move, the county's do not")
  func castlePoint() throws {
    let folder = try TestFolder([:])
    for name in try FileManager.default.contentsOfDirectory(atPath: EssexTests.path) {
      let data = try Data(contentsOf: URL(fileURLWithPath: EssexTests.path + "/" + name))
      guard name == "commissioners.csv" else {
        try folder.write(name, data)
        continue
      }
      let text = String(decoding: data, as: UTF8.self)
      let moved = text.split(separator: "\n").map { line in
        line.hasPrefix("castle-point")
          ? String(line).replacingOccurrences(of: ",southend-on-sea-bc,", with: ",essex-cc,") : String(line)
      }
      try folder.write(name, Data((moved.joined(separator: "\n") + "\n").utf8))
    }
    var (before, after) = (try Collaboration("essex-ewmhs"), try Collaboration("essex-ewmhs"))
    after.file = try folder.read()
    let changed = try after.file.expectations.filter { try $0.check(in: after.scenario).outcome != .agrees }
    #expect(changed.map(\.id) == ["essex-in-southend"])
    for (map, moves) in [("county-wide", false), ("local-authority", true)] {
      let choices = Self.with(.footprint, map)
      let (one, other) = (try before.replay(choices).measures, try after.replay(choices).measures)
      let cost = { (run: Measures) in (0..<10).map { run.total(.leadTeamCost, of: $0) } }
      #expect((cost(one) != cost(other)) == moves, "\(map)")
    }
    before.file.scenario.title = "Another title"
    #expect(
      try before.replay(Self.usual).measures.total(.totalCost) == after.replay(Self.usual).measures.total(.totalCost))
  }

  @Test("where nine in ten dislike a typical proposal, fewer are carried under every rule, and later")
  func support() throws {
    let essex = try Collaboration("essex-ewmhs")
    for rule in ["unanimity", "simple-majority", "lead-commissioner-action"] {
      var carried = (0.0, 0.0)
      for future in 0..<2 {
        let choices = Self.with(.rule, rule)
        carried.0 += try essex.replay(choices, future: future).measures.total(.carried)
        carried.1 += try essex.replay(choices, future: future) { scenario in
          Self.set(.support, 0.1, in: &scenario)
          Self.set(.supportOfPoor, 0.1, in: &scenario)
        }.measures.total(.carried)
      }
      #expect(carried.1 < carried.0, "\(rule): \(carried)")
    }
  }

  @Test("a contract of five years is let less often than one of three, and two to four begin in ten years at three")
  func term() throws {
    let essex = try Collaboration("essex-ewmhs")
    for future in 0..<4 {
      let three = try essex.replay(Self.usual, future: future).measures.total(.contractsDue)
      let five = try essex.replay(Self.with(.timing, "longer-with-extension"), future: future).measures
      #expect((2...4).contains(three), "\(three)")
      #expect(five.total(.contractsDue) <= three)
    }
  }

  @Test("activity is priced from the day that the scenario gives: ruled out before it, and with that reason alone")
  func activity() throws {
    for (year, isOut) in [(2018, false), (2030, true)] {
      let essex = try Collaboration(
        "essex-ewmhs", set: ["funding.activity-based.availableFrom=\(year)"])
      let reasons = try essex.reasons(Self.with(.funding, "activity-based"))
      #expect(!reasons.isEmpty == isOut, "\(year): \(reasons.map(\.reason))")
    }
  }

  @Test("the more of the offer may vary, the fewer people the same money sees, and the more is spent on tenders")
  func variation() throws {
    let essex = try Collaboration("essex-ewmhs")
    var seen: [Double] = []
    for choice in ["one-model", "local-modules", "local-throughout"] {
      seen.append(try essex.replay(Self.with(.variation, choice)).measures.total(.seen))
    }
    #expect(seen[0] > seen[2], "\(seen)")
  }

  @Test("the anchor of cost per person seen says what follows from the scenario's own numbers")
  func anchor() throws {
    let file = try EssexTests.read()
    let service = file.scenario.service
    let money = service.current().reduce(.zero, +).pounds + (service.leadTeam?.annualCost.pounds ?? 0)
    // The central value as the file has it, which is the mode of the distribution and not its median.
    let text = try String(contentsOfFile: EssexTests.path + "/scenario.yaml", encoding: .utf8)
    let central = { (parameter: ModelParameter) -> Double in
      let line = text.split(separator: "\n").first { $0.contains("  \(parameter.id): {value: ") }
      let value = try #require(line?.components(separatedBy: "{value: ").last?.components(separatedBy: ",").first)
      return try #require(Double(value))
    }
    let people = service.places.reduce(0) { $0 + (service.commissioners[$1].sizes["weighted-capitation"] ?? 0) }
    let seen = try central(.referralRate) / 1000 * people * central(.capacityRatio)
    #expect(abs(money / 1e6 - 19.46) < 0.005 && abs(seen - 11_459) < 1 && abs(money / seen - 1_699) < 0.5)
    let discounted = (1...10).reduce((0.0, 0.0)) { sums, year in
      (sums.0 + pow(1.035, -Double(year)), sums.1 + pow(1.015, -Double(year)))
    }
    let each = money * discounted.0 / (seen * discounted.1)
    #expect(abs(each - 1_532) < 0.5)
    let criterion = try #require(file.plan.criteria.first { $0.option.id == "cost-per-person-seen" })
    for number in ["£19.46m", "11,459", "£1,699", "£1,532"] { #expect("\(criterion)".contains(number), "\(number)") }
  }
}
