import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("Names, order and size do not matter")
struct SymmetryTests {
  /// Measures in one list: by measure, year and commissioner in the order asked for, then the whole case.
  static func list(_ measures: Measures, order: [Int]) -> [Double] {
    Measure.allCases.flatMap { measure in
      (0..<measures.years).flatMap { year in order.map { measures[measure, year, $0] } + [measures[measure, year]] }
    }
  }

  @Test("renaming everybody changes nothing where nothing is drawn, bit for bit")
  func renamed() {
    Property.holds(over: 60) { trial in
      var trial = trial
      (trial.agenda, trial.contractEnds, trial.wild) = (0, nil, 0)
      trial.fixed = .still
      var other = trial
      other.prefix = "another-"
      let (a, b) = (try trial.ready(), try other.ready())
      let order = Array(0..<a.prepared.count)
      try demand(
        Self.list(try a.replay().measures, order: order) == Self.list(try b.replay().measures, order: order),
        "another name, another result")
    }
  }

  @Test("the order in which commissioners are listed changes nothing but pennies, with every draw in play")
  func reordered() {
    // A casting vote and a host stand for a place in the list.
    Property.holds(over: 90) { trial in
      let scenario = try trial.scenario()
      let count = scenario.service.count
      var turned = scenario
      let order = Array((0..<count).reversed())
      turned.service.commissioners = order.map { scenario.service.commissioners[$0] }
      turned.stances = order.map { scenario.stances[$0] }
      for place in turned.service.components.indices {
        turned.service.components[place].amounts = order.map { scenario.service.components[place].amounts[$0] }
      }
      let (here, there) = (try PreparedScenario(scenario), try PreparedScenario(turned))
      let groups = trial.groups(scenario.service.places)
      let a = try Ready(here, try Self.bundle(trial, here, groups))
      let b = try Ready(there, try Self.bundle(trial, there, groups.map { $0.map { count - 1 - $0 }.sorted() }))
      let measures: [Measure] = [
        .contribution, .totalCost, .balance, .gain, .seen, .waiting, .wait, .fit, .outvoted, .exits, .carried,
        .decisionMonths,
      ]
      for future in 0..<2 {
        let (first, second) = (try a.replay(future).measures, try b.replay(future).measures)
        for measure in measures {
          for year in 0..<here.years {
            for row in 0..<count {
              let (x, y) = (first[measure, year, row], second[measure, year, count - 1 - row])
              try demand(
                abs(x - y) <= (measure.unit == .poundsPerYear ? 0.5 : 1e-5) + 1e-5 * abs(x),
                "\(measure) of \(here.scenario.service.ids[row]) in year \(year): \(x) listed first, \(y) listed last")
            }
          }
        }
      }
    }
  }

  static func bundle(_ trial: Trial, _ prepared: PreparedScenario, _ groups: [[Int]]) throws -> PreparedBundle {
    let footprint = DrawnMap(groups: groups)
    let chosen = [
      TrialOptions.named(footprint), try TrialOptions.named(.funding, trial.formula),
      try TrialOptions.named(.rule, trial.rule), try TrialOptions.named(.arrangement, trial.arrangement),
      try TrialOptions.named(.risk, trial.risk),
    ]
    let map = try footprint.map(of: prepared.scenario.service)
    var known: [String: CompiledUnit] = [:]
    return try Longlist.prepare(
      ChosenOptions(chosen, of: DecisionDimension.ofBundles), map,
      PreparedBundle.boundaries(of: map, in: prepared.scenario), prepared, sharing: &known)
  }

  @Test("two members alike in everything come out alike, to the penny that cannot be halved")
  func alike() {
    Property.holds(over: 60) { trial in
      var trial = trial
      (trial.agenda, trial.contractEnds, trial.wild, trial.units, trial.years) = (0, nil, 0, 1, 1)
      trial.places = max(2, trial.places)
      trial.fixed = .still
      let ready = try trial.ready { scenario in
        let (a, b) = (scenario.service.count - 2, scenario.service.count - 1)
        scenario.service.commissioners[b].sizes = scenario.service.commissioners[a].sizes
        scenario.service.commissioners[b].groups = scenario.service.commissioners[a].groups
        for place in scenario.service.components.indices {
          scenario.service.components[place].amounts[b] = scenario.service.components[place].amounts[a]
        }
        scenario.stances[b] = scenario.stances[a]
      }
      let measures = try ready.replay().measures
      let (a, b) = (ready.prepared.count - 2, ready.prepared.count - 1)
      for measure in Measure.allCases where measure != .powerGap {
        let (x, y) = (measures[measure, 0, a], measures[measure, 0, b])
        try demand(
          abs(x - y) <= (measure.unit == .poundsPerYear ? 0.06 : 1e-9), "\(measure) is \(x) and \(y) of two alike")
      }
    }
  }

  @Test("twice the people, costs and budgets: every sum of money doubles, every share and wait stands still")
  func homogeneous() {
    Property.holds(over: 90) { trial in
      var trial = trial
      trial.fixed = [
        .scaleElasticity: 0, .fixedCostPerContract: 150_000, .boundaryCost: 25_000, .procurementCost: 120_000,
        .challengeCost: 100_000,
      ]
      var twice = trial
      twice.scale = 2
      twice.fixed = [
        .scaleElasticity: 0, .fixedCostPerContract: 300_000, .boundaryCost: 50_000, .procurementCost: 240_000,
        .challengeCost: 200_000,
      ]
      let (one, two) = (try trial.ready(), try twice.ready())
      // A sum of money in a scheme of delegation is a sum of money too, and is not doubled here.
      if one.bundle.units.contains(where: { $0.ordinary.leadDecidesUpTo > 0 || $0.reserved.leadDecidesUpTo > 0 }) {
        return
      }
      let (small, large) = (try one.replay().measures, try two.replay().measures)
      for measure in Measure.allCases {
        let factor: Double = [.poundsPerYear, .people].contains(measure.unit) ? 2 : 1
        for year in 0..<one.prepared.years {
          for row in 0..<one.prepared.count {
            let (x, y) = (small[measure, year, row] * factor, large[measure, year, row])
            try demand(
              abs(x - y) <= (measure.unit == .poundsPerYear ? 1 : 1e-5) + 1e-5 * abs(x),
              "\(measure) in year \(year) of \(row): \(x) expected, \(y) found")
          }
        }
      }
    }
  }
}
