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
    trial.fixed.merge(
      [
        .localVariation: 0.2, .variationCost: 0.1, .scaleElasticity: 0, .needSpread: 1, .variationMeets: 1,
        .variationEffort: 0,
      ]
    ) { $1 }
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

  @Test("a local offer meets the share of the difference that it is said to meet: all only where all is assumed")
  func meets() throws {
    for meets in [0, 0.25, 0.5, 1.0] {
      for future in 0..<4 {
        let fits = try [Varies(0, 0), Varies(1, 0), Varies(1, 1)].map {
          try Self.ready($0, [.variationMeets: meets]).replay(future).measures[.fit, 0, 1]
        }
        #expect(abs(log(fits[1]) / log(fits[0]) - (1 - 0.2 * meets)) < 1e-9)
        #expect(abs(log(fits[2]) / log(fits[0]) - (1 - meets)) < 1e-9)
        #expect((fits[2] == 1) == (meets == 1))
      }
    }
  }

  @Test("with all that variation costs at 0 and all needs alike, none and throughout come to the same in every measure")
  func alike() throws {
    let fixed: [ModelParameter: Double] = [.variationCost: 0, .needSpread: 0, .variationMeets: 0.5]
    for future in 0..<4 {
      let (none, all) = (
        try Self.ready(Varies(0, 0), fixed).replay(future), try Self.ready(Varies(1, 1), fixed).replay(future)
      )
      for measure in Measure.allCases {
        for year in 0..<4 { #expect(none.measures[measure, year] == all.measures[measure, year], "\(measure) \(year)") }
      }
    }
  }

  @Test("the dearer variation is, the fewer people the same money sees and the more teams and tenders cost; never back")
  func costs() throws {
    var seen: [Double] = []
    for cost in [0, 0.05, 0.1, 0.3] {
      let ready = try Self.ready(Varies(1, 1), [.variationCost: cost, .capacityRatio: 0.5])
      seen.append(try ready.replay().measures[.seen, 3])
    }
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 > $1 }, "\(seen)")
    var trial = Trial(seed: 12, places: 5, units: 1, years: 4, contractEnds: 14)
    trial.hasLeadTeam = true
    var teams: [Double] = []
    var tenders: [Double] = []
    for effort in [0, 0.1, 0.25] {
      trial.fixed = [.variationEffort: effort, .splitCost: 0, .transferCost: 0, .boundaryCost: 0]
      let prepared = try PreparedScenario(try trial.scenario())
      let ready = try Ready(prepared, try trial.bundle(prepared, further: [(.variation, Varies(1, 1))]))
      let measures = try ready.replay().measures
      teams.append(measures[.leadTeamCost, 3])
      tenders.append((0..<4).reduce(0) { $0 + measures[.transactionCost, $1] })
    }
    // Four places beyond the first, all of whose offers are their own.
    for (place, effort) in [(1, 0.1), (2, 0.25)] {
      #expect(abs(teams[place] / teams[0] - (1 + 4 * effort)) < 1e-6)
      #expect(tenders[0] > 0 && abs(tenders[place] / tenders[0] - (1 + 4 * effort)) < 1e-6)
    }
  }

  @Test("fit to needs that nobody has measured is no measure of an appraisal; to needs that are given it is")
  func assessed() throws {
    let trial = Trial(seed: 12, places: 5, units: 1, years: 2)
    #expect(!(try trial.ready().prepared.produced.contains(.fit)))
    #expect(try trial.ready { $0.need = [1, 1.2, 0.8, 1, 1] }.prepared.produced.contains(.fit))
  }

  @Test("members that sign see that a person is dearer where offers vary: the dearer, the less readily they sign")
  func dearer() throws {
    let fixed: [ModelParameter: Double] = [
      .interest: 1, .waitDislike: 1, .misfitDislike: 0, .scopeAsked: 0, .distanceDislike: 0,
    ]
    let chances = try [(Varies(0, 0), 0.2), (Varies(1, 1), 0), (Varies(1, 1), 0.1), (Varies(1, 1), 0.4)].map {
      try Self.adopting($0.0, fixed.merging([.variationCost: $0.1]) { $1 }).replay(3).measures
    }
    for member in 0..<5 {
      let each = chances.map { $0[.adoption, 0, member] }
      #expect(each[0] == each[1] && each[1] > each[2] && each[2] > each[3], "\(each)")
    }
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
  static func adopting(_ choice: Varies, _ fixed: [ModelParameter: Double] = [:]) throws -> Ready {
    var trial = Trial(seed: 3, places: 5, years: 4, contractEnds: 14)
    trial.fixed = [.interest: 0, .localVariation: 0.3, .scopeAsked: 0.2, .signSupports: 0.9, .signUndecided: 0.4]
    trial.fixed.merge(fixed) { $1 }
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
    // Today nothing varies, whatever the bundle's choice.
    scenario.options[.variation]?.append(TrialOptions.named(Varies(0, 0), as: "none"))
    scenario.businessAsUsual[.variation] = "none"
    let prepared = try PreparedScenario(scenario)
    return try Ready(prepared, try Longlist(prepared).lawful[0])
  }
}
