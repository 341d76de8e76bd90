import OptionKit
import Testing

@testable import Simulation

@Suite("Two bundles in one future, and which stages made the difference")
struct ComparisonTests {
  /// A trial with its options on the scenario's table, and a bundle of it.
  static func ready(_ trial: Trial) throws -> Ready {
    try trial.ready { scenario in
      scenario.options[.arrangement] = try? TrialOptions.ids(.arrangement).map {
        try TrialOptions.named(.arrangement, $0)
      }
      scenario.options[.footprint] = [TrialOptions.named(DrawnMap(groups: trial.groups(scenario.service.places)))]
    }
  }

  static func compare(_ trial: Trial, _ change: (inout Trial) -> Void, future: Int = 1) throws -> Comparison {
    let ready = try ready(trial)
    var other = trial
    change(&other)
    var (first, second) = (ready.bundle, try other.bundle(ready.prepared))
    first.powerGap = try first.powerAgainstPayment(in: ready.prepared)
    second.powerGap = try second.powerAgainstPayment(in: ready.prepared)
    return try Comparison(
      first, second, future: future, prepared: ready.prepared, futures: ready.maker, seed: 5)
  }

  static let busy: Trial = {
    var trial = Trial(seed: 31, councils: 1, places: 5, units: 2, years: 4, contractEnds: 11, agenda: 3)
    trial.hasLeadTeam = true
    return trial
  }()

  @Test("a bundle against itself differs by exactly nothing, in no part")
  func itself() {
    Property.holds(over: 25) { trial in
      let comparison = try Self.compare(trial) { _ in }
      try demand(comparison.parts.isEmpty, "parts differ: \(comparison.parts)")
      for split in comparison.splits {
        try demand(split.difference == 0 && split.interaction == 0, "\(split.measure) differs by \(split.difference)")
      }
    }
  }

  @Test("the parts and their interaction add up to the difference, whatever is compared")
  func adds() {
    Property.holds(over: 25) { trial in
      let comparison = try Self.compare(trial) { other in
        var draw = TrialDraw(trial.seed, "other")
        other.formula = draw.pick(TrialOptions.ids(.funding))
        other.rule = draw.pick(TrialOptions.ids(.rule))
        other.arrangement = draw.pick(TrialOptions.ids(.arrangement))
        other.risk = draw.pick(TrialOptions.ids(.risk))
      }
      for split in comparison.splits {
        let sum = split.from + split.effects.reduce(0, +) + split.interaction
        try demand(sum, equals: split.to, "\(split.measure) by its parts")
      }
    }
  }

  @Test("what differs in one part has no interaction: the hybrid is the other bundle, bit by bit")
  func one() throws {
    let changes: [(StagePart, (inout Trial) -> Void)] = [
      (.funding, { $0.formula = "capitation" }), (.decisions, { $0.rule = "simple-majority" }),
      (.risk, { $0.risk = "contingency-pool" }),
    ]
    for (part, change) in changes {
      let comparison = try Self.compare(Self.busy, change)
      #expect(comparison.parts == [part])
      let order = Array(0..<comparison.first.prepared.count)
      #expect(
        SymmetryTests.list(comparison.alone[0], order: order)
          == SymmetryTests.list(comparison.second.measures, order: order))
      for split in comparison.splits { #expect(split.interaction == 0, "\(split.measure)") }
      #expect(comparison.splits.contains { $0.difference != 0 })
    }
  }

  @Test("an arrangement is split into lots, teams and what the lead may decide")
  func arrangement() throws {
    let comparison = try Self.compare(Self.busy) { $0.arrangement = "lots-several-coordinating" }
    #expect(comparison.parts == [.decisions, .procurement, .cost])
    let teams = comparison.split(.leadTeamCost)
    // Lots and delegation do not touch the lead team's cost.
    #expect(teams.effects[0] == 0 && teams.effects[1] == 0 && teams.effects[2] != 0)
    let months = comparison.split(.matters)
    #expect(months.effects[2] == 0)
  }

  @Test("payment by activity shows under demand, not under how the pot is divided")
  func payment() throws {
    // In one unit from which nobody leaves the money is the same however it is divided.
    var trial = Self.busy
    (trial.units, trial.years) = (1, 1)
    let comparison = try Self.compare(trial) { $0.formula = "activity-based" }
    #expect(comparison.parts == [.funding, .demand])
    let seen = comparison.split(.seen)
    #expect(seen.effects[0] == 0 && seen.effects[1] > 0)
  }

  @Test("the months of a run add up to its years, and what is paid to its total cost")
  func months() {
    Property.holds(over: 25) { trial in
      let ready = try trial.ready()
      guard ready.prepared.runs(.demand) else { return }
      let story = try ready.replay(1)
      let prepared = ready.prepared
      let months = story.months
      for year in 0..<prepared.years {
        for (place, commissioner) in prepared.places.enumerated() {
          let id = prepared.scenario.service.ids[commissioner]
          let own = months.filter { $0.scope == .place && $0.id == id && $0.month / 12 == year }
          let sum = { (quantity: String) in own.filter { $0.quantity == quantity }.reduce(0) { $0 + $1.value } }
          try demand(sum("seen"), equals: story.measures[.seen, year, commissioner], "\(id) seen in year \(year)")
          try demand(sum("left"), equals: story.measures[.unmet, year, commissioner], "\(id) left in year \(year)")
          try demand(
            sum("referred"), equals: story.measures[.referrals, year, commissioner], "\(id) referred in \(place)")
          let last = own.last { $0.quantity == "waiting" }?.value ?? -1
          try demand(last, equals: story.measures[.waiting, year, commissioner], "\(id) waiting after year \(year)")
        }
        for (place, id) in prepared.scenario.service.ids.enumerated() {
          let paid = months.filter { $0.scope == .commissioner && $0.id == id && $0.month / 12 == year }
          try demand(
            paid.reduce(0) { $0 + $1.value }, equals: story.measures[.totalCost, year, place], within: 1e-9,
            "\(id) paid in year \(year)")
        }
      }
    }
  }
}
