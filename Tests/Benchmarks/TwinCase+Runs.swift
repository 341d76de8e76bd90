import Commissioning
import OptionKit
import Simulation

/// Every measure of every run as hexadecimal digits, and who left when.
struct TwinRuns: SweepTally {
  let withMeasures: Bool
  var runs: [[String?]]
  /// By bundle: for each run, the leavers of every year.
  var leavers: [Set<[[Int]]>]
  let futures: Int
  let maker: WorldSampler
  /// Whether anything is signed at all.
  let isAdopted: Bool

  init(bundles: Int, futures: Int, withMeasures: Bool, _ maker: WorldSampler, isAdopted: Bool) {
    self.isAdopted = isAdopted
    self.maker = maker
    (self.withMeasures, self.futures) = (withMeasures, futures)
    runs = Array(repeating: withMeasures ? Array(repeating: nil, count: futures) : [], count: bundles)
    leavers = Array(repeating: [], count: bundles)
  }

  mutating func take(_ run: borrowing Measures, bundle: Int, future: Int) {
    var gone: [[Int]] = []
    for year in 0..<run.years {
      gone.append((0..<run.commissioners).filter { run[.exits, year, $0] > 0 })
    }
    var world = maker.makeWorld()
    maker.draw(future, into: &world)
    let unsigned = (0..<run.commissioners).filter { isAdopted && !(world.signing[$0] < run[.adoption, 0, $0]) }
    leavers[bundle].insert([unsigned] + gone)
    guard withMeasures else { return }
    var digits: [UInt8] = []
    for measure in Measure.allCases {
      for year in 0..<run.years {
        for commissioner in 0..<run.commissioners { Self.write(run[measure, year, commissioner], to: &digits) }
        Self.write(run[measure, year], to: &digits)
      }
    }
    runs[bundle][future] = String(decoding: digits, as: UTF8.self)
  }

  private static func write(_ value: Double, to digits: inout [UInt8]) {
    let bits = value.bitPattern
    for place in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: bits >> UInt64(place) & 15)
      digits.append(digit < 10 ? 48 + digit : 87 + digit)
    }
  }

  mutating func lose(_ failure: RunFailure, bundle: Int, future: Int) {}
  mutating func endFuture(_ future: Int) {}
  mutating func merge(_ next: TwinRuns) {}
}

extension TwinCase {
  /// Runs bundles of a scenario through the futures of a design and writes everything down.
  init(
    _ prepared: PreparedScenario, _ bundles: [PreparedBundle], design: FuturesDesign, name: String,
    withMeasures: Bool = true
  ) throws {
    let scenario = prepared.scenario
    let maker = try WorldSampler(prepared, design: design)
    let tally = Sweep(
      prepared, bundles: bundles, futures: maker, seed: design.seed
    ).pass(
      over: 0..<design.count,
      into: TwinRuns(
        bundles: bundles.count, futures: design.count, withMeasures: withMeasures, maker,
        isAdopted: prepared.runs(.adoption)))
    self.init(scenario, name: name, seed: design.seed)
    let normal = { (dimension: DecisionDimension) in scenario.businessAsUsual[dimension] ?? "" }
    let choices = Choices(scenario.businessAsUsual.filter { scenario.dimensions.contains($0.key) })
    var scope = [1.0, 0]
    if let footprint = scenario.option(.footprint, normal(.footprint))?.option as? any FootprintOption {
      scope = try Purchase(choices, try footprint.map(of: scenario.service), scenario).scope
    }
    today = Today(
      footprint: normal(.footprint), rule: normal(.rule), id: scenario.dimensions.map(normal).joined(separator: "+"),
      scope: scope)
    var left: [String: (rule: String, leavers: TwinLeavers)] = [:]
    for (place, bundle) in bundles.enumerated() {
      let name = { (dimension: DecisionDimension) in bundle.choices[dimension] ?? "" }
      let map = bundle.view.map
      maps[name(.footprint)] = map.units.map { Unit($0) }
      let key = name(.footprint) + "+" + name(.rule)
      var met = left[key] ?? (name(.rule), TwinLeavers())
      for gone in tally.leavers[place] {
        met.leavers.note(map.without(gone[0]), leaving: Array(gone.dropFirst()))
      }
      met.leavers.note(map, leaving: [])
      left[key] = met
      formulas[name(.funding)] = Named(scenario.option(.funding, name(.funding)))
      risks[name(.risk)] = Named(scenario.option(.risk, name(.risk)))
      self.bundles.append(
        Bundle(
          id: bundle.id, footprint: name(.footprint), formula: name(.funding), rule: name(.rule), risk: name(.risk),
          terms: Terms(bundle.view.terms), purchase: try Purchase(bundle.choices, bundle.view.map, scenario)))
    }
    if let footprint = scenario.option(.footprint, today.footprint)?.option as? any FootprintOption {
      let map = try footprint.map(of: scenario.service)
      let key = today.footprint + "+" + today.rule
      maps[today.footprint] = map.units.map { Unit($0) }
      var met = left[key] ?? (today.rule, TwinLeavers())
      met.leavers.note(map, leaving: [])
      left[key] = met
    }
    for (key, met) in left {
      guard let rule = scenario.option(.rule, met.rule)?.option as? any VotingRule else { continue }
      forums[key] = try met.leavers.forums(rule, in: scenario.service)
    }
    if let present = prepared.presentChoices, let named = scenario.option(.funding, present.funding),
      let footprint = scenario.option(.footprint, present.footprint)?.option as? any FootprintOption
    {
      formulas[present.funding] = Named(named)
      maps[present.footprint] = try footprint.map(of: scenario.service).units.map { Unit($0) }
      self.present = Present(formula: present.funding, footprint: present.footprint)
    }
    let table = try maker.table()
    futureNames = table.names
    futures = (0..<design.count).map { Array(table.row($0)) }
    runs = tally.runs
  }
}

