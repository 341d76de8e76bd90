import Foundation
import ReportFiles
import Testing

@testable import QuorateCommand

/// `quorate runs compare`, on runs of a small case of which one thing was changed at a time.
@Suite("Two kept runs compared")
struct RunsCompareTests {
  /// What the service costs over the years, scored so that no case of these tests reaches an end of the scale.
  static let cost = """
      - id: whole-life-cost
        branch: Money
        scale: {zero: 200000, hundred: 0}
        anchors: reasons
        weight: {value: 2, source: paper 6}

    """

  private func appraise(_ one: SmallCase, _ desk: RunsDesk, _ more: [String] = []) throws {
    let words = [
      "appraise", one.folder, "--report", "out", "--replace", "--no-office", "--futures", "16", "--years", "3",
    ]
    let found = try desk.run(words + more)
    #expect(found.status == 0, "\(found.errors)")
  }

  private func change(_ one: SmallCase, _ name: String, _ old: String, _ new: String) throws {
    let text = try one.text(name)
    try #require(text.contains(old))
    try one.write(name, text.replacing(old, with: new))
  }

  private func compare(_ desk: RunsDesk, _ more: [String] = []) throws -> [[String]] {
    let runs = try desk.run(["runs", "--format", "csv"]).rows.dropFirst().map { $0[0] }
    try #require(runs.count == 2)
    let found = try desk.run(["runs", "compare", runs[1], runs[0], "--format", "csv"] + more)
    #expect(found.status == 0, "\(found.errors)")
    return found.rows
  }

  @Test("the same run twice differs in nothing")
  func same() throws {
    let (one, desk) = (try SmallCase(criteria: Self.cost), try RunsDesk())
    for _ in 0..<2 { try appraise(one, desk) }
    #expect(try compare(desk) == [["kind", "name", "before", "after"]])
  }

  @Test("every input that differs is named by its path, cell or flag, then what moved, then what each moves alone")
  func inputs() throws {
    let (one, desk) = (try SmallCase(criteria: Self.cost), try RunsDesk())
    try appraise(one, desk)
    try change(one, "case/scenario.yaml", "scale-elasticity: {value: 0.04", "scale-elasticity: {value: 0.05")
    try change(one, "case/scenario.yaml", "zero: 200000", "zero: 240000")
    try change(one, "case/scenario.yaml", "summary: Two groups", "summary: Both groups")
    try appraise(one, desk, ["--seed", "9"])
    let rows = try compare(desk)
    let inputs = rows.filter { $0[0] == "input" }
    #expect(
      inputs == [
        ["input", "scenario.yaml summary", "Two groups and a council.", "Both groups and a council."],
        ["input", "scenario.yaml parameters.scale-elasticity.value", "0.04", "0.05"],
        ["input", "scenario.yaml criteria.whole-life-cost.scale.zero", "200000", "240000"],
        ["input", "command --seed", "", "9"],
      ])
    #expect(rows.contains { $0[0] == "manifest" && $0[1] == "seed" && $0[3] == "9" })
    #expect(rows.contains { $0[0] == "score" } && rows.contains { $0[0] == "measure" })
    let swaps = rows.filter { $0[0] == "swap-score" }
    #expect(swaps.map { $0[1] } == inputs.map { $0[1] } + ["all"])
    let moved = swaps.map { (Double($0[3]) ?? .nan) - (Double($0[2]) ?? .nan) }
    #expect(moved[0] == 0, "a summary moves no score")
    #expect(moved[2] > 0, "with a worse zero the same cost is worth more")
    let leader = try #require(rows.first { $0[0] == "score" })
    #expect(rows.filter { $0[0] == "score" && $0[1] == leader[1] }.count == 1)
    // Everything swapped at once is the second run.
    let after = rows.filter { $0[0] == "score" }.compactMap { Double($0[3]) }
    #expect(after.contains { abs($0 - (Double(swaps[4][3]) ?? .nan)) < 1e-9 }, "\(rows)")
    #expect(try compare(desk, ["--no-swap"]) == rows.filter { !$0[0].hasPrefix("swap") })
  }

  @Test("one changed input explains the whole move, whatever file it is in")
  func alone() throws {
    let (one, desk) = (try SmallCase(criteria: Self.cost), try RunsDesk())
    try appraise(one, desk)
    try change(one, "case/money.csv", "west-ccg,300.50", "west-ccg,250.50")
    try change(one, "case/money.csv", "east-ccg,199.50", "east-ccg,249.50")
    try appraise(one, desk)
    let rows = try compare(desk)
    #expect(
      rows.filter { $0[0] == "input" } == [
        ["input", "money.csv west-ccg service", "300.50", "250.50"],
        ["input", "money.csv east-ccg service", "199.50", "249.50"],
      ])
    #expect(rows.filter { $0[0] == "swap-score" }.count == 3)
  }

  @Test("a field is changed and every other byte of a table means the same")
  func tables() throws {
    let text = "id,\"a \"\"b\"\"\",c\r\n1,\"x,y\",\r\n2,\" \nz\",3\r\n"
    let table = try #require(PlainCSV(Array(text.utf8)))
    #expect(table.rows == [["id", "a \"b\"", "c"], ["1", "x,y", ""], ["2", " \nz", "3"]])
    #expect(PlainCSV(table.bytes)?.rows == table.rows)
    #expect(table.keyed?.rows["2"] == ["2", " \nz", "3"])
    #expect(PlainCSV(Array("a,\"b".utf8)) == nil && PlainCSV([0xFF, 0x2C]) == nil)
    #expect(PlainCSV([])?.rows == [] && PlainCSV([])?.keyed == nil)
    #expect(PlainCSV(Array("a,b\n1,2\n1,3\n".utf8))?.keyed == nil, "two rows of one name")
  }

  @Test("flags that may be repeated are told apart by what they set, and given as the other run has them")
  func words() {
    let first = CommandWords(["appraise", "case", "--set", "a.b.c=1", "--full", "--set", "a.b.d=2"])
    let second = CommandWords(["appraise", "case", "--seed", "4", "--set", "a.b.c=3"])
    #expect(first.names(with: second) == ["--set a.b.c", "--full", "--set a.b.d", "--seed"])
    var swapped = first
    swapped.take("--set a.b.c", from: second)
    swapped.take("--full", from: second)
    #expect(swapped.all == ["appraise", "case", "--set", "a.b.d=2", "--set", "a.b.c=3"])
  }

  @Test("the words that are kept name no place of a machine, and leave out what makes no difference")
  func kept() {
    let given = [
      "appraise", "--threads", "2", "/home/me/case", "--client", "/home/me/case", "--report=/tmp/x", "--set=a.b.c=1",
      "--futures-table", "/home/me/f.csv", "--logo=/home/me/l.png", "--seed", "5", "--no-keep", "--fresh", "--replace",
      "--by", "me", "--at", "today", "--full", "--archive", "/home/me/a", "--allow-plugin=/home/me/p",
    ]
    #expect(
      CommandWords.kept(given, scenario: "/home/me/case", id: "case") == [
        "appraise", "case", "--client", "/home/me/case", "--set", "a.b.c=1", "--futures-table", "futures-table.csv",
        "--logo", "logo", "--seed", "5", "--full",
      ])
  }
}
