import OptionKit
import Testing

@testable import Appraisal

@Suite("A tie is named by what its members share")
struct LeadingSetTests {
  private func result(_ names: [String]) -> BundleResult {
    let choices = Choices(names, of: [.footprint, .funding, .rule])
    return BundleResult(
      id: choices.id, choices: choices, measures: [], values: [], score: 50, standardError: 1, probabilityBest: 0,
      expectedRank: 1, expectedRegret: 0, worstRegret: 0, failures: 0)
  }

  @Test("what all choose alike is the headline; where they differ, what none of them has is told")
  func shared() {
    let bundles = [
      result(["county", "block", "unanimity"]), result(["county", "block", "majority"]),
      result(["county", "capitation", "consensus"]), result(["stp", "block", "majority"]),
    ]
    let options: [DecisionDimension: [String]] = [
      .footprint: ["county", "stp", "unlawful"], .funding: ["block", "capitation"],
      .rule: ["unanimity", "majority", "consensus"],
    ]
    let tie = LeadingSet(members: [1, 0], of: bundles, options: options)
    #expect(tie.isTie && tie.headline == "county+block")
    #expect(tie.varied == [.init(dimension: .rule, options: ["unanimity", "majority"], dropped: ["consensus"])])
    // Which member has the best mean does not move the headline.
    #expect(LeadingSet(members: [0, 1], of: bundles, options: options).headline == tie.headline)
    let alone = LeadingSet(members: [3], of: bundles, options: options)
    #expect(!alone.isTie && alone.headline == "stp+block+majority" && alone.varied.isEmpty)
    let all = LeadingSet(members: [0, 1, 2, 3], of: bundles, options: options)
    #expect(all.shared.isEmpty && all.varied.map(\.dropped) == [[], [], []])
  }
}
