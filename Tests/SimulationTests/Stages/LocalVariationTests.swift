import Commissioning
import OptionKit
import Testing

@testable import Simulation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Local variation as a choice: it costs scale, buys fit, and is what support depends on")
struct LocalVariationTests {
  /// A choice made for a test.
  struct Varies: LocalVariation {
    static let about = About(
      id: "varies", title: "Varies", summary: "Varies.", source: Source("a test", section: "none"))
    var modules = 0.0
    var rest = 0.0

    init() {}
    init(_ modules: Double, _ rest: Double) { (self.modules, self.rest) = (modules, rest) }
    init(from decoder: any Decoder) throws {}
    var settingsInForce: [SettingInForce] { [] }
    func scope(on map: CommissioningMap, in service: ServiceCase) throws -> LocalScope {
      LocalScope(modules: modules, rest: rest)
    }
  }

  static func ready(_ choice: Varies?, _ fixed: [ModelParameter: Double] = [:]) throws -> Ready {
    var trial = Trial(seed: 12, places: 5, units: 1, years: 4)
    trial.fixed = .still
    trial.fixed.merge([.localVariation: 0.2, .variationCost: 0.1, .scaleElasticity: 0, .needSpread: 1]) { $1 }
    trial.fixed.merge(fixed) { $1 }
    let prepared = try PreparedScenario(try trial.scenario())
    let further: [(DecisionDimension, any CommissioningOption)] = choice.map { [(.variation, $0)] } ?? []
    return try Ready(prepared, try trial.bundle(prepared, further: further))
  }

  @Test("none, the modules, all: fit rises and people seen fall, by as much as the formulas say")
  func costsAndBuys() throws {
    for future in 0..<8 {
      let stories = try [Varies(0, 0), Varies(1, 0), Varies(1, 1)].map { try Self.ready($0).replay(future).measures }
      let fits = stories.map { $0[.fit, 0, 1] }
      #expect(fits[0] < fits[1] && fits[1] < fits[2] && fits[2] == 1)
      // fit = exp(-d (1 - v)): the logarithms stand as the shares that do not vary.
      #expect(abs(log(fits[1]) / log(fits[0]) - 0.8) < 1e-9)
    }
    let seen = try [Varies(0, 0), Varies(1, 0), Varies(1, 1)].map { choice -> Double in
      let story = try Self.ready(choice, [.capacityRatio: 0.5, .leastWait: 0]).replay()
      return story.queues.filter { $0.quantity == "capacity" }.map(\.value).first ?? 0
    }
    let dearer = { (share: Double) in 1 + 0.1 * share * (1 - 1.0 / 5) }
    #expect(abs(seen[0] / seen[1] - dearer(0.2)) < 1e-9 && abs(seen[0] / seen[2] - dearer(1)) < 1e-9)
  }

  @Test("without the dimension the modules are local and nothing else, to the last bit")
  func without() throws {
    for future in 0..<4 {
      let (plain, chosen) = (try Self.ready(nil).replay(future), try Self.ready(Varies(1, 0)).replay(future))
      for measure in Measure.allCases {
        for year in 0..<4 { #expect(plain.measures[measure, year] == chosen.measures[measure, year]) }
      }
    }
  }

  @Test("those who support if there is local scope sign more readily where there is, and nobody else changes")
  func support() throws {
    let chances = try [Varies(0, 0), Varies(1, 0)].map { choice in
      let ready = try Self.adopting(choice)
      return try (0..<12).map { future in
        let measures = try ready.replay(future).measures
        return (0..<5).map { measures[.adoption, 0, $0] }
      }
    }
    for (without, with) in zip(chances[0], chances[1]) {
      for member in 0..<5 {
        #expect(member < 3 ? with[member] > without[member] : with[member] == without[member])
      }
      #expect(with.reduce(1, *) > without.reduce(1, *))
    }
  }

  /// Three that support the map if it leaves room, two that prefer it; the contract ends, so that all are asked.
  static func adopting(_ choice: Varies) throws -> Ready {
    var trial = Trial(seed: 3, places: 5, years: 4, contractEnds: 14)
    trial.fixed = [.interest: 0, .localVariation: 0.3, .scopeAsked: 0.2, .signSupports: 0.9, .signUndecided: 0.4]
    var scenario = try trial.scenario()
    let map = DrawnMap(groups: [scenario.service.places])
    scenario.stances = (0..<5).map { place in
      var stance = Stance(redLine: 0.05)
      stance.views["drawn-map"] = place < 3 ? .supportsIfLocal : .prefers
      return stance
    }
    let chosen = [
      TrialOptions.named(map), try TrialOptions.named(.funding, "historic-block"),
      try TrialOptions.named(.rule, "unanimity"),
      try TrialOptions.named(.arrangement, "single-contract-delegated-lead"),
      try TrialOptions.named(.risk, "no-risk-sharing"), TrialOptions.named(choice),
    ]
    for (dimension, named) in zip(DecisionDimension.ofBundles + [.variation], chosen) {
      scenario.options[dimension] = [named]
      scenario.businessAsUsual[dimension] = named.id
    }
    let prepared = try PreparedScenario(scenario)
    return try Ready(prepared, try Longlist(prepared).lawful[0])
  }
}
