import Foundation
import Testing

@testable import QuorateCommand

@Suite("An appraisal tells which belief matters from its own futures")
struct BeliefReportTests {
  /// The rows of a table of a page, cell by cell, without marks.
  static func rows(_ caption: String, of page: String) -> [[String]] {
    guard let start = page.range(of: caption),
      let end = page.range(of: "</table>", range: start.upperBound..<page.endIndex)
    else { return [] }
    let body = page[start.upperBound..<end.lowerBound].components(separatedBy: "<tbody>").last ?? ""
    return body.components(separatedBy: "<tr").dropFirst().map { row in
      row.components(separatedBy: "</t").dropLast(2).map { cell in
        let text = cell.replacing(#/<[^>]*>/#, with: "")
        return text.split(separator: ">").last.map(String.init) ?? ""
      }
    }
  }

  @Test(
    "numbers are told apart by what they reach; stages and criteria add up; words and page agree; two threads agree")
  func section() throws {
    let small = try SensitivityCommandTests.small()
    let run = { (name: String, threads: String) throws -> String in
      let done = try PrintedRun([
        "appraise", small.folder, "--futures", "64", "--no-office", "--no-keep", "--report", small.path + "/" + name,
        "--threads", threads,
      ])
      #expect(done.status == 0, "\(done.errors)")
      return try small.text(name + "/index.html")
    }
    let page = try run("one", "1")
    #expect(try run("two", "2") == page)
    #expect(page.contains("moves no criterion of the two"))
    // What reaches nothing is told apart from what is only not seen to move the lead.
    let json = try JSONSerialization.jsonObject(with: Data(try small.text("one/appraisal.json").utf8)) as? [String: Any]
    let beliefs = try #require(json?["beliefs"] as? [String: Any])
    let numbers = (beliefs["numbers"] as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
    let quiet = beliefs["quiet"] as? [String] ?? []
    #expect(
      (numbers + quiet).sorted() == ["fixed-cost-per-contract", "other-growth", "scale-elasticity"], "\(beliefs)")
    #expect(beliefs["unreached"] as? [String] == ["sign-prefers"])
    let words = (json?["firmness"] as? [String: Any])?["words"] as? String ?? ""
    let first = String(words.split(separator: ".").first ?? "")
    #expect(!first.isEmpty && page.contains(first))
    let against = Self.rows("Each option against", of: page)
    let stages = Self.rows("The same difference by what makes it", of: page)
    #expect(against.contains { $0.first?.contains("All criteria together") == true })
    // Both tables end in the same difference, over the same futures.
    let whole = try #require(against.first { $0.first?.contains("All criteria together") == true })
    let made = try #require(stages.last)
    #expect(!whole.isEmpty && whole.dropFirst().elementsEqual(made.dropFirst().prefix(whole.count - 1)))
  }

  @Test("with few futures the section says so and invents nothing")
  func few() throws {
    let small = try SensitivityCommandTests.small()
    let done = try PrintedRun([
      "appraise", small.folder, "--futures", "8", "--no-office", "--no-keep", "--report", small.path + "/few",
    ])
    #expect(done.status == 0, "\(done.errors)")
    let page = try small.text("few/index.html")
    #expect(page.contains("Too few futures were run") && !page.contains("id=\"tornado-t\""))
  }
}
