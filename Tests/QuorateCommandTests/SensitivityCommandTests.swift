import Foundation
import Testing

@testable import QuorateCommand

@Suite("Which belief matters from the command line")
struct SensitivityCommandTests {
  /// A case in which referrals drive waits under one formula more than under the other, and one number reaches nothing.
  static func small() throws -> SmallCase {
    let small = try SmallCase(
      funding: ["activity-based"],
      criteria: """
          - id: equity-of-funding
            branch: Shares
            scale: {zero: 0.4, hundred: 0}
            anchors: reasons
            weight: {value: 2, source: paper 6}
          - id: whole-life-cost
            branch: Money
            scale: {zero: 3000, hundred: 1000}
            anchors: reasons
            weight: {value: 4, source: paper 6}

        """)
    let yaml = try small.text("case/scenario.yaml")
    let more = """
      parameters:
        other-growth: {value: 2%, low: 0%, high: 9%, assumption: unknown}
        capacity-ratio: {value: 0.96, low: 0.8, high: 1.05, assumption: unknown}
        transfer-cost: {value: 3%, low: 1%, high: 6%, assumption: unknown}

      """
    try small.write("case/scenario.yaml", yaml.replacingOccurrences(of: "parameters:\n", with: more))
    return small
  }

  static let words = ["--futures", "32", "--sample", "128", "--paired", "8", "--format", "csv"]

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
    #expect(rows.keys.sorted() == ["capacity-ratio", "other-growth", "scale-elasticity", "transfer-cost"])
    #expect(rows["other-growth"]?["reaches"] == "true" && rows["transfer-cost"]?["reaches"] == "false")
    let idle = try #require(rows["transfer-cost"])
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
    #expect(screening.rows.contains { $0["parameter"] == "other-growth" && $0.number("mean_size") > 0 })
    let designed = try run(["--saltelli", "32"])
    let growth = try #require(designed.rows.first { $0["parameter"] == "other-growth" })
    #expect(growth.number("total") > 0 && growth.number("total_error") > 0)
    #expect(abs(designed.rows.reduce(0) { $0 + $1.number("shapley") } - 1) < 0.6)
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
