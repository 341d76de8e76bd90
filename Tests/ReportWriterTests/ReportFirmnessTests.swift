import Appraisal
import Commissioning
import Foundation
import MultiCriteria
import OptionKit
import Simulation
import Testing

@testable import ReportWriter

@Suite("How firm the lead is, on the page")
struct ReportFirmnessTests {
  static func part(_ result: AppraisalResult, _ id: String) throws -> String {
    let page = try ReportPageTests.page(result)
    let start = try #require(page.range(of: "<div id=\"\(id)\">") ?? page.range(of: "<section id=\"\(id)\""))
    let end = try #require(page.range(of: "</section>", range: start.upperBound..<page.endIndex))
    return String(page[start.lowerBound..<end.lowerBound])
  }

  @Test("weights, methods, other weights and a reader's questions each have their part")
  func parts() throws {
    let text = try Self.part(EssexResult().result, "firmness")
    for heading in ["Weights", "Under other weights", "Other methods"] {
      #expect(text.contains("<h3>\(heading)</h3>"))
    }
    for method in ["TOPSIS", "PROMETHEE II", "SPOTIS", "ELECTRE III", "Lexicographic"] {
      #expect(text.contains(method))
    }
    #expect(text.contains("Near-twins of the leader pass it easily.") && text.contains("cross-checks"))
  }

  @Test("the leader stands against business as usual in a sentence, with numbers, where they were compared")
  func overToday() throws {
    var result = try EssexResult().result
    #expect(!(try Self.part(result, "summary")).contains("more than business as usual and is ahead"))
    result.firmness.overToday = .init(mean: 5.25, range: -1.0...9.5, error: 0.31, shareAhead: 0.984)
    let text = try Self.part(result, "summary")
    #expect(text.contains("scores 5.3 points more than business as usual and is ahead of it in 98% of futures."))
  }

  @Test("weights add up and the intervals hold them, in JSON as on the page")
  func json() throws {
    let files = Report.files(for: try EssexResult().result, full: false)
    let text = try #require(files.first { $0.name == "appraisal.json" }).content
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let found = try #require(object["sensitivity"] as? [String: Any])
    let intervals = try #require(found["weight_intervals"] as? [[String: Any]])
    var total = 0.0
    for interval in intervals {
      let weight = try #require(interval["weight"] as? Double)
      #expect(try #require(interval["lower"] as? Double) <= weight + 1e-12)
      #expect(try #require(interval["upper"] as? Double) >= weight - 1e-12)
      total += weight
    }
    #expect(abs(total - 1) < 1e-9)
    let methods = try #require(found["methods"] as? [[String: Any]])
    #expect(methods.count == 10)
    #expect(methods.allSatisfy { ($0["words"] as? String)?.isEmpty == false })
  }

  @Test("every method stands the tests of invariance in a row, and the weighted sum on fixed scales moves in none")
  func invariance() throws {
    let result = try EssexResult().result
    let text = try Self.part(result, "firmness")
    #expect(text.contains("Changes that should move nothing"))
    let file = try #require(Report.files(for: result, full: false).first { $0.name == "appraisal.json" }).content
    let object = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
    let found = try #require((object["sensitivity"] as? [String: Any])?["rank_invariance"] as? [[String: Any]])
    #expect(found.count == result.sensitivity?.invariance.count && found.count > 5)
    let fixed = try #require(
      found.first { $0["method"] as? String == "additive" && $0["scale"] as? String == "anchored" })
    for change in ["removed", "twice", "split"] {
      let outcome = try #require(fixed[change] as? [String: Int])
      #expect(outcome["moved_first"] == 0 && outcome["moved_order"] == 0 && (outcome["tried"] ?? 0) > 0, "\(change)")
    }
  }

  @Test("every score a panel gave is published, with who, for whom, when and why, on the page and as a table")
  func panel() throws {
    var result = try EssexResult().result
    #expect(!(try ReportPageTests.page(result)).contains("id=\"panel\""))
    let option = try #require(result.scenario.options[.footprint]?.first)
    result.plan.criteria[0].panel = .footprint
    let criterion = result.plan.criteria[0].option.id
    result.plan.panel = Panel([
      PanelScore(
        option: option.id, criterion: criterion, score: 90, scorer: "A. Member", organisation: "Mid Essex",
        date: "2018-11-02", rationale: "close to <home>", evidence: "interview 4"),
      PanelScore(option: option.id, criterion: criterion, score: 20, scorer: "B. Member", organisation: "Southend"),
    ])
    let text = try Self.part(result, "panel")
    for word in ["A. Member", "Mid Essex", "2018-11-02", "close to &lt;home&gt;", "interview 4", "they disagree"] {
      #expect(text.contains(word))
    }
    #expect(text.contains("none given"))
    let table = try #require(Report.files(for: result, full: false).first { $0.name == "panel.csv" }).content
    #expect(table.split(separator: "\n").count == 3 && table.contains("90,1,55,"))
  }
}
