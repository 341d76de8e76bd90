import Appraisal
import MultiCriteria
import OptionKit
import Testing

@testable import ScenarioFiles

private typealias Tables = TableFileTests

private func scores(_ text: String, transposed: Bool = false) throws -> ScoreTableFile {
  let sheet = Sheet(text, name: "m.csv")
  return try ScoreTableFile(transposed ? sheet.transposed(corner: "option") : sheet)
}

private func weighted(_ file: ScoreTableFile) throws -> [Double] {
  try AppraisalMethod.additive.run(file.table, scaling: .raw).scores
}

@Suite("Rows that are no options, sheets on their side, names written twice")
struct OddTableTests {
  @Test(
    "a row called Weight weighs: A 6.9, B 6.1 in shares",
    arguments: [
      "option,Q,Ac,C\nWeights (%),30%,50%,20%\nA,6,7,8\nB,8,5,6\n",
      "option,Q,Ac,C\nWeight,0.3,0.5,0.2\nA,6,7,8\nB,8,5,6\n",
      "option,Q,Ac,C\nA,6,7,8\nB,8,5,6\nweighting:,0.3,0.5,0.2\n",
    ])
  func weightRow(_ text: String) throws {
    let file = try scores(text)
    #expect(try zip(weighted(file), [6.9, 6.1]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(file.notes.contains { $0.contains("is read as #weight") })
  }

  @Test("a row called Direction points, and one called Probability weighs states")
  func otherRows() throws {
    let file = try scores("option,Q,C\nDirection,max,min\nA,6,8\nB,8,6\n")
    #expect(file.table.criteria.map(\.direction) == [.max, .min])
    let payoffs = try PayoffTableFile(
      Sheet("option,s1,s2,s3\nprobability,0.5,0.25,0.25\nA,1,2,3\nB,2,2,2\n", name: "p.csv"))
    #expect(payoffs.table.options == ["A", "B"] && payoffs.table.probabilities == [0.5, 0.25, 0.25])
  }

  @Test(
    "sums, means, maxima, minima, counts and spreads below or above the options are left out, and said",
    arguments: [
      "A,1,4\nB,3,8\nTotal,4,12\n", "Total,4,12\nA,1,4\nB,3,8\n", "A,1,4\nB,3,8\nAverage,2,6\n",
      "Mean,2,6\nA,1,4\nB,3,8\n",
      "A,1,4\nB,3,8\nMax,3,8\nMin,1,4\n", "A,1,4\nB,3,8\nCount,2,2\n", "A,1,4\nB,3,8\nStd dev,1,2\n",
      "A,1,4\nB,3,8\nStd dev,1.41,2.83\n", "A,1,4\nB,3,8\nMedian,2,6\nRank,1,2\n", "A,1,4\nB,3,8\nOverall:,4,12\n",
    ])
  func summaries(_ body: String) throws {
    let file = try scores("option,a,b\n#weight,1,1\n" + body)
    #expect(file.table.options == ["A", "B"])
    #expect(file.notes.contains { $0.contains("left out the row") })
  }

  @Test(
    "options that are called like summaries stay options",
    arguments: ["Best", "Minimum", "Max", "Rank", "Count", "Range"])
  func notSummaries(_ name: String) throws {
    #expect(try scores("option,a\nA,1\n\(name),7\nB,3\n").table.options == ["A", name, "B"])
  }

  @Test(
    "a total that is none, the most marks there are and an unmarked description are asked about",
    arguments: [
      "A,1,4\nB,3,8\nTotal,5,12\n", "Max score,10,10\nA,1,4\n", "Preference,usual,linear\nA,1,4\n",
      "Units,£,%\nA,1,4\n",
      "A,1,4\nB,3,8\nAverage,3,6\n",
    ])
  func asked(_ body: String) {
    let found = Tables.problems { _ = try scores("option,a,b\n" + body) }
    #expect(found.count >= 1 && found[0].hasPrefix("m.csv:"), "\(found)")
  }

