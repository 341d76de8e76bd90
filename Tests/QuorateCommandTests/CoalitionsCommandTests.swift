import Appraisal
import Coalitions
import Foundation
import OptionKit
import ReportWriter
import Reporting
import ScenarioFiles
import Testing

@testable import QuorateCommand

@Suite("quorate coalitions")
struct CoalitionsCommandTests {
  static let scenarios = NewOptionTests.clone + "/Scenarios/"

  private func report(_ game: String, _ words: [String] = []) throws -> CoalitionReport {
    let folder = try NewOptionTests.Folder()
    let path = folder.path + "/game.csv"
    try Data(game.utf8).write(to: URL(filePath: path))
    return try CoalitionsCommand.parse(["--game", path] + words).report()
  }

  private func json(_ report: CoalitionReport) throws -> [String: Any] {
    let data = Data(report.written(as: .json).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func column(_ name: String, _ report: CoalitionReport) throws -> [Double] {
    let place = try #require(report.table.columns.firstIndex(of: name))
    return report.table.rows.map { row in
      switch row[place] {
      case .number(let value): value
      case .money(let pence): Double(pence) / 100
      case .integer(let value): Double(value)
      default: .nan
      }
    }
  }

  static let airport = "coalition,value\na,2\nb,5\nc,9.5\na+b,5\nc+a,9.5\nb+c,9.5\na+b+c,9.5\n"

  @Test("the columns that scripts rely on stand first, in their order")
  func columns() throws {
    let lines = try report(Self.airport).written(as: .csv).split(separator: "\n")
    #expect(lines[0].hasPrefix("member,contribution,stand_alone,shapley,nucleolus,least_in_core,most_in_core"))
    #expect(lines.count == 4 && lines[1].hasPrefix("a,,2,"))
  }

  @Test("an airport of three: everybody shares each stretch of runway that it needs, and the core's bounds are exact")
  func airport() throws {
    let found = try report(Self.airport)
    for (value, wanted) in zip(try column("shapley", found), [2.0 / 3, 2.0 / 3 + 1.5, 2.0 / 3 + 1.5 + 4.5]) {
      #expect(abs(value - wanted) < 1e-12)
    }
    #expect(try column("least_in_core", found) == [0, 0, 4.5])
    #expect(try column("most_in_core", found) == [2, 5, 9.5])
    let answer = try json(found)
    #expect(answer["core_empty"] as? Bool == false)
    #expect(answer["balanced_weights"] is NSNull)
    let members = try #require(answer["members"] as? [[String: Any]])
    #expect((members[0]["exact"] as? [String: Any])?["shapley"] as? String == "2/3")
    // The allocation that proves it adds up to the whole and leaves nobody worse off than alone.
    let proof = try #require(answer["core_allocation"] as? [String: String])
    #expect(proof.count == 3)
  }

  @Test("a majority of three has an empty core, proved by a half on each pair, and every pair has a third to gain")
  func majority() throws {
    let game = "coalition,value\na,0\nb,0\nc,0\na+b,1\na+c,1\nb+c,1\na+b+c,1\n"
    let found = try report(game, ["--profit"])
    let answer = try json(found)
    #expect(answer["core_empty"] as? Bool == true)
    let weights = try #require(answer["balanced_weights"] as? [[String: Any]])
    #expect(weights.map { $0["weight"] as? String } == ["1/2", "1/2", "1/2"])
    #expect(Set(weights.compactMap { ($0["members"] as? [String])?.joined() }) == ["ab", "ac", "bc"])
    #expect(answer["balanced_sum"] as? Double == 1.5)
    let leaving = try #require(answer["most_reason_to_leave"] as? [String: Any])
    #expect((leaving["members"] as? [String])?.count == 2 && leaving["exact"] as? String == "1/3")
    #expect(found.written(as: .table).contains("The core is empty"))
    // Empty bounds are empty cells.
    #expect(
      found.written(as: .csv).split(separator: "\n")[1].split(separator: ",", omittingEmptySubsequences: false)[5] == ""
    )
    // Told as costs, the same numbers can be divided: nobody pays more than nothing alone, and a pair no more than 1.
    #expect(try json(report(game))["core_empty"] as? Bool == true)
  }

  @Test("a division that is given is held against every group, and the others' loss is what they save by a member")
  func division() throws {
    let found = try report(Self.airport, ["--contributions", "a=3,b=3,c=3.5"])
    #expect(try column("contribution", found) == [3, 3, 3.5])
    let leaving = try #require(try json(found)["most_reason_to_leave"] as? [String: Any])
    #expect(leaving["members"] as? [String] == ["a"] || leaving["members"] as? [String] == ["a", "b"])
    #expect(leaving["sum"] as? Double == 1)
    // Without c the others would pay 5 and pay 6 now: they are better off without it by 1.
    #expect(try column("loss_of_others", found)[2] == -1)
    #expect(throws: Problems.self) { try report(Self.airport, ["--contributions", "a=3,b=3,c=4"]) }
    #expect(throws: Problems.self) { try report(Self.airport, ["--contributions", "a=3,b=3"]) }
    #expect(throws: Problems.self) { try report(Self.airport, ["--contributions", "a=3,b=3,d=3.5"]) }
  }

  @Test("one that stands alone pays its own cost by every division")
  func alone() throws {
    let found = try report("coalition,value\nonly,12.34\n")
    for column in ["stand_alone", "shapley", "nucleolus", "least_in_core", "most_in_core", "equal_gain"] {
      #expect(try self.column(column, found) == [12.34], "\(column)")
    }
  }

  @Test("bad games are located problems, all at once")
  func bad() throws {
    let problems = { (text: String) -> [String] in
      do { _ = try report(text) } catch let found as Problems { return found.all.map(\.description) }
      return []
    }
    let missing = try problems("coalition,value\na,1\nb,2\nc,3\na+b,2\n")
    #expect(missing.count == 3 && missing.contains { $0.contains("there is no value for a+c") })
    let twice = try problems("coalition,value\na,1\nb,2\na+b,2\nb+a,3\n")
    #expect(twice.count == 1 && twice[0].contains(":5:1: a+b comes twice, first in line 4"))
    let unknown = try problems("coalition,value\nalpha,1\nbeta,2\nalpha+beta,3\nalpha+betta,3\n")
    #expect(unknown.contains { $0.contains(":5:1: betta has no row of its own; did you mean beta?") })
    let word = try problems("coalition,value\na,1\nb,dear\na+b,\n")
    #expect(word.contains { $0.contains(":3:3: the value is \"dear\"") })
    #expect(word.contains { $0.contains("a+b has no value") })
    #expect(try !problems("group,worth\na,1\n").isEmpty)
    #expect(try !problems("coalition,value\na,1\na+a,2\n").isEmpty)
    #expect(try !problems("coalition,value\na,1e300\n").isEmpty)
    #expect(try !problems("").isEmpty)
    let many = (0..<24).map { "m\($0),1\n" }.joined()
    #expect(try problems("coalition,value\n" + many)[0].contains("24 members"))
  }

  @Test("exit statuses: 0, 2 for wrong input, 64 for a wrong command line")
  func statuses() async throws {
    #expect(await Quorate.run(["coalitions", "--game", "/no/such.csv"]) == 2)
    #expect(await Quorate.run(["coalitions", "/no/such/scenario"]) == 2)
    #expect(await Quorate.run(["coalitions"]) == 64)
    #expect(await Quorate.run(["coalitions", Self.scenarios + "surrey", "--profit"]) == 64)
    #expect(
      await Quorate.run(["coalitions", Self.scenarios + "east-of-england-icbs", "--funding", "historic-blok"]) == 2)
    #expect(await Quorate.run(["coalitions", Self.scenarios + "london-council", "--futures", "2"]) == 2)
  }

