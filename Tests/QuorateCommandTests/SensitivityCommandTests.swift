import Foundation
import Testing

@testable import QuorateCommand

@Suite("Which belief matters from the command line")
struct SensitivityCommandTests {
  /// The small case with a thousand times the people and ten thousand times the money, two maps, and a number that only a
  /// stage reads which does not run.
  static func small() throws -> SmallCase {
    let small = try SmallCase(
      funding: ["capitation"],
      criteria: """
          - id: equity-of-funding
            branch: Shares
            scale: {zero: 0.4, hundred: 0}
            anchors: reasons
            weight: {value: 2, source: paper 6}
          - id: whole-life-cost
            branch: Money
            scale: {zero: 30000000, hundred: 10000000}
            anchors: reasons
            weight: {value: 4, source: paper 6}

        """)
    var yaml = try small.text("case/scenario.yaml")
    for (old, new) in [
      ("sums-to: 300,", "sums-to: 300000,"), ("sums-to: 310,", "sums-to: 310000,"), ("total: 600", "total: 6000000"),
      ("cost: 100,", "cost: 100000,"), ("[county-wide]", "[county-wide, individual-ccgs]"),
      ("  councils-by:", "  residents-by: weighted-capitation\n  councils-by:"), ("parameters:\n", Self.beliefs),
    ] { yaml = yaml.replacingOccurrences(of: old, with: new) }
    try small.write("case/scenario.yaml", yaml)
    let people = try small.text("case/people.csv").replacingOccurrences(of: ",300,", with: ",300000,")
      .replacingOccurrences(of: ",200\n", with: ",200000\n").replacingOccurrences(of: ",110\n", with: ",110000\n")
    try small.write("case/people.csv", people)
    try small.write(
      "case/money.csv", "commissioner,service\nshire-cc,1000000\nwest-ccg,3005000\neast-ccg,1995000\n")
    return small
  }

  static let beliefs = """
    parameters:
      other-growth: {value: 2%, low: 0%, high: 9%, assumption: unknown}
      fixed-cost-per-contract: {value: 150000, low: 60000, high: 240000, assumption: unknown}
      sign-prefers: {value: 0.97, low: 0.9, high: 0.99, assumption: unknown}

    """

  static let words = ["--futures", "32", "--sample", "256", "--paired", "8", "--format", "csv"]

  @Test("columns as promised; what reaches nothing is listed as such; shares and ends make sense")
  func parameters() throws {
    let small = try Self.small()
    let found = try PrintedRun(["sensitivity", small.folder] + Self.words)
    #expect(found.status == 0, "\(found.errors)")
    #expect(
      found.columns.prefix(13) == [
        "parameter", "low", "high", "leader_low", "leader_high", "margin_low", "margin_high", "first_order", "total",
        "shapley", "evppi", "switch_value", "reaches",
      ])
    let rows = Dictionary(uniqueKeysWithValues: found.rows.map { ($0["parameter"] ?? "", $0) })
    #expect(rows.keys.sorted() == ["fixed-cost-per-contract", "other-growth", "scale-elasticity", "sign-prefers"])
    #expect(rows["other-growth"]?["reaches"] == "true" && rows["sign-prefers"]?["reaches"] == "false")
    // The more each contract costs, the further the map with one of them is ahead.
    let fixed = try #require(rows["fixed-cost-per-contract"])
    #expect(fixed["leader_high"]?.hasPrefix("county-wide+") == true)
    #expect(fixed.number("margin_high") > fixed.number("margin_low") + 0.1)
    let scale = try #require(rows["scale-elasticity"])
    #expect(scale["reaches"] == "true" && scale.number("margin_low") != scale.number("margin_high"), "\(scale)")
    let idle = try #require(rows["sign-prefers"])
    #expect(idle.number("total") == 0 && idle.number("evppi") == 0)
    #expect(idle.number("margin_low") == idle.number("margin_high"))
    for row in found.rows {
      #expect(row.number("low") < row.number("high"))
      #expect(row.number("first_order") <= row.number("total") + 1e-9 && row.number("evppi") >= 0)
    }
    #expect(found.rows.reduce(0) { $0 + $1.number("shapley") } <= 1 + 1e-9)
    let again = try PrintedRun(["sensitivity", small.folder, "--threads", "1"] + Self.words)
    #expect(again.output == found.output)
  }

  @Test("a switching value turns the order when it is set, and the order stands on its other side")
  func switching() throws {
    let small = try Self.small()
    let found = try PrintedRun(["sensitivity", small.folder] + Self.words)
    for row in found.rows where !row.number("switch_value").isNaN {
      let (name, value) = (row["parameter"] ?? "", row.number("switch_value"))
      let levels = try PrintedRun(
        ["sensitivity", small.folder, "--part", "levels", "--factor", "\(name)=\(value)"] + Self.words)
      #expect(try #require(levels.rows.first).number("margin") <= 1e-9, "\(name) at \(value)")
    }
  }

  @Test("levels stand side by side, each as if it alone had been asked for; boxes and groups have their columns")
  func parts() throws {
    let small = try Self.small()
    let run = { (more: [String]) in try PrintedRun(["sensitivity", small.folder] + more + Self.words) }
    let levels = try run(["--part", "levels", "--factor", "other-growth=1%,3%,6%"])
    #expect(levels.rows.map { $0.number("level") } == [0.01, 0.03, 0.06])
    #expect(Set(levels.rows.map { $0.number("margin") }).count == 3)
    #expect(
      try run(["--part", "boxes"]).columns.prefix(6) == ["box", "parameter", "low", "high", "coverage", "density"])
    #expect(try run(["--part", "groups"]).columns.first == "group")
    let screening = try run(["--part", "screening", "--trajectories", "3"])
    #expect(screening.rows.contains { $0["parameter"] == "fixed-cost-per-contract" && $0.number("mean_size") > 0 })
    let designed = try run(["--saltelli", "32"])
    let scale = try #require(designed.rows.first { $0["parameter"] == "scale-elasticity" })
    #expect(scale.number("total") > 0.05 && scale.number("total_error") > 0)
    #expect((0...1.2).contains(designed.rows.reduce(0) { $0 + $1.number("shapley") }))
  }

  @Test("numbers that cannot be are wrong input, at their flags")
  func wrong() async throws {
    let small = try Self.small()
    for words in [["--sample", "1"], ["--paired", "0"], ["--saltelli", "1"], ["--trajectories", "0"]] {
      #expect(await Quorate.run(["sensitivity", small.folder] + words) == 2)
    }
    #expect(await Quorate.run(["sensitivity", small.folder, "--part", "bits"]) == 64)
  }
}
