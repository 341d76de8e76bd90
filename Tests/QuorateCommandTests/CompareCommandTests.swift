import Foundation
import Testing

@testable import QuorateCommand

@Suite("Two bundles over all futures from the command line")
struct CompareCommandTests {
  static let usual = "county-wide+historic-block+unanimity+single-contract-delegated-lead+no-risk-sharing"

  static func small() throws -> SmallCase {
    try SmallCase(
      rules: ["simple-majority"],
      criteria: """
          - id: equity-of-funding
            branch: Shares
            scale: {zero: 0.4, hundred: 0}
            anchors: reasons
            weight: {value: 2, source: paper 6}
          - id: months-to-decide
            branch: Working together
            scale: {zero: 12, hundred: 1}
            anchors: reasons
            weight: {value: 1, source: paper 6}

        """)
  }

  @Test("points add up to the difference of the scores, stages too, and turning the two round turns every sign")
  func sums() throws {
    let small = try Self.small()
    let words = ["compare", small.folder, "equal-split+simple-majority", "--futures", "16", "--format", "csv"]
    let run = { (more: [String]) in try PrintedRun(words + more) }
    let points = try run([Self.usual])
    #expect(points.status == 0)
    #expect(
      points.columns.prefix(7)
        == ["criterion", "weight", "a_measure", "b_measure", "a_score", "b_score", "points"])
    let difference = points.rows.reduce(0) { $0 + $1.number("points") }
    #expect(points.rows.count == 3 && abs(difference) > 0.1)
    for row in points.rows {
      let wanted = row.number("weight") * (row.number("a_score") - row.number("b_score"))
      #expect(abs(row.number("points") - wanted) < 1e-9)
    }
    let stages = try run([Self.usual, "--part", "stages"])
    #expect(stages.rows.compactMap { $0["stage"] } == ["funding", "decisions", "interaction"])
    #expect(abs(stages.rows.reduce(0) { $0 + $1.number("difference") } - difference) < 1e-9)
    let back = try PrintedRun(
      ["compare", small.folder, Self.usual, "equal-split+simple-majority", "--futures", "16", "--format", "csv"])
    for (one, other) in zip(points.rows, back.rows) {
      #expect(abs(one.number("points") + other.number("points")) < 1e-9)
    }
  }

  @Test("business as usual may be called so")
  func usual() throws {
    let small = try Self.small()
    let words = ["--futures", "4", "--format", "csv"]
    let other = "equal-split+simple-majority"
    let called = try PrintedRun(["compare", small.folder, "business-as-usual", other] + words)
    let named = try PrintedRun(["compare", small.folder, Self.usual, other] + words)
    #expect(called.status == 0 && called.rows == named.rows && called.rows.count == 3)
  }

  @Test("a bundle against itself differs by exactly 0 in everything")
  func same() throws {
    let small = try Self.small()
    for part in ["criteria", "measures", "commissioners", "stages"] {
      let found = try PrintedRun(
        ["compare", small.folder, Self.usual, Self.usual, "--futures", "8", "--part", part, "--format", "csv"])
      #expect(found.status == 0)
      let column = part == "criteria" ? "points" : "difference"
      #expect(!found.rows.isEmpty && found.rows.allSatisfy { $0.number(column) == 0 })
    }
  }

  @Test("what each commissioner pays adds up to the whole; who pays more under an equal split is told")
  func commissioners() throws {
    let small = try Self.small()
    let words = ["compare", small.folder, "equal-split+unanimity", Self.usual, "--futures", "8", "--format", "csv"]
    let each = try PrintedRun(words + ["--part", "commissioners"])
    let whole = try PrintedRun(words + ["--part", "measures"])
    #expect(each.columns.prefix(5) == ["commissioner", "measure", "a", "b", "difference"])
    #expect(
      whole.columns == ["measure", "unit", "a", "b", "difference", "low", "high", "share_ahead"])
    let paid = each.rows.filter { $0["measure"] == "contribution" }
    let total = try #require(whole.rows.first { $0["measure"] == "contribution" })
    #expect(abs(paid.reduce(0) { $0 + $1.number("difference") } - total.number("difference")) < 1e-6)
    // The council pays a sixth today and a third under an equal split.
    #expect(try #require(paid.first { $0["commissioner"] == "shire-cc" }).number("difference") > 0)
    #expect(try #require(paid.first { $0["commissioner"] == "west-ccg" }).number("difference") < 0)
  }

  @Test("bundles are named by letter, by choices, or not at all: who is meant is told where several could be")
  func names() throws {
    let small = try Self.small()
    let compare = { (a: String, b: String) in
      try PrintedRun(["compare", small.folder, a, b, "--futures", "8", "--format", "csv"])
    }
    let letters = try compare("A", "B")
    #expect(letters.status == 0 && letters.rows.reduce(0) { $0 + $1.number("points") } > 0)
    let several = try compare("equal-split", "unanimity")
    #expect(several.status == 2)
    #expect(several.errors.contains("A: 2 bundles have equal-split: county-wide+equal-split+unanimity+"))
    #expect(several.errors.contains("county-wide+equal-split+simple-majority+"))
    #expect(try compare("equal-splot", Self.usual).errors.contains("did you mean equal-split?"))
    #expect(try compare("Z", Self.usual).errors.contains("there is no option Z: the shortlist has 4"))
    #expect(try compare("equal-split+historic-block", Self.usual).status == 2)
    let replay = try PrintedRun(
      ["replay", small.folder, "--bundle", "A", "--futures", "8", "--part", "scores", "--format", "csv"])
    #expect(replay.status == 0 && replay.columns.first == "criterion")
  }

  @Test("a weight set for one call moves points; a setting that nothing judged reads is told")
  func settings() throws {
    let small = try Self.small()
    let words = ["compare", small.folder, "equal-split+unanimity", Self.usual, "--futures", "8", "--format", "csv"]
    let before = try PrintedRun(words)
    let after = try PrintedRun(words + ["--set", "criteria.equity-of-funding.weight=40"])
    #expect(before.errors.isEmpty && after.errors.isEmpty)
    let weight = { (run: PrintedRun) in
      run.rows.first { $0["criterion"] == "equity-of-funding" }?.number("weight") ?? .nan
    }
    #expect(abs(weight(before) - 2.0 / 6) < 1e-12 && abs(weight(after) - 40.0 / 44) < 1e-12)
    let scale = try PrintedRun(words + ["--set", "criteria.equity-of-funding.scale.zero=0.8"])
    #expect(scale.output != before.output && scale.errors.isEmpty)
    let agenda = try PrintedRun(words + ["--set", "agenda.price.deadline-months=1"])
    #expect(agenda.status == 0)
    let idle = try PrintedRun(words + ["--set", "parameters.transfer-cost=0.9"])
    #expect(idle.output == before.output && idle.errors.contains("parameters.transfer-cost=0.9 changes nothing"))
    let dead = try PrintedRun(words + ["--set", "parameters.sign-prefers=0.5"])
    #expect(dead.errors.contains("only the stage adoption reads it, which this scenario does not run"))
    #expect(try PrintedRun(words + ["--set", "criteria.wiat.weight=40"]).errors.contains("did you mean wait?"))
  }
}
