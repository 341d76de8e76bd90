import Commissioning
import Foundation
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

/// Document 003, sections 1.4, 3.1, 3.3 and 5.
@Suite("Essex as published")
struct EssexTests {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios/essex-ewmhs").path
  static func read() throws -> ScenarioFile { try ScenarioFile.read(path, catalogue: .standard) }

  @Test("the contributions adopted add up as the document's table does, to the pound")
  func totals() throws {
    let service = try Self.read().scenario.service
    #expect(service.components.map(\.total) == [13_449_224, 5_527_825, 175_254].map { Money(pounds: $0) })
    #expect(service.current().reduce(.zero, +) == Money(pounds: 19_152_303))
    let adopted = [
      "mid-essex-ccg": 2_914_718, "north-east-essex-ccg": 3_370_629, "southend-ccg": 1_543_233,
      "thurrock-ccg": 1_548_409,
    ]
    for (id, pounds) in adopted {
      let place = try #require(service.position(of: id))
      #expect(service.current()[place] == Money(pounds: pounds))
    }
  }

  @Test("every check comes out as the document has it, and every disagreement has a reading")
  func checks() throws {
    let checks = try Self.read().scenario.checks
    let outcome = { (id: String) in checks.first { $0.id == id }?.outcome }
    #expect(
      checks.filter { $0.outcome == .cannotBothHold && $0.id.hasPrefix("ewmhs-") }.map(\.id) == [
        "ewmhs-mid-essex-ccg", "ewmhs-north-east-essex-ccg", "ewmhs-southend-ccg", "ewmhs-thurrock-ccg",
      ])
    for sign in ["ltp-per-head", "ld-in-south-essex", "southend-share", "thurrock-share"] {
      #expect(outcome(sign + "-as-printed") != .agrees, "\(sign)")
      #expect(outcome(sign + "-as-adopted") == .agrees, "\(sign)")
    }
    for total in [
      "ewmhs-column-total", "ltp-column-total", "ld-column-total", "total-column-total", "grand-total", "nelft-share",
      "contract-term",
    ] {
      #expect(outcome(total) == .agrees, "\(total)")
    }
    for difference in ["nelft-share-elsewhere", "service-start", "votes", "outcome-share"] {
      #expect(outcome(difference) == .differs, "\(difference)")
    }
    #expect(checks.allSatisfy { !$0.isOpen })
  }

  @Test("the three signs have the published sizes: 1.31 to 6.43 against 2.87 to 2.95; 15.02% and 9.01%")
  func signs() throws {
    let checks = try Self.read().scenario.checks
    func values(_ id: String) throws -> [Double] { try #require(checks.first { $0.id == id }).statements.map(\.value) }
    let printed = try values("ltp-per-head-as-printed")
    #expect(abs((printed.min() ?? 0) - 1.31) < 0.005 && abs((printed.max() ?? 0) - 6.43) < 0.005)
    let adopted = try values("ltp-per-head-as-adopted")
    #expect(abs((adopted.min() ?? 0) - 2.87) < 0.005 && abs((adopted.max() ?? 0) - 2.95) < 0.005)
    #expect(abs(try values("southend-share-as-adopted")[1] - 0.1502) < 0.00005)
    #expect(abs(try values("thurrock-share-as-adopted")[1] - 0.0901) < 0.00005)
  }

  @Test("every published figure is reproduced by the options themselves")
  func published() throws {
    let file = try Self.read()
    #expect(file.expectations.count == 36)
    for expectation in file.expectations {
      let check = try expectation.check(in: file.scenario)
      #expect(check.outcome == .agrees, "\(check.title): \(check.statements.map(\.value))")
    }
  }

  @Test("capitation on the EWMHS column gives the document's rebased payments within £3, each kind's total exactly")
  func capitation() throws {
    let file = try Self.read()
    let service = file.scenario.service
    let option = try #require(file.scenario.option(.funding, "capitation")?.option as? any FundingFormula)
    let members = Members(everybodyIn: service)
    var paid = [Money](repeating: .zero, count: members.count)
    let first = file.scenario.firstYear
    try option.apportion(members.currentTotal, among: members, in: first, into: &paid)
    let rebased = [
      1_811_119, 224_275, 210_195, 1_638_853, 1_100_422, 2_199_961, 2_232_215, 1_179_299, 995_542, 1_857_343,
    ]
    for (place, pounds) in rebased.enumerated() {
      #expect(abs(paid[place].pounds - Double(pounds)) <= 3, "\(service.ids[place]) \(paid[place].pounds)")
    }
    #expect(paid.prefix(3).reduce(.zero, +) == Money(pounds: 2_245_589))
    #expect(paid.dropFirst(3).reduce(.zero, +) == Money(pounds: 11_203_635))
  }

  @Test("positions have the document's counts, and nobody is put down for a view that is not his")
  func stances() throws {
    let scenario = try Self.read().scenario
    let counts = scenario.positions.map { positions in
      (positions.footprint, positions.counts.map { "\($0.view.rawValue) \($0.count)" })
    }
    #expect(
      counts.contains {
        $0.0 == "county-wide" && $0.1.sorted() == ["prefers 4", "supports-if-local 3", "undecided 3"]
      })
    #expect(counts.contains { $0.0 == "stp" && $0.1 == ["considers 2"] })
    #expect(counts.contains { $0.0 == "local-authority" && $0.1 == ["considers 3"] })
    #expect(scenario.stances.allSatisfy { $0.views.isEmpty })
    #expect(scenario.originOfView(3, of: "county-wide") == .drawn)
    #expect(scenario.originOfView(3, of: "individual-ccgs") == .unsaid)
    #expect(scenario.stances.filter(\.keepsMoneyInside).count == 1 && scenario.stances[0].keepsMoneyInside)
    #expect(scenario.stances.count { $0.governanceDays > 5 } == 7)
    #expect(scenario.milestones.count { $0.source.section == "7" } == 37)
  }

  @Test("every parameter but those of mechanisms is given, sourced or reasoned, and all but sourced ones with a range")
  func parameters() throws {
    let scenario = try Self.read().scenario
    // How mechanisms work is the program's, with a neutral reason each, where no document of Essex speaks of it.
    let mechanisms: Set<ModelParameter> = [
      .outcomeNoise, .longestWait, .teamAlone, .leaverTerm, .halfView, .askings, .askingMonths, .lotOffers,
      .directAward, .lossYears, .handBackNotice, .newTerm, .leadMonths, .operationalMonths, .delayCounted,
    ]
    #expect(Set(ModelParameter.allCases.filter { scenario.inputs[$0] == nil }) == mechanisms)
    #expect(scenario.comparator?.until == CalendarDate(year: 2020, month: 10, day: 31))
    #expect(scenario.figures.allSatisfy { !$0.provenance.text.isEmpty })
    #expect(
      try Futures(
        FuturesDesign(count: 4), of: ModelParameter.allCases.map { scenario.input($0).uncertainty },
        correlations: scenario.correlations
      ).draw(0).count == ModelParameter.allCases.count)
  }

  @Test("the tables of the folder are those of the document: as printed and as adopted differ in four whole rows")
  func tables() throws {
    let text = { (name: String) in
      try SourceText.read(Self.path + "/" + name).text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4)
      }
    }
    let (printed, adopted) = (try text("contributions-as-printed.csv"), try text("contributions.csv"))
    let differ = zip(printed, adopted).filter { $0 != $1 }.map { String($0.0[0]) }
    #expect(differ == ["mid-essex-ccg", "north-east-essex-ccg", "southend-ccg", "thurrock-ccg"])
    for (a, b) in [("mid-essex-ccg", "southend-ccg"), ("north-east-essex-ccg", "thurrock-ccg")] {
      let row = { (rows: [ArraySlice<Substring>], id: String) in
        rows.first { $0.first.map(String.init) == id }?.dropFirst()
      }
      #expect(row(printed, a) == row(adopted, b) && row(printed, b) == row(adopted, a))
    }
  }
}
