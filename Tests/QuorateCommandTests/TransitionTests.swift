import Appraisal
import Commissioning
import Foundation
import OptionKit
import Reorganisation
import ScenarioFiles
import Simulation
import Testing

@testable import QuorateCommand

@Suite("Reorganising in a run: costs and savings")
struct TransitionTests {
  static let surrey = NewOptionTests.clone + "/Scenarios/surrey"

  /// Surrey at the amounts published, as if they had no range, read as the nine districts read them.
  private func published() throws -> Scenario {
    var scenario = try ScenarioArguments.read(Self.surrey, ["transition.reading=nine districts"]).scenario
    scenario.transition?.ranges = [:]
    return scenario
  }

  private func run(
    _ scenario: Scenario, _ choices: [DecisionDimension: String], future: Int = 0
  ) throws -> Measures {
    let prepared = try PreparedScenario(scenario)
    let bundle = try Longlist.examined(choices, in: prepared).bundle
    let sampler = try WorldSampler(prepared, design: FuturesDesign(seed: 1, count: 64, sampling: .latinHypercube))
    var simulator = Simulator(prepared, seed: 1)
    var (measures, world, silent) = (simulator.makeMeasures(), sampler.makeWorld(), Recorder(on: false))
    sampler.draw(future, into: &world)
    try simulator.run(bundle, in: world, into: &measures, recorder: &silent)
    return measures
  }

  @Test("each year of a map carries its part of the published costs and savings, and everybody's add up")
  func years() throws {
    let scenario = try published()
    for (map, cost, saving) in [
      ("two-unitaries", 55.6e6, 86.1e6), ("three-unitaries", 59.5e6, 62.3e6), ("today", 0, 0),
    ] {
      let found = try run(scenario, [.footprint: map])
      for (year, share) in [0.3, 0.5, 0.2, 0].enumerated() {
        #expect(abs(found[.transitionCost, year] - cost * share) < 0.1, "\(map) \(year)")
      }
      for (year, share) in [0.1, 0.5, 0.9, 1].enumerated() {
        #expect(abs(found[.transitionSaving, year] - saving * share) < 0.1, "\(map) \(year)")
        let parts = (0..<found.commissioners).reduce(0) { $0 + found[.transitionSaving, year, $1] }
        #expect(abs(parts - found[.transitionSaving, year]) < 0.01)
      }
    }
  }

  @Test("what everybody pays is more by the cost and less by the saving, and nothing else moves")
  func totals() throws {
    let scenario = try ScenarioArguments.read(Self.surrey, []).scenario
    var without = scenario
    without.transition = nil
    let (with, plain) = (
      try run(scenario, [.footprint: "two-unitaries"]), try run(without, [.footprint: "two-unitaries"])
    )
    for year in 0..<with.years {
      let moved = with[.transitionCost, year] - with[.transitionSaving, year]
      #expect(abs(with[.totalCost, year] - plain[.totalCost, year] - moved) < 0.1)
      #expect(abs(plain[.balance, year] - with[.balance, year] - moved) < 0.1)
      #expect(with[.contribution, year] == plain[.contribution, year])
    }
  }

  @Test("one-off cost, yearly saving and payback are the published ones; without items they are nothing")
  func criteria() throws {
    let scenario = try published()
    let value = { (id: String, map: String) throws -> Double in
      let criterion = try #require(try Quorate.catalogue.make(.criterion, id) as? any Criterion)
      return criterion.value(of: try self.run(scenario, [.footprint: map]))
    }
    #expect(abs(try value("cost-of-reorganising", "two-unitaries") - 55.6e6) < 1)
    #expect(abs(try value("saving-by-reorganising", "three-unitaries") - 62.3e6) < 1)
    // Two councils: -8.07m, then +15.25m: 1 + 8.07 / 15.25 years.
    let first = 0.1 * 86.1 - 0.3 * 55.6
    let gained = 0.5 * 86.1 - 0.5 * 55.6
    #expect(abs(try value("payback", "two-unitaries") - (1 - first / gained)) < 1e-6)
    #expect(try value("payback", "today") == 0 && value("cost-of-reorganising", "today") == 0)
  }

