import Appraisal
import Commissioning
import OptionKit
import Simulation
import Testing

@testable import ScenarioFiles

@Suite("Milestones are dated by the runs, beside the documents' days")
struct MilestoneTests {
  static let planned = Milestone(
    "Approval",
    from: CalendarDate(year: 2019, month: 3, day: 1) ?? CalendarDate(startOf: FinancialYear(starting: 2019)),
    until: CalendarDate(year: 2019, month: 3, day: 31) ?? CalendarDate(startOf: FinancialYear(starting: 2019)),
    source: Source("a test", section: "none"))

  @Test("days, slip and shares follow from the months of the futures")
  func dated() {
    // Ten futures: five by May, three more by August, one in the next year, one never in four years.
    let months: [Double] = [-3, 0, 1, 1, 1, 2, 3, 4, 14, 48]
    let milestone = DatedMilestone(
      .approved, planned: Self.planned, months: months.reversed(), firstYear: FinancialYear(starting: 2019),
      monthsRun: 48)
    #expect(milestone.day(in: 0.5) == CalendarDate(year: 2019, month: 5, day: 1))
    #expect(milestone.day(in: 0.8) == CalendarDate(year: 2019, month: 8, day: 1))
    #expect(milestone.day(in: 0.9) == CalendarDate(year: 2020, month: 6, day: 1) && milestone.day(in: 0.95) == nil)
    // March is the month before the run's first.
    #expect(milestone.slip(in: 0.5) == 2 && milestone.slip(in: 0.8) == 5 && milestone.slip(in: 0.95) == nil)
    #expect(milestone.share(by: -4) == 0 && milestone.share(by: 1) == 0.5 && milestone.share(by: 47) == 0.9)
    var unplanned = milestone
    unplanned.planned = nil
    #expect(unplanned.slip(in: 0.5) == nil && unplanned.day(in: 0.5) == milestone.day(in: 0.5))
  }

  @Test(
    "Essex: approved before awarded before started, none before the review's own date, and the day follows from them")
  func essex() async throws {
    let result = try await TamperingTests.appraised(futures: 8)
    let timetable = try #require(result.details.first { $0.bundle == result.ranking.first }?.timetable)
    let found = try #require(timetable.start)
    #expect(found.milestones.map(\.event) == [.approved, .awarded, .started])
    for (before, after) in zip(found.milestones, found.milestones.dropFirst()) {
      #expect(zip(before.months, after.months).allSatisfy { $0 <= $1 })
    }
    // December 2018 is four months before the run's first; the contract must start in its twentieth.
    #expect(found.milestones.allSatisfy { $0.planned != nil && ($0.months.first ?? -9) >= -4 })
    let late = found.milestones[2].months.count { $0 > 19 }
    #expect(abs(Double(late) / 8 - (1 - found.chance)) < 1e-9, "\(found.milestones[2].months), \(found.chance)")
  }
}
