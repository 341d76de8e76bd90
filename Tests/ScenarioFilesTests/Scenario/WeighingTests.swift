import Appraisal
import Commissioning
import OptionKit
import StandardOptions
import Testing

@testable import ScenarioFiles

@Suite("Weights and panel scores of a scenario")
struct WeighingTests {
  static let weight = "weight: {value: 3, source: paper 6}"

  /// The small scenario with a second criterion, and other weights for both.
  static func folder(_ first: String, _ second: String, more: String = "", _ files: [String: String] = [:]) throws
    -> TestFolder
  {
    let criterion = """
      criteria:
        - id: unmet-need
          branch: Care
          scale: {zero: 200, hundred: 0}
          anchors: reasons
          \(second)

      """
    let yaml =
      SmallScenario.yaml.split(separator: weight, omittingEmptySubsequences: false).joined(separator: first)
      .split(separator: "criteria:\n", omittingEmptySubsequences: false).joined(separator: criterion) + more
    return try TestFolder(
      ["scenario.yaml": yaml, "people.csv": SmallScenario.people, "money.csv": SmallScenario.money]
        .merging(files) { $1 })
  }

  @Test("a swing over half of a scale weighs twice what the same points over the whole do")
  func swing() throws {
    let plan = try Self.folder(
      "weight: {points: 50, from: 36, to: 4, source: paper 6}",
      "weight: {points: 100, from: 200, to: 100, assumption: judged}"
    ).read().plan
    #expect(plan.criteria.map(\.option.id) == ["unmet-need", "wait"])
    #expect(abs(plan.criteria[0].weight - 0.8) < 1e-12 && abs(plan.criteria[1].weight - 0.2) < 1e-12)
    guard case .swing(let swings) = plan.weighing else {
      Issue.record("not swing weights")
      return
    }
    #expect(swings.map(\.points) == [100, 50] && swings[0].rationale == "judged")
  }

  @Test("swing points without a range, and criteria weighed in two ways, are problems with a place")
  func swingProblems() throws {
    let bare = try Self.folder(
      "weight: {points: 50, source: paper 6}", "weight: {points: 9, from: 1, to: 2, source: paper 6}")
    #expect(bare.problems().contains { $0.contains("has points but no range") && $0.hasPrefix("scenario.yaml:") })
    let mixed = try Self.folder(Self.weight, "weight: {rank: 1, source: paper 6}")
    #expect(mixed.problems().contains { $0.contains("weigh all criteria in the same way") })
  }

  @Test("ranks become rank-order centroid weights: three quarters and one quarter for two")
  func ranks() throws {
    let plan = try Self.folder("weight: {rank: 2, source: paper 6}", "weight: {rank: 1, source: paper 6}").read().plan
    #expect(plan.criteria.map(\.weight) == [0.75, 0.25])
    #expect(plan.weighing == .ranked([1, 2]))
  }

  @Test("comparisons become weights with their consistency; one that is missing is a problem")
  func pairwise() throws {
    let more = "pairwise: {table: pairs.csv, source: paper 6}\n"
    let table = "criterion,wait,unmet-need\nwait,1,1/3\nunmet-need,,1\n"
    let plan = try Self.folder("", "", more: more, ["pairs.csv": table]).read().plan
    #expect(abs(plan.criteria[0].weight - 0.75) < 1e-9)
    #expect(plan.criteria[0].weightProvenance == .source(Source("paper.txt", section: "6")))
    let gap = try Self.folder("", "", more: more, ["pairs.csv": "criterion,wait,unmet-need\nwait,1,\nunmet-need,,1\n"])
    #expect(gap.problems().contains { $0.contains("are not compared") && $0.hasPrefix("pairs.csv:") })
  }

  @Test("low and high beside a weight are the weights that could be defended")
  func range() throws {
    let plan = try Self.folder(
      "weight: {value: 3, low: 1, high: 5, source: paper 6}", "weight: {value: 4, source: paper 6}"
    ).read().plan
    #expect(plan.criteria[1].weightRange == 1...5 && plan.criteria[0].weightRange == nil)
  }