  @Test("criteria down and options across: 6.00, 5.95, 4.20, 3.75 once turned, and offered where not")
  func turned() throws {
    let body =
      ",weight,Option 1,Option 2,Option 3,Option 4\nQuality,50%,3,5,5,5\nAccess,25%,5,9,0,6\nRisk,15%,4,6,8,8\nTime,10%,4,3,5,8\nOverall,100%,16,23,18,27\n"
    for corner in ["criterion", "option", "Criteria", "x"] {
      let file = try scores(corner + body, transposed: true)
      #expect(try zip(weighted(file), [3.75, 5.95, 4.2, 6]).allSatisfy { abs($0 - $1) < 1e-12 })
      #expect(file.table.criteria.map(\.name) == ["Quality", "Access", "Risk", "Time"])
    }
    for corner in ["criterion", "option"] {
      #expect(Tables.problems { _ = try scores(corner + body) }.contains { $0.contains("--transpose") })
    }
  }

  @Test("a column of totals, of weighted totals or of ranks is no criterion")
  func sumColumns() throws {
    for column in ["Total,5,11", "Average,2.5,5.5", "Overall,2.2,5", "Rank,2,1"] {
      let parts = column.split(separator: ",")
      let text = "option,a,b,\(parts[0])\n#weight,0.6,0.4,0\nA,1,4,\(parts[1])\nB,3,8,\(parts[2])\n"
      #expect(try scores(text).table.criteria.map(\.name) == ["a", "b"], "\(column)")
    }
    #expect(try scores("option,a,b,Total\nA,1,4,9\nB,3,8,2\n").table.criteria.count == 3, "no sum")
  }

  @Test(
    "percentages beside plain figures are refused wherever figures stand",
    arguments: [
      "option,a,b\n#weight,60%,40\nA,1,2\n", "option,a,b\n#weight,60%,40%\n#least,50,30%\n#most,70%,50\nA,1,2\n",
      "option,a,b\n#swing,100%,50\n#from,0,0\n#to,10,10\nA,1,2\n", "option,a\nA,60%\nB,40\n",
      "option,a\n#low,0\n#high,100\nA,60%\n",
      "option,a,b\n#branch,x,y\n#branch-weight,60%,40\n#weight,1,1\nA,1,2\n",
    ])
  func percent(_ text: String) {
    #expect(Tables.problems { _ = try scores(text) }.contains { $0.contains("percentages in some cells") })
  }

  @Test("…in payoffs, panels and futures too")
  func percentElsewhere() {
    #expect(!Tables.problems { _ = try PayoffTableFile(Sheet("option,a,b\nA,60%,40\n", name: "p.csv")) }.isEmpty)
    let panel = "option,criterion,score,scorer,organisation\nX,Q,60%,a,o\nY,Q,40,a,o\n"
    #expect(!Tables.problems { _ = try PanelFile(Sheet(panel, name: "p.csv")) }.isEmpty)
  }

  @Test("names that differ in case or blanks are one, which is said; two options so named are asked about")
  func names() throws {
    let body = "X,Q,60,s1,CCG\nX,Q,40,s2,Council\nX,q,40,s3,\(" council ")\nx,Q,40,s4,COUNCIL\n"
    let file = try PanelFile(Sheet("option,criterion,score,scorer,organisation\n" + body, name: "p.csv"))
    #expect(Set(file.scores.map(\.organisation)) == ["CCG", "Council"])
    #expect(Panel(file.scores).cell(option: "X", criterion: "Q").mean == 50)
    #expect(file.notes.count == 4, "\(file.notes)")
    let two = Tables.problems { _ = try scores("option,a\nDo  nothing,1\ndo nothing,2\n") }
    #expect(two.count == 1 && two[0].contains("lines 2 and 3"))
    let flows = try FlowFile(Sheet("option,year,cost\nP,0,5\np,1,5\n P ,2,5\n", name: "f.csv"))
    #expect(flows.options.map(\.name) == ["P"] && flows.notes.count == 1)
  }

