import Commissioning
import OptionKit
import Testing

@testable import Simulation

extension Trial {
  /// The scenario it stands for.
  func scenario() throws -> Scenario {
    var draw = TrialDraw(seed, "amounts")
    var commissioners: [Commissioner] = []
    var need: [(people: Double, main: Int, kept: Int, limited: Int)] = []
    for place in 0..<councils + places {
      let isCouncil = place < councils
      let people = Double((1 + draw.below(300_000)) * scale)
      var groups = ["stp": "\(prefix)stp-\(draw.below(3))", "merger": "\(prefix)merger-\(draw.below(4))"]
      let home = draw.below(max(1, councils))
      if !isCouncil, councils > 0 { groups["council-area"] = "\(prefix)council-\(home)" }
      commissioners.append(
        Commissioner(
          id: isCouncil ? "\(prefix)council-\(place)" : "\(prefix)place-\(place - councils)", title: "C\(place)",
          kind: isCouncil ? .localAuthority : .ccg, groups: groups,
          sizes: ["population": people, "weighted-capitation": people]))
      let pays = poverty == 2 || (poverty == 1 && place > 0 && draw.below(2) == 0) ? 0 : 1
      let amount = { (most: Int) in (1 + draw.below(most)) * pays * scale }
      need.append((people, amount(300_000_000), amount(50_000_000), amount(20_000_000)))
    }
    let column = {
      (id: String, isRedivided: Bool, amount: ((people: Double, main: Int, kept: Int, limited: Int)) -> Int) in
      CostComponent(
        id: id, title: id, amounts: need.map { Money(pence: amount($0)) }, isRedivided: isRedivided)
    }
    var service = ServiceCase(
      commissioners: commissioners,
      components: [column("main", true, \.main), column("kept", false, \.kept), column("limited", false, \.limited)],
      baseYear: FinancialYear(starting: 2018), asOf: try #require(CalendarDate(year: 2018, month: 12, day: 11)))
    if let contractEnds {
      let start = CalendarDate(startOf: FinancialYear(starting: 2018))
      let last = try #require(start.adding(months: contractEnds))
      service.contract = ServiceContract(
        provider: "P",
        // One that ends in the first month is a contract of one month.
        start: contractEnds == 0 ? start : try #require(start.adding(months: -36)), end: last, canExtend: false,
        outcomeShare: 0.06,
        indicators: ["wait"], termYears: termYears)
    }
    if hasLeadTeam {
      service.leadTeam = LeadTeam(host: 0, annualCost: Money(pence: 31_247_801 * scale), equalShare: 0.5)
    }
    var scenario = Scenario(
      id: "trial", title: "Trial", service: service, firstYear: FinancialYear(starting: 2018), years: years)
    scenario.timeLimited = ["limited"]
    scenario.boundaryGroupings = ["stp"]
    scenario.agenda = Array(
      [
        AgendaItem(
          id: "case", title: "Case", kind: .investment, perYear: 2, valueShare: 0.02, matter: .ordinary,
          deadlineMonths: 6),
        AgendaItem(
          id: "variation", title: "Variation", kind: .variation, perYear: 1, valueShare: 0, matter: .reserved,
          deadlineMonths: 9),
        AgendaItem(
          id: "market", title: "Market", kind: .reprocurement, perYear: 1, valueShare: 0, matter: .reserved,
          deadlineMonths: 12),
      ].prefix(agenda))
    if reorganises, let day = CalendarDate(year: 2019, month: 7, day: 1) { scenario.reorganisation = (day, "merger") }
    scenario.stances = commissioners.map { _ in
      Stance(
        redLine: draw.uniform() * 0.1 - 0.02, attendance: 0.5 + draw.uniform() / 2, governanceDays: 30 * draw.uniform())
    }
    if reorganises { set(.reorganisation, 1, in: &scenario) }
    for _ in 0..<wild {
      let parameter = draw.pick(ModelParameter.allCases)
      let bounds = parameter.meaning.bounds
      let most = min(bounds.upperBound, max(bounds.lowerBound + 1, parameter.meaning.fallback * 4))
      let value = bounds.lowerBound + draw.uniform() * (most - bounds.lowerBound)
      set(parameter, draw.below(4) == 0 ? bounds.lowerBound : value, in: &scenario)
    }
    for (parameter, value) in fixed { set(parameter, value, in: &scenario) }
    return scenario
  }

  private func set(_ parameter: ModelParameter, _ value: Double, in scenario: inout Scenario) {
    scenario.inputs[parameter] = ModelInput(
      Uncertainty(parameter.id, .constant(value)), .assumption(reason: "a trial"))
  }

  /// Places of each unit, positions in the case: place p is in a unit drawn for it.
  func groups(_ places: [Int]) -> [[Int]] {
    var draw = TrialDraw(seed, "map")
    var groups = [[Int]](repeating: [], count: max(1, min(units, places.count)))
    for (place, commissioner) in places.enumerated() {
      groups[place < groups.count ? place : draw.below(groups.count)].append(commissioner)
    }
    return groups.filter { !$0.isEmpty }
  }

  /// Everything made ready to run.
  func ready(_ change: (inout Scenario) -> Void = { _ in }) throws -> Ready {
    var scenario = try scenario()
    change(&scenario)
    let prepared = try PreparedScenario(scenario)
    return try Ready(prepared, try bundle(prepared))
  }

  /// Its bundle, whether or not the law would have it.
  func bundle(
    _ prepared: PreparedScenario, formula: (any FundingFormula)? = nil, risk share: (any RiskShare)? = nil,
    further: [(DecisionDimension, any CommissioningOption)] = []
  ) throws -> PreparedBundle {
    let service = prepared.scenario.service
    let footprint = DrawnMap(groups: groups(service.places), hasPartners: hasPartners)
    let chosen = [
      TrialOptions.named(footprint),
      try formula.map { TrialOptions.named($0) } ?? TrialOptions.named(.funding, self.formula),
      try TrialOptions.named(.rule, rule), try TrialOptions.named(.arrangement, arrangement),
      try share.map { TrialOptions.named($0) } ?? TrialOptions.named(.risk, risk),
    ]
    let map = try footprint.map(of: service)
    guard map.faults(commissioners: prepared.count).isEmpty else { throw Problem("the map has faults") }
    var known: [String: CompiledUnit] = [:]
    return try Longlist.prepare(
      ChosenOptions(
        chosen + further.map { TrialOptions.named($0.1) }, of: DecisionDimension.ofBundles + further.map(\.0)), map,
      PreparedBundle.boundaries(of: map, in: prepared.scenario), prepared, sharing: &known)
  }
}

/// A trial worked out, ready to run in any future.
struct Ready {
  let prepared: PreparedScenario
  let bundle: PreparedBundle
  let maker: WorldSampler

  init(_ prepared: PreparedScenario, _ bundle: PreparedBundle, futures: Int = 64) throws {
    (self.prepared, self.bundle) = (prepared, bundle)
    maker = try WorldSampler(prepared, design: FuturesDesign(seed: 5, count: futures))
  }

  /// The whole story of one future.
  func replay(_ future: Int = 0) throws(RunFailure) -> Replay {
    try Replay(bundle, future: future, prepared: prepared, futures: maker, seed: 5)
  }

  /// The outside world of one future.
  func world(_ future: Int = 0) -> World {
    var world = maker.makeWorld()
    maker.draw(future, into: &world)
    return world
  }
}
