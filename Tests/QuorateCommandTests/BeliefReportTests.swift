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

  @Test("the tornado names the number that decides, on its right side; stages and criteria add up; two threads agree")
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
    let tornado = Self.rows("The mean lead in points", of: page)
    #expect(!tornado.isEmpty && tornado.count <= 10)
    #expect(page.contains("moves no criterion of the two"))
    let against = Self.rows("Each option against", of: page)
    let stages = Self.rows("The same difference by what makes it", of: page)
    #expect(against.contains { $0.first?.contains("All criteria together") == true })
    // Both tables end in the same difference, over the same futures.
    let whole = try #require(against.first { $0.first?.contains("All criteria together") == true })
    let made = try #require(stages.last)
    #expect(made.dropFirst() == whole.dropFirst())
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
