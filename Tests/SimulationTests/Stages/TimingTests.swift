import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("When and for how long to buy: all at once, one after another, longer with an extension")
struct TimingTests {
  /// A choice made for a test.
  struct Times: PurchaseTiming {
    static let about = About(id: "times", title: "Times", summary: "Times.", source: Source("a test", section: "none"))
    var apart = 0
    var term: Int?
    var extends = 0

    init() {}
    init(apart: Int = 0, term: Int? = nil, extends: Int = 0) {
      (self.apart, self.term, self.extends) = (apart, term, extends)
    }
    init(from decoder: any Decoder) throws {}
    var settingsInForce: [SettingInForce] { [] }
    func schedule(on map: CommissioningMap, in service: ServiceCase) throws -> PurchaseSchedule {
      PurchaseSchedule(delays: map.units.indices.map { $0 * apart }, termYears: term, extensionYears: extends)
    }
  }

  static func ready(
    _ choice: Times?, units: Int = 1, years: Int = 9, _ fixed: [ModelParameter: Double] = [:],
    stages: Set<Stage> = [.funding, .procurement]
  ) throws -> Ready {
    var trial = LateContractTests.trial([.bidders: 50, .challengeChance: 0])
    trial.fixed.merge(fixed) { $1 }
    (trial.units, trial.years, trial.termYears) = (units, years, 3)
    var scenario = try trial.scenario()
    scenario.stages = stages
    scenario.service.contract?.canExtend = false
    scenario.service.asOf = CalendarDate(year: 2016, month: 4, day: 11) ?? scenario.service.asOf
    let prepared = try PreparedScenario(scenario)
    let further: [(DecisionDimension, any CommissioningOption)] = choice.map { [(.timing, $0)] } ?? []
    return try Ready(prepared, try trial.bundle(prepared, further: further))
  }

  /// Months in which contracts start within the run; one may be let in it that starts after its end.
  static func starts(_ story: Replay) -> [Int] {
    story.events.filter { $0.kind == "contractStarts" && $0.month < story.measures.years * 12 }.map(\.month).sorted()
  }

  @Test("one after another: each starts in its turn, on time, and the old contract is carried on for those going last")
  func staggered() throws {
    let story = try Self.ready(
      Times(apart: 6), units: 3, years: 3, [.modificationChance: 1, .modificationMonths: 6, .bridgingChance: 1]
    ).replay()
    #expect(Self.starts(story).prefix(3) == [3, 9, 15])
    #expect(story.measures.total(.onTime) == 1)
    // Money-weighted months between two contracts: none, six and twelve; six of each are carried by a modification.
    let late = story.measures.total(.lateMonths)
    #expect(late > 0 && late < 12)
    #expect(abs(late - story.measures.total(.modifiedMonths) - story.measures.total(.bridgedMonths)) < 1e-9)
    #expect(story.measures.total(.bridgedMonths) > 0)
    // None is late: each starts on its own day, so that waiting for a turn is no lateness.
    #expect(story.measures.total(.contractsDue) == 3 && story.measures.total(.monthsLate) == 0)
    let together = try Self.ready(Times(), units: 3, years: 3).replay()
    #expect(together.measures.total(.lateMonths) == 0 && Self.starts(together).prefix(3) == [3, 3, 3])
  }

  @Test("fewer lots at once find more bidders: never more failures in any future, and fewer in some")
  func crowding() throws {
    let fixed: [ModelParameter: Double] = [.bidders: 2.5, .bidderSize: 0.35, .bidderCrowding: 0.6]
    let (together, apart) = (
      try Self.ready(Times(), units: 3, years: 3, fixed), try Self.ready(Times(apart: 12), units: 3, years: 3, fixed)
    )
    var failed = (0.0, 0.0)
    for future in 0..<48 {
      failed.0 += try together.replay(future).measures.total(.failedLots)
      failed.1 += try apart.replay(future).measures.total(.failedLots)
    }
    #expect(failed.1 < failed.0 * 0.8, "\(failed)")
  }

  @Test("a longer term means fewer tenders, and an extension is taken where waits keep to the standard")
  func term() throws {
    #expect(Self.starts(try Self.ready(Times()).replay()) == [3, 39, 75])
    #expect(Self.starts(try Self.ready(Times(term: 5)).replay()) == [3, 63])
    let extended = try Self.ready(Times(term: 3, extends: 2)).replay()
    #expect(Self.starts(extended) == [3, 63])
    #expect(extended.events.contains { $0.month == 39 && $0.what == .termExtended(years: 2) })
    #expect(extended.measures.total(.lateMonths) == 0)
  }

  @Test("where waits are long the extension is not taken: the contract is put out again at the end of its term")
  func passedBy() throws {
    let stages: Set<Stage> = [.funding, .procurement, .demand, .cost]
    let story = try Self.ready(
      Times(term: 3, extends: 2), [.capacityRatio: 0.6, .leaveRate: 0.01, .overtimeLimit: 0], stages: stages
    ).replay()
    #expect(Self.starts(story) == [3, 39, 75])
    #expect(!story.events.contains { $0.kind == "termExtended" })
  }

  @Test("without the dimension all buy at once for the scenario's term, to the last bit")
  func without() throws {
    let (plain, chosen) = (try Self.ready(nil, units: 3).replay(), try Self.ready(Times(), units: 3).replay())
    for measure in Measure.allCases {
      for year in 0..<9 { #expect(plain.measures[measure, year] == chosen.measures[measure, year]) }
    }
  }
}
