import OptionKit
import Testing

@testable import Simulation

@Suite("The story of a run says what happened and why")
struct StoryTests {
  static let busy: Trial = {
    var trial = Trial(seed: 14, councils: 1, places: 5, units: 2, years: 5, contractEnds: 11, agenda: 3)
    (trial.hasLeadTeam, trial.reorganises, trial.risk) = (true, true, "contingency-pool")
    trial.fixed = [
      .shockChance: 0.3, .spendingShockChance: 0.3, .spendingShockSize: 0.1, .fundingEnds: 1, .patience: 1,
    ]
    return trial
  }()

  @Test("every surge, shock, breach and exit of a run is an event with a cause, and none that did not happen is")
  func complete() throws {
    let ready = try Self.busy.ready { scenario in
      scenario.stances = scenario.stances.map { _ in Stance(redLine: -0.2, attendance: 0.9, governanceDays: 12) }
    }
    var met = [0, 0, 0, 0]
    for future in 0..<8 {
      let story = try ready.replay(future)
      let world = story.world
      let count = { (kind: String) in story.events.count { $0.kind == kind } }
      #expect(count("surge") == world.surges.count { $0 })
      #expect(count("spendingShock") == world.shocks.count { $0 })
      #expect(Double(count("breach")) == story.measures.total(.breach))
      #expect(Double(count("leaves")) == story.measures.total(.exits))
      let ended = world.timeLimitedIndex.contains { $0 < 1 }
      #expect(count("timeLimitedEnds") == (ended ? 1 : 0))
      #expect(count("reorganised") == 1)
      for event in story.events { #expect(!"\(event.what)".contains("nan"), "\(event)") }
      #expect(zip(story.events, story.events.dropFirst()).allSatisfy { $0.month <= $1.month })
      met[0] += world.surges.count { $0 }
      met[1] += world.shocks.count { $0 }
      met[2] += Int(story.measures.total(.breach))
      met[3] += Int(story.measures.total(.exits))
    }
    #expect(met.allSatisfy { $0 > 0 }, "\(met)")
  }

  @Test("nothing happens where nothing moves: no event but what the formula does and the first waiting list")
  func still() throws {
    let story = try Trial.still(3).ready().replay()
    #expect(story.events == [])
  }

  @Test("matters of one kind are told apart by their number in the year")
  func numbered() throws {
    let names = try Self.busy.ready().replay(1).events.compactMap { event in
      if case .matter(let name, _) = event.what { name } else { nil }
    }
    #expect(Set(names.filter { $0.title == "Case" }.map(\.number)).isSuperset(of: [1, 2]))
    #expect(
      names.contains { $0.title == "Variation" } && names.allSatisfy { $0.title != "Variation" || $0.number == nil })
  }
}
