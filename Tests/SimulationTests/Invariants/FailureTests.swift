import Coalitions
import Commissioning
import OptionKit
import Testing

@testable import Simulation

/// A formula that does what it should not in some futures: when the sum to be divided has this last digit.
struct Unruly: FundingFormula {
  static let about = About(
    id: "unruly", title: "Unruly", summary: "Breaks its word.", source: Source("test", section: "none"))

  enum Way: String, Decodable, Sendable, CaseIterable { case throwing, short, long, fewer, huge, least, mixed, nan }
  var way = Way.throwing
  var isCounty = false
  var scope: FundingScope { isCounty ? .county : .unit }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    try members.split(cost, named: "unruly", into: &contributions) { _ in 1 }
    guard cost.pence % 2 == 0 else { return }
    switch way {
    case .throwing: throw Problem("it will not")
    case .short: contributions[0].pence -= 1
    case .long: contributions.append(Money(pence: 0))
    case .fewer: contributions.removeLast()
    case .huge: contributions[0].pence = Int.max
    case .least: contributions[0].pence = Int.min
    case .nan: try members.split(cost, named: "unruly", into: &contributions) { _ in .nan }
    case .mixed:
      contributions[0].pence += 9_000_000_000_000_000
      if contributions.count > 1 { contributions[1].pence -= 9_000_000_000_000_000 }
    }
  }
}

/// A risk share that does what it should not when the year's first contribution is even.
struct UnrulyShare: RiskShare {
  static let about = About(
    id: "unruly-share", title: "Unruly share", summary: "Breaks its word.", source: Source("test", section: "none"))

  var way = Unruly.Way.throwing

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    guard year.contributions[0].pence % 2 == 0 else { return }
    switch way {
    case .throwing: throw Problem("it will not")
    case .short: support[0].pence -= 1
    case .long:
      support.append(.zero)
      reserves.append(.zero)
    case .fewer: reserves.removeLast()
    case .huge: support[0].pence = Int.max
    case .least: reserves[0].pence = Int.min
    case .mixed: support[0].pence = Int.min
    case .nan: break
    }
  }

  var outcomeShare: Double? { way == .nan ? .nan : nil }
}

/// A rule whose meetings come after a time that is none, and an arrangement that puts too much to the market.
struct UnrulyRule: VotingRule {
  static let about = About(
    id: "unruly-rule", title: "Unruly rule", summary: "Breaks its word.", source: Source("test", section: "none"))

  var change: @Sendable (inout DecisionProcedure) -> Void = { _ in }

  init() {}
  init(_ change: @escaping @Sendable (inout DecisionProcedure) -> Void) { self.change = change }
  init(from decoder: any Decoder) throws {}
  var settingsInForce: [SettingInForce] { [] }

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try SimpleGame(memberCount: electorate.count, rule: .unanimity(of: electorate.count))
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    var procedure = DecisionProcedure()
    change(&procedure)
    return procedure
  }
}

@Suite("A run that fails is lost alone")
struct FailureTests {
  static let trial: Trial = {
    var trial = Trial(seed: 8, councils: 1, places: 4, units: 2, years: 2, agenda: 1)
    trial.rule = "simple-majority"
    return trial
  }()

  /// Prices differ between futures, so that sums end in any digit.
  static func prepared() throws -> PreparedScenario {
    var scenario = try trial.scenario()
    scenario.inputs[.priceUplift] = ModelInput(
      Uncertainty("price-uplift", .uniform(low: 0, high: 0.1)), .assumption(reason: "a trial"))
    scenario.firstYear = FinancialYear(starting: 2019)
    return try PreparedScenario(scenario)
  }

  static func hold(_ faulty: PreparedBundle, _ prepared: PreparedScenario, stage: Stage, _ what: String) async throws {
    let design = FuturesDesign(seed: 5, count: 24)
    let maker = try WorldSampler(prepared, design: design)
    let good = try Self.trial.bundle(prepared)
    var county = Self.trial
    county.formula = "capitation"
    let after = try county.bundle(prepared)
    let alone = await Sweep(prepared, bundles: [good, after], futures: maker, seed: 5)
      .run(futures: 24, threads: 1, from: WholeTally()).tally
    let sweep = Sweep(prepared, bundles: [good, faulty, after], futures: maker, seed: 5)
    let mixed = await sweep.run(futures: 24, threads: 2, from: WholeTally()).tally
    #expect(mixed == (await sweep.run(futures: 24, threads: 1, from: WholeTally()).tally), "\(what)")
    #expect(!mixed.lost.isEmpty, "\(what): nothing was lost")
    for failure in mixed.lost {
      #expect(failure.bundle == faulty.id && failure.stage == stage && !failure.cause.isEmpty, "\(failure)")
      #expect(mixed.runs["1 \(failure.future)"] == nil)
    }
    #expect(mixed.runs.count + mixed.lost.count == 72)
    // The other bundles come out as if the faulty one were not there.
    for future in 0..<24 {
      #expect(mixed.runs["0 \(future)"] == alone.runs["0 \(future)"], "\(what), future \(future)")
      #expect(mixed.runs["2 \(future)"] == alone.runs["1 \(future)"], "\(what), future \(future)")
    }
  }

