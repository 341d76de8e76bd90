import Appraisal
import MultiCriteria
import OptionKit
import Testing

@testable import ScenarioFiles

@Suite("Tables of scores, payoffs and flows from CSV")
struct TableFileTests {
  static func problems(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let problems as Problems {
      return problems.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  static func scores(_ text: String) throws -> ScoreTableFile { try ScoreTableFile(Sheet(text, name: "m.csv")) }

  @Test("a spreadsheet's export: byte order mark, CRLF, pounds, percentages, a totals row")
  func scores() throws {
    let file = try Self.scores(
      "\u{FEFF}option,Cost,Quality,\r\n#weight,60%,40%,\r\n#direction,min,max,\r\n#low,\"£1,000\",0,\r\n"
        + "#high,\"£5,000\",100,\r\n# a remark,,,\r\nA,\"£2,000\",50,\r\nB,4500,90,\r\nTotal,6500,140,\r\n")
    #expect(file.table.options == ["A", "B"])
    #expect(file.table.criteria.map(\.name) == ["Cost", "Quality"])
    #expect(file.table.weights == [0.6, 0.4])
    #expect(file.table.values == [2000, 50, 4500, 90])
    #expect(file.table.criteria[0].anchors?.zero == 5000)
    #expect(file.notes == ["m.csv:9: left out the row of totals"])
    #expect(file.table.place(1, 0) == .init("m.csv", line: 8, column: 3))
  }

  @Test("an option called Total that is not the last row is an option")
  func totals() throws {
    #expect(try Self.scores("option,a\nTotal,1\nB,2\n").table.options == ["Total", "B"])
  }

  @Test("every problem at once, each with its place")
  func allAtOnce() {
    let found = Self.problems {
      _ = try Self.scores(
        "name,a,a,,\n#weight,x,-1,0\n#wieght,1,1\n#direction,up,max\n#preference,round,usual\nA,1,\nA,2,3,9\n,1,1\nB,5%,5,,\nC,50,5\n"
      )
    }
    #expect(
      found == [
        "m.csv:1:1: the first column is \"name\"; call it option.",
        "m.csv:1:8: the criterion a comes twice; rename one.",
        "m.csv:1:10: a column has no heading; name the criterion.",
        "m.csv:2:9: the weight of a is \"x\"; give a number.",
        "m.csv:2:11: the weight of a is below 0; give at least 0.",
        "m.csv:3:1: #wieght describes nothing that is known; use #weight, #direction, #low, #high, #scale, #preference, #q, #p, #s, #veto, #swing, #from, #to, #rank, #least, #most, #branch, #branch-weight.",
        "m.csv:4:12: the direction of a is \"up\"; use max or min.",
        "m.csv:5:13: the preference \"round\" is not known; use usual, u-shape, v-shape, level, linear, gaussian.",
        "m.csv:6:5: A has no score on a; give a number, or leave the option or the criterion out.",
        "m.csv:7:1: the option A comes twice, in lines 6 and 7; rename one.",
        "m.csv:8:1: an option has no name; name it.",
        "m.csv:10:3: a has percentages in some cells and 50 here; write all of them the same way.",
      ])
  }

  @Test("anchors the wrong way round are pointed at, without a direction they mean less is better")
  func anchors() throws {
    #expect(try Self.scores("option,a\n#low,10\n#high,2\nA,4\n").table.criteria[0].direction == .min)
    #expect(Self.problems { _ = try Self.scores("option,a\n#direction,max\n#low,10\n#high,2\nA,4\n") }.count == 1)
    #expect(Self.problems { _ = try Self.scores("option,a\n#low,2\n#high,2\nA,4\n") }.count == 1)
  }

  @Test("without weights the criteria weigh the same; an empty file, no options and no criteria are said")
  func edges() throws {
    #expect(try Self.scores("option,a,b\nA,1,2\n").table.weights == [0.5, 0.5])
    for text in ["", "option\nA\n", "option,a\n", "option,a\n#weight,1\n"] {
      #expect(!Self.problems { _ = try Self.scores(text) }.isEmpty)
    }
  }

  @Test("a method's own complaints point into the file")
  func methodProblems() throws {
    let file = try Self.scores("option,a,b\n#preference,v-shape,usual\nA,1,0\nB,2,-3\n")
    #expect(
      Self.problems { _ = try AppraisalMethod.weightedProduct.run(file.table) }.map { $0.prefix(10) } == [
        "m.csv:3:5:", "m.csv:4:5:",
      ])
    #expect(Self.problems { _ = try AppraisalMethod.promethee.run(file.table) }[0].hasPrefix("m.csv:1:8: the v-shape"))
    #expect(Self.problems { _ = try AppraisalMethod.spotis.run(file.table) }.count == 2)
  }

