import MultiCriteria
import Testing

@Suite("Methods against published worked examples")
struct PublishedExamples {
  @Test("scores and ranks are the published ones, at least two examples a method")
  func scores() throws {
    let examples = try ExampleFile.read().methods
    for example in examples {
      let method = try #require(AppraisalMethod(rawValue: example.method))
      let scaling = try #require(Scaling(rawValue: example.scaling))
      let result = try method.run(example.table, scaling: scaling)
      if let ranks = example.ranks { #expect(result.ranks == ranks, "\(example.citation): \(result.ranks)") }
      guard let expected = example.expected else { continue }
      #expect(result.scores.count == expected.count)
      let tolerance = try #require(example.tolerance)
      for (found, wanted) in zip(result.scores, expected) {
        let compared =
          example.comparedWithFirst == true ? found / result.scores[0] : example.power == 2 ? found * found : found
        #expect(abs(compared - wanted) <= tolerance, "\(example.citation): \(result.scores)")
      }
    }
    for method in AppraisalMethod.allCases where method != .electre {
      #expect(examples.count { $0.method == method.rawValue } >= 2, "\(method)")
    }
  }

  @Test("ELECTRE III's credibility and distillations are the published ones")
  func electre() throws {
    let examples = try ExampleFile.read().credibility
    #expect(examples.count >= 2)
    for example in examples {
      for (row, expected) in zip(ELECTREIII.credibility(example.table), example.credibility) {
        for (value, other) in zip(row, expected) {
          #expect(abs(value - other) <= example.tolerance, "\(example.citation)")
        }
      }
      let result = try AppraisalMethod.electre.run(example.table)
      if let descending = example.descending { #expect(result.details[0].values == descending) }
      if let ascending = example.ascending { #expect(result.details[1].values == ascending) }
    }
  }

  @Test("weights by rank, swing and comparison are the published ones, two and more of each")
  func weights() throws {
    let examples = try ExampleFile.read().weights
    for example in examples {
      var found: [Double] = []
      switch example.how {
      case "rank-order centroid": found = Weights.rankOrderCentroid(ranks: try #require(example.ranks))
      case "swing":
        let (from, to) = (try #require(example.from), try #require(example.to))
        let points = try #require(example.points)
        let swings = points.indices.map { SwingWeight("c\($0)", from: from[$0], to: to[$0], points: points[$0]) }
        found = try SwingWeight.weights(swings, anchors: example.anchors?.map { ($0[0], $0[1]) })
      default:
        let comparison = try PairwiseComparison(ratios: try #require(example.ratios))
        found = comparison.weights
        let ratio = try #require(example.consistencyRatio)
        #expect(abs(comparison.consistencyRatio - ratio) <= example.tolerance, "\(example.citation)")
      }
      #expect(found.count == example.expected.count)
      for (weight, wanted) in zip(found, example.expected) {
        #expect(abs(weight - wanted) <= example.tolerance, "\(example.citation): \(found)")
      }
    }
    for how in ["rank-order centroid", "swing", "pairwise"] { #expect(examples.count { $0.how == how } >= 2) }
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

  @Test("votes are counted as published by every rule, circles and all")
  func votes() throws {
    let examples = try ExampleFile.read().votes
    for example in examples {
      let ballots = example.ballots.map {
        GroupChoice.Ballot(order: $0.order, of: example.options.count, votes: $0.votes)
      }
      let choice = try GroupChoice(options: example.options.count, ballots: ballots)
      #expect(choice.cycles.isEmpty != example.cycle, "\(example.citation)")
      #expect(choice.condorcetWinner == example.condorcet, "\(example.citation)")
      if let borda = example.borda { #expect(choice.borda == borda) }
      if let copeland = example.copeland { #expect(choice.copeland == copeland) }
      if let runOff = example.runOff { #expect(choice.instantRunOff.winners == [runOff]) }
      guard let kemeny = example.kemeny else { continue }
      let found = try choice.kemeny()
      #expect(found.order == kemeny && found.disagreements == example.disagreements)
    }
    #expect(examples.count { $0.borda != nil } >= 2 && examples.count { $0.runOff != nil } >= 2)
    #expect(examples.count { $0.kemeny != nil } >= 2 && examples.contains { $0.cycle })
  }

  @Test(
    "SMAA-2's acceptabilities, central weights and confidence factors are those of another implementation's examples")
  func smaa() throws {
    let examples = try ExampleFile.read().smaa
    #expect(examples.count >= 2)
    for example in examples {
      let (options, width) = (example.means.count, example.means[0].count)
      let space: WeightSpace = example.fixedWeights.map { .ranges($0.map { $0...$0 }) } ?? .simplex
      let found = try SMAA(
        samples: example.samples(10_000, seed: 3), criteria: width, space: space, draws: 10_000, seed: 4)
      for option in 0..<options {
        for rank in 1...options {
          let gap = abs(found.acceptability(option, rank: rank) - example.acceptabilities[option][rank - 1])
          #expect(gap <= 0.015, "\(example.citation), option \(option + 1), rank \(rank): \(gap)")
        }
        if let wanted = example.centralWeights?[option] {
          for (weight, other) in zip(try #require(found.centralWeights[option]), wanted) {
            #expect(abs(weight - other) <= example.tolerance, "\(example.citation), option \(option + 1)")
          }
        }
        if let wanted = example.confidence?[option] {
          #expect(try abs(#require(found.confidence[option]) - wanted) <= example.tolerance, "\(example.citation)")
        }
      }
    }
  }
}
