import Appraisal
import Testing

@Suite("Methods against published worked examples")
struct PublishedExamples {
  static let triantaphyllou: [[Double]] = [[25, 20, 15, 30], [10, 30, 20, 30], [30, 10, 30, 10]]
  static let peer: [[Double]] = [
    [250, 16, 12, 5, 0.7], [200, 16, 8, 3, 0.9], [300, 32, 16, 4, 0.4], [275, 32, 8, 4, 0.55], [225, 16, 16, 2, 0.8],
  ]
  static let peerWeights = [0.25, 0.2, 0.15, 0.3, 0.1]
  static let peerDirections: [Direction] = [.min, .max, .max, .max, .min]
  static let software: [[Double]] = [
    [42, 35, 43, 51], [89, 72, 92, 85], [14, 85, 17, 40], [57, 60, 45, 80], [48, 32, 43, 40], [71, 45, 60, 85],
    [69, 40, 72, 55], [64, 35, 70, 60],
  ]

  @Test("scores are the published ones, at least two examples a method")
  func scores() throws {
    let examples = try ExampleFile.read().methods
    for example in examples {
      let method = try #require(AppraisalMethod(rawValue: example.method))
      let scaling = try #require(Scaling(rawValue: example.scaling))
      let result = try method.run(example.table, scaling: scaling)
      #expect(result.scores.count == example.expected.count)
      for (found, wanted) in zip(result.scores, example.expected) {
        #expect(abs(found - wanted) <= example.tolerance, "\(example.citation): \(result.scores)")
      }
    }
    for method in ["additive", "topsis", "spotis", "promethee"] {
      #expect(examples.count { $0.method == method } >= 2)
    }
  }

  @Test("pairwise comparisons give the published priorities of options through those of criteria")
  func pairwise() throws {
    for example in try ExampleFile.read().pairwise {
      let criteria = try PairwiseComparison(ratios: example.criteria)
      #expect(criteria.isConsistent)
      let options = try example.options.map { try PairwiseComparison(ratios: $0).weights }
      for (place, wanted) in example.expected.enumerated() {
        var found = 0.0
        for (weight, own) in zip(criteria.weights, options) { found += weight * own[place] }
        #expect(abs(found - wanted) <= example.tolerance, "\(example.citation), option \(place + 1): \(found)")
      }
    }
  }

  @Test("votes are counted as published, circles and all")
  func votes() throws {
    for example in try ExampleFile.read().votes {
      let ballots = example.ballots.map {
        GroupChoice.Ballot(order: $0.order, of: example.options.count, votes: $0.votes)
      }
      let choice = try GroupChoice(options: example.options.count, ballots: ballots)
      #expect(choice.cycles.isEmpty != example.cycle)
      let kemeny = try choice.kemeny()
      #expect(kemeny.order == example.kemeny && kemeny.disagreements == example.disagreements)
    }
  }

