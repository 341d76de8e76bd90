import Foundation
import OptionKit
import OptionLaws
import StandardOptions
import Testing

@Suite("The standard catalogue")
struct CatalogueTests {
  @Test("every option file in Plugins has its line in the catalogue, under its folder's dimension")
  func complete() throws {
    let plugins = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Plugins")
    var declared = 0
    for dimension in DecisionDimension.allCases {
      let folder = plugins.appending(path: dimension.folder)
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      for file in files where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /static let about = About\(\s*id: "([^"]+)"/) {
          declared += 1
          #expect(
            Catalogue.standard[dimension, String(match.1)] != nil,
            "\(dimension.folder)/\(file.lastPathComponent): \(match.1) has no line in Catalogue+Standard.swift")
        }
      }
    }
    #expect(declared == Catalogue.standard.entries.count, "an option is declared outside the folder of its dimension")
  }

  @Test("every option says what it is, where it comes from and what each parameter means")
  func described() { #expect(CatalogueLaws.failures(of: .standard) == []) }

  @Test("the ids that scenarios rely on are there")
  func ids() {
    let wanted: [DecisionDimension: [String]] = [
      .footprint: [
        "county-wide", "stp", "local-authority", "individual-ccgs", "free-partition", "merger", "scale-bands",
      ],
      .funding: [
        "historic-block", "activity-based", "episodic-payment", "capitation", "equal-split", "blend", "shapley-share",
        "nucleolus", "equal-gain",
      ],
      .rule: [
        "unanimity", "weighted-majority", "simple-majority", "two-thirds-majority", "double-majority", "consensus",
        "one-member-one-vote", "recommend-then-ratify", "committees-in-common", "delegated-lead",
        "three-level-delegation", "reserved-matters", "veto-members", "associates-without-vote",
        "lead-commissioner-action", "all-of", "any-of", "first-then", "with-abstention", "dispute-ladder",
        "locality-committees", "collaborative-practice", "ratified-by-each", "forum-commitments",
        "strategic-and-operational-forums", "decided-by-order",
      ],
      .arrangement: [
        "single-contract-delegated-lead", "single-contract-coordinating-lead", "lots-delegated-lead",
        "lots-coordinating-lead", "lots-several-delegated", "lots-several-coordinating", "each-separately",
        "delegated-commissioning", "lead-and-associate", "lead-service", "coordinated-commissioning",
        "partnering-commissioning", "model-by-provider", "host-commissioners", "hosted-functions", "all-together",
        "all-together-supported", "all-together-task-support", "each-leads-one-provider", "one-lead-coordinates",
        "support-service-leads",
      ],
      .risk: [
        "no-risk-sharing", "contingency-pool", "own-contingency", "outcome-linked-payment", "cap-and-collar",
        "alliance-gain-loss-share", "pooled-fund", "risk-sharing-agreement", "mutual-aid",
      ], .law: ["nhs-act-2006", "collaboration-mechanisms", "size-floor"],
      .criterion: [
        "whole-life-cost", "wait", "unmet-need", "equity-of-access", "equity-of-funding", "local-fit",
        "months-to-decide", "decisions-lapsed", "money-lost-to-delay", "transaction-cost", "procurement-risk",
        "stability", "provider-stability", "affordability", "largest-loss", "worst-year", "unreturned-aid",
        "power-and-payment", "value-of-decisions", "burden-of-being-outvoted", "adoption", "cost-per-person-seen",
        "net-present-social-value", "people-in-large-units", "units-of-like-size", "areas-kept-whole",
        "step-to-one-rate", "cost-of-reorganising", "saving-by-reorganising", "payback",
      ],
    ]
    for (dimension, ids) in wanted {
      #expect(Catalogue.standard.entries(in: dimension).map(\.about.id).sorted() == ids.sorted())
    }
  }
}
