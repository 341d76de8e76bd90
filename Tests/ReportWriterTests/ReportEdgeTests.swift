import Appraisal
import Commissioning
import OptionKit
import Simulation
import Testing

@testable import ReportWriter

@Suite("Reports of odd cases")
struct ReportEdgeTests {
  @Test("text from a user's files never becomes markup, wherever it comes from")
  func hostileNames() throws {
    let hostile = "<script>alert('x')</script> \"&amp;\", a]]>b\n\u{1}\u{FFFF}é"
    var result = try EssexResult().result
    result.scenario.title = hostile
    result.scenario.summary = hostile
    result.scenario.id = hostile
    for place in result.scenario.service.commissioners.indices {
      result.scenario.service.commissioners[place].title = hostile
      result.scenario.service.commissioners[place].id = "\(place)" + hostile
    }
    for dimension in DecisionDimension.ofBundles {
      for place in result.scenario.options[dimension, default: []].indices {
        result.scenario.options[dimension]?[place].title = hostile
      }
    }
    for place in result.plan.criteria.indices {
      result.plan.criteria[place].option.title = hostile
      result.plan.criteria[place].branch = hostile
      result.plan.criteria[place].anchorReason = hostile
    }
    for place in result.bundles.indices { result.bundles[place].id += hostile }
    for place in result.ruledOut.indices {
      result.ruledOut[place].objections = [Objection(hostile, source: Source(hostile))]
    }
    for place in result.power.indices {
      result.power[place].title = hostile
      result.power[place].blockers = [[hostile]]
    }
    for place in result.answers.indices {
      result.answers[place].question = hostile
      result.answers[place].conclusion?.conclusion = hostile
    }
    for place in result.scenario.checks.indices { result.scenario.checks[place].title = hostile }
    for place in result.scenario.milestones.indices { result.scenario.milestones[place].title = hostile }
    result.manifest.overrides = [hostile]
    result.manifest.program = hostile
    let page = try ReportPageTests.page(result)
    let reading = Reading(page)
    #expect(reading.fault == nil)
    #expect(!page.contains("<script"))
    #expect(!reading.elements.contains("script"))
    #expect(reading.text.contains("<script>alert('x')</script> \"&amp;\", a]]>b"))
  }

  @Test("a case without service money says not assessed and crashes nowhere")
  func noMoney() throws {
    let result = try EssexResult(withMoney: false).result
    let page = try ReportPageTests.page(result)
    #expect(Reading(page).fault == nil)
    #expect(page.contains("not assessed"))
    #expect(page.contains("13 criteria are not assessed"))
    #expect(!page.lowercased().contains(">nan") && !page.contains(" nan") && !page.contains("inf<"))
    for (name, content) in Report.files(for: result, full: true) where name.hasSuffix(".csv") {
      #expect(!content.contains(",nan") && !content.contains(",inf"), "\(name)")
    }
  }

  @Test("a single bundle, which is also business as usual, is a report")
  func single() throws {
    var result = try EssexResult().result
    let only = result.businessAsUsual
    result.bundles = [result.bundles[only]]
    (result.businessAsUsual, result.ranking, result.shortlist) = (0, [0], [0])
    result.firmness = LeadSignificance(
      leader: 0, runnerUp: nil, margin: 0, marginRange: 0...0, marginError: 0, shareAhead: 0, notSeparated: [0],
      verdict: .onlyOne)
    result.details = result.details.filter { $0.bundle == only }.map { detail in
      var detail = detail
      detail.bundle = 0
      return detail
    }
    let page = try ReportPageTests.page(result)
    #expect(Reading(page).fault == nil)
    #expect(page.contains("Business as usual scores highest."))
  }

  @Test("what is said of the lead follows from its verdict")
  func verdicts() throws {
    var result = try EssexResult().result
    result.firmness.notSeparated = []
    for verdict in LeadVerdict.allCases {
      result.firmness.verdict = verdict
      let page = try ReportPageTests.page(result)
      let (isNothing, isAlone) = (verdict == .nothingToCompare, verdict == .onlyOne || verdict == .allAlike)
      #expect(page.contains("There is nothing to compare.") == isNothing, "\(verdict)")
      #expect(page.contains("No other package has different results.") == isAlone, "\(verdict)")
      #expect(page.contains(" points of 100, and is ahead in ") == !(isNothing || isAlone), "\(verdict)")
    }
  }

  @Test("with nothing lawful, nothing kept and nothing declared there is still a report of every section")
  func nothing() throws {
    let scenario = Scenario(
      id: "empty", title: "Empty",
      service: ServiceCase(
        commissioners: [], baseYear: FinancialYear(starting: 2018), asOf: try EssexService.date(2018, 12, 11)),
      firstYear: FinancialYear(starting: 2019), years: 0)
    let result = AppraisalResult(
      scenario: scenario, plan: AppraisalDesign(),
      manifest: Manifest(
        program: "quorate", scenarioDigest: "", seed: .max, futures: 0, sampling: "sobol", years: 0, overrides: [],
        options: []),
      bundles: [], businessAsUsual: -1, ruledOut: [], ranking: [], shortlist: [],
      firmness: LeadSignificance(
        leader: 0, runnerUp: nil, margin: .nan, marginRange: 0...0, marginError: .nan, shareAhead: .nan,
        notSeparated: [], verdict: .nothingToCompare),
      answers: [], details: [], power: [], support: [], failures: [], isPartial: true)
    let reading = Reading(try ReportPageTests.page(result))
    #expect(reading.fault == nil)
    #expect(reading.sections.filter { !$0.isEmpty } == ReportPageTests.main)
    #expect(reading.text.contains("No lawful package was left to appraise."))
    #expect(reading.text.contains("18446744073709551615"))
  }

  @Test("positions that point nowhere are passed over")
  func strayPositions() throws {
    var result = try EssexResult().result
    result.shortlist.append(999_999)
    result.ranking.append(-3)
    result.firmness.notSeparated.append(1_000_000)
    result.firmness.leader = 1_000_000
    result.details.append(result.details[0])
    result.details[0].bundle = 999_999
    #expect(Reading(try ReportPageTests.page(result)).fault == nil)
  }
}
