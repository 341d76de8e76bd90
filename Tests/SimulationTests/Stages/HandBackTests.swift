import OptionKit
import Testing

@testable import Simulation

@Suite("A provider that goes on losing money hands its contract back")
struct HandBackTests {
  /// One unit whose own contract runs from month 1 to month 97, with a market that always answers.
  static func trial(floor: Double, margin: Double = 0.02) -> Trial {
    var trial = Trial(seed: 6, places: 3, years: 7, contractEnds: 0, termYears: 8)
    trial.fixed = .still
    trial.fixed.merge([
      .procurementMonths: 0, .mobilisationMonths: 0, .bidders: 50, .bidderSize: 0, .baseMargin: margin,
      .marginFloor: floor,
    ]) { $1 }
    return trial
  }

  @Test("after two whole years below the floor, with a year's notice, and then there is a new contract")
  func handsBack() throws {
    let story = try Self.trial(floor: 0.05).ready { $0.stages.remove(.risk) }.replay()
    // The contract runs from May, so the first whole year is the second and the second the third.
    let first = try #require(story.events.first { $0.kind == "marginBelowFloor" })
    #expect(first.month == 23 && first.stage == .cost)
    guard case .marginBelowFloor(let margin, _, _, _) = first.what else { return }
    #expect(abs(margin - 0.02) < 1e-12)
    let back = story.events.filter { $0.kind == "handedBack" }
    #expect(back.first?.month == 35)
    let starts = story.events.filter { $0.kind == "contractStarts" }.map(\.month)
    #expect(starts.prefix(2) == [1, 48], "\(starts)")
  }

  @Test("at the floor nothing of the kind happens; with overtime under a block it does, and not under activity")
  func keeps() throws {
    let back = { (trial: Trial) in
      try trial.ready { $0.stages.remove(.risk) }.replay().events.first { $0.kind == "handedBack" }?
        .month
    }
    #expect(try back(Self.trial(floor: 0.02)) == nil)
    var growing = Self.trial(floor: -0.06)
    // A tenth more referrals a year on a price that stands still. The list takes them in year 1; once waits pass the
    // standard the provider sees them in overtime, a fifth of its people in year 2 and a third in year 3.
    growing.fixed.merge([.otherGrowth: 0.1, .overtimeLimit: 5, .responseMonths: 0, .overtimePremium: 0]) { $1 }
    #expect(try back(growing) == 47)
    growing.formula = "activity-based"
    #expect(try back(growing) == nil)
  }
}
