import Commissioning
import OptionKit
import Testing

@testable import Simulation

/// A measure's sum over the years.
private struct SumOf: Criterion {
  static let about = About(
    id: "sum-of", title: "Sum", summary: "A measure's sum.", source: Source("a test", section: "none"))
  var measure = Measure.totalCost
  var unit: MeasureUnit { .pounds }
  var preference: Preference { .less }
  var needs: [Measure] { [measure] }

  init() {}
  init(_ measure: Measure) { self.measure = measure }
  init(from decoder: any Decoder) throws {}
  var settingsInForce: [SettingInForce] { [] }
  func value(of run: borrowing Measures) -> Double {
    (0..<run.years).reduce(0) { $0 + run[measure, $1] }
  }
}

@Suite("What a map or a bundle comes to does not hang on what ran before it, to the last bit")
struct MapOrderTests {
  /// Members of whom some do not sign, so that what is left of units runs, on maps that cut partnerships.
  static func scenario(councils: Int = 0, variations: [LocalVariationTests.Varies] = []) throws -> Scenario {
    var trial = Trial(seed: 7, councils: councils, places: 6, years: 3, contractEnds: 14)
    (trial.agenda, trial.hasLeadTeam) = (3, true)
    trial.fixed = [.signUndecided: 0.6, .signSilent: 0.6, .wavering: 0.2, .boundaryCost: 25_000]
    var scenario = try trial.scenario()
    let map = DrawnMap(groups: [scenario.service.places])
    scenario.stances = scenario.service.commissioners.map { _ in
      var stance = Stance(redLine: 0.05)
      stance.views["drawn-map"] = .undecided
      return stance
    }
    var chosen = [
      TrialOptions.named(map), try TrialOptions.named(.funding, "historic-block"),
      try TrialOptions.named(.rule, "simple-majority"),
      try TrialOptions.named(.arrangement, "single-contract-delegated-lead"),
      try TrialOptions.named(.risk, "no-risk-sharing"),
    ]
    chosen += variations.prefix(1).map { TrialOptions.named($0, as: "varies-0") }
    for (dimension, named) in zip(DecisionDimension.ofBundles + [.variation], chosen) {
      scenario.options[dimension] = [named]
      scenario.businessAsUsual[dimension] = named.id
    }
    for (place, choice) in variations.enumerated().dropFirst() {
      scenario.options[.variation]?.append(TrialOptions.named(choice, as: "varies-\(place)"))
    }
    return scenario
  }

  @Test("a map by itself, after all others and on any number of threads")
  func maps() async throws {
    let prepared = try PreparedScenario(try Self.scenario())
    let sampler = try WorldSampler(prepared, design: FuturesDesign(seed: 5, count: 12))
    let runs = MapRuns(
      like: try Longlist.examined([:], in: prepared).bundle, in: prepared, futures: sampler, seed: 5)
    let groups: [[[Int]]] = [
      [[0, 1, 2], [3, 4, 5]], [[0, 1, 2], [3, 4], [5]], [[0, 1, 2], [3], [4], [5]], [[0, 1], [2, 3], [4, 5]],
      [[0, 1], [2], [3, 4, 5]], [[0, 1], [2], [3], [4, 5]], [[0, 1, 2, 3, 4, 5]],
    ]
    let maps = try groups.map { groups in
      var map = try DrawnMap(groups: groups).map(of: prepared.scenario.service)
      // The same members are the same unit wherever it stands.
      for place in map.units.indices {
        let id = map.units[place].members.map { "\($0.commissioner)" }.joined(separator: "-")
        (map.units[place].id, map.units[place].title) = (id, id)
      }
      return map
    }
    let criteria: [any Criterion] = Measure.allCases.map { SumOf($0) }
    let bits = { (values: [[[Double]]]) in values.map { $0.map { $0.map(\.bitPattern) } } }
    let all = bits(try await runs.values(of: maps, by: criteria, threads: 1))
    let turned = bits(try await runs.values(of: maps.reversed(), by: criteria, threads: 1))
    let threads = bits(try await runs.values(of: maps, by: criteria, threads: 3))
    #expect(all == threads && all == turned.reversed())
    for (place, map) in maps.enumerated() {
      #expect(bits(try await runs.values(of: [map], by: criteria, threads: 1))[0] == all[place], "\(groups[place])")
    }
    // Units of the same members have other boundaries on other maps: else nothing is tried here.
    let areas = BoundaryAreas(prepared.scenario)
    var boundaries: [[Int]: Set<Double>] = [:]
    for map in maps {
      for (unit, count) in zip(map.units, areas.boundaries(of: map)) {
        boundaries[unit.members.map(\.commissioner), default: []].insert(count)
      }
    }
    #expect(boundaries.contains { $0.key.count > 1 && $0.value.count > 1 }, "\(boundaries)")
  }

  @Test("a member that stands outside has its own bundle's local scope, whatever scope ran before")
  func scopes() throws {
    let scenario = try Self.scenario(councils: 1, variations: [.init(0, 0), .init(1, 1)])
    let prepared = try PreparedScenario(scenario)
    let bundles = try Longlist(prepared).lawful
    #expect(bundles.count == 2)
    let sampler = try WorldSampler(prepared, design: FuturesDesign(seed: 5, count: 12))
    var world = sampler.makeWorld()
    var silent = Recorder(on: false)
    var one = Simulator(prepared, seed: 5)
    var measures = one.makeMeasures()
    for future in 0..<12 {
      sampler.draw(future, into: &world)
      for bundle in bundles {
        var together = WholeTally()
        try one.run(bundle, in: world, into: &measures, recorder: &silent)
        together.take(measures, bundle: 0, future: future)
        var other = Simulator(prepared, seed: 5)
        var alone = WholeTally()
        try other.run(bundle, in: world, into: &measures, recorder: &silent)
        alone.take(measures, bundle: 0, future: future)
        let isSame = together == alone
        #expect(isSame, "\(bundle.id), future \(future)")
      }
    }
  }
}
