import Commissioning
import OptionKit
import OptionLaws
import Simulation
import Testing

@testable import StandardOptions

@Suite("Who pays what, as a table")
struct ContributionTableTests {
  @Test("the review's capitation table, row by row, with what each gains")
  func essex() throws {
    let service = try Essex.service()
    let table = try ContributionTable(in: service, on: CountyWide().map(of: service), by: Capitation())
    let gains = [33_799, -20_049, -13_750, 37_212, -211_826, -367_473, 55_355, -251_377, 20_396, 717_713]
    for (row, gain) in zip(table.rows, gains) { #expect(abs(row.gain.pounds - Double(gain)) <= 3, "\(row.id)") }
    #expect(table.rows.map(\.units) == service.ids.map { _ in ["county-wide"] })
    #expect(table.rows[0].basis == 1_468_177)
    #expect(table.rows.reduce(Money.zero) { $0 + $1.gain } == .zero)
  }

  @Test("on any footprint contributions add up to what is paid today, to the penny", arguments: 0..<20)
  func sums(seed: Int) throws {
    let service = LawCase(seed: seed).service
    for footprint in try LawTests.all(.footprint, as: (any FootprintOption).self)
    where footprint.problems(in: service).isEmpty {
      let map = try footprint.map(of: service)
      for formula in [EqualSplit() as any FundingFormula, Capitation()] {
        let table = try ContributionTable(in: service, on: map, by: formula)
        #expect(table.rows.reduce(Money.zero) { $0 + $1.gain } == .zero)
        #expect(table.rows.map(\.current) == service.current { $0.isRedivided })
      }
    }
  }

  @Test("another component, or all of them, can be divided; one that does not exist is refused")
  func components() throws {
    let service = try Essex.service()
    let map = try Essex.footprint("stp").map(of: service)
    let ltp = try ContributionTable(of: ["ltp"], in: service, on: map, by: EqualSplit())
    #expect(ltp.rows.reduce(Money.zero) { $0 + $1.contribution } == Money(pounds: 5_527_825))
    #expect(
      ltp.rows[0].units == ["mid-and-south-essex", "suffolk-and-north-east-essex", "hertfordshire-and-west-essex"])
    let all = try ContributionTable(of: ["ewmhs", "ltp", "ld"], in: service, on: map, by: HistoricBlock())
    #expect(all.rows.reduce(Money.zero) { $0 + $1.contribution } == Money(pounds: 19_152_303))
    #expect(throws: Problem.self) { try ContributionTable(of: ["ltb"], in: service, on: map, by: EqualSplit()) }
  }
}
