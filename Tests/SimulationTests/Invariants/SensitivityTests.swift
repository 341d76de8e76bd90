import OptionKit
import Testing

@testable import Simulation

@Suite("Every parameter does what it says")
struct SensitivityTests {
  static let rich: Trial = {
    var trial = Trial(seed: 21, councils: 2, places: 6, units: 2, years: 6, contractEnds: 14, agenda: 3)
    (trial.hasLeadTeam, trial.hasPartners) = (true, true)
    // So long that a price can be reviewed between two tenders.
    trial.termYears = 5
    trial.reorganises = true
    trial.fixed[.spendingShockChance] = 0.2
    // So that half a view is enough to move somebody.
    trial.fixed[.viewWeight] = 0.3
    return trial
  }()

  /// What between them meets payment by activity, ladders, recommendations, pools and several lots.
  private static let bundles = [
    ("historic-block", "unanimity", "lots-delegated-lead", "contingency-pool"),
    ("episodic-payment", "recommend-then-ratify", "single-contract-coordinating-lead", "no-risk-sharing"),
    ("capitation", "simple-majority", "single-contract-delegated-lead", "no-risk-sharing"),
    ("capitation", "strategic-and-operational-forums", "each-separately", "no-risk-sharing"),
  ]

  private static func ready(_ trial: Trial, _ choices: (String, String, String, String)) throws -> Ready {
    var trial = trial
    (trial.formula, trial.rule, trial.arrangement, trial.risk) = choices
    let made = try trial.ready { scenario in
      scenario.stances = scenario.stances.map { _ in Stance(redLine: 0.01, attendance: 0.9, governanceDays: 12) }
      scenario.agenda.append(
        AgendaItem(
          id: "routine", title: "Routine", kind: .routine, perYear: 6, valueShare: 0.002, matter: .ordinary,
          deadlineMonths: 6))
      for place in scenario.agenda.indices { scenario.agenda[place].isSeparable = true }
      scenario.agenda.append(
        AgendaItem(
          id: "price", title: "Price", kind: .price, perYear: 1, valueShare: 0.01, matter: .ordinary,
          deadlineMonths: 6))
      let views: [Stance.View] = [.prefers, .supports, .supportsIfLocal, .considers, .undecided, .none]
      for place in scenario.stances.indices { scenario.stances[place].views["drawn-map"] = views[place % 6] }
      scenario.options[.footprint] = [TrialOptions.named(DrawnMap())]
    }
    var bundle = made.bundle
    bundle.powerGap = try bundle.powerAgainstPayment(in: made.prepared)
    bundle.prospects = try Prospects(of: bundle, beside: bundle, made.prepared)
    (bundle.prospects.isTodaysMap, bundle.prospects.partners) = (false, 1)
    return try Ready(made.prepared, bundle)
  }

  /// Everything that is measured in one future.
  private static func measures(_ ready: Ready, _ future: Int) throws -> WholeTally {
    var tally = WholeTally()
    tally.take(try ready.replay(future).measures, bundle: 0, future: future)
    return tally
  }

  @Test("every parameter of the model moves some measure in some future: none is only declared")
  func none() throws {
    let futures = 12
    let base = try Self.bundles.map { choices in
      let ready = try Self.ready(Self.rich, choices)
      return try (0..<futures).map { try Self.measures(ready, $0) }
    }
    for parameter in ModelParameter.allCases {
      let meaning = parameter.meaning
      let moved = [meaning.fallback * 3 + 0.2, meaning.bounds.upperBound, meaning.bounds.lowerBound].map {
        min(meaning.bounds.upperBound, max(meaning.bounds.lowerBound, $0))
      }
      // The first difference is enough.
      let matters = try moved.contains { value in
        var trial = Self.rich
        trial.fixed[parameter] = value
        return try zip(Self.bundles, base).contains { choices, before in
          let ready = try Self.ready(trial, choices)
          return try before.indices.contains { try Self.measures(ready, $0) != before[$0] }
        }
      }
      // General inflation only discounts, which is the measures' reading of a run and not the run itself.
      // The term of a new contract is read where a scenario names no contract, and then nothing ends within a run.
      #expect(matters || parameter == .deflator || parameter == .newTerm, "\(parameter.id) changes nothing")
      #expect(!matters || parameter != .newTerm, "\(parameter.id) moves a run and is told as one that does not")
    }
  }

  @Test("holding out stops more under unanimity and nothing under a majority in which nobody has a veto")
  func holdOut() throws {
    var carried: [String: [Double]] = [:]
    for rule in ["unanimity", "simple-majority"] {
      for asked in [0, 0.5, 1.5] {
        var trial = DegenerateTests.ballot(rule, members: 5, support: 0.9)
        trial.fixed[.holdOut] = asked
        carried[rule, default: []].append(try DegenerateTests.share(trial, futures: 300))
      }
    }
    let (all, most) = (try #require(carried["unanimity"]), try #require(carried["simple-majority"]))
    #expect(all[0] > all[1] && all[1] > all[2])
    #expect(most[0] == most[1] && most[1] == most[2])
  }

  @Test("a dictator has a veto but nobody alone in a unit holds out against itself")
  func alone() throws {
    var trial = DegenerateTests.ballot("unanimity", members: 1, support: 0.9)
    let base = try DegenerateTests.share(trial, futures: 200)
    trial.fixed[.holdOut] = 3
    #expect(try DegenerateTests.share(trial, futures: 200) == base)
  }
}
