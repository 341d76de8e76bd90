import MultiCriteria
import Diagnostics
import Testing

@Suite("Scales, weights, panels and lint")
struct MatrixTests {
  @Test("value scales: linear both ways, piecewise, threshold, diminishing")
  func scales() {
    let cost = ValueScale.linear(zero: 500, hundred: 100)
    #expect(cost.value(of: 500) == 0 && cost.value(of: 100) == 100 && cost.value(of: 300) == 50)
    #expect(cost.value(of: 600) == -25 && cost.clamped(600) == 0)
    let waits = ValueScale.piecewise([.init(18, 50), .init(0, 100), .init(52, 0)])
    #expect(waits.value(of: 9) == 75 && waits.value(of: 35) == 25 && waits.value(of: 99) == 0)
    let bar = ValueScale.threshold(at: 0.9, direction: .max)
    #expect(bar.value(of: 0.9) == 100 && bar.value(of: 0.89) == 0)
    let more = ValueScale.diminishing(zero: 0, hundred: 10, curvature: 3)
    #expect(more.value(of: 0) == 0 && abs(more.value(of: 10) - 100) < 1e-9 && more.value(of: 5) > 50)
    #expect(ValueScale.diminishing(zero: 0, hundred: 10, curvature: 0).value(of: 5) == 50)
    for scale in [cost, waits, bar, more, .linear(zero: 1, hundred: 1), .piecewise([])] {
      #expect(scale.value(of: .nan).isNaN)
    }
    #expect(ValueScale.linear(zero: 1, hundred: 1).value(of: 3).isNaN && ValueScale.piecewise([]).value(of: 3).isNaN)
  }

