import Foundation
import Testing

@Suite("Tables and flags as people write them, from the command line")
struct OddInputTests {
  private func run(_ command: String, _ text: String, _ arguments: [String] = []) throws -> TableOutputTests.Printed {
    try TableOutputTests.run(command, text, arguments)
  }

  @Test("votes: level options, unranked options, marks and withdrawn voters are said, not guessed")
  func votes() throws {
    let level = try run("score", "option,v1,v2,v3\n#weight,4,3,3\nA,1,3,3\nB,2,1,2\nC,3,2,1\n", ["--group"])
    #expect(level.status == 0 && level.output.contains("who leaves first decides: B or C wins"), "\(level.output)")
    let short = try run(
      "score", "option,v1,v2,v3\n#weight,4,3,3\nA,1,,\nB,2,1,2\nC,,2,1\n", ["--group", "--format", "csv"])
    #expect(short.status == 0 && short.errors.contains("v1 does not rank C"), "\(short.errors)")
    #expect(short.lines.first { $0[0] == "B" }?[3] == "2", "B beats A by 6 to 4 and C by 7 to 3")
    for marks in ["A,9,8\nB,2,3\nC,5,5\n", "A,0,1.5\nB,-1,2\nC,2,0.5\n", "A,1,5\nB,3,1\nC,5,3\n"] {
      let found = try run("score", "option,v1,v2\n" + marks, ["--group"])
      #expect(found.status == 2 && found.errors.contains("#direction"), "\(found.errors)")
    }
    let said = try run(
      "score", "option,v1,v2,v3\n#direction,max,max,max\nA,9,8,7\nB,2,3,9\nC,5,5,5\n", ["--group", "--format", "csv"])
    #expect(said.lines.first { $0[0] == "A" }?[2] == "1")
    #expect(try run("score", "option,v1,v2\n#weight,0,0\nA,1,2\nB,2,1\n", ["--group"]).status == 2)
  }

  @Test(
    "several best orders are all given, whatever the order of rows", arguments: ["A,1,2\nB,2,1\n", "B,2,1\nA,1,2\n"])
  func orders(_ rows: String) throws {
    let found = try run("score", "option,v1,v2\n" + rows, ["--group"])
    #expect(found.output.contains("2 orders have the fewest disagreements"), "\(found.output)")
    let csv = try run("score", "option,v1,v2\n" + rows, ["--group", "--format", "csv"])
    #expect(csv.lines.dropFirst().allSatisfy { $0[6] == "1 to 2" })
  }

  @Test("costs in robustness: regret is a cost above the least, and #direction, --direction and --level say so")
  func costs() throws {
    let csv = ["--format", "csv"]
    let text = "option,s1,s2\nA,10,30\nB,20,15\n"
    let flag = try run("robustness", text, ["--direction", "min", "--level", "20"] + csv)
    let row = try run("robustness", "option,s1,s2\n#direction,min,min\nA,10,30\nB,20,15\n", ["--level", "20"] + csv)
    #expect(flag.output == row.output && flag.status == 0)
    let lines = flag.lines.dropFirst().map { $0.map { Double($0) ?? .nan } }
    #expect(Array(lines[0][1...4]) == [20, 7.5, 15, 30] && Array(lines[1][1...4]) == [17.5, 5, 10, 20])
    #expect(lines[0][10] == 0.5 && lines[1][10] == 1, "A stays within 20 in one of two states, B in both")
    #expect(try run("robustness", "option,s1,s2\n#direction,min,max\nA,1,2\n").status == 2)
    #expect(try run("robustness", "option,s1,s2\n#weight,1,2\nA,1,2\n").errors.contains("#probability"))
    #expect(try run("robustness", "option,s1,s2\n#direction,max,max\nA,1,2\n", ["--direction", "min"]).status == 2)
    #expect(try run("robustness", text, ["--alpha", "50%"] + csv).output == (try run("robustness", text, csv)).output)
  }

