import Appraisal
import Commissioning
import Foundation
import OptionKit
import ReportWriter
import Reporting
import Testing

@testable import QuorateCommand

@Suite("quorate footprints")
struct FootprintsCommandTests {
  static let scenarios = NewOptionTests.clone + "/Scenarios/"
  static let blocks = scenarios + "east-of-england-icbs"

  private func report(_ words: String...) async throws -> FootprintReport {
    try await FootprintsCommand.parse([Self.blocks, "--weightings", "50"] + words).report()
  }

  private func units(_ row: FootprintFinding.Row) -> [[Int]] {
    row.map.units.map { $0.members.map(\.commissioner).sorted() }
  }

  @Test("the columns that scripts rely on stand first; named maps are always shown, once, and ranks do not fall")
  func columns() async throws {
    let found = try await report("--top", "3")
    let lines = found.written(as: .csv).split(separator: "\n")
    #expect(lines[0].hasPrefix("rank,units,score,named"))
    for name in ["six-boards", "model-a", "model-b", "model-c"] {
      #expect(found.finding.rows.filter { $0.names.contains(name) }.count == 1, "\(name)")
    }
    #expect(found.finding.rows.count >= 4 && found.finding.rows.count <= 7)
    for (one, next) in zip(found.finding.rows, found.finding.rows.dropFirst()) {
      #expect(one.rank <= next.rank && one.score >= next.score - 1e-9)
    }
    // Bell's eighth number.
    #expect(found.finding.counted == 4140 && found.finding.kept == 4140 && found.finding.answer == .exact)
    let text = found.written(as: .json)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["counted"] as? Int == 4140 && json["kept"] as? Int == 4140 && json["answer"] as? String == "exact")
    #expect((json["maps"] as? [[String: Any]])?.count == found.finding.rows.count)
    for format in [DataTable.Format.table, .markdown] { #expect(found.written(as: format).contains("4140")) }
  }

  @Test("a map is written with ids in the scenario's order, units by first member, and shares where there are several")
  func notation() {
    let map = CommissioningMap(units: [
      .init(id: "y", title: "y", members: [.init(2), .init(0, share: 0.55)]),
      .init(id: "x", title: "x", members: [.init(1), .init(0, share: 0.45)]),
    ])
    #expect(FootprintReport.written(map, ["a", "b", "c"]) == "{a:0.45,b}{a:0.55,c}")
  }

  @Test("sums of what units add are the full runs' scores, map by map")
  func fullRuns() async throws {
    let sums = try await report("--units", "2..2", "--top", "1000")
    let runs = try await report("--units", "2..2", "--top", "200", "--runs", "--criterion", "whole-life-cost")
    #expect(sums.finding.kept == 127 && runs.finding.kept == 127)
    #expect(sums.finding.way == .unitByUnit && runs.finding.way == .fullRuns)
    let only = try await report("--units", "2..2", "--top", "1000", "--criterion", "whole-life-cost")
    var scores: [String: Double] = [:]
    for row in runs.finding.rows { scores[runs.written(row.map)] = row.score }
    #expect(scores.count >= 127)
    for row in only.finding.rows {
      let run = try #require(scores[only.written(row.map)])
      #expect(abs(run - row.score) < 2e-6)
    }
  }

  @Test(
    "where only a panel judges, no map but those it saw can be scored, and the remedy is no flag that changes nothing")
  func panels() async throws {
    let judged = ["--criterion", "single-tier", "--criterion", "right-size"]
    for words in [judged, judged + ["--runs"], ["--criterion", "councils-behind-it"]] {
      do {
        _ = try await FootprintsCommand.parse([Self.scenarios + "cambridgeshire-peterborough"] + words).report()
        Issue.record("scored")
      } catch {
        let text = "\(error)"
        #expect(text.contains("panel") && !text.contains("--runs"), "\(text)")
      }
    }
    #expect(await Quorate.run(["footprints", Self.scenarios + "cambridgeshire-peterborough"] + judged) == 2)
  }

