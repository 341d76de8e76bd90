import Appraisal
import Commissioning
import OptionKit
import Simulation

/// An appraisal of the size of the Essex case, with invented findings: what matters is that it looks like one.
struct EssexResult {
  var result: AppraisalResult

  init(withMoney: Bool = true) throws {
    result = try (withMoney ? Self.withMoney : Self.withoutMoney).get()
  }

  /// Made once: a test changes its own copy.
  private static let withMoney = Result { try made(withMoney: true) }
  private static let withoutMoney = Result { try made(withMoney: false) }

  private static func made(withMoney: Bool) throws -> AppraisalResult {
    let service = try EssexService.service(withMoney: withMoney)
    var scenario = Scenario(
      id: "essex", title: "Children and young people’s emotional wellbeing and mental health in Essex",
      service: service, firstYear: FinancialYear(starting: 2020), years: 10)
    scenario.summary =
      "Ten commissioners share one block contract that ends on 31 October 2020. They have to settle on which footprint, "
      + "under which funding model and with which commissioning arrangements the service is bought next."
    scenario.options = EssexOptions.all()
    scenario.businessAsUsual = [
      .footprint: "county-wide", .funding: "historic-block", .rule: "unanimity", .arrangement: "delegated-lead-single",
      .risk: "own-risk",
    ]
    scenario.digest = "5b1f9c0d2e"
    if !withMoney { scenario.stages = [.decisions, .standing] }
    try EssexEvidence.add(to: &scenario)
    let plan = EssexFindings.plan()
    let (bundles, ruledOut) = EssexFindings.bundles(criteria: plan.criteria.count, assessed: withMoney ? 15 : 3)
    let ranking = bundles.indices.sorted { (bundles[$1].score, $0) < (bundles[$0].score, $1) }
    let usual =
      bundles.firstIndex { $0.id == "county-wide+historic-block+unanimity+delegated-lead-single+own-risk" } ?? 0
    let shortlist = Array(ranking.filter { $0 != usual }.prefix(5))
    let firmness = LeadSignificance(
      leader: shortlist[0], runnerUp: shortlist[1], margin: 0.42, marginRange: -2.1...3.4, marginError: 0.11,
      shareAhead: 0.58, notSeparated: [shortlist[1], shortlist[2]],
      verdict: .withinError)
    let findings = EssexFindings(scenario: scenario, bundles: bundles, ruledOut: ruledOut)
    var result = AppraisalResult(
      scenario: scenario, plan: plan,
      manifest: Manifest(
        program: "quorate 0.1.0", scenarioDigest: scenario.digest, seed: 20_181_211, futures: 256,
        sampling: "latin-hypercube", years: 10, overrides: ["funding.capitation.paceOfChange=0.5"],
        options: ["footprint county-wide 1 {}", "funding capitation 1 {paceOfChange: 0.5}"]),
      bundles: bundles, businessAsUsual: usual, ruledOut: ruledOut, ranking: ranking, shortlist: shortlist,
      firmness: firmness, answers: findings.answers(),
      details: try (shortlist + [usual]).map { try findings.detail($0, isToday: $0 == usual, spreads: withMoney) },
      power: findings.power(), support: findings.support(), failures: [], isPartial: false)
    result.sensitivity = SensitivityFinding(result, futures: [:])
    return result
  }
}