  @Test("of several readings none is taken unasked, and the one named is followed")
  func readings() throws {
    let folder = try NewOptionTests.Folder()
    try FileManager.default.copyItem(atPath: Self.surrey, toPath: folder.path + "/case")
    let costs = folder.path + "/case/costs.csv"
    var text = try String(contentsOfFile: costs, encoding: .utf8)
    text = text.split(separator: "\n").filter { !$0.contains("splitting county services") }.map { $0 + "\n" }.joined()
    text +=
      "two-unitaries,splitting care,running,1000000,,,100,county,,\ntwo-unitaries,splitting care,running,30000000,,,100,districts,,\n"
    try text.write(toFile: costs, atomically: true, encoding: .utf8)
    let yaml = folder.path + "/case/scenario.yaml"
    try String(contentsOfFile: yaml, encoding: .utf8).replacing(", reading: each}", with: "}")
      .write(toFile: yaml, atomically: true, encoding: .utf8)
    #expect(throws: (any Error).self) { try ScenarioArguments.read(folder.path + "/case", []) }
    for (reading, running) in [("county", 1e6), ("districts", 30e6)] {
      var scenario = try ScenarioArguments.read(folder.path + "/case", ["transition.reading=\(reading)"]).scenario
      scenario.transition?.ranges = [:]
      let found = try run(scenario, [.footprint: "two-unitaries"])
      #expect(abs(found[.transitionSaving, 3] - (86.1e6 - running)) < 0.1)
    }
    // Each in its share of futures, the same for every map and year of one.
    var each = try ScenarioArguments.read(folder.path + "/case", ["transition.reading=each"]).scenario
    each.transition?.ranges = [:]
    var saved: [Double] = []
    for future in 0..<16 {
      let found = try run(each, [.footprint: "two-unitaries"], future: future)
      saved.append(found[.transitionSaving, 3])
    }
    #expect(saved.allSatisfy { abs($0 - 85.1e6) < 0.1 || abs($0 - 56.1e6) < 0.1 })
    #expect(Set(saved.map { $0 > 80e6 }).count == 2)
  }

  @Test("an amount with a range moves within it from future to future, and stands in the register with its reason")
  func ranges() throws {
    let scenario = try ScenarioArguments.read(Self.surrey, []).scenario
    let money = try #require(scenario.transition)
    // The one sum without a range is the nine districts' own: nothing beyond what their savings are net of.
    #expect(money.ranges.count == money.plan.items.count(where: { $0.amount > .zero }))
    var low = 0.0
    var high = 0.0
    for (place, input) in money.ranges where money.plan.items[place].map == "two-unitaries" {
      let item = money.plan.items[place]
      guard case .pert(let least, let mode, let most, _) = input.uncertainty.distribution else {
        Issue.record("\(item.name) has no range")
        continue
      }
      #expect(least < mode && mode < most && mode == item.amount.pounds)
      #expect(!input.provenance.text.isEmpty)
      if item.kind == .oneOff { (low, high) = (low + least, high + most) }
    }
    var spent: [Double] = []
    for future in 0..<8 {
      let found = try run(scenario, [.footprint: "two-unitaries"], future: future)
      var all = 0.0
      for year in 0..<found.years { all += found[.transitionCost, year] }
      spent.append(all)
    }
    #expect(Set(spent).count == 8 && spent.allSatisfy { low < $0 && $0 < high })
    #expect(scenario.optionInputs.map(\.uncertainty.name).contains("transition.two-unitaries.redundancy"))
  }

  @Test("a range that is none is told with its line, all at once")
  func wrongRanges() throws {
    let rows = [
      "two-unitaries,a,one-off,10,20,30,,,", "two-unitaries,b,one-off,10,5,,,,", "two-unitaries,c,one-off,10,9,8,,,",
    ]
    let text = "map,item,kind,amount,low,high,phasing,source,assumption\n" + rows.joined(separator: "\n") + "\n"
    do {
      _ = try TransitionFile(Sheet(text, name: "costs.csv"))
      Issue.record("it was taken")
    } catch {
      #expect(error.all.compactMap(\.location?.line) == [2, 3, 4])
    }
  }
}