  @Test("constraints hold on every map that keeps them, and are counted")
  func constraints() async throws {
    let found = try await report(
      "--together", "suffolk,norfolk-and-waveney", "--apart", "hertfordshire,west-essex", "--units", "2..3",
      "--at-least", "1000000:registered-population", "--top", "1000")
    let service = found.ids
    let place = { (id: String) in service.firstIndex(of: id) ?? -1 }
    let kept = found.finding.rows.filter(\.keepsRules)
    #expect(!kept.isEmpty && kept.count == Int(found.finding.kept ?? 0))
    for row in kept {
      let units = units(row)
      #expect((2...3).contains(units.count))
      #expect(units.contains { $0.contains(place("suffolk")) && $0.contains(place("norfolk-and-waveney")) })
      #expect(!units.contains { $0.contains(place("hertfordshire")) && $0.contains(place("west-essex")) })
    }
    // Six boards keep Hertfordshire and West Essex together.
    #expect(found.finding.rows.contains { $0.names == ["six-boards"] && !$0.keepsRules })
  }

  @Test("unknown names and constraints that nothing keeps are located problems with a remedy")
  func refused() async throws {
    func problems(_ words: String...) async throws -> [String] {
      do { _ = try await FootprintsCommand.parse([Self.blocks] + words).report() } catch let found as Problems {
        return found.all.map(\.description)
      } catch let found as Problem { return [found.description] }
      return []
    }
    let wrong = try await problems("--together", "sufolk,hertfordshire", "--at-least", "5:populaton", "--units", "2..3")
    #expect(wrong.count == 2)
    #expect(wrong.contains { $0.hasPrefix("--together: there is no commissioner sufolk; did you mean suffolk?") })
    #expect(wrong.contains { $0.hasPrefix("--at-least: nobody has a size populaton") })
    #expect(
      try await problems("--units", "9..12") == ["--units: no map keeps --units; 8 move, so there are 1 to 8 units."])
    let large = try await problems("--at-least", "9000000:registered-population")
    #expect(large.count == 1 && large[0].contains("all together have 7346843"))
    let both = try await problems("--together", "suffolk,hertfordshire", "--apart", "suffolk,hertfordshire")
    #expect(both.count == 1 && both[0].contains("no map keeps --together and --apart at once"))
    #expect(try await problems("--criterion", "whole-life-kost")[0].contains("did you mean whole-life-cost?"))
    #expect(try await problems("--units", "x").count == 1)
    #expect(try await problems("--funding", "historic")[0].hasPrefix("--funding: the scenario has no funding option"))
    #expect(await Quorate.run(["footprints", Self.blocks, "--units", "9"]) == 2)
    #expect(await Quorate.run(["footprints", Self.blocks, "--top", "-1"]) == 64)
    #expect(await Quorate.run(["footprints", "/no/such"]) == 2)
  }

  @Test("twice as dear a board makes maps with fewer boards better, and a free one makes all maps cost alike")
  func sense() async throws {
    let file = try ScenarioArguments.read(Self.blocks, [])
    func best(_ cost: Int, units: ClosedRange<Int> = 1...8) async throws -> FootprintFinding.Row {
      var scenario = file.scenario
      scenario.service.leadTeam?.annualCost = Money(pence: 100 * cost)
      var request = FootprintRequest()
      (request.criteria, request.weightings, request.top) = (["whole-life-cost"], 0, 1)
      request.units = units
      let rows = try await Appraiser(scenario, plan: file.plan, program: "test").footprints(request, threads: 2).rows
      return try #require(rows.first { $0.keepsRules })
    }
    #expect(try await best(3_000_000).map.units.count == 1)
    let (few, many) = (try await best(3_000_000, units: 2...2), try await best(3_000_000, units: 8...8))
    #expect(few.score > many.score)
    let (one, each) = (try await best(0, units: 1...1), try await best(0, units: 8...8))
    #expect(abs(one.score - each.score) < 2e-6)
  }

  @Test("one of the best leads every weighting, shares add up to 1, and the front holds the best")
  func leaders() async throws {
    let found = try await report("--top", "5")
    #expect(abs(found.finding.leaders.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(found.finding.rows[0].isOnFront && found.finding.frontSize >= found.finding.front.count)
  }

  @Test("the answer does not depend on the number of threads")
  func threads() async throws {
    let one = try await report("--futures", "3", "--threads", "1").written(as: .json)
    #expect(try await report("--futures", "3", "--threads", "3").written(as: .json) == one)
  }
}
