import Appraisal
import Commissioning
import Foundation
import OptionKit
import ScenarioFiles
import Simulation
import Testing

@testable import QuorateCommand

/// A map that somebody outside orders: read from a scenario, met in its futures, told in its runs and on its page.
@Suite("Who orders the map")
struct OrderCommandTests {
  static let places = NewOptionTests.clone + "/Scenarios/"

  private static func finding(_ name: String, _ set: [String] = [], futures: Int = 64) async throws -> OrderFinding {
    let file = try ScenarioArguments.read(places + name, set)
    var plan = file.plan
    plan.futures = futures
    let appraiser = try Appraiser(file.scenario, plan: plan, program: "test")
    return try #require(try await appraiser.run(threads: 1, progress: { _ in }).order)
  }

  @Test("chances add up, follow the weights, and nobody is ordered who may not be")
  func chances() async throws {
    let usual = try await Self.finding("cambridgeshire-peterborough")
    #expect(usual.rows.map(\.id) == ["option-a", "option-b", "option-d", "option-e"])
    #expect(abs(usual.rows.reduce(0) { $0 + $1.chance } - 1) < 1e-9)
    #expect(usual.heard == 7 && usual.rows.map { ($0.first * 7).rounded() } == [1, 3, 2, 1])
    // Who has no hope moves to B or D, evenly where no second choice is known.
    #expect(usual.rows[1].backing > usual.rows[1].first && usual.rows[0].backing < usual.rows[0].first)
    let backed = try await Self.finding("cambridgeshire-peterborough", ["order.backing.weight=1000"])
    #expect(backed.rows[1].chance > usual.rows[1].chance && backed.rows[1].chance > 0.8)
  }

  @Test("a run says whether its map is ordered, as the chance does")
  func runs() async throws {
    let file = try ScenarioArguments.read(Self.places + "east-of-england-icbs", [])
    let appraiser = try Appraiser(file.scenario, plan: file.plan, program: "test")
    let order = try #require(file.scenario.order)
    for future in [0, 5] {
      var ordered = 0.0
      for map in order.open {
        let bundle = try #require(appraiser.longlist.lawful.first { $0.choices[.footprint] == map })
        let story = try appraiser.replay(bundle.id, future: future)
        let isOrdered = story.measures[.mapOrdered, 0]
        var told: [Bool] = []
        for event in story.events {
          if case .mapOrdered(_, _, let isThis) = event.what { told.append(isThis) }
        }
        #expect(told == [isOrdered == 1], "\(map)")
        ordered += isOrdered
      }
      #expect(ordered == 1)
    }
  }

  @Test("what is wrong with an order is told with its place, all at once")
  func wrong() throws {
    let folder = try NewOptionTests.Folder()
    try FileManager.default.copyItem(atPath: Self.places + "surrey", toPath: folder.path + "/case")
    let file = folder.path + "/case/scenario.yaml"
    var text = try String(contentsOfFile: file, encoding: .utf8)
    text = text.replacing(
      "    - {id: half-a-million, weight: {value: 1", with: "    - {id: half-a-milion, weight: {value: 1")
    text = text.replacing(
      "  judgement: {value: 10, low: 5, high: 20", with: "  judgement: {value: 10, low: 5, high: 2000")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try "name,map,rank\nA,two-unitaries,1\nA,three-unitaries,1\nB,four,2\n,two-unitaries,x\n".write(
      toFile: folder.path + "/case/backing.csv", atomically: true, encoding: .utf8)
    do {
      _ = try ScenarioArguments.read(folder.path + "/case", [])
      Issue.record("it was taken")
    } catch let problems as Problems {
      let told = problems.all.map(\.description).joined(separator: "\n")
      for word in ["half-a-milion", "order.judgement", "two first choices", "four", "nobody is named", "rank"] {
        #expect(told.contains(word), "\(word): \(told)")
      }
      #expect(problems.all.allSatisfy { $0.location?.line != nil })
    }
  }

  @Test("the order of maps by size turns between mid-2023 and 2041")
  func years() throws {
    let sizes = { (set: [String]) throws -> [String: Double] in
      let file = try ScenarioArguments.read(Self.places + "cambridgeshire-peterborough", set)
      let judged = try #require(file.plan.criteria.first { $0.option.id == "like-sizes" })
      let criterion = try #require(judged.criterion as? any MapCriterion)
      return try Dictionary(
        uniqueKeysWithValues: (file.scenario.options[.footprint] ?? []).map { option in
          let map = try #require(option.option as? any FootprintOption).map(of: file.scenario.service)
          return (option.id, criterion.value(of: map, in: file.scenario.service))
        })
    }
    let now = try sizes([])
    let then = try sizes(["criterion.like-sizes.size=population-2041"])
    #expect((now["option-a"] ?? 1) < (now["option-c"] ?? 0) && (then["option-a"] ?? 0) > (then["option-c"] ?? 1))
    // The published gaps of 2041: 6.8% of all people under A, 26.2% under B, 12.8% under C.
    for (map, gap) in [("option-a", 0.068), ("option-b", 0.262), ("option-c", 0.128)] {
      let ratio = then[map] ?? 0
      #expect(abs((1 - ratio) / (1 + ratio) - gap) < 0.0005, "\(map)")
    }
  }
}
