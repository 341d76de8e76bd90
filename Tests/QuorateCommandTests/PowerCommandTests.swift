import Coalitions
import Foundation
import OptionKit
import Reporting
import ScenarioFiles
import Testing

@testable import QuorateCommand

@Suite("quorate power")
struct PowerCommandTests {
  func report(_ weights: String, quota: String? = nil, over: String? = nil, names: String? = nil) throws -> PowerReport
  {
    try PowerReport(WeightFlags(weights: weights, quota: quota, over: over, of: nil, names: names).game())
  }

  @Test("weights written as percentages are shares; a percentage beside a number above 1 is asked about")
  func percentages() throws {
    let shares = try report("50%,49 %,1%", quota: "51%")
    let decimals = try report("0.5,0.49,0.01", quota: "51%")
    #expect(shares.profile.members.map(\.banzhaf.value) == decimals.profile.members.map(\.banzhaf.value))
    #expect(throws: Problems.self) { try report("50%,49,1%", quota: "51%") }
  }

  @Test("the CSV has the promised columns and values that read back exactly")
  func csv() throws {
    let text = try report("50,49,1", quota: "51", names: "Big,Middle,Small").written(as: .csv)
    #expect(
      text == """
        member,weight,votes_share,banzhaf,banzhaf_normalised,shapley_shubik,veto,dummy
        Big,50,0.5,0.75,0.6,0.6666666666666666,true,false
        Middle,49,0.49,0.25,0.2,0.16666666666666666,false,false
        Small,1,0.01,0.25,0.2,0.16666666666666666,false,false

        """)
  }

  @Test("the JSON is one object with quota, denominator, decisiveness and coalitions by name")
  func json() throws {
    let text = try report("16.6,16.6,16.6,7.14,7.14,7.14,7.14,7.14,7.14,7.14", over: "49.89").written(as: .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["quota"] as? Double == 49.89)
    #expect(object["passes"] as? String == "above")
    #expect(object["denominator"] as? Double == 99.78)
    #expect((object["members"] as? [[String: Any]])?.count == 10)
    let minimal = try #require(object["minimal_winning"] as? [[String]])
    #expect(minimal.contains(["m4", "m5", "m6", "m7", "m8", "m9", "m10"]))
    #expect((object["minimal_winning_count"] as? Int) == minimal.count)
    let decisiveness = try #require(object["decisiveness"] as? Double)
    #expect(decisiveness > 0.4 && decisiveness < 0.6)
  }

  @Test("at least and more than differ exactly at the quota")
  func quotaAndOver() throws {
    #expect(try report("1,1", quota: "1").profile.decisiveness.value == 0.75)
    #expect(try report("1,1", over: "1").profile.decisiveness.value == 0.25)
    #expect(try report("0.1,0.2", quota: "0.3").profile.decisiveness.value == 0.25)
    #expect(try report("0.1,0.2", over: "0.2").profile.members[1].isVeto)
  }

  @Test("half of 100 against half of the 99.78 votes that exist: the report names the seven CCGs")
  func denominator() throws {
    let names = "LA1,LA2,LA3,G1,G2,G3,G4,G5,G6,G7"
    let flags = WeightFlags(
      weights: "16.6,16.6,16.6,7.14,7.14,7.14,7.14,7.14,7.14,7.14", quota: nil, over: "50%", of: "100", names: names)
    let report = try PowerReport(flags.game())
    let text = try report.written(as: .json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["denominator"] as? Double == 100)
    #expect(object["votes_that_exist"] as? Double == 99.78)
    let audit = try #require(object["denominator_audit"] as? [String: Any])
    #expect(audit["example_only_of_votes_that_exist"] as? [String] == ["G1", "G2", "G3", "G4", "G5", "G6", "G7"])
    #expect(audit["pass_only_of_nominal"] as? Int == 0)
    #expect(try report.written(as: .table).contains("one more yes side would pass: G1, G2, G3, G4, G5, G6, G7"))
    #expect(try self.report("1,1", over: "1/2").audit == nil)
  }

  @Test("wrong input is a list of problems and exit status 2; a wrong command line is 64")
  func exits() async {
    #expect(throws: Problems.self) { try report("3,-1,x", quota: "2", names: "a,a") }
    for arguments in [
      ["--weights", "3,-1", "--quota", "2"], ["--weights", "", "--quota", "1"], ["--weights", "1,1", "--quota", "3"],
      ["--weights", "1,1", "--quota", "0"], ["--weights", "1,1", "--over", "2"], ["--weights", "1,,1", "--quota", "1"],
      ["--weights", "1,1", "--quota", "1", "--names", "a"], ["--weights", "1e3", "--quota", "1"],
      ["--weights", "1,1", "--quota", "1", "--of", "3"], ["--weights", "1,1", "--quota", "150%"],
      ["--weights", "1,1", "--over", "1/2", "--of", "x"], ["--weights", "99999999999999999999", "--quota", "1"],
      ["--game", "/nonexistent.yaml"],
    ] {
      #expect(await Quorate.run(["power"] + arguments) == 2, "\(arguments)")
    }
    for arguments in [["--quota", "1"], ["--weights", "1"], ["--weights", "1", "--quota", "1", "--over", "1"]] {
      #expect(await Quorate.run(["power"] + arguments) == 64, "\(arguments)")
    }
  }
}
