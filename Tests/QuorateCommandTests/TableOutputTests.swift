import Foundation
import Testing

/// What `score`, `robustness` and `npsv` print, by running the program itself on files as people have them.
@Suite("What the tables' commands print")
struct TableOutputTests {
  struct Printed {
    var status: Int32
    var output: String
    var errors: String
    var lines: [[String]] {
      output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
    func number(_ row: Int, _ column: Int) -> Double {
      lines.indices.contains(row) && lines[row].indices.contains(column) ? Double(lines[row][column]) ?? .nan : .nan
    }
  }

  static func run(_ command: String, _ bytes: Data, _ arguments: [String] = []) throws -> Printed {
    let folder = try NewOptionTests.Folder()
    let file = folder.path + "/table.csv"
    try bytes.write(to: URL(filePath: file))
    let process = Process()
    process.executableURL = URL(filePath: try #require(NewOptionTests.product("quorate")))
    process.arguments = [command, "table.csv"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    // Into files, since a full pipe would stop the program.
    let names = ["out", "err"].map { folder.path + "/" + $0 }
    let streams = try names.map { name in
      try Data().write(to: URL(filePath: name))
      return try FileHandle(forWritingTo: URL(filePath: name))
    }
    (process.standardOutput, process.standardError) = (streams[0], streams[1])
    try process.run()
    process.waitUntilExit()
    return Printed(status: process.terminationStatus, output: try folder.text("out"), errors: try folder.text("err"))
  }

  static func run(_ command: String, _ text: String, _ arguments: [String] = []) throws -> Printed {
    try run(command, Data(text.utf8), arguments)
  }

  /// As Excel saves it: a byte order mark, line ends of two characters, quoted thousands, pounds, percentages, an empty
  /// row, a row of totals.
  static let excel = """
    \u{FEFF}option,Cost,"Access, %",Quality\r
    #direction,min,max,max\r
    #weight,40%,30%,30%\r
    #low,0,0%,0\r
    #high,"£2,000,000",100%,100\r
    A,"£1,200,000",45%,70\r
    B,"£1,450,000.50",60%,80\r
    C,"£900,000",30%,55\r
    Total,"£3,550,000.50",135%,205\r
    ,,,\r

    """

  @Test("a table as Excel saves it is scored by every method, to the last digit")
  func excelTable() throws {
    let additive = try Self.run("score", Self.excel, ["--format", "csv"])
    #expect(additive.status == 0 && additive.lines[0] == ["option", "score", "rank"])
    #expect(additive.lines.dropFirst().map { $0[0] } == ["A", "B", "C"])
    for (row, wanted) in [50.5, 52.99999, 47.5].enumerated() {
      #expect(abs(additive.number(row + 1, 1) - wanted) < 1e-9)
    }
    #expect(additive.errors.contains("table.csv:9: left out the row of totals"))
    for (method, winner) in [
      ("weighted-product", "B"), ("topsis", "B"), ("promethee", "B"), ("spotis", "B"), ("lexicographic", "C"),
    ] {
      let found = try Self.run("score", Self.excel, ["--method", method, "--format", "csv"])
      #expect(found.lines.first { $0.count > 2 && $0[2] == "1" }?[0] == winner, "\(method): \(found.output)")
    }
  }

  @Test("every problem of a spreadsheet is told where it stands, with exit status 2 and nothing printed")
  func located() throws {
    let bad = "\u{FEFF}option,Cost,Access\r\n#direction,min,up\r\n#weight,x,30%\r\nA,,45%\r\nA,n/a,1O\r\n"
    let found = try Self.run("score", bad)
    #expect(found.status == 2 && found.output.isEmpty)
    for place in ["table.csv:2:16:", "table.csv:3:9:", "table.csv:4:3:", "table.csv:5:1:"] {
      #expect(found.errors.contains(place), "\(found.errors)")
    }
    let flows = try Self.run("npsv", "option,year,cost\nA,0,x\nA,-1,5\nA,1.5,5\nA,,20%\n")
    #expect(flows.status == 2 && flows.output.isEmpty && flows.errors.split(separator: "\n").count == 4)
    let payoffs = try Self.run("robustness", "option,s,t\n#probability,0.7,0.7\nA,1,two\n")
    #expect(payoffs.status == 2 && payoffs.errors.contains("table.csv:3:5:"), "\(payoffs.errors)")
    #expect(try Self.run("score", Data([0x6F, 0x70, 0x74, 0x2C, 0xFF, 0xFE, 0x0A, 0x41])).status == 2)
  }

  @Test("degenerate tables have a defined answer or a located problem")
  func degenerate() throws {
    #expect(try Self.run("score", "option,c\nA,1\n", ["--format", "csv"]).output == "option,score,rank\nA,1,1\n")
    let equal = try Self.run("score", "option,c,d\nA,0,0\nB,0,0\n", ["--method", "topsis", "--format", "csv"])
    #expect(equal.output == "option,score,rank\nA,0.5,1\nB,0.5,1\n")
    let zero = try Self.run("score", "option,c,d\nA,0,-1\nB,0,0\n", ["--method", "weighted-product"])
    #expect(zero.status == 2 && zero.errors.contains("table.csv:2:5: A has -1 on d"), "\(zero.errors)")
    #expect(try Self.run("score", "option,c\nA,NaN\n").errors.contains("table.csv:2:3:"))
    for text in ["", "option,c\n", "option\nA\n"] { #expect(try Self.run("score", text).status == 2) }
    let long = "option,c,d\n" + (1...1000).map { "o\($0),\($0),\(1001 - $0)\n" }.joined()
    for method in ["additive", "promethee", "lexicographic"] {
      let found = try Self.run("score", long, ["--method", method, "--format", "csv"])
      #expect(found.status == 0 && found.lines.count == 1001)
    }
    let free = try Self.run(
      "npsv", "option,year,cost,benefit\nA,0,-5,2\n", ["--outlays", "positive", "--format", "csv"])
    #expect(free.lines[1][5].isEmpty, "money saved has no ratio of benefits to costs")
  }

  @Test("PROMETHEE I's incomparable options are named, and ELECTRE III's")
  func relations() throws {
    let table = """
      option,a,b,c
      #q,1,1,1
      #p,3,3,3
      #preference,linear,linear,linear
      X,9,0,5
      Y,5,5,5
      Z,1,1,1

      """
    let found = try Self.run("score", table, ["--method", "promethee", "--show", "relations", "--format", "csv"])
    #expect(found.lines[0] == ["option", "preferred_to", "indifferent_to", "incomparable_with"])
    #expect(found.lines[1...2].map { $0[1] } == ["Z", "X+Z"] || found.lines[1][3] == "Y", "\(found.output)")
    #expect(found.lines[3][1].isEmpty)
    #expect(try Self.run("score", table, ["--method", "electre", "--show", "relations"]).status == 0)
    #expect(try Self.run("score", table, ["--show", "relations"]).status == 64)
    let read = try Self.run("score", table, ["--method", "promethee"])
    #expect(read.output.contains("orders"), "\(read.output)")
  }

  @Test("present values re-run at the switching value printed are level, to the penny")
  func switching() throws {
    let flows = { (factor: Double) in
      "option,year,cost,benefit\nA,0,1000,0\nA,1,0,\(900 * factor)\nA,2,0,\(900 * factor)\nB,0,500,0\nB,1,0,800\n"
    }
    let first = try Self.run("npsv", flows(1))
    let row = try #require(
      first.output.split(separator: "\n").first { $0.contains("is level with B") && $0.contains("benefit") })
    let factor = try #require(row.split(separator: " ").last.flatMap { Double($0) })
    let again = try Self.run("npsv", flows(factor), ["--format", "csv"])
    #expect(abs(again.number(1, 4) - again.number(2, 4)) < 0.02, "\(again.output)")
    let even = try Self.run("npsv", flows(1), ["--format", "csv"])
    let column = try #require(even.lines[0].firstIndex(of: "switch_benefit"))
    let level = try Self.run("npsv", flows(even.number(1, column)), ["--format", "csv"])
    #expect(abs(level.number(1, 4)) < 0.01)
  }

  @Test("optimism bias is printed before and after mitigation, each under its own name, and never in the plain columns")
  func bias() throws {
    let flows = "option,year,cost,benefit,capital\nA,0,\"£1,000\",,800\nA,1,0,\"£2,000\",\n"
    let plain = try Self.run("npsv", flows, ["--format", "csv"])
    let biased = try Self.run(
      "npsv", flows, ["--format", "csv", "--project", "standard-buildings", "--mitigated", "50%"])
    #expect(plain.lines[1].prefix(7) == biased.lines[1].prefix(7))
    let value = { (name: String) in biased.number(1, biased.lines[0].firstIndex(of: name) ?? 99) }
    #expect(value("pv_cost") == 1000 && value("pv_cost_bias_before_mitigation") == 1192)
    #expect(value("pv_cost_bias_after_mitigation") == 1096)
  }

  @Test("where rules or weightings do not separate the options, it is said in words")
  func words() throws {
    let payoffs = try Self.run("robustness", "option,good,bad\nlarge,200,-180\nsmall,100,-20\nnone,0,0\n")
    #expect(payoffs.output.contains("The rules do not agree: ") && payoffs.output.contains("small by expected, "))
    #expect(try Self.run("robustness", "option,s,t\nA,2,3\nB,1,1\n").output.contains("Every rule chooses A."))
    let scores = "option,a,b,c\n#low,0,0,0\n#high,9,9,9\nX,9,0,0\nY,0,9,0\nZ,0,0,9\n"
    let drawn = try Self.run("score", scores, ["--smaa", "2000", "--format", "csv"])
    #expect(drawn.errors.contains("the weights drawn do not separate the options"))
    #expect(drawn.lines[0].prefix(4) == ["option", "b1", "b2", "b3"])
    for row in 1...3 { #expect(abs((1...3).reduce(0) { $0 + drawn.number(row, $1) } - 1) < 1e-9) }
    let clear = try Self.run("score", "option,a,b\n#low,0,0\n#high,9,9\nX,9,8\nY,0,9\n", ["--smaa", "2000"])
    #expect(clear.errors.contains("X comes first under "))
  }
}
