import Commissioning
import OptionKit
import Simulation
import StandardOptions

/// A scenario made up from a number, with one bundle: small, and of every shape the model knows.
struct TwinTrial {
  /// The risk shares that the twin knows.
  static let risks = [
    "no-risk-sharing", "contingency-pool", "own-contingency", "outcome-linked-payment", "cap-and-collar",
  ]

  /// Those that need terms of their own.
  static let agreements = ["alliance-gain-loss-share", "risk-sharing-agreement", "pooled-fund"]

  private let stream: RandomStream
  private let number: Int
  private var count = 0

  init(_ number: Int, seed: UInt64) {
    self.number = number
    stream = RandomStream(seed: seed, name: "trial")
  }

  private mutating func uniform() -> Double {
    count += 1
    return stream.uniform(future: number, entity: StableKey(0), month: count)
  }

  private mutating func below(_ limit: Int) -> Int { min(max(0, limit - 1), Int(uniform() * Double(max(1, limit)))) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// The scenario; nil where the options drawn do not go together.
  mutating func scenario() throws -> Scenario? {
    let service = try service()
    var scenario = Scenario(
      id: "trial-\(number)", title: "Trial", service: service, firstYear: FinancialYear(starting: 2018 + below(3)),
      years: 1 + below(6))
    scenario.timeLimited = ["limited"]
    scenario.boundaryGroupings = pick([[], ["stp"], ["stp", "council-area"]])
    if below(3) == 0 { scenario.outsidePartners = ["stp-0": ["Somebody else"]] }
    let kinds: [AgendaItem.Kind] = [.investment, .variation, .price, .routine, .suspension]
    for place in 0..<below(6) {
      let kind = kinds[place]
      scenario.agenda.append(
        AgendaItem(
          id: kind.rawValue, title: kind.rawValue, kind: kind, perYear: 1 + below(3), valueShare: 0.03 * uniform(),
          matter: below(3) == 0 ? .reserved : .ordinary, deadlineMonths: 1 + below(15),
          isSeparable: below(2) == 0))
    }
    if below(2) == 0 {
      scenario.agenda.insert(
        AgendaItem(
          id: "market", title: "Market", kind: .reprocurement, perYear: 1, valueShare: 0.03,
          matter: below(2) == 0 ? .reserved : .ordinary, deadlineMonths: 3 + below(15)),
        at: below(scenario.agenda.count + 1))
    }
    if below(4) == 0, let day = CalendarDate(year: 2019, month: 1 + below(12), day: 1) {
      scenario.reorganisation = (day, "merger")
      set(.reorganisation, .constant(0.7), in: &scenario)
    }
    scenario.stances = service.commissioners.map { _ in
      Stance(redLine: uniform() * 0.1 - 0.02, attendance: 0.4 + 0.6 * uniform(), governanceDays: 45 * uniform())
    }
    for place in scenario.agenda.indices where below(3) == 0 && scenario.agenda[place].kind != .reprocurement {
      number(.perYear(item: place), "number-\(place)", .uniform(low: 0, high: 4), in: &scenario)
      number(.valueShare(item: place), "value-\(place)", .uniform(low: 0, high: 0.05), in: &scenario)
    }
    if below(3) == 0 {
      let some = Array(scenario.stances.indices.prefix(1 + below(4)))
      number(.attendance(some), "attendance", .uniform(low: 0.5, high: 1), in: &scenario)
      number(.governanceDays(some), "governance", .uniform(low: 0, high: 50), in: &scenario)
      number(.redLine(some), "red-lines", .uniform(low: -0.02, high: 0.1), in: &scenario)
    }
    if below(2) == 0 {
      let views = Stance.View.allCases
      for place in scenario.stances.indices where below(2) == 0 {
        scenario.stances[place].views["drawn-units"] = pick(views)
        scenario.stances[place].keepsMoneyInside = below(4) == 0
      }
      if below(2) == 0 {
        scenario.positions = [
          Positions(
            "drawn-units",
            [
              .init(.supports, 1 + below(3), not: [0]), .init(.undecided, below(3)),
              .init(.refuses, below(2), among: [0, 1]),
            ], .assumption(reason: "a trial"))
        ]
      }
    }
    if below(5) == 0 { scenario.need = service.places.map { _ in uniform() * 2 } }
    if below(6) == 0 { scenario.stages.remove(pick(Stage.allCases)) }
    beliefs(in: &scenario)
    lateBeliefs(in: &scenario)
    guard let footprint = DrawnUnits(units: units(of: service)) as DrawnUnits? else { return nil }
    put(footprint, as: "drawn-units", in: .footprint, of: &scenario)
    try put("funding", .funding, ids(.funding), settings: fundingSettings, of: &scenario)
    try put("rule", .rule, ids(.rule), settings: { _, _ in .none }, of: &scenario)
    try put("arrangement", .arrangement, ids(.arrangement), settings: { _, _ in .none }, of: &scenario)
    try put("risk", .risk, Self.risks, settings: riskSettings, of: &scenario)
    if below(4) == 0 {
      let everybody = service.ids
      try put("risk", .risk, Self.agreements, settings: { Self.agreement($0, $1, everybody) }, of: &scenario)
    }
    try lateChoices(in: &scenario)
    return scenario
  }

  /// Choices in dimensions that came later, of a stream of their own: what varies locally, when and for how long.
  private func lateChoices(in scenario: inout Scenario) throws {
    let block = RandomStream(seed: 32, name: "late choices").block(future: number, entity: StableKey(0), month: 0)
    let place = { (share: Double, count: Int) in min(count - 1, Int(share * Double(count))) }
    if number % 3 == 0 {
      let id = ["one-model", "local-modules", "local-throughout"][place(block.first, 3)]
      put(try Catalogue.standard.make(.variation, id), as: id, in: .variation, of: &scenario)
    }
    if number % 3 == 1 {
      let id = ["all-at-once", "staggered", "longer-with-extension"][place(block.second, 3)]
      put(try Catalogue.standard.make(.timing, id), as: id, in: .timing, of: &scenario)
    }
  }

  /// What the twin does not know: funding worked out from games, which tests hold against brute force, and a map that
  /// somebody outside orders.
  private static let notInTheTwin: Set<String> = ["shapley-share", "nucleolus", "equal-gain", "decided-by-order"]

  private func ids(_ dimension: DecisionDimension) -> [String] {
    Catalogue.standard.entries(in: dimension).map(\.about.id).filter { !Self.notInTheTwin.contains($0) }
  }

  private mutating func put(
    _ name: String, _ dimension: DecisionDimension, _ ids: [String], settings: (String, Double) -> Setting,
    of scenario: inout Scenario
  ) throws {
    let id = pick(ids)
    let option = try Catalogue.standard.make(dimension, id, settings: settings(id, uniform()))
    put(option, as: id, in: dimension, of: &scenario)
  }

  private func put(
    _ option: any CommissioningOption, as id: String, in dimension: DecisionDimension, of scenario: inout Scenario
  ) {
    scenario.options[dimension] = [NamedOption(id: id, title: id, about: type(of: option).about, option: option)]
    scenario.businessAsUsual[dimension] = id
  }

  private func fundingSettings(_ id: String, _ number: Double) -> Setting {
    var entries: [Setting.Entry] = []
    if id == "activity-based" || id == "episodic-payment" {
      entries = [.init("availableFrom", Setting("2000")), .init("pooledVariance", Setting("\(number)"))]
    }
    if id == "blend" { entries.append(.init("weight", Setting("\((number * 7).truncatingRemainder(dividingBy: 1))"))) }
    if id == "capitation" || id == "blend" {
      if number < 0.5 { entries.append(.init("paceOfChange", Setting("\(0.1 + number)"))) }
      if Int(number * 1000) % 2 == 0 { entries.append(.init("scope", Setting("unit"))) }
    }
    return Setting(.mapping(entries))
  }

  private func riskSettings(_ id: String, _ number: Double) -> Setting {
    var entries: [Setting.Entry] = []
    let many = Int(number * 1000)
    switch id {
    case "contingency-pool": entries.append(.init("poolShare", Setting("\(number * 0.03)")))
    case "own-contingency": entries.append(.init("contingency", Setting("\(number * 0.03)")))
    case "outcome-linked-payment": entries.append(.init("share", Setting("\(number * 0.3)")))
    case "cap-and-collar": entries.append(.init("years", Setting("\(many % 4)")))
    default: break
    }
    if id.hasSuffix("contingency") || id.hasSuffix("pool") {
      if many % 3 == 0 { entries.append(.init("carryOver", Setting("false"))) }
    } else if id != "no-risk-sharing" {
      entries.append(.init("rest", Setting(["no-risk-sharing", "contingency-pool", "own-contingency"][many % 3])))
    }
    return Setting(.mapping(entries))
  }

  private static func agreement(_ id: String, _ number: Double, _ everybody: [String]) -> Setting {
    let many = Int(number * 1000)
    let list = { (ids: ArraySlice<String>) in Setting(.list(ids.map { Setting($0) })) }
    let half = everybody.count / 2
    var entries: [Setting.Entry] = []
    switch id {
    case "alliance-gain-loss-share":
      entries = [
        .init("shared", Setting("\(number)")), .init("providerPart", Setting("\(1 - number)")),
        .init("associates", list(everybody.prefix(many % 3))),
      ]
    case "risk-sharing-agreement":
      entries = [
        .init("purpose", Setting("care")), .init("amount", Setting("\(1 + many * 20)")),
        .init("term", Setting("\(1 + many % 5)")), .init("exit", Setting("notice")),
        .init("pooledShare", Setting("\(number)")),
        .init("rest", Setting(["no-risk-sharing", "contingency-pool", "own-contingency"][many % 3])),
      ]
      if many % 2 == 0 {
        let groups = [("one", everybody.prefix(half)), ("two", everybody.dropFirst(half))].filter { !$0.1.isEmpty }
        entries.append(.init("groups", Setting(.mapping(groups.map { .init($0.0, list($0.1)) }))))
      }
    default:
      entries = ["scope", "authority", "reporting", "ending"].map { .init($0, Setting("agreed")) }
      entries += [
        .init("host", Setting(everybody[many % everybody.count])),
        .init("overspend", Setting(["by-contribution", "by-cause", "host"][many % 3])),
        .init("underspend", Setting(many % 2 == 0 ? "returned" : "kept")),
      ]
    }
    return Setting(.mapping(entries))
  }

  private mutating func set(_ parameter: ModelParameter, _ distribution: Distribution, in scenario: inout Scenario) {
    scenario.inputs[parameter] = ModelInput(
      Uncertainty(parameter.id, distribution), .assumption(reason: "a trial"))
  }

  private func number(
    _ subject: ForumNumber.Subject, _ name: String, _ distribution: Distribution, in scenario: inout Scenario
  ) {
    scenario.forumNumbers.append(
      ForumNumber(subject, ModelInput(Uncertainty(name, distribution), .assumption(reason: "a trial"))))
  }

  /// Some parameters uncertain, some at odd values, some moving over the years.
  private mutating func beliefs(in scenario: inout Scenario) {
    let wild = below(3) == 0
    for parameter in Self.early where parameter != .reorganisation && below(3) == 0 {
      let (bounds, usual) = (parameter.meaning.bounds, parameter.meaning.fallback)
      let span = wild ? max(abs(usual) * 2, 0.3) : max(abs(usual) * 0.4, 0.01)
      let low = max(bounds.lowerBound, usual - span)
      let high = min(bounds.upperBound, usual + span)
      let uncertainty = Uncertainty(
        parameter.id, below(4) == 0 ? .constant(low + uniform() * (high - low)) : .uniform(low: low, high: high))
      scenario.inputs[parameter] = ModelInput(uncertainty, .assumption(reason: "a trial"))
    }
    let moving: [ModelParameter] = [
      .demographicGrowth, .otherGrowth, .priceUplift, .efficiency, .allocationGrowth, .deflator, .workforce,
    ]
    for parameter in moving where below(3) == 0 {
      var input = scenario.input(parameter)
      input.uncertainty.persistence = Persistence(
        trend: 0.002 * uniform(), carryOver: 0.8 * uniform(), sd: 0.02 * uniform(),
        limits: below(2) == 0
          ? nil : input.uncertainty.distribution.mean - 0.01...input.uncertainty.distribution.mean + 0.01)
      scenario.inputs[parameter] = input
    }
  }

  /// The parameters that were there when the numbers of trials were first noted, so that those still stand for the same
  /// scenarios.
  private static let early = ModelParameter.allCases.prefix { $0 != .modificationChance }

  /// What came later is drawn from a stream of its own.
  private func lateBeliefs(in scenario: inout Scenario) {
    let late = RandomStream(seed: 31, name: "late")
    for (place, parameter) in ModelParameter.allCases.dropFirst(Self.early.count).enumerated() {
      let block = late.block(future: number, entity: StableKey(parameter.id), month: place)
      guard block.first < 0.5 else { continue }
      let bounds = parameter.meaning.bounds
      let high = min(bounds.upperBound, max(bounds.lowerBound, parameter.meaning.fallback * 2))
      scenario.inputs[parameter] = ModelInput(
        Uncertainty(parameter.id, .constant(bounds.lowerBound + block.second * (high - bounds.lowerBound))),
        .assumption(reason: "a trial"))
    }
    if number % 4 == 0 { scenario.service.contract?.canExtend = true }
  }

  private mutating func service() throws -> ServiceCase {
    let (councils, places) = (below(4), 1 + below(9))
    let poverty = below(8) == 0
    var people: [Commissioner] = []
    var amounts: [[Int]] = [[], [], []]
    for place in 0..<councils + places {
      let isCouncil = place < councils
      let size = Double(1 + below(300_000))
      var groups = ["stp": "stp-\(below(3))", "merger": "merger-\(below(4))"]
      if !isCouncil, councils > 0 { groups["council-area"] = "council-\(below(councils))" }
      people.append(
        Commissioner(
          id: isCouncil ? "council-\(place)" : "place-\(place - councils)", title: "C\(place)",
          kind: isCouncil ? .localAuthority : .ccg, groups: groups,
          sizes: ["population": size, "weighted-capitation": (size * (0.8 + 0.4 * uniform())).rounded()]))
      let pays = poverty && below(2) == 0 ? 0 : 1
      for (column, most) in [300_000_000, 50_000_000, 20_000_000].enumerated() {
        amounts[column].append((1 + below(most)) * pays)
      }
    }
    let columns = zip(["main", "kept", "limited"], amounts).map { id, amounts in
      CostComponent(id: id, title: id, amounts: amounts.map { Money(pence: $0) }, isRedivided: id == "main")
    }
    let start = CalendarDate(startOf: FinancialYear(starting: 2018))
    var service = ServiceCase(
      commissioners: people, components: columns, baseYear: FinancialYear(starting: 2018), asOf: start)
    if below(4) > 0, let last = start.adding(months: pick([0, 1, 11, 18, 30, 40])) {
      service.contract = ServiceContract(
        provider: "P", start: start, end: last, canExtend: false, outcomeShare: 0.1 * uniform(), indicators: ["wait"],
        termYears: 1 + below(4))
    }
    if below(2) == 0 {
      service.leadTeam = LeadTeam(
        host: below(people.count), annualCost: Money(pence: 1 + below(40_000_000)), equalShare: uniform())
    }
    return service
  }

  private mutating func units(of service: ServiceCase) -> [[Int]] {
    let places = service.places
    var units = [[Int]](repeating: [], count: 1 + below(min(places.count, 4)))
    for place in places { units[below(units.count)].append(place) }
    return units.filter { !$0.isEmpty }
  }
}

/// A map with the places given, councils following their residents.
private struct DrawnUnits: FootprintOption {
  static let about = About(
    id: "drawn-units", title: "Drawn units", summary: "Units as a benchmark draws them.",
    source: Source("Benchmarks", section: "none"))
  /// Positions of the places in each unit.
  var units: [[Int]] = []

  func map(of service: ServiceCase) throws -> CommissioningMap {
    service.map(of: units.enumerated().map { ("unit-\($0.offset)", "Unit \($0.offset)", $0.element, []) })
  }
}