extension CommissioningMap {
  /// The map that is left when some are outside: each by itself with its share in every unit that it was in.
  func without(_ outside: [Int]) -> CommissioningMap {
    var left: [Unit] = []
    var alone: [Unit] = []
    for unit in units {
      var rest = unit
      for member in unit.members where outside.contains(member.commissioner) && rest.members.count > 1 {
        rest.members.removeAll { $0 == member }
        alone.append(Unit(id: "alone", title: "alone", members: [member]))
      }
      left.append(rest)
    }
    return CommissioningMap(units: left + alone)
  }
}

extension TwinCase.Unit {
  init(_ unit: CommissioningMap.Unit) {
    members = unit.members.map(\.commissioner)
    shares = unit.members.map(\.share)
    hasOutsidePartners = !unit.outsidePartners.isEmpty
  }
}

extension TwinCase.Terms {
  init(_ terms: ArrangementTerms) {
    (lots, leadTeams) = (terms.lots, terms.leadTeams)
    noticeMonths = terms.noticeMonths
    ownDecisions = terms.ownDecisions.rawValue
    (teamSize, delegatedShare) = (terms.leadTeamSize, terms.delegatedShare)
    hosted = terms.hosted.map {
      .init(
        host: $0.host, pence: $0.price.pence, isShared: $0.isShared, isToday: $0.isToday, alone: $0.alone,
        costOfLeaving: $0.costOfLeaving)
    }
  }
}

extension TwinCase.Purchase {
  init(_ choices: Choices, _ map: CommissioningMap, _ scenario: Scenario) throws {
    let option = { (dimension: DecisionDimension) in
      choices[dimension].flatMap { scenario.option(dimension, $0)?.option }
    }
    let scope = try (option(.variation) as? any LocalVariation)?.scope(on: map, in: scenario.service) ?? .modulesOnly
    let schedule =
      try (option(.timing) as? any PurchaseTiming)?.schedule(on: map, in: scenario.service) ?? .atOnce(on: map)
    self.scope = [scope.modules, scope.rest]
    (delays, termYears, extensionYears) = (schedule.delays, schedule.termYears, schedule.extensionYears)
  }
}

extension TwinCase.Named {
  init(_ named: NamedOption?) {
    id = named?.about.id ?? ""
    settings = [:]
    for setting in named?.option.settingsInForce ?? [] { settings[setting.name] = setting.value }
  }
}