  @Test("a scenario's answers hold together: splits add up, objections are those of the groups, stability follows")
  func scenario() throws {
    let found = try CoalitionsCommand.parse([Self.scenarios + "east-of-england-icbs", "--futures", "4"]).report()
    let finding = try #require(found.finding)
    for split in finding.splits { #expect(split.parts.reduce(0, +) == found.game.total) }
    #expect(Set(finding.splits.map(\.id)) == ["today", "historic-block"])
    let contribution = try #require(found.contribution)
    let paid = found.names(try #require(found.leaving).group).compactMap { found.members.firstIndex(of: $0) }
      .reduce(0) { $0 + contribution[$1] }
    let group = try #require(found.leaving).group
    #expect(Int128(paid - found.game[group]) == (try #require(found.leaving)).amount.numerator)
    // Money by largest remainder adds up to the penny.
    for name in ["shapley", "nucleolus", "equal_gain"] {
      #expect(abs(try column(name, found).reduce(0, +) - Double(found.game.total) / 100) < 0.005, "\(name)")
    }
    let wishes = try #require(found.wishes)
    #expect(wishes.maps.map(\.id) == ["six-boards", "model-a", "model-b", "model-c"])
    for map in wishes.maps { #expect(map.departure?.gains.allSatisfy { $0 > 0 } ?? true) }
    for format in [DataTable.Format.table, .markdown, .json, .csv] { #expect(!found.written(as: format).isEmpty) }
  }

  @Test("eighteen commissioners are sampled: shares add up, errors are told, and nothing is said of a core")
  func sampled() throws {
    let file = try ScenarioArguments.read(Self.scenarios + "ccg-mergers-2018", [])
    var plan = file.plan
    plan.futures = 2
    let found = try Appraiser(file.scenario, plan: plan, program: "test").sampledStability(pairs: 6)
    #expect(found.members.count == 18 && found.contribution.reduce(0, +) == found.total)
    #expect(abs(found.shapley.values.reduce(0, +) - Double(found.total)) < 1)
    #expect(found.shapley.errors.allSatisfy { $0 >= 0 } && found.groups > 36)
    // Each saves something by not standing alone.
    for (share, alone) in zip(found.shapley.values, found.alone) { #expect(share < Double(alone)) }
    let report = SampledCoalitionReport(finding: found)
    let json = try JSONSerialization.jsonObject(with: Data(report.written(as: .json).utf8)) as? [String: Any]
    #expect(json?["answer"] as? String == "sampled" && json?["core_empty"] is NSNull)
    #expect(report.written(as: .csv).hasPrefix(CoalitionReport.columns.joined(separator: ",") + ",shapley_error\n"))
    #expect(report.written(as: .table).contains("whether a core exists is not answered"))
  }

  @Test("where a board costs nothing and size saves nothing, nobody gains by joining: the core is each one's own cost")
  func nothingToShare() throws {
    let file = try ScenarioArguments.read(Self.scenarios + "east-of-england-icbs", [])
    var scenario = file.scenario
    scenario.service.leadTeam = nil
    let appraiser = try Appraiser(scenario, plan: file.plan, program: "test")
    let found = CoalitionReport(try appraiser.stability(futures: 2), wishes: nil)
    // Costs are whole pence, so that sums of them may differ by one each.
    let objection = try #require(found.answers?.leastCore.objection)
    #expect(abs(objection.value) <= 8 && found.written(as: .table).contains("rounding"))
    let (alone, shapley) = (try column("stand_alone", found), try column("shapley", found))
    for (own, share) in zip(alone, shapley) { #expect(abs(own - share) <= 0.1) }
  }
}
