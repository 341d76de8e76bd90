import Appraisal
import Documents
import OptionKit
import Reporting
import Simulation
import Testing

@testable import ReportWriter

@Suite("Each footprint at its best, on the page")
struct FootprintsComparedTests {
  @Test(
    "a row for each footprint that can be run, the best first, with the score of its best package and what it is behind"
  )
  func rows() throws {
    let result = try EssexResult().result
    let answer = try #require(result.answers.first { $0.dimension == .footprint })
    let table = try #require(AppraisalReport.document(for: result).table(named: "footprints"))
    let expected = answer.rows.filter { $0.lawful > 0 }
    #expect(table.rows.count == expected.count && table.rows.count > 1)
    let best = try #require(expected.first?.best)
    for (row, footprint) in zip(table.rows, expected) {
      let having = result.bundles.filter { $0.choices[.footprint] == footprint.id }.map(\.score).max()
      let highest = try #require(having)
      #expect(row.cells[0].shown.plain == footprint.title)
      #expect(abs(Self.points(row.cells[1]) - highest) < 1e-9)
      if footprint.id == expected[0].id {
        #expect(row.cells[2].shown.plain == "—")
      } else {
        #expect(abs(Self.points(row.cells[2]) - (highest - best)) < 1e-9)
      }
    }
  }

  @Test("with one footprint there is nothing to compare, and no table")
  func one() throws {
    var result = try EssexResult().result
    let place = try #require(result.answers.firstIndex { $0.dimension == .footprint })
    result.answers[place].rows = Array(result.answers[place].rows.prefix(1))
    #expect(AppraisalReport.document(for: result).table(named: "footprints") == nil)
  }

  private static func points(_ cell: Cell) -> Double {
    if case .quantity(let value, _) = cell.value { return value }
    return .nan
  }
}