  static let scores = """
    option,criterion,score,scorer,organisation,date,rationale,evidence
    county-wide,acceptability,80,Ann,CCG,11/12/2018,one front door,paper 1
    county-wide,acceptability,60,Ben,CCG,2018-12-11,as Ann,paper 1
    county-wide,acceptability,10,Cas,Council,2018-12-11,too far away,
    individual-ccgs,acceptability,40,Cas,Council,2018-12-11,local,paper 2

    """
  static let panel = """
    panel:
      table: panel.csv
      shares: {Council: 3}

    """
  static let judged = """
    weight: {value: 4, source: paper 6}
      - id: acceptability
        title: What people would accept
        panel: footprint
        branch: People
        anchors: 0 nobody, 100 everybody
        weight: {value: 3, source: paper 6}
    """

  @Test("a panel's scores arrive by scorer, and organisations count by their share however many they send")
  func panelScores() throws {
    let plan = try Self.folder(Self.weight, Self.judged, more: Self.panel, ["panel.csv": Self.scores]).read().plan
    let panel = try #require(plan.panel)
    #expect(panel.scores.count == 4 && panel.scores[0].date == "2018-12-11")
    let cell = panel.cell(option: "county-wide", criterion: "acceptability")
    #expect(abs(cell.mean - (70 * 1 + 10 * 3) / 4.0) < 1e-12)
    #expect(plan.criteria.first { $0.option.id == "acceptability" }?.panel == .footprint)
    #expect(plan.lint.map(\.kind).contains(.unexplained) && plan.lint.map(\.kind).contains(.disagreement))
  }

  @Test("scores for options that are not there, options nobody scored and a panel without scores are problems")
  func panelProblems() throws {
    let wrong = Self.scores.split(separator: "individual-ccgs", omittingEmptySubsequences: false).joined(
      separator: "ccgs")
    let problems = try Self.folder(Self.weight, Self.judged, more: Self.panel, ["panel.csv": wrong]).problems()
    #expect(problems.contains { $0.contains("there is no footprint option ccgs") && $0.hasPrefix("panel.csv:5:") })
    #expect(problems.contains { $0.contains("nobody scored individual-ccgs on acceptability") })
    #expect(try Self.folder(Self.weight, Self.judged).problems().contains { $0.contains("there are no scores") })
    let outside = Self.scores.split(separator: ",80,", omittingEmptySubsequences: false).joined(separator: ",180,")
    #expect(
      try Self.folder(Self.weight, Self.judged, more: Self.panel, ["panel.csv": outside]).problems()
        .contains { $0.contains("the score is \"180\"") })
  }

  @Test("a whole appraisal scores bundles by the panel, and its weights are one truth from plan to matrix")
  func appraisal() async throws {
    let file = try Self.folder(Self.weight, Self.judged, more: Self.panel, ["panel.csv": Self.scores]).read()
    var plan = file.plan
    (plan.futures, plan.weightings) = (4, 200)
    let appraiser = try Appraiser(file.scenario, plan: plan, program: "test")
    let result = try await appraiser.run(threads: 1) { _ in }
    let place = try #require(plan.criteria.firstIndex { $0.option.id == "acceptability" })
    for bundle in result.bundles {
      #expect(abs(bundle.values[place] - (bundle.choices[.footprint] == "county-wide" ? 25 : 40)) < 1e-9)
      var sum = 0.0
      for (value, weight) in zip(bundle.values, result.weights) where value.isFinite { sum += value * weight }
      #expect(abs(sum - bundle.score) < 1e-9)
    }
    let sensitivity = try #require(result.sensitivity)
    for (used, place) in zip(sensitivity.values.normalisedWeights, sensitivity.criteria) {
      #expect(abs(used - result.weights[place]) < 1e-15)
    }
    #expect(sensitivity.firmness.leader == result.ranking[0])
    #expect(sensitivity.compared.contains(result.businessAsUsual))
    #expect(result.firmness.overToday != nil || result.ranking[0] == result.businessAsUsual)
    for space in sensitivity.acceptability {
      for ranks in space.ranks { #expect(abs(ranks.reduce(0, +) - 1) < 1e-9) }
    }
    #expect(sensitivity.findings.contains { $0.kind == .unexplained })
  }
}