  @Test("anchors follow the direction, whichever way round they are given")
  func anchors() throws {
    let rows: [(Direction, Double, Double, Double)] = [
      (.max, 0, 10, 30), (.min, 0, 10, 70), (.min, 10, 0, 70), (.max, 10, 0, 30),
    ]
    for (direction, low, high, wanted) in rows {
      let criterion = CriterionColumn("c", direction: direction, low: low, high: high)
      #expect(
        try AppraisalMethod.additive.run(ScoreTable(options: ["a"], criteria: [criterion], values: [3])).scores == [
          wanted
        ])
    }
    #expect(throws: Problems.self) {
      try ScoreTable(options: ["a"], criteria: [.init("c", low: 1, high: 1)], values: [3]).scaled(.anchored)
    }
  }

  @Test("rank-order centroid weights for four criteria (Barron and Barrett 1996, table 1)")
  func centroid() {
    let weights = Weights.rankOrderCentroid(ranks: [1, 2, 3, 4])
    for (weight, wanted) in zip(weights, [0.5208, 0.2708, 0.1458, 0.0625]) { #expect(abs(weight - wanted) < 5e-5) }
    let tied = Weights.rankOrderCentroid(ranks: [1, 1])
    #expect(tied == [0.5, 0.5])
  }

  @Test("swing weights are points over their sum, stretched from the stated range to the scale")
  func swing() throws {
    let swings = [
      SwingWeight("cost", from: 500, to: 100, points: 100), SwingWeight("waits", from: 52, to: 18, points: 60),
      SwingWeight("access", from: 0, to: 50, points: 40),
    ]
    #expect(try SwingWeight.weights(swings) == [0.5, 0.3, 0.2])
    let stretched = try SwingWeight.weights(swings, anchors: [(500, 100), (52, 18), (0, 100)])
    #expect(abs(stretched[2] - 80.0 / 240) < 1e-12)
    #expect(throws: Problems.self) { try SwingWeight.weights([SwingWeight("x", from: 1, to: 1, points: 5)]) }
    #expect(throws: Problems.self) { try SwingWeight.weights([SwingWeight("x", from: 0, to: 1, points: 0)]) }
    #expect(SwingWeight.findings([SwingWeight("x", from: 1, to: 1, points: 5)]).map(\.kind) == [.swingWithoutRange])
  }

  @Test("pairwise weights of the well-known choice of a leader, with its consistency ratios")
  func pairwise() throws {
    let criteria = try PairwiseComparison(ratios: [[1, 4, 3, 7], [0, 1, 1.0 / 3, 3], [0, 0, 1, 5], [0, 0, 0, 1]])
    for (weight, wanted) in zip(criteria.weights, [0.547, 0.127, 0.270, 0.056]) { #expect(abs(weight - wanted) < 1e-3) }
    #expect(abs(criteria.consistencyRatio - 0.044) < 1e-3 && criteria.isConsistent)
    let experience = try PairwiseComparison(ratios: [[1, 0.25, 4], [0, 1, 9], [0, 0, 1]])
    for (weight, wanted) in zip(experience.weights, [0.217, 0.717, 0.066]) { #expect(abs(weight - wanted) < 1e-3) }
    #expect(abs(experience.consistencyRatio - 0.035) < 5e-3)
    #expect(try PairwiseComparison(ratios: [[1, 2, 8], [0, 1, 4], [0, 0, 1]]).consistencyIndex < 1e-12)
    #expect(throws: Problem.self) { try PairwiseComparison(ratios: [[1, -2], [0, 1]]) }
    #expect(throws: Problem.self) { try PairwiseComparison(ratios: []) }
    #expect(try PairwiseComparison(ratios: [[1]]).weights == [1])
  }

  @Test("a tree's leaves share its weight")
  func tree() throws {
    let tree = CriteriaTree(
      "all",
      children: [
        CriteriaTree(
          "money", weight: 60, children: [CriteriaTree("cost", weight: 3), CriteriaTree("risk", weight: 1)]),
        CriteriaTree("care", weight: 40, children: [CriteriaTree("waits")]),
      ])
    let leaves = try tree.leaves()
    #expect(leaves.map(\.name) == ["cost", "risk", "waits"])
    for (leaf, wanted) in zip(leaves, [0.45, 0.15, 0.4]) { #expect(abs(leaf.weight - wanted) < 1e-12) }
    #expect(leaves[0].path == ["money"])
    let branches = try tree.branchScores(["cost": 100, "risk": 0, "waits": 10])
    #expect(branches.map(\.path) == ["money", "care"] && abs(branches[0].score - 75) < 1e-9)
    #expect(throws: Problems.self) { try CriteriaTree("x", children: [CriteriaTree("a", weight: 0)]).leaves() }
    #expect(throws: Problems.self) { try CriteriaTree("x", children: [CriteriaTree("a"), CriteriaTree("a")]).leaves() }
  }

  @Test("a panel counts organisations, not heads, and shows who disagrees")
  func panel() {
    let score = { (scorer: String, organisation: String, value: Double, date: String) in
      PanelScore(
        option: "A", criterion: "q", score: value, scorer: scorer, organisation: organisation, date: date,
        rationale: "seen", evidence: scorer == "d" ? "" : "visit")
    }
    let panel = Panel([
      score("a", "council", 80, "2015-01-01"), score("b", "council", 60, "2015-01-01"),
      score("c", "council", 70, "2015-01-01"), score("d", "ccg", 10, "2015-01-02"), score("d", "ccg", 90, "2014-12-31"),
    ])
    let cell = panel.cell(option: "A", criterion: "q")
    #expect(cell.mean == 40 && cell.scorers == 4 && cell.lowest == 10 && cell.highest == 80)
    #expect(cell.byOrganisation.map(\.name) == ["ccg", "council"])
    var weighted = panel
    weighted.shares = ["council": 3]
    #expect(weighted.cell(option: "A", criterion: "q").mean == 55)
    #expect(panel.table(options: ["A", "B"], criteria: [.init("q")]).values[1].isNaN)
    let kinds = Set(panel.findings(options: ["A"], criteria: ["q"]).map(\.kind))
    #expect(kinds == [.unexplained, .disagreement])
  }

  @Test("lint finds constants, double counting and a criterion that decides everything")
  func lint() throws {
    let criteria = [
      CriterionColumn("flat"), CriterionColumn("a", weight: 10), CriterionColumn("b"), CriterionColumn("c"),
    ]
    let table = ScoreTable(
      options: ["1", "2", "3", "4"], criteria: criteria,
      rows: [[5, 1, 2, 7], [5, 2, 4, 1], [5, 3, 6, 3], [5, 4, 8, 2]])
    #expect(Set(try table.findings().map(\.kind)) == [.constant, .doubleCounting, .decisive])
    let fair = ScoreTable(
      options: ["1", "2", "3", "4"], criteria: [CriterionColumn("a"), CriterionColumn("b")],
      rows: [[1, 5], [2, 1], [3, 4], [4, 2]])
    #expect(try fair.findings().allSatisfy { $0.kind != .doubleCounting && $0.kind != .constant })
  }
}
