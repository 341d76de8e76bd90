import Coalitions
import Commissioning
import Foundation
import OptionKit
import ReportWriter
import Simulation
import Testing

@testable import QuorateCommand

@Suite("Funding by what groups would pay by themselves")
struct GameFundingTests {
  static let blocks = NewOptionTests.clone + "/Scenarios/east-of-england-icbs"

  private func column(_ name: String, _ table: DataTable) throws -> [Int] {
    let place = try #require(table.columns.firstIndex(of: name))
    return table.rows.map { if case .money(let pence) = $0[place] { pence } else { Int.min } }
  }

  @Test("each formula divides today's cost in the proportions of its division of the stand-alone game, to the penny")
  func proportions() throws {
    let scenario = try ScenarioArguments.read(Self.blocks, []).scenario
    let kinds: [(String, StandAloneDivisions.Kind)] = [
      ("shapley-share", .shapley), ("nucleolus", .nucleolus), ("equal-gain", .equalGain),
    ]
    for (id, kind) in kinds {
      let formula = try scenario.option(.funding, id, from: Quorate.catalogue, as: (any FundingFormula).self)
      let costs = try #require(try scenario.withGroupCosts(for: formula).service.groupCosts)
      let division = try #require(StandAloneDivisions(costs, among: scenario.service.ids))[kind]
      let table = try Contributions.parse([Self.blocks, "--funding", id, "--footprint", "county-wide"]).table()
      let (paid, now) = (try column("contribution", table), try column("current", table))
      #expect(paid.reduce(0, +) == now.reduce(0, +))
      let all = division.reduce(0, +)
      for (part, wanted) in zip(paid, division) {
        #expect(abs(Double(part) - Double(now.reduce(0, +)) * wanted / all) <= 1, "\(id)")
      }
    }
  }

  @Test("the nucleolus of the game is in its core where that is not empty, so no group gains by leaving")
  func core() throws {
    let scenario = try ScenarioArguments.read(Self.blocks, []).scenario
    let formula = try scenario.option(.funding, "nucleolus", from: Quorate.catalogue, as: (any FundingFormula).self)
    let costs = try #require(try scenario.withGroupCosts(for: formula).service.groupCosts)
    let game = try CooperativeGame(.cost, values: costs.pence)
    let nucleolus = try #require(StandAloneDivisions(costs, among: scenario.service.ids))[.nucleolus]
    let objection = try #require(try game.objections(to: nucleolus.map { Int($0.rounded()) }).first)
    if case .holds = try game.leastCore().core { #expect(objection.amount <= 10) }
  }

  @Test("--beside-games adds three columns that add up, and refuses a map with somebody in several units")
  func beside() throws {
    let words = ["--funding", "historic-block", "--beside-games"]
    let table = try Contributions.parse([Self.blocks, "--footprint", "county-wide"] + words).table()
    #expect(table.columns.suffix(3) == ["shapley", "nucleolus", "equal_gain"])
    let total = try column("current", table).reduce(0, +)
    for (_, name) in Contributions.games { #expect(try column(name, table).reduce(0, +) == total) }
    #expect(throws: Problem.self) {
      try Contributions.parse([OptionCommandTests.essex, "--footprint", "stp"] + words).table()
    }
  }

  @Test("where no board costs anything of its own, each pays what it pays today")
  func additive() throws {
    var scenario = try ScenarioArguments.read(Self.blocks, []).scenario
    scenario.service.leadTeam = nil
    for id in ["shapley-share", "equal-gain"] {
      let formula = try scenario.option(.funding, id, from: Quorate.catalogue, as: (any FundingFormula).self)
      let priced = try scenario.withGroupCosts(for: formula).service
      let whole = CommissioningMap(units: [
        .init(id: "all", title: "all", members: priced.ids.indices.map { .init($0) })
      ])
      for row in try ContributionTable(in: priced, on: whole, by: formula).rows {
        #expect(abs(row.gain.pence) <= 100, "\(id): \(row.id)")
      }
    }
  }

  @Test("costs of groups are found by id, in any order, and not at all for a stranger")
  func order() throws {
    let costs = try #require(GroupCosts(ids: ["a", "b", "c"], pence: [0, 1, 2, 3, 4, 5, 6, 7]))
    #expect(costs.costs(among: ["c", "a"]) == [0, 4, 1, 5])
    #expect(costs.costs(among: ["a", "x"]) == nil && costs.costs(among: ["a", "a"]) == nil)
    #expect(GroupCosts(ids: ["a"], pence: [0]) == nil && GroupCosts(ids: ["a"], pence: [1, 2]) == nil)
  }
}