  @Test("one who scored a cell twice is a problem that names both lines, unless both are dated")
  func twice() throws {
    let head = "option,criterion,score,scorer,organisation,date\n"
    for body in ["X,Q,60,A,CCG,\nX,Q,90,A,CCG,\n", "X,Q,90,a,ccg,\nX,Q,60,A,CCG,2018-01-01\n"] {
      let found = Tables.problems { _ = try PanelFile(Sheet(head + body, name: "p.csv")) }
      #expect(found.count == 1 && found[0].contains("in lines 2 and 3"))
    }
    let dated = try PanelFile(Sheet(head + "X,Q,60,A,CCG,2018-02-01\nX,Q,90,A,CCG,2018-01-01\n", name: "p.csv"))
    #expect(Panel(dated.scores).cell(option: "X", criterion: "Q").mean == 60 && dated.notes.count == 1)
  }

  @Test(
    "a line break in a name is a space, so that tables stay tables",
    arguments: ["\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\t "])
  func breaks(_ mark: String) throws {
    #expect(try scores("option,a\n\"A\(mark)B\",1\nC,2\n").table.options == ["A B", "C"])
  }

  @Test("titles above the heading are left out, and said")
  func titles() throws {
    let file = try scores("Options appraisal 2018,,\nPrepared by,A. Smith,\n,,\noption,a,b\nA,1,2\n")
    #expect(file.table.values == [1, 2] && file.notes.contains { $0.contains("above the heading") })
    #expect(try FlowFile(Sheet("Flows in pounds\n\noption,year,cost\nA,0,2\n", name: "f.csv")).options.count == 1)
  }
}

@Suite("Flows: signs, years and columns as people write them")
struct OddFlowTests {
  private func file(_ text: String, base: String? = nil, outlays: FlowFile.OutlaySign? = nil) throws -> FlowFile {
    try FlowFile(Sheet(text, name: "f.csv"), baseYear: base, outlays: outlays)
  }

  @Test("costs that are all below 0 are asked about, never taken for savings")
  func signs() throws {
    let text = "option,year,cost,benefit\nP,0,-500000,0\nP,1,0,200000\n"
    #expect(Tables.problems { _ = try file(text) }.first?.contains("--outlays") == true)
    #expect(try file(text, outlays: .negative).options[0].flows.map(\.cost) == [500_000, 0])
    #expect(try file(text, outlays: .positive).options[0].flows.map(\.cost) == [-500_000, 0])
    let brackets = "option,year,cost,benefit\nP,0,\"(500,000)\",0\nP,1,0,\"200,000\"\n"
    #expect(!Tables.problems { _ = try file(brackets) }.isEmpty)
    let receipt = try file("option,year,cost\nP,0,500000\nP,3,-200000\n")
    #expect(receipt.options[0].flows.map(\.cost) == [500_000, -200_000])
    #expect(receipt.notes.contains { $0.contains("receipt") })
  }

