import Appraisal
import Commissioning
import Foundation
import OptionKit
import Renderers
import ReportWriter
import Reporting
import ScenarioFiles
import Simulation
import StandardOptions
import Testing

@testable import QuorateCommand

extension DecisionDimension {
  /// A dimension that nothing in Quorate knows.
  fileprivate static let workforce = DecisionDimension(
    "workforce", title: "Workforce", question: "Who should employ the staff?", protocolName: "WorkforceOption",
    order: 60)
}

private protocol WorkforceOption: CommissioningOption {}

extension WorkforceOption {
  static var dimension: DecisionDimension? { .workforce }
}

private struct SameEmployer: WorkforceOption {
  static let about = About(
    id: "same-employer", title: "The employer of today", summary: "Nobody changes employer.",
    source: Source("a paper", section: "7"))

  @Parameter("Share of the posts that are advertised.", in: 0...1, unit: .share)
  var advertised = 0.1
}

/// What a package of somebody else's may do: declare a dimension, and have it everywhere that the others are.
@Suite("A dimension of somebody else's")
struct OutsideDimensionTests {
  private static let catalogue = Catalogue.standard + [SameEmployer.self]

  /// The small case, with the dimension on its table or without.
  private static func read(
    _ options: String, usual: String? = "same-employer", more: String = "", overrides: [String] = []
  ) throws -> ScenarioFile {
    let small = try CompareCommandTests.small()
    var text = try small.text("case/scenario.yaml")
    if let usual {
      text = text.replacing("  risk: [no-risk-sharing]\n", with: "  risk: [no-risk-sharing]\n  workforce: \(options)\n")
      text = text.replacing("  risk: no-risk-sharing\n", with: "  risk: no-risk-sharing\n  workforce: \(usual)\n")
    }
    try small.write("case/scenario.yaml", text + more)
    return try ScenarioFile.read(
      small.folder, catalogue: catalogue, overrides: try overrides.map { try Override($0) })
  }

  private static func appraised(_ file: ScenarioFile) async throws -> AppraisalResult {
    var plan = file.plan
    plan.futures = 8
    let appraiser = try Appraiser(file.scenario, plan: plan, program: "test")
    return try await appraiser.run(threads: 1) { _ in }
  }

  private static let two =
    "[same-employer, {id: host-employs, use: same-employer, title: The host, with: {advertised: 0.3}}]"

  @Test("one option that changes nothing makes every bundle longer by a name and leaves every figure as it was")
  func one() async throws {
    let before = try await Self.appraised(Self.read("", usual: nil))
    let after = try await Self.appraised(Self.read("[same-employer]"))
    #expect(before.bundles.count == 4 && before.bundles[0].choices[.workforce] == nil)
    #expect(after.bundles.map(\.id) == before.bundles.map { $0.id + "+same-employer" })
    #expect(after.bundles.map(\.score) == before.bundles.map(\.score))
    #expect(after.bundles.map(\.measures) == before.bundles.map(\.measures))
    #expect(after.ranking == before.ranking && after.shortlist == before.shortlist)
    #expect(after.ruledOut.count == before.ruledOut.count)
  }

  @Test("it goes from the file through longlist, run and matrix to the page, the tables and the manifest")
  func everywhere() async throws {
    let conclusion = """
      conclusions:
        - {dimension: workforce, question: Who should employ?, conclusion: The host., options: [host-employs], source: paper 8}

      """
    let file = try Self.read(Self.two, more: conclusion, overrides: ["workforce.host-employs.advertised=0.4"])
    #expect(file.scenario.dimensions.last == .workforce)
    #expect(file.scenario.option(.workforce, "host-employs")?.settings == "{advertised: 0.4}")
    let result = try await Self.appraised(file)
    #expect(result.bundles.count == 8)
    let scores = Dictionary(result.bundles.map { ($0.id, $0.score) }, uniquingKeysWith: { first, _ in first })
    for bundle in result.bundles where bundle.choices[.workforce] == "host-employs" {
      let twin = bundle.id.replacing("+host-employs", with: "+same-employer")
      #expect(scores[twin] == bundle.score)
    }
    let answer = try #require(result.answers.last)
    #expect(answer.dimension == .workforce && answer.rows.map(\.title) == ["The employer of today", "The host"])
    #expect(result.manifest.options.contains { $0.hasPrefix("workforce host-employs = same-employer, version ") })
    let files = try ReportArguments.parse([]).files(of: result)
    let text = { (name: String) in
      String(decoding: try #require(files.first { $0.name == name }).bytes, as: UTF8.self)
    }
    #expect(try text("ranking.csv").contains("+host-employs,"))
    #expect(try text("assumptions.csv").contains("workforce.host-employs.advertised,0.4,"))
    #expect(try text("appraisal.json").contains(#""workforce""#))
    let page = try text("index.html")
    for words in ["Who should employ?", "Workforce", "The employer of today", "The host"] {
      #expect(page.contains(words), "the page does not say \(words)")
    }
    #expect(files.contains { $0.name == "appraisal.xlsx" && !$0.bytes.isEmpty })
  }

  @Test("what differs only in it differs in nothing, stage by stage")
  func compared() throws {
    let file = try Self.read(Self.two)
    let appraiser = try Appraiser(file.scenario, plan: file.plan, program: "test")
    let usual = CompareCommandTests.usual
    let comparison = try appraiser.compare(usual + "+host-employs", with: usual + "+same-employer", future: 3)
    #expect(comparison.parts == [.option(of: .workforce)])
    for measure in Measure.allCases {
      for year in 0..<file.scenario.years {
        let value = comparison.first.measures[measure, year]
        #expect(comparison.second.measures[measure, year] == value && comparison.alone[0][measure, year] == value)
      }
    }
  }

  @Test("it is spelt, left out and misused like any other")
  func problems() throws {
    func told(_ options: String, usual: String = "same-employer", _ overrides: [String] = []) -> [String] {
      do {
        _ = try Self.read(options, usual: usual, overrides: overrides)
        return []
      } catch { return ((error as? Problems)?.all ?? []).map(\.description) }
    }
    #expect(told("[same-employer]").isEmpty)
    #expect(told("[same-employr]").contains { $0.contains("did you mean same-employer?") })
    #expect(told("[same-employer]", usual: "nobody").contains { $0.contains("nobody") })
    #expect(told("[]").contains { $0.contains("options.workforce is an empty list") })
    #expect(
      told("[same-employer]", ["workforc.same-employer.advertised=1"]).contains {
        $0.contains("did you mean workforce?")
      })
    #expect(
      told("[same-employer]", ["workforce.same-employer.advertised=2"]).contains { $0.contains("between 0 and 1") })
  }
}
