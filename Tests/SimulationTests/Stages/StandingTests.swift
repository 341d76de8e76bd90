import OptionKit
import Testing

@testable import Simulation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Standing: red lines, patience, and what it costs to leave")
struct StandingTests {
  /// Three places that split everything equally, without anything that moves.
  static func trial(patience: Double = 2) -> Trial {
    var trial = Trial.still(5, places: 3)
    (trial.formula, trial.years) = ("equal-split", 5)
    trial.fixed.merge([.patience: patience, .exitCost: 0.1, .misfitDislike: 0.2, .scaleElasticity: 0.3]) { $1 }
    return trial
  }

  static func ready(_ trial: Trial, redLines: [Double]) throws -> Ready {
    try trial.ready { scenario in
      for place in scenario.stances.indices { scenario.stances[place].redLine = redLines[place] }
    }
  }

  @Test("one beyond its red line goes after as many years as its patience, not before, and nobody else does")
  func patience() throws {
    for patience in 1...3 {
      let ready = try Self.ready(Self.trial(patience: Double(patience)), redLines: [9, -9, 9])
      let story = try ready.replay()
      let exits = (0..<5).map { year in (0..<3).map { story.measures[.exits, year, $0] } }
      for year in 0..<5 { #expect(exits[year] == [0, year == patience ? 1 : 0, 0], "patience \(patience)") }
      let leaving = try #require(story.events.first { $0.kind == "notice" })
      let gone = try #require(story.events.first { $0.what == .leaves("place-1") })
      // Given at the year's end; six months later is past 1 April, so it goes on the next.
      #expect(leaving.month == patience * 12 - 1 && leaving.unit == gone.unit)
      guard case .notice("place-1", months: 6, _, _, _) = leaving.what else {
        Issue.record("\(leaving)")
        continue
      }
      #expect(gone.month == (patience + 1) * 12)
      let beyond = try #require(story.events.first { $0.kind == "redLine" })
      guard case .redLine("place-1", let grievance) = beyond.what else {
        Issue.record("\(beyond)")
        continue
      }
      #expect(grievance.isBeyond && grievance.size > grievance.redLine)
      #expect(beyond.month == 11 && beyond.stage == .standing)
    }
  }

  @Test("the leaver pays the stated share of its contribution to the penny, then its own cost; the rest go on")
  func leaving() throws {
    let ready = try Self.ready(Self.trial(), redLines: [9, -9, 9])
    let story = try ready.replay()
    let measures = story.measures
    let contribution = measures[.contribution, 2, 1]
    #expect(abs(measures[.transactionCost, 2, 1] - contribution * 0.1) <= 0.005)
    #expect(measures[.transactionCost, 2, 0] == 0 && measures[.transactionCost, 2, 2] == 0)
    // Alone it pays for itself what it paid before the map was drawn; equal shares go on among the other two.
    let prepared = ready.prepared
    let today = (0..<3).map { (prepared.redivided[$0] + prepared.kept[$0] + prepared.timeLimited[$0]).pounds }
    #expect(abs(measures[.contribution, 3, 1] - today[1]) < 0.005)
    let others = measures[.contribution, 3, 0] + measures[.contribution, 3, 2]
    #expect(abs(others - today[0] - today[2]) < 0.015)
    let paid = story.ledger.filter { $0.purpose == .leaving }
    #expect(paid.count == 1 && paid[0].from == "place-1" && paid[0].month == 35)
    #expect(paid[0].amount.pounds == measures[.transactionCost, 2, 1])
  }

  @Test("a grievance is what the page says, term by term: one a hair beyond it stays, one a hair within it goes")
  func grievance() throws {
    let page = try Page("StandingStage")
    page.says("grievance = -gain_c / resource_c + misfit-dislike (1 - fit) + outvoted-dislike x times outvoted")
    var trial = Self.trial(patience: 1)
    trial.fixed[.needSpread] = 1
    let ready = try Self.ready(trial, redLines: [9, 9, 9])
    let measures = try ready.replay(3).measures
    let prepared = ready.prepared
    let all = prepared.residents.reduce(0, +)
    for member in 0..<3 {
      let scale = pow(prepared.residents[member] / all, -0.3) - 1
      let (paid, people) = (measures[.contribution, 0], prepared.residents)
      let longer = 1 - paid / all / (measures[.contribution, 0, member] / people[member])
      let world = ready.world(3)
      let waits =
        world[.waitDislike] * measures[.wait, 0, member] / world[.waitStandard] * max(-1, min(1, longer))
      let grievance =
        -measures[.gain, 0, member] / measures[.resource, 0, member] + 0.2 * (1 - measures[.fit, 0, member]) + waits
        - scale
      for (line, goes) in [(grievance + 1e-9, 0.0), (grievance - 1e-9, 1.0)] {
        var lines = [9.0, 9, 9]
        lines[member] = line
        let exits = try Self.ready(trial, redLines: lines).replay(3).measures[.exits, 1, member]
        #expect(exits == goes, "member \(member) at \(line)")
      }
    }
  }

  @Test("where all go, each stands alone and nothing is left; nobody leaves in the last year or from alone")
  func all() throws {
    let ready = try Self.ready(Self.trial(patience: 1), redLines: [-9, -9, -9])
    let measures = try ready.replay().measures
    #expect((0..<5).map { measures[.exits, $0] } == [0, 3, 0, 0, 0])
    let prepared = ready.prepared
    for place in 0..<3 {
      let today = (prepared.redivided[place] + prepared.kept[place] + prepared.timeLimited[place]).pounds
      #expect(abs(measures[.contribution, 2, place] - today) < 0.005)
    }
    var last = Self.trial(patience: 1)
    last.years = 1
    #expect(try Self.ready(last, redLines: [-9, -9, -9]).replay().measures.total(.exits) == 0)
  }

  @Test("two pairs that nobody would leave for alone are told to do better together, and nobody goes")
  func together() throws {
    var trial = Trial.still(5, places: 4)
    trial.years = 3
    trial.fixed.merge(
      [.misfitDislike: 1, .scaleElasticity: 0.3, .needSpread: 1, .localVariation: 0.15, .variationMeets: 1]
    ) { $1 }
    let told = { (line: Double) in
      let story = try trial.ready { scenario in
        // Two places are as far below the average need as the other two are above it, all of one size.
        scenario.need = [-2, -2, 2, 2]
        for place in scenario.stances.indices {
          scenario.stances[place].redLine = line
          scenario.service.commissioners[place].sizes = ["population": 100, "weighted-capitation": 100]
        }
      }.replay()
      #expect(story.measures.total(.exits) == 0)
      return story.events.compactMap { event -> [String]? in
        if case .together(let ids, _) = event.what { ids } else { nil }
      }
    }
    // Alone each would weigh 1 - e^-1.7 against 0.25^-0.3 - 1, 0.30 in all; as a pair against 0.5^-0.3 - 1, 0.59.
    #expect(
      try told(0.4) == [["place-0", "place-1"]]
        || told(0.4) == [["place-2", "place-3"]])
    #expect(try told(0.6) == [])
  }
}
