import OptionKit
import Testing

@testable import Simulation

@Suite("A counter-example is made small before it is shown")
struct ShrinkingTests {
  @Test("a planted fault that needs two places and two years is shown with two places, two years and nothing else")
  func planted() throws {
    let search = Property.search(over: 200) { trial in
      try demand(trial.places < 2 || trial.years < 2, "planted")
    }
    let (first, small, _) = try #require(search.found)
    // What was found first was anything but small, so that the rest shows that it was made smaller.
    #expect(first.places > 2 || first.years > 2 || first.councils > 0)
    var least = Trial(seed: small.seed, places: 2, years: 2)
    least.termYears = small.termYears
    #expect(small == least, "\(small)")
  }

  @Test("a fault in the option named is shown with that option and every other at its plainest")
  func option() throws {
    let search = Property.search(over: 400) { trial in
      try demand(trial.rule != "simple-majority" || trial.agenda == 0, "planted")
    }
    let small = try #require(search.found).smallest
    #expect(small.rule == "simple-majority" && small.agenda == 1)
    #expect(small.places == 1 && small.councils == 0 && small.years == 1 && small.wild == 0)
    #expect(small.formula == "historic-block" && small.risk == "no-risk-sharing" && small.contractEnds == nil)
  }

  @Test("a false law about real runs ends at the smallest case that breaks it: two who do not pay alike")
  func realRun() throws {
    let search = Property.search(over: 100) { trial in
      let ready = try trial.ready()
      guard ready.prepared.runs(.funding) else { return }
      let measures = try ready.replay().measures
      let first = measures[.contribution, 0, 0]
      for place in 0..<ready.prepared.count {
        try demand(measures[.contribution, 0, place], equals: first, "everybody pays the same")
      }
    }
    let (_, small, reason) = try #require(search.found)
    #expect(small.places + small.councils == 2 && small.units == 1 && small.years == 1, "\(small)")
    #expect(small.agenda == 0 && small.wild == 0 && !small.hasLeadTeam && !small.reorganises)
    #expect(reason.description.hasPrefix("everybody pays the same: "))
  }

  @Test("trials run from one commissioner to forty, with odd maps, empty budgets and contracts of one month")
  func range() {
    let trials = (0..<400).map(Trial.drawn)
    let sizes = Set(trials.map { $0.councils + $0.places })
    #expect(sizes.contains(1) && (sizes.max() ?? 0) >= 38 && sizes.allSatisfy { (1...40).contains($0) })
    #expect(trials.contains { $0.poverty == 2 } && trials.contains { $0.poverty == 1 })
    #expect(trials.contains { $0.contractEnds == 0 } && trials.contains { $0.contractEnds == nil })
    #expect(trials.contains { $0.units > 1 && $0.places % $0.units != 0 })
  }
}
