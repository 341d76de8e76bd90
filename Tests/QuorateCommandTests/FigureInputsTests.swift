import Appraisal
import Commissioning
import Documents
import OptionKit
import Reporting
import Simulation
import Testing

@testable import QuorateCommand

/// What a figure of the report is said to rest on: nothing else moves it, and each of these does.
@Suite("The exact inputs of a figure")
struct FigureInputsTests {
  private static func result(_ set: [String] = []) async throws -> AppraisalResult {
    let file = try ScenarioArguments.read(OrderCommandTests.places + "surrey", set)
    var plan = file.plan
    plan.futures = 32
    return try await Appraiser(file.scenario, plan: plan, program: "test").run(threads: 1, progress: { _ in })
  }

  @Test("what making a map costs rests on its own items alone, and what all pay on the savings too")
  func money() async throws {
    let result = try await Self.result()
    let inputs = try #require(result.inputs)
    let cost = try #require(inputs.measures[.transitionCost])
    #expect(!cost.isEmpty && cost.allSatisfy { $0.name.hasPrefix("transition.") && !$0.name.contains("formation") })
    for moved in cost {
      #expect(!moved.bundles.isEmpty)
      for bundle in moved.bundles {
        #expect(moved.name.contains(result.bundles[bundle].choices[.footprint] ?? "-"), "\(moved.name)")
      }
    }
    let all = try #require(inputs.measures[.totalCost])
    #expect(all.map(\.name).contains("transition.two-unitaries.transformation") && all.count > cost.count)
    let ordered = try #require(inputs.measures[.mapOrdered]).map(\.name)
    #expect(ordered.allSatisfy { $0.hasPrefix("order.") || $0.hasPrefix("transition.") })
  }

  @Test("a figure of the report opens to those numbers, each with its value and its row of the register")
  func origins() async throws {
    let result = try await Self.result()
    let document = AppraisalReport.document(for: result)
    let table = try #require(document.table(named: "paid_by_all"))
    let origin = try #require(table.origin(ofRow: 0, column: 1)).origin
    let words = origin.inputs.map(\.plain)
    let saving = try #require(words.first { $0.hasPrefix("transformation, saved a year under two-unitaries") })
    // The mean of its PERT, with the middle nine tenths.
    #expect(saving.contains(": 46,200,000 £ a year (") && saving.contains("only"), "\(saving)")
    #expect(!words.contains { $0.contains("half-a-million") || $0.contains("Numbers that these parts") })
    for moved in result.inputs?.measures[.totalCost] ?? [] {
      #expect(words.contains { $0.hasPrefix(moved.name) || $0.contains(", s") }, "\(moved.name)")
    }
  }

  @Test("a score opens to each criterion's weight and to the numbers that move its value, and to no other")
  func scores() async throws {
    let result = try await Self.result()
    let found = try #require(result.inputs).criteria
    #expect(found.count == result.plan.criteria.count)
    let names = { (id: String) throws -> [String] in
      found[try #require(result.plan.criteria.firstIndex { $0.option.id == id })].map(\.name)
    }
    let (cost, saving) = (try names("one-off-cost"), try names("yearly-saving"))
    #expect(!cost.isEmpty && !cost.contains { $0.hasSuffix("transformation") || $0.contains("splitting") })
    #expect(saving.contains("transition.reading") && saving.contains("transition.two-unitaries.transformation"))
    #expect(Set(cost).isDisjoint(with: saving) && !saving.contains("deflator"))
    // What the table of bodies tells is moved by no number that is drawn.
    #expect(try names("like-sizes").isEmpty)
    let document = AppraisalReport.document(for: result)
    let options = try #require(document.table(named: "options"))
    let row = try #require(options.rows.firstIndex { $0.cells[0].shown.plain == "Score" })
    let words = try #require(options.origin(ofRow: row, column: 1)).origin.inputs.map(\.plain)
    for (place, judged) in result.plan.criteria.enumerated() where result.isAssessed(place) {
      let line = try #require(words.first { $0.hasPrefix(judged.option.title + ":") }, "\(judged.option.title)")
      #expect(line.contains("weight") && (found[place].isEmpty || line.contains("\(found[place].count) number")))
    }
    let moves = try #require(document.table(named: "moves"))
    let anchors = Set(moves.rows.compactMap(\.anchor))
    #expect(anchors.contains("moves-one-off-cost") && anchors.contains("moves-settings"))
    let listed = try #require(moves.rows.first { $0.anchor == "moves-one-off-cost" }).cells[1].shown.plain
    #expect(listed.split(separator: ";").count == cost.count)
  }
}
