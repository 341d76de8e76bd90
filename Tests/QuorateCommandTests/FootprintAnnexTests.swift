import Appraisal
import Documents
import Foundation
import OptionKit
import Reporting
import Testing

@testable import QuorateCommand

@Suite("The annex on the footprint")
struct FootprintAnnexTests {
  private func document(_ scenario: String) async throws -> (result: AppraisalResult, document: Documents.Document) {
    let file = try ScenarioArguments.read(MapCriterionTests.scenarios + scenario, [])
    var plan = file.plan
    plan.futures = 2
    let result = try await Appraiser(file.scenario, plan: plan, program: "test").run(threads: 2) { _ in }
    return (result, AppraisalReport.document(for: result))
  }

  private func cells(_ table: Documents.Table, _ column: String) throws -> [Cell.Value] {
    let place = try #require(table.columns.firstIndex { $0.id == column }, "\(table.columns.map(\.id))")
    return table.rows.map { $0.cells[place].value }
  }

  @Test("maps stand as a search of the same maps has them, and where nobody gains by being together no table says so")
  func surrey() async throws {
    let (result, document) = try await document("surrey")
    let found = try #require(result.examination?.maps)
    let words = ["--contiguous", "--units", "2..3", "--runs", "--top", "5", "--weightings", "200"]
    let search = try await FootprintsCommand.parse([MapCriterionTests.scenarios + "surrey"] + words).report().finding
    #expect(found.kept == search.kept && found.kept == 377)
    #expect(found.rows.map(\.rank) == search.rows.map(\.rank) && found.rows.map(\.map) == search.rows.map(\.map))
    let table = try #require(document.table(named: "all_maps"))
    #expect(try cells(table, "place") == found.rows.map { .count(Int($0.rank)) })
    #expect(document.table(named: "going_alone") == nil && document.table(named: "leading_maps")?.rows.isEmpty == false)
  }

  @Test("who gains by going alone is told in pounds that add up, and dearer boards give less reason to go")
  func boards() async throws {
    let (result, document) = try await document("east-of-england-icbs")
    let found = try #require(result.examination?.stability)
    let table = try #require(document.table(named: "going_alone"))
    let pence = { (column: String) in
      try self.cells(table, column).map { value in if case .money(let money) = value { money.pence } else { Int.min } }
    }
    #expect(try pence("together").reduce(0, +) == found.answers.game.total)
    let gains = try zip(zip(pence("together"), pence("alone")), pence("gains"))
    // A board of one's own costs £6m, so nobody gains by going.
    for ((together, alone), gain) in gains { #expect(gain == together - alone && gain < 0) }
    #expect(found.chosen.isInCore && !found.answers.isCoreEmpty)
    #expect(document.table(named: "holding")?.rows.count == found.splits.count)
  }
}