  @Test(
    "calendar years, financial years and words count from the first year, which is said",
    arguments: [
      "2024,2026", "2024/25,2026/27", "2024-25,2026-27", "FY 2024/25,FY 2026/27", "2024/2025,2026/2027",
    ])
  func years(_ pair: String) throws {
    let parts = pair.split(separator: ",")
    let read = try file("option,year,cost\nP,\(parts[1]),1\nP,\(parts[0]),2\n")
    #expect(read.options[0].flows.map(\.year) == [2, 0])
    #expect(read.notes.contains { $0.contains("--base-year") })
    let from = parts[0].contains("/") || parts[0].contains("-") ? "2023/24" : "2023"
    #expect(
      try file("option,year,cost\nP,\(parts[1]),1\nP,\(parts[0]),2\n", base: from).options[0].flows.map(\.year) == [
        3, 1,
      ])
  }

  @Test("years in words, and years that cannot be")
  func words() throws {
    #expect(try file("option,year,cost\nP,Year 0,1\nP,year 12,2\nP,Y2,3\n").options[0].flows.map(\.year) == [0, 12, 2])
    for year in ["2024/26", "-1", "5000", "x", "24%", "2024/25/26"] {
      #expect(!Tables.problems { _ = try file("option,year,cost\nP,\(year),1\n") }.isEmpty, "\(year)")
    }
    #expect(!Tables.problems { _ = try file("option,year,cost\nP,0,1\nP,2024,1\n") }.isEmpty, "two ways to count")
    #expect(!Tables.problems { _ = try file("option,year,cost\nP,2024,1\n", base: "2025") }.isEmpty)
  }

  @Test("a column a year with an item on every row, and a question where no item is named")
  func wide() throws {
    let read = try file("option,item,2024/25,2025/26\nP,Costs,500000,2\nP,benefit,,7\nP,Health benefit,1,\n")
    #expect(read.options[0].flows.map(\.year) == [0, 1, 1, 0])
    #expect(read.options[0].flows.map(\.cost).reduce(0, +) == 500_002)
    #expect(read.options[0].flows.map(\.healthBenefit).reduce(0, +) == 1)
    #expect(Tables.problems { _ = try file("option,2024/25,2025/26\nP,500000,2\n") }.first?.contains("item") == true)
  }

  @Test("capital beyond the cost that it is part of, and columns that nothing reads, are said")
  func unheeded() throws {
    #expect(!Tables.problems { _ = try file("option,year,cost,capital\nP,0,100,500\n") }.isEmpty)
    #expect(try file("option,year,cost,remark\nP,0,100,x\n").notes.contains { $0.contains("is not used") })
  }
}

@Suite("Comparisons of two at a time as they are printed")
struct OddPairwiseTests {
  private func read(_ text: String) throws -> PairwiseFile { try PairwiseFile(Sheet(text, name: "p.csv")) }

  @Test("a reciprocal rounded as it is written is one")
  func rounded() throws {
    for number in 2...9 {
      for places in [1, 2, 3] {
        let scale = [1.0, 10, 100, 1000][places]
        let written = (1 / Double(number) * scale).rounded() / scale
        guard written > 0 else { continue }
        let file = try read("x,a,b\na,1,\(number)\nb,\(written),1\n")
        #expect(abs(file.comparison.weights[0] - Double(number) / Double(number + 1)) < 1e-12, "\(number) \(written)")
      }
    }
    #expect(!Tables.problems { _ = try read("x,a,b\na,1,6\nb,0.5,1\n") }.isEmpty)
    #expect(!Tables.problems { _ = try read("x,a,b\na,1,6\nb,0.18,1\n") }.isEmpty)
  }

  @Test("dates of a spreadsheet, a diagonal of 2 and a second row are said where they stand")
  func refused() {
    #expect(Tables.problems { _ = try read("x,a,b\na,1,6\nb,01-Jun,1\n") }[0].contains("made a date"))
    #expect(Tables.problems { _ = try read("x,a,b\na,2,3\nb,,1\n") }[0].hasPrefix("p.csv:2:3: a against itself"))
    #expect(Tables.problems { _ = try read("x,a,b\na,1,3\nb,,1\nA,1,4\n") }[0].contains("lines 2 and 4"))
  }

  @Test("sums and weights beside the comparisons are left out; padding means nothing")
  func extras() throws {
    let file = try read("x,a,b,Weight,,\na,1,2,0.67,,\nb,0.5,1,0.33,,\nSum,1.5,3,,,\n,,,,,\n")
    #expect(file.criteria == ["a", "b"] && file.notes.count == 2)
    #expect(abs(file.comparison.weights[0] - 2 / 3.0) < 1e-12)
  }
}
