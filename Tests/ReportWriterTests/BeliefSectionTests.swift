import Documents
import MultiCriteria
import OptionKit
import Renderers
import Reporting
import Testing

@testable import Appraisal

@Suite("Which belief matters, in a report")
struct BeliefSectionTests {
  /// A finding with a number that turns the lead, one that does not, one that is quiet and one that reaches nothing.
  static func beliefs(_ result: AppraisalResult, turning: Bool = true) -> SweepBeliefs {
    let row = { (name: String, title: String, unit: String, ends: [Double], leads: [Double], turn: Double?) in
      SweepBeliefs.Row(
        name: name, title: title, unit: unit, low: ends[0], middle: ends[1], high: ends[2],
        marginLow: Estimate(leads[0], error: 0.1), marginMiddle: Estimate(leads[1], error: 0.1),
        marginHigh: Estimate(leads[2], error: 0.1), first: Estimate(0.2, error: 0.05), turn: turn)
    }
    let strong = row(
      "other-growth", "Growth of demand beyond population", "share", [0.01, 0.03, 0.06],
      turning ? [2.5, 1, -1.5] : [2.5, 1.5, 0.5], turning ? 0.042 : nil)
    let weak = row("procurement-months", "Months of a procurement", "months", [9, 12, 16], [0.8, 1, 1.1], nil)
    var margin = PairedSample()
    for lead in [1.5, 2, -0.5, 1] { margin.add(50 + lead, 50) }
    return SweepBeliefs(
      leader: result.firmness.leader, rival: result.businessAsUsual, margin: margin, rows: [strong, weak],
      quiet: [.init(name: "deflator", title: "General inflation")],
      unreached: [.init(name: "support", title: "Support of a proposal")],
      levels: [
        .init(
          name: "patience", title: "Years of patience", unit: "years", value: 2, futures: 20,
          margin: Estimate(1, error: 0.2), shareBehind: 0.25)
      ], unexplained: 0.4)
  }

  static func document(turning: Bool = true) throws -> Document {
    try PlainEnglishTests.document { $0.beliefs = beliefs($0, turning: turning) }
  }

  @Test("page 1 says what the tornado's first turning row says, with its value")
  func agrees() throws {
    let document = try Self.document()
    let first = try #require(document.sections.first)
    let words = PlainEnglishTests.texts(first.blocks).map(\.plain).joined(separator: " ")
    #expect(
      words.contains(
        "Business as usual would draw level if “growth of demand beyond population” went above about 4.2% (an estimate)."
      ))
    let table = try #require(document.table(named: "tornado_table"))
    #expect(table.rows.map { $0.cells[0].value.plain } == ["other-growth", "procurement-months"])
    #expect(table.rows[0].cells.last?.shown.plain == "4.2% (estimate)")
    #expect(table.rows[1].cells.last?.shown.plain == "does not turn")
    let chart = try #require(document.table(named: "tornado"))
    #expect(chart.rows.count == 2)
    let still = try Self.document(turning: false)
    let said = PlainEnglishTests.texts(try #require(still.sections.first).blocks).map(\.plain).joined(separator: " ")
    #expect(said.contains("No single uncertain number turns the lead over business as usual within its range."))
    #expect(said.contains("moves it most: from 2.5 to 0.5 points."))
  }

  @Test("what does not stand out, and what reaches no criterion, is listed by name")
  func idle() throws {
    let table = try #require(try Self.document().table(named: "idle_numbers"))
    #expect(table.rows.map { $0.cells[0].value.plain } == ["deflator", "support"])
    #expect(try Self.document().table(named: "belief_levels")?.rows.count == 1)
  }

  @Test("points by criterion add up to the difference of the scores, option by option")
  func points() throws {
    let result = try EssexResult().result
    let table = try #require(try Self.document().table(named: "against_leader"))
    let total = try #require(table.rows.firstIndex { $0.role == .total })
    for column in 1..<table.columns.count {
      let numbers = table.rows.map { row -> Double in
        if case .quantity(let value, _) = row.cells[column].value { value } else { .nan }
      }
      #expect(abs(numbers[..<total].reduce(0, +) - numbers[total]) < 1e-9)
      let bundle = try #require(result.bundles.first { $0.id == table.columns[column].id })
      let weighted = { (values: [Double]) in
        zip(values, result.weights).reduce(0.0) { $1.0.isFinite ? $0 + $1.0 * $1.1 : $0 }
      }
      let leader = result.bundles[result.firmness.leader]
      #expect(abs(numbers[total] - (weighted(bundle.values) - weighted(leader.values))) < 1e-9)
    }
  }

  @Test("the tornado is drawn, named and told to whoever cannot see it")
  func drawn() throws {
    let page = HTMLPage(try Self.document()).file().text
    let reading = Reading(page)
    #expect(reading.fault == nil)
    #expect(Set(reading.ids).count == reading.ids.count)
    #expect(reading.links.allSatisfy { reading.ids.contains(String($0.dropFirst())) })
    #expect(page.contains("id=\"tornado-t\"") && page.contains("2.5 points at 1.0%, −1.5 points at 6.0%"))
  }
}