  @Test("payoffs with probabilities anywhere in the file")
  func payoffs() throws {
    let file = try PayoffTableFile(
      Sheet("option,good,bad\nA,1,2\n#probability,25%,0.75\nB,3,4\nTotals,4,6\n", name: "p.csv"))
    #expect(file.table.probabilities == [0.25, 0.75])
    #expect(file.table.options == ["A", "B"] && file.table.values == [1, 2, 3, 4])
    let found = Self.problems {
      _ = try PayoffTableFile(Sheet("option,good,bad\n#probability,0.5,1.5\nA,1,\n", name: "p.csv"))
    }
    #expect(found.count == 2 && found[0].hasPrefix("p.csv:2:18:") && found[1].hasPrefix("p.csv:3:5:"))
    let sums = Self.problems {
      _ = try PayoffTableFile(Sheet("option,good,bad\n#probability,0.5,0.6\nA,1,2\n", name: "p.csv"))
    }
    #expect(sums.count == 1 && sums[0].hasPrefix("p.csv:2:1: the probabilities sum to"))
  }

  @Test("flows: columns in any order, empty amounts, repeated years, a totals row")
  func flows() throws {
    let file = try FlowFile(
      Sheet(
        "Year,Option,Health benefit,Cost,Benefit\n0,X,,\"£1,000\",\n1,X,5,,20\n1,X,5,,\n0,Y,,1,1\nTotal,,,,\n",
        name: "f.csv"))
    #expect(file.options.map(\.name) == ["X", "Y"])
    #expect(file.options[0].flows.map(\.year) == [0, 1, 1])
    #expect(file.options[0].flows.map(\.healthBenefit) == [0, 5, 5])
    #expect(file.options[0].flows[0].cost == 1000)
    #expect(file.notes.count == 1)
  }

  @Test("flows: years and amounts that are none are located")
  func flowProblems() {
    let found = Self.problems {
      _ = try FlowFile(
        Sheet(
          "option,year,cost,benefit\nX,-1,1,1\nX,1.5,1,1\n,2,1,1\nX,2000,1,1\nX,3,abc,5%\nX,4,1e300,1\n", name: "f.csv")
      )
    }
    #expect(
      found.map { $0.split(separator: " ")[0] } == [
        "f.csv:2:3:", "f.csv:4:1:", "f.csv:5:3:", "f.csv:6:5:", "f.csv:6:9:", "f.csv:7:5:",
      ])
    #expect(!Self.problems { _ = try FlowFile(Sheet("option,year\nX,1\n", name: "f.csv")) }.isEmpty)
    #expect(!Self.problems { _ = try FlowFile(Sheet("", name: "f.csv")) }.isEmpty)
    #expect(!Self.problems { _ = try FlowFile(Sheet("option,year,cost\n", name: "f.csv")) }.isEmpty)
  }

  @Test("a file that is missing or a folder is wrong input")
  func files() {
    #expect(throws: Problem.self) { try Sheet.read(path: "/no/such/file.csv") }
    #expect(throws: Problem.self) { try Sheet.read(path: "/") }
  }
}