  @Test("npsv: mid-year, a rate of one's own, unequal lives and columns that nothing uses")
  func flows() throws {
    let csv = ["--format", "csv"]
    let half = try run("npsv", "option,year,cost\nP,0,100\nP,0.5,10\n", csv)
    #expect(half.lines[1][1] == "109.83")
    let moved = try run("npsv", "option,year,cost\nP,0,100\n", ["--timing", "middle"] + csv)
    #expect(moved.lines[1][1] == "98.29")
    let own = try run("npsv", "option,year,cost\nP,1,105\n", ["--rate", "5%", "--rate-source", "Treasury"] + csv)
    #expect(own.lines[1][1] == "100.00")
    #expect(try run("npsv", "option,year,cost\nP,1,105\n", ["--rate", "5%"]).status == 64)
    let lives = try run(
      "npsv",
      "option,year,cost,benefit\nP,0,100,0\nP,1,0,60\nP,2,0,60\nQ,0,150,0\nQ,1,0,60\nQ,2,0,60\nQ,3,0,60\nQ,4,0,10\n")
    #expect(lives.errors.contains("puts Q first where eav, the value a year, puts P first"), "\(lives.errors)")
    let unused = try run("npsv", "option,year,cost,capital,income\nP,0,100,50,20000\n", ["--mitigated", "10%"])
    for word in ["--mitigated", "capital", "income"] { #expect(unused.errors.contains(word), "\(unused.errors)") }
    let negative = "option,year,cost,benefit\nP,0,-500000,0\nP,1,0,200000\nP,2,0,300000\nP,3,0,200000\n"
    #expect(try run("npsv", negative).status == 2)
    #expect(try run("npsv", negative, ["--outlays", "negative"] + csv).lines[1][4] == "153678.47")
  }

  @Test("what a spreadsheet would run is text in CSV, and what steers a terminal is written out")
  func injection() throws {
    let text =
      "option,a\n\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",1\n@SUM(1),3\nA|B,2\n+1+1,4\n-2+3,5\n\u{1B}[31mred\u{202E},6\n"
    let csv = try run("score", text, ["--format", "csv"])
    #expect(csv.lines.dropFirst().allSatisfy { !"=@+-".contains($0[0].first ?? "=") }, "\(csv.output)")
    for format in ["table", "csv", "json", "markdown"] {
      let found = try run("score", text, ["--format", format])
      let all = (found.output + found.errors).unicodeScalars
      #expect(!all.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(format)")
    }
    #expect(try run("score", text, ["--format", "markdown"]).output.contains("A\\|B"))
    let problem = try run("score", "option,a\nA,\u{1B}[2Jx\n")
    #expect(problem.status == 2 && !problem.errors.contains("\u{1B}") && problem.errors.contains("\\u{1B}"))
  }

  @Test("a standard stream that is full, closed or gone ends with 1 or 2, never with a trap")
  func streams() throws {
    let program = try #require(NewOptionTests.product("quorate"))
    let folder = FileManager.default.temporaryDirectory
    for (name, text, wanted) in [("good", "option,a\nA,1\nB,2\n", Int32(1)), ("bad", "option,a\nA,x\n", 2)] {
      let file = folder.appendingPathComponent("quorate-stream-\(name)-\(UUID().uuidString).csv")
      try Data(text.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let call = "'\(program)' score '\(file.path)'"
      for shell in ["\(call) >/dev/full", "\(call) >&-", "\(call) >/dev/full 2>/dev/full", "\(call) >&- 2>&-"] {
        #expect(try Self.shell(shell) == wanted, "\(shell)")
      }
      #expect(try Self.shell("\(call) 2>&- >/dev/null") == (name == "good" ? 0 : 2))
      #expect(try Self.shell("\(call) <&- >/dev/null 2>/dev/null") == (name == "good" ? 0 : 2))
    }
    #expect(
      try Self.shell("trap '' PIPE; ('\(program)' options; echo $? >&2) 2>\(folder.path)/quorate-pipe | true") == 0)
    try? FileManager.default.removeItem(atPath: "\(folder.path)/quorate-pipe")
  }

  private static func shell(_ line: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 132
  }
}
