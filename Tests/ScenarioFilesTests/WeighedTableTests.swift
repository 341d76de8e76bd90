import Appraisal
import MultiCriteria
import OptionKit
import Testing

@testable import ScenarioFiles

@Suite("Weights, scales and panels beside a table of scores")
struct WeighedTableTests {
  typealias Tables = TableFileTests

  @Test("swing points count against the range they were judged over, stretched to the whole scale")
  func swing() throws {
    let file = try Tables.scores(
      "option,a,b\n#swing,100,100\n#from,0,0\n#to,50,100\n#low,0,0\n#high,100,100\nX,1,2\nY,2,1\n")
    #expect(abs(file.table.weights[0] - 2 / 3.0) < 1e-12)
    guard case .swing(let swings) = file.weighing else {
      Issue.record("no swings")
      return
    }
    #expect(swings.map(\.to) == [50, 100])
  }

  @Test("swing points without a range, two kinds of weights and a rank of 0 are refused where they stand")
  func refused() {
    #expect(
      Tables.problems { _ = try Tables.scores("option,a,b\n#swing,100,50\nX,1,2\n") }[0].hasPrefix(
        "m.csv:2:8: the swing of a has no range"))
    #expect(
      Tables.problems { _ = try Tables.scores("option,a\n#weight,1\n#rank,1\nX,1\n") }
        == ["m.csv:3:1: there is both #weight and #rank; keep one."])
    #expect(Tables.problems { _ = try Tables.scores("option,a\n#rank,0\nX,1\n") }[0].hasPrefix("m.csv:2:7:"))
    #expect(
      Tables.problems { _ = try Tables.scores("option,a\n#scale,wavy\nX,1\n") }[0].hasPrefix(
        "m.csv:2:8: the scale of a is \"wavy\""))
    #expect(
      !Tables.problems { _ = try Tables.scores("option,a,b\n#weight,1,1\n#least,0.8,0.8\n#most,0.9,0.9\nX,1,2\n") }
        .isEmpty)
  }

  @Test("ranks give rank-order centroids: 11/18, 5/18 and 2/18 for three (Barron and Barrett 1996)")
  func centroids() throws {
    let weights = try Tables.scores("option,a,b,c\n#rank,2,1,3\nX,1,2,3\n").table.weights
    for (found, wanted) in zip(weights, [5 / 18.0, 11 / 18.0, 2 / 18.0]) { #expect(abs(found - wanted) < 1e-12) }
  }

  @Test("a branch's weight is shared among its criteria by theirs")
  func branches() throws {
    let file = try Tables.scores(
      "option,a,b,c\n#weight,1,3,9\n#branch,Money,Money,Care\n#branch-weight,40,,60\nX,1,2,3\n")
    for (found, wanted) in zip(file.table.weights, [0.1, 0.3, 0.6]) { #expect(abs(found - wanted) < 1e-12) }
    #expect(file.tree?.children.map(\.name) == ["Money", "Care"])
    let twice = "option,a,b\n#branch,M,M\n#branch-weight,4,5\nX,1,2\n"
    #expect(Tables.problems { _ = try Tables.scores(twice) }.contains { $0.contains("has two weights") })
  }

  @Test("weights between #least and #most are shares of the weights' sum, an empty cell the weight itself")
  func ranges() throws {
    let file = try Tables.scores("option,a,b\n#weight,6,4\n#least,5,\n#most,8,5\nX,1,2\n")
    guard case .ranges(let ranges) = file.space else {
      Issue.record("no ranges")
      return
    }
    #expect(ranges == [0.5...0.8, 0.4...0.5])
  }

  @Test("curved scales: points, a threshold, and steps that are worth less and less")
  func scales() throws {
    let file = try Tables.scores(
      "option,a,b,c\n#direction,max,min,max\n#low,,,0\n#high,,,10\n#scale,0:0 5:80 10:100,threshold 18,diminishing 2\n"
        + "X,2.5,18,5\nY,20,19,0\n")
    let values = try file.table.scaled(.anchored)
    #expect(values[0] == 40 && values[1] == 100 && values[2] > 70 && values[2] < 75)
    #expect(values[3] == 100 && values[4] == 0 && values[5] == 0)
  }

  @Test("comparisons read one way or both, as fractions or decimals; contradictions are pointed at")
  func comparisons() throws {
    let file = try PairwiseFile(Sheet("c,a,b,c\na,1,3,5\nb,1/3,1,\nc,,0.5,1\n", name: "p.csv"))
    #expect(file.criteria == ["a", "b", "c"])
    #expect(file.comparison.weights.reduce(0, +) > 0.999_999)
    #expect(file.comparison.weights[0] > file.comparison.weights[1])
    let wrong = Tables.problems { _ = try PairwiseFile(Sheet("c,a,b\na,1,3\nb,3,1\n", name: "p.csv")) }
    #expect(wrong == ["p.csv:3:3: a against b is 3 one way and 3 the other; make one the reciprocal of the other."])
    for text in ["", "c\n", "c,a,b\na,1,\nb,,1\n", "c,a,b\na,1,0\nb,,1\n", "c,a,a\na,1,2\n", "c,a,b\na,1,2\n"] {
      #expect(!Tables.problems { _ = try PairwiseFile(Sheet(text, name: "p.csv")) }.isEmpty)
    }
  }

  @Test("a panel fills empty cells with its mean; a cell nobody scored stays a problem")
  func panel() throws {
    let scores = try PanelFile(
      Sheet("option,criterion,score,scorer,organisation\nX,a,10,P,one\nX,a,20,Q,one\nX,a,60,R,two\n", name: "s.csv"))
    let panel = Panel(scores.scores)
    let table = try ScoreTableFile(Sheet("option,a,b\nX,,2\nY,5,6\n", name: "m.csv"), panel: panel).table
    #expect(table.values == [37.5, 2, 5, 6])
    let found = Tables.problems {
      _ = try ScoreTableFile(Sheet("option,a,b\nX,,2\nY,,6\n", name: "m.csv"), panel: panel)
    }
    #expect(found == ["m.csv:3:3: Y has no score on a; give a number, or leave the option or the criterion out."])
    let broken = "option,criterion,score,scorer,organisation,date\n,a,x,,one,99/99/2018\n"
    #expect(Tables.problems { _ = try PanelFile(Sheet(broken, name: "s.csv")) }.count == 4)
  }

  @Test("flows may say which part is capital, who gains and how many points an option has")
  func flows() throws {
    let file = try FlowFile(
      Sheet("option,year,cost,capital,income,points\nA,0,100,80,,30\nA,1,5,,20000,\n", name: "f.csv"))
    #expect(file.options[0].capital == [80, 0] && file.options[0].incomes == [nil, 20000])
    #expect(file.options[0].points == 30)
    #expect(try FlowFile(Sheet("option,year,cost\nA,0,100\n", name: "f.csv")).options[0].capital == [100])
    let twice = "option,year,cost,points\nA,0,1,3\nA,1,1,4\n"
    #expect(Tables.problems { _ = try FlowFile(Sheet(twice, name: "f.csv")) }.count == 1)
  }
}
