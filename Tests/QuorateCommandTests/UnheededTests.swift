import Foundation
import Testing

/// Goes through every row and flag of the tables' commands: given, each changes what is printed, is refused, or is
/// answered in words.
@Suite("Nothing given goes unheeded")
struct UnheededTests {
  private func run(_ command: String, _ text: String, _ arguments: [String]) throws -> TableOutputTests.Printed {
    try TableOutputTests.run(command, text, arguments + ["--format", "csv"])
  }

  private static let rows = [
    "#weight,1,3", "#direction,max,min", "#low,1,2", "#high,20,30", "#scale,10:0 20:60 30:100,linear",
    "#preference,level,usual", "#q,3,3", "#p,6,6", "#s,1,1", "#veto,3,3", "#swing,100,30", "#from,0,0", "#to,10,10",
    "#rank,2,1", "#least,0.1,0.1", "#most,0.9,0.9", "#branch,M,N", "#branch-weight,2,1", "#colour,1,2",
  ]
  private static let asks: [[String]] =
    ["additive", "weighted-product", "topsis", "promethee", "spotis", "electre", "lexicographic"].map {
      ["--method", $0]
    }
    + [["--smaa", "40"], ["--show", "stability"], ["--group"], ["--scale", "minmax"]]

  private static func bodies(_ ask: [String]) -> [String] {
    ask == ["--group"]
      ? ["A,1,2\nB,2,1\nC,3,3\n"]
      : ["A,10,15\nB,14,11\nC,12,13\n", "A,10,15\nB,10,11\n", "A,10,25\nB,14,11\nC,13,18\nD,20,3\n"]
  }

  /// What SPOTIS must have.
  private static let anchors = "#low,0,0\n#high,50,50\n"

  /// What is printed without the row, by what is asked, anchors and body: once for all rows.
  private static let plain = Result { () throws -> [[String]: TableOutputTests.Printed] in
    var all: [[String]: TableOutputTests.Printed] = [:]
    for ask in asks {
      for given in ask.contains("spotis") ? ["", anchors] : [""] {
        for body in bodies(ask) {
          all[ask + [given, body]] = try TableOutputTests.run(
            "score", "option,a,b\n" + given + body, ask + ["--format", "csv"])
        }
      }
    }
    return all
  }

  @Test("every # row of score under every method and view", arguments: rows)
  func scoreRows(_ row: String) throws {
    let key = String(row.split(separator: ",")[0])
    let plain = try Self.plain.get()
    for ask in Self.asks {
      let isScale = ["#low", "#high", "#scale"].contains(key)
      let anchors = ask.contains("spotis") && !isScale ? Self.anchors : ""
      let isHeeded = try Self.bodies(ask).contains { body in
        let with = try run("score", "option,a,b\n" + anchors + row + "\n" + body, ask)
        let without = try #require(plain[ask + [anchors, body]])
        let isSaid = with.errors.contains(key) && with.errors != without.errors
        return with.output != without.output || with.status == 2 || isSaid
      }
      #expect(isHeeded, "\(row) under \(ask)")
    }
  }

  @Test(
    "every flag of score",
    arguments: [
      ["--method", "topsis"], ["--scale", "minmax"], ["--scale", "minmax", "--method", "promethee"], ["--smaa", "20"],
      ["--seed", "5"], ["--cross-check"], ["--group"], ["--show", "weights"], ["--transpose"],
      ["--smaa", "20", "--cross-check"], ["--smaa", "20", "--show", "weights"], ["--group", "--method", "topsis"],
      ["--shares", "A=1"], ["--group", "--seed", "5"], ["--cross-check", "--show", "findings"],
    ])
  func scoreFlags(_ flags: [String]) throws {
    let text = "option,a,b\n#weight,2,1\nA,1,3\nB,2,1\nC,3,2\n"
    let (with, without) = (try run("score", text, flags), try run("score", text, []))
    let said = with.errors != without.errors && flags.contains { $0.hasPrefix("--") && with.errors.contains($0) }
    #expect(with.output != without.output || with.status != 0 || said, "\(flags): \(with.errors)")
  }

  private static let payoffs = "A,1,4\nB,2,2\nC,0,9\n"
  private static let plainPayoffs = Result {
    try TableOutputTests.run("robustness", "option,s,t\n" + payoffs, ["--format", "csv"])
  }

  @Test("every row of robustness", arguments: rows + ["#probability,0.2,0.8"])
  func payoffRows(_ row: String) throws {
    let with = try run("robustness", "option,s,t\n\(row)\n" + Self.payoffs, [])
    #expect(with.output != (try Self.plainPayoffs.get().output) || with.status == 2, "\(row): \(with.errors)")
  }

  @Test(
    "every flag of robustness",
    arguments: [["--alpha", "0.9"], ["--level", "2"], ["--direction", "min"], ["--transpose"]])
  func payoffFlags(_ flags: [String]) throws {
    let with = try run("robustness", "option,s,t\n" + Self.payoffs, flags)
    #expect(with.output != (try Self.plainPayoffs.get().output), "\(flags)")
  }

  @Test("every column and flag of npsv")
  func flows() throws {
    let text = "option,year,cost,benefit\nA,0,100,0\nA,1,0,120\nB,0,50,60\n"
    let plain = try run("npsv", text, [])
    for flags in [
      ["--schedule", "green-book-health"], ["--optimism-bias", "20%"], ["--project", "standard-buildings"],
      ["--mitigated", "10%"], ["--median-income", "25000"], ["--timing", "middle"], ["--outlays", "negative"],
      ["--rate", "9%", "--rate-source", "x"], ["--base-year", "2024"],
    ] {
      let found = try run("npsv", text, flags)
      #expect(
        found.output != plain.output || found.status != 0 || found.errors.contains(flags[0]),
        "\(flags): \(found.errors)")
    }
    for column in ["health_benefit", "capital", "income", "points", "remark"] {
      let wider = "option,year,cost,benefit,\(column)\nA,0,100,0,5\nA,1,0,120,\nB,0,50,60,\n"
      let found = try run("npsv", wider, [])
      #expect(found.output != plain.output || found.errors.contains(column), "\(column): \(found.errors)")
    }
  }
}