  @Test("payoffs under each rule are the published ones")
  func payoffs() throws {
    for example in try ExampleFile.read().payoffs {
      let states = example.rows[0].indices.map { "s\($0)" }
      let table = try PayoffTable(
        options: example.rows.indices.map { "o\($0)" }, states: states, values: example.rows.flatMap { $0 })
      for (place, row) in table.robustness(optimism: example.optimism).enumerated() {
        if let hurwicz = example.hurwicz[place] { #expect(abs(row.hurwicz - hurwicz) < 1e-9, "\(example.citation)") }
        #expect(abs(row.laplace - example.laplace[place]) < 1e-9)
        #expect(row.worst == example.worst[place] && row.maxRegret == example.maxRegret[place])
      }
    }
  }

  @Test("the weighted product has the ratios of Triantaphyllou (2000), section 2.2.2")
  func weightedProduct() throws {
    let table = PublishedExample(
      "", .weightedProduct, rows: Self.triantaphyllou, weights: [0.20, 0.15, 0.40, 0.25], expected: [], tolerance: 0
    ).table
    let scores = try AppraisalMethod.weightedProduct.run(table).scores
    #expect(abs(scores[0] / scores[1] - 1.007) < 5e-4)
    #expect(abs(scores[0] / scores[2] - 1.067) < 5e-4)
    #expect(abs(scores[1] / scores[2] - 1.059) < 5e-4)
  }

  @Test("the weighted product of Fishburn, Murphy and Isaacs (1968), whose weights sum to 2, as in pymcdm")
  func fishburn() throws {
    let table = PublishedExample(
      "", .weightedProduct,
      rows: [[96, 83, 75, 7], [63, 5, 56, 9], [72, 30, 32, 48], [11, 4, 27, 9], [77, 21, 17, 11]],
      weights: [8, 5, 6, 7], directions: [.max, .max, .min, .min], expected: [], tolerance: 0
    ).table
    let scores = try AppraisalMethod.weightedProduct.run(table, scaling: .sum).scores
    for (score, wanted) in zip(scores, [0.065, 0.017, 0.019, 0.007, 0.052]) {
      #expect(abs(score * score - wanted) < 5.1e-4)
    }
  }

  @Test("PROMETHEE with mixed shapes agrees with the example of JMcDM (2021)")
  func prometheeMixed() throws {
    let table = PublishedExample(
      "", .promethee, rows: Self.software, weights: [0.25, 0.35, 0.22, 0.18],
      preferences: [(.linear, 49, 100), (.vShape, 0, 98), (.linear, 45, 95), (.linear, 30, 80)], expected: [],
      tolerance: 0
    ).table
    let result = try PROMETHEE.run(table)
    #expect(result.details.map(\.name) == ["phi_plus", "phi_minus"])
    #expect(result.scores.reduce(0, +).magnitude < 1e-12)
    // That package prints phi- less phi+, the flow with the opposite sign.
    let reversed = result.scores.map { -$0 }
    for (found, wanted) in zip(reversed, [0.07, -0.15, -0.06, -0.05, 0.10, 0.0, 0.03, 0.06]) {
      #expect(abs(found - wanted) < 0.0051, "\(reversed)")
    }
  }

  @Test("ELECTRE III's credibility in the example of Vallee and Zielniewicz (1994), against pyDecision 5.1.8")
  func electre() throws {
    let rows: [[Double]] = [
      [10, 20, 5, 10, 16], [0, 5, 5, 16, 10], [0, 10, 0, 16, 7], [20, 5, 10, 10, 13], [20, 10, 15, 10, 13],
      [20, 10, 20, 13, 13],
    ]
    let criteria = [3.0, 2, 3, 1, 1].enumerated().map {
      CriterionColumn("C\($0.offset)", weight: $0.element, q: 3, p: 5, veto: 11)
    }
    let table = ScoreTable(options: (1...6).map { "P\($0)" }, criteria: criteria, rows: rows)
    let wanted: [[Double]] = [
      [0, 0.9, 0.9, 0.1111, 0.0309, 0], [0, 0, 0.8, 0, 0, 0], [0.0013, 0.7, 0, 0, 0, 0],
      [0, 0.9, 0.7, 0, 0.5, 0.1667], [0.6667, 0.9, 0.9, 1, 0, 0.7], [0.6667, 1, 1, 1, 1, 0],
    ]
    let found = ELECTREIII.credibility(table)
    for (row, expected) in zip(found, wanted) {
      for (value, other) in zip(row, expected) { #expect(abs(value - other) < 1e-4, "\(found)") }
    }
    let result = try AppraisalMethod.electre.run(table)
    #expect(result.details[0].values == [3, 5, 5, 4, 2, 1])
    #expect(result.details[1].values == [2, 6, 5, 4, 3, 1])
    #expect(result.ranks == [2, 6, 5, 4, 2, 1])
  }

  @Test("ELECTRE III's credibility and distillations on a second table, against pyDecision 5.1.8")
  func electreSecond() throws {
    var table = PeerComparisonTests.table()
    for (column, limits) in zip([10, 2, 1, 0.5, 0.05], zip([60, 12, 6, 2, 0.3], [90, 20, 10, 4, 0.6])).enumerated() {
      table.criteria[column].q = limits.0
      table.criteria[column].p = limits.1.0
      table.criteria[column].veto = limits.1.1
    }
    let wanted: [[Double]] = [
      [0, 0.8, 0.61, 0.76, 0.835], [0.55, 0, 0.225394, 0.6, 0.83], [0.7, 0, 0, 0.925, 0.75],
      [0.735, 0.75, 0.81, 0, 0.65], [0.68, 0.825, 0.333333, 0.362069, 0],
    ]
    for (row, expected) in zip(ELECTREIII.credibility(table), wanted) {
      for (value, other) in zip(row, expected) { #expect(abs(value - other) < 1e-6) }
    }
  }

  @Test("lexicographic: the heaviest criterion decides, the next breaks its ties, and small differences may not count")
  func lexicographic() throws {
    var table = ScoreTable(
      options: ["a", "b", "c", "d"],
      criteria: [CriterionColumn("light", weight: 1), CriterionColumn("heavy", direction: .min, weight: 5)],
      rows: [[9, 3], [1, 2], [5, 2], [5, 2]])
    #expect(try AppraisalMethod.lexicographic.run(table).ranks == [4, 3, 1, 1])
    table.criteria[1].q = 1
    #expect(try AppraisalMethod.lexicographic.run(table).ranks == [1, 4, 2, 2])
    #expect(try AppraisalMethod.lexicographic.run(table).scores == [3, 0, 1, 1])
  }
}
