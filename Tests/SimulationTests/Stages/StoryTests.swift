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
      let count = { (words: String) in story.events.count { $0.text.contains(words) } }
      #expect(count(" surge by ") == world.surges.count { $0 })
      #expect(count("a shock to the spending of") == world.shocks.count { $0 })
      #expect(Double(count(" breaches its rule")) == story.measures.total(.breach))
      #expect(Double(count(" leaves on 1 April")) == story.measures.total(.exits))
      let ended = world.timeLimitedIndex.contains { $0 < 1 }
      #expect(count("time-limited money ends") == (ended ? 1 : 0))
      #expect(count("commissioners are reorganised") == 1)
      for event in story.events {
        #expect(!event.text.isEmpty && !event.cause.isEmpty && !event.cause.contains("nan"), "\(event)")
      }
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
    let texts = try Self.busy.ready().replay(1).events.map(\.text)
    #expect(texts.contains { $0.hasPrefix("Case 1: ") } && texts.contains { $0.hasPrefix("Case 2: ") })
    #expect(!texts.contains { $0.hasPrefix("Variation 1: ") })
  }

  @Test("numbers are written for reading, whatever their size")
  func words() {
    #expect(StoryWords.pounds(1_234_567.4) == "£1,234,567" && StoryWords.pounds(-1000) == "-£1,000")
    #expect(StoryWords.pounds(12) == "£12" && StoryWords.whole(100_000) == "100,000" && StoryWords.whole(-2.6) == "-3")
    #expect(StoryWords.percent(0.123) == "12.3%" && StoryWords.percent(-0.004) == "-0.4%")
    #expect(StoryWords.percent(1) == "100%" && StoryWords.percent(0) == "0%")
    for number in [Double.infinity, -.infinity, .nan, 1e300, -1e300, 9e18] {
      _ = (StoryWords.pounds(number), StoryWords.percent(number), StoryWords.whole(number))
    }
  }
}