  @Test(
    "a formula that throws, weighs by no number, returns a penny too little, the wrong number of parts or absurd sums",
    arguments: Unruly.Way.allCases)
  func formula(way: Unruly.Way) async throws {
    let prepared = try Self.prepared()
    for isCounty in [false, true] {
      let bundle = try Self.trial.bundle(prepared, formula: Unruly(way: way, isCounty: isCounty))
      try await Self.hold(bundle, prepared, stage: .funding, "\(way), for all at once: \(isCounty)")
    }
  }

  @Test(
    "a risk share that throws, makes money, asks for no number, returns the wrong number of parts or absurd sums",
    arguments: Unruly.Way.allCases)
  func risk(way: Unruly.Way) async throws {
    let prepared = try Self.prepared()
    try await Self.hold(try Self.trial.bundle(prepared, risk: UnrulyShare(way: way)), prepared, stage: .risk, "\(way)")
  }

  @Test("a rule or an arrangement with a number that no forum or market has is told before anything runs")
  func said() throws {
    let prepared = try Self.prepared()
    let good = try Self.trial.bundle(prepared)
    let wrong: [(@Sendable (inout DecisionProcedure) -> Void, String)] = [
      ({ $0.noticeDays = .nan }, "notice in days"), ({ $0.noticeDays = .infinity }, "notice in days"),
      ({ $0.monthsBetweenMeetings = .max }, "months between meetings"), ({ $0.quorumShare = -1 }, "quorum share"),
      ({ $0.abstentionBand = .nan }, "abstention band"), ({ $0.attempts = -1 }, "ballots before a ladder"),
      ({ $0.ladder = [.init("talks", months: 1e300, persuades: 0.5)] }, "months of talks"),
      ({ $0.ladder = [.init("talks", months: 1, persuades: .nan)] }, "persuasion of talks"),
      ({ $0.castingVote = 5 }, "casting vote"),
    ]
    for (change, words) in wrong {
      let chosen = [
        TrialOptions.named(DrawnMap(groups: Self.trial.groups(prepared.scenario.service.places))),
        try TrialOptions.named(.funding, "historic-block"), TrialOptions.named(UnrulyRule(change)),
        try TrialOptions.named(.arrangement, Self.trial.arrangement), try TrialOptions.named(.risk, "no-risk-sharing"),
      ]
      var known: [String: CompiledUnit] = [:]
      do {
        _ = try Longlist.prepare(
          ChosenOptions(chosen, of: DecisionDimension.ofBundles), good.view.map, [0, 0], prepared, sharing: &known)
        Issue.record("\(words) was taken")
      } catch let problem as Problem {
        #expect(problem.message.contains("unruly-rule") && problem.message.contains(words), "\(problem)")
      }
    }
    var terms = good.view.terms
    terms.lots = [.max, 1]
    #expect(throws: Problem.self) { try OptionOutputChecks.check(terms, of: "a") }
    terms = good.view.terms
    terms.leadTeamSize = .nan
    #expect(throws: Problem.self) { try OptionOutputChecks.check(terms, of: "a") }
    #expect(throws: Never.self) { try OptionOutputChecks.check(good.view.terms, of: "a") }
  }

  @Test("money that outgrows what can be counted is a failure with its cause, not a crash")
  func overflow() throws {
    var trial = Self.trial
    trial.years = 60
    trial.fixed = [.priceUplift: 0.5, .allocationGrowth: 1]
    let ready = try trial.ready()
    #expect(throws: RunFailure.self) { try ready.replay() }
    do { _ = try ready.replay() } catch { #expect(error.cause.contains("too large"), "\(error)") }
  }

  @Test("nothing in the bounds of the parameters brings a run down, however wild")
  func wild() {
    Property.holds(over: 150, least: 60) { trial in
      var trial = trial
      trial.wild = 30
      let ready = try trial.ready()
      let measures = try ready.replay().measures
      for measure in Measure.allCases {
        for year in 0..<ready.prepared.years {
          try demand(measures[measure, year].isFinite, "\(measure) is \(measures[measure, year])")
        }
      }
    }
  }
}
