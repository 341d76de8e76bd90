import Commissioning
import OptionKit
import Simulation

/// What the Essex documents conclude, date and contradict.
enum EssexEvidence {
  static func add(to scenario: inout Scenario) throws {
    let report = { (section: String) in Source("Essex review (December 2018)", section: section) }
    scenario.conclusions = [
      ReviewConclusion(
        dimension: "footprint", question: "On which geographical footprint should the service be commissioned?",
        conclusion: "Continue county-wide.", options: ["county-wide"], source: report("5.4")),
      ReviewConclusion(
        dimension: "funding", question: "Which funding model should apply?", conclusion: "Keep the present model.",
        options: ["historic-block"], source: report("5.4")),
      ReviewConclusion(
        dimension: "arrangement", question: "Which commissioning arrangements should apply?",
        conclusion: "A lead with delegated authority and one contract.", options: ["delegated-lead-single"],
        source: report("5.4")),
      ReviewConclusion(
        dimension: "", question: "How should the forum work?",
        conclusion: "Separate strategic from operational business, with senior people at the former.", options: [],
        source: report("6")),
    ]
    let steps: [(String, Int, Int, Int, Int, String)] = [
      ("Strategic commissioning review complete", 2018, 12, 2018, 12, "review team"),
      ("Service evaluation complete", 2019, 1, 2019, 1, "evaluation team"),
      ("Recommendations reviewed by forum and commissioners", 2019, 2, 2019, 3, "forum and each commissioner"),
      ("Approval to proceed", 2019, 3, 2019, 3, "forum"), ("Pre-procurement", 2019, 4, 2019, 7, "lead team"),
      ("Approval of procurement documents", 2019, 8, 2019, 8, "forum"),
      ("Procurement", 2019, 9, 2020, 3, "lead team"), ("Mobilisation", 2020, 4, 2020, 9, "provider"),
      ("Service start", 2020, 10, 2020, 10, "provider"),
    ]
    scenario.milestones = try steps.map {
      Milestone(
        $0.0, from: try EssexService.date($0.1, $0.2, 1), until: try EssexService.date($0.3, $0.4, 28), owner: $0.5,
        source: report("1.3"))
    }
    scenario.figures = EssexService.rows.map {
      Figure("contribution: \($0.0)", Double($0.2 + $0.3 + $0.4), unit: "£ a year", .source(report("3.3")))
    }
    scenario.figures.append(
      Figure(
        "contract share of the collaborative", 0.9364, unit: "share",
        .derived(from: report("1.3"), how: "£19.2m over £20.5m")))
    scenario.checks = [
      ReconciliationCheck(
        id: "mid-essex", title: "EWMHS contribution of Mid Essex CCG",
        form: .restated([
          Statement("table of contributions", 927_922, source: report("3.3")),
          Statement("rebasing table", 1_832_488, source: report("5.2.3")),
        ]), tolerance: 0.5,
        adopted: .init(
          "£1,832,488, as in the rebasing table",
          because: "LTP money per weighted head is alike over all seven CCGs only on that reading")),
      ReconciliationCheck(
        id: "start", title: "Service start and contract end, in months",
        form: .restated([
          Statement("service start", 24, source: report("1.3")),
          Statement("day after the contract", 25, source: report("3.3")),
        ]), tolerance: 0, isSameQuantity: false,
        adopted: .init("start on 1 November 2020", because: "the old contract pays for October")),
      ReconciliationCheck(
        id: "total", title: "Total of the contract",
        form: .total(
          Statement("total as printed", 19_152_303, source: report("3.3")),
          parts: EssexService.rows.map { Statement($0.0, Double($0.2 + $0.3 + $0.4), source: report("3.3")) }),
        tolerance: 0.5),
      ReconciliationCheck(
        id: "share", title: "Share of spending that goes to the contract",
        form: .share(Statement("94%", 0.94, source: report("1.3")), part: 19.2, whole: 20.5), tolerance: 0.005),
    ]
  }
}
