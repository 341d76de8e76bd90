import Collaboration
import OptionKit
import ScenarioFiles
import Testing

/// Collaboration mechanisms (November 2018), annex B.
@Suite("The maturity profile")
struct MaturityTests {
  @Test("each stage builds on the one before: evidence beyond a gap waits; a row without evidence does not count")
  func profile() throws {
    let text =
      "theme,stage,evidence,by\nleadership,commitment,Terms signed,board\nleadership,implementing,Chair in post,"
      + "\ngovernance,embedding,Yearly review,audit\nrisk,commitment,,nobody\n"
    let file = try MaturityFile(Sheet(text, name: "m.csv"))
    #expect(file.profile.reached(.leadership) == .implementing && file.profile.next(.leadership) == .embedding)
    #expect(file.profile.reached(.governance) == nil && file.profile.ahead(.governance) == [.embedding])
    #expect(file.profile.reached(.risk) == nil)
    #expect(file.notes == ["m.csv:5: risk at commitment has no evidence and does not count"])
    #expect(MaturityTheme.allCases.count == 8 && MaturityStage.allCases.count == 4)
  }

  /// Collaboration mechanisms (November 2018), annexes A.2 and B.
  @Test("what is printed of Mid-Nottinghamshire's alliance reaches two stages on two themes and one on a third")
  func alliance() throws {
    let file = FlowSortTests.scenarios.appending(path: "mid-nottinghamshire-alliance/maturity.csv")
    let profile = try MaturityFile(Sheet.read(path: file.path)).profile
    let reached = MaturityTheme.allCases.map { profile.reached($0)?.rawValue ?? 0 }
    #expect(reached == [0, 2, 0, 1, 2, 0, 0, 0])
  }

  @Test("a stage moves a run only where it is said, by the highest stage reached, and only parameters of decisions")
  func moves() throws {
    let text = "theme,stage,evidence\ngovernance,commitment,a\ngovernance,implementing,b\n"
    let profile = try MaturityFile(Sheet(text, name: "m.csv")).profile
    let rows = """
      theme,from,parameter,value,reason
      governance,commitment,unmandated,60%,on paper only
      governance,implementing,unmandated,40%,most come with a mandate
      governance,embedding,unmandated,20%,all do
      culture,commitment,support,90%,trust

      """
    let moves = try MaturityFile.moves(Sheet(rows, name: "v.csv"))
    #expect(profile.holding(moves).map { "\($0.parameter) \($0.value)" } == ["unmandated 0.4"])
    #expect(profile.holding([]).isEmpty)
    for (wrong, part) in [
      ("governance,commitment,price-uplift,2%,x", "no parameter of decisions"),
      ("governance,commitment,support,200%,x", "must lie between"), ("governance,commitment,support,50%,", "reason"),
      ("love,commitment,support,50%,x", "no theme"), ("governance,end,support,50%,x", "no stage"),
    ] {
      let text = "theme,from,parameter,value,reason\n\(wrong)\n"
      let error = #expect(throws: Problems.self) { try MaturityFile.moves(Sheet(text, name: "v.csv")) }
      #expect(error?.description.contains("v.csv:2:") == true && error?.description.contains(part) == true, "\(wrong)")
    }
  }
}
