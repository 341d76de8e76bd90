import Commissioning
import OptionKit
import Testing

@testable import Simulation

/// A formula with an uncertain number of its own: the share that the first member takes on.
struct Uptake: FundingFormula {
  static let about = About(
    id: "uptake", title: "Uptake", summary: "The first takes on what turns out.", source: Source("test", section: "1"))
  static let share = Uncertainty(
    "first-takes-on", .uniform(low: 0.2, high: 0.6), unit: "share", source: "a paper", note: "its table 1")

  var uncertainties: [Uncertainty] { [Self.share] }
  var readsActivity: Bool { false }

  func apportion(
    _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
  ) throws {
    let share = members.drawn.value(of: Self.share)
    let others = (1 - share) / Double(max(1, members.count - 1))
    try members.split(cost, named: "uptake", into: &contributions) { $0 == 0 ? share : others }
  }
}

/// A risk share with an uncertain number of its own: the share of the first member's overspend that the second bears.
struct Favour: RiskShare {
  static let about = About(
    id: "favour", title: "Favour", summary: "The second helps the first.", source: Source("test", section: "2"))
  static let share = Uncertainty("second-helps", .beta(alpha: 2, beta: 2), unit: "share", note: "a guess")

  var uncertainties: [Uncertainty] { [Self.share] }

  func settle(_ year: borrowing RiskYear, reserves: inout [Money], into support: inout [Money]) throws {
    for place in support.indices { support[place] = .zero }
    guard support.count > 1 else { return }
    let help = year.overspends[0].scaled(by: year.drawn.value(of: Self.share)) ?? .zero
    (support[0], support[1]) = (help, Money(pence: -help.pence))
  }
}

@Suite("Uncertain numbers that options declare")
struct OptionUncertaintyTests {
  static let trial = Trial(seed: 17, places: 4, years: 3, agenda: 2)

  static func ready(_ change: (inout Scenario) -> Void = { _ in }) throws -> Ready {
    var scenario = try trial.scenario()
    scenario.options[.funding] = [TrialOptions.named(Uptake())]
    scenario.options[.risk] = [TrialOptions.named(Favour())]
    // Nobody leaves, so that the first two stay the first two of one unit.
    scenario.stages.remove(.standing)
    change(&scenario)
    let prepared = try PreparedScenario(scenario)
    return try Ready(prepared, try trial.bundle(prepared, formula: Uptake(), risk: Favour()))
  }

  @Test("each is drawn once a future under its own name and met by the option that declared it, in every year")
  func met() throws {
    let ready = try Self.ready()
    let place = try #require(ready.maker.futures.names.firstIndex(of: "first-takes-on"))
    #expect(place >= ModelParameter.allCases.count)
    var seen = Set<Double>()
    for future in 0..<12 {
      let story = try ready.replay(future)
      let drawn = ready.maker.futures.draw(future)
      let share = drawn[place]
      #expect((0.2...0.6).contains(share) && story.world.drawn.value(of: Uptake.share) == share)
      seen.insert(share)
      for year in 0..<3 {
        #expect(abs(story.measures[.aid, year, 0] + story.measures[.aid, year, 1]) < 1e-9)
        #expect(story.measures[.aid, year, 0] != 0)
      }
      #expect(story.worldFigures.contains { $0.id == "second-helps" && $0.value == drawn[place + 1] })
    }
    #expect(seen.count == 12)
  }

  @Test("with one a formula divides exactly as its value says")
  func divides() throws {
    var quiet = Self.trial
    quiet.agenda = 0
    var scenario = try quiet.scenario()
    scenario.options[.funding] = [TrialOptions.named(Uptake())]
    scenario.timeLimited = []
    scenario.stages.remove(.standing)
    let prepared = try PreparedScenario(scenario)
    let ready = try Ready(prepared, try quiet.bundle(prepared, formula: Uptake()))
    for future in 0..<6 {
      let story = try ready.replay(future)
      let (world, measures) = (story.world, story.measures)
      let share = world.drawn.value(of: Uptake.share)
      for year in 0..<3 {
        let index = world.priceIndex[year]
        let pot = prepared.redivided.reduce(0) { $0 + $1.pounds } * index
        let expected = share * pot + prepared.kept[0].pounds * index
        #expect(abs(measures[.contribution, year, 0] - expected) < 0.03, "future \(future), year \(year)")
      }
    }
  }

  @Test(
    "an option that declares one disturbs no draw that was there, bit by bit",
    arguments: FuturesDesign.Sampling.allCases)
  func frozen(sampling: FuturesDesign.Sampling) throws {
    let design = FuturesDesign(seed: 5, count: 16, sampling: sampling)
    var scenario = try Self.trial.scenario()
    scenario.inputs[.otherGrowth] = ModelInput(
      Uncertainty("other-growth", .uniform(low: 0, high: 0.05)), .assumption(reason: "a trial"))
    var more = scenario
    more.options[.funding] = [TrialOptions.named(Uptake())]
    more.options[.risk] = [TrialOptions.named(Favour())]
    let (makerA, makerB) = (
      try WorldSampler(try PreparedScenario(scenario), design: design),
      try WorldSampler(try PreparedScenario(more), design: design)
    )
    var (a, b) = (makerA.makeWorld(), makerB.makeWorld())
    for future in 0..<16 {
      makerA.draw(future, into: &a)
      makerB.draw(future, into: &b)
      #expect(a.values == Array(b.values.dropLast(2)) && b.optionNames == ["first-takes-on", "second-helps"])
      #expect(a.referrals == b.referrals && a.need == b.need && a.spending == b.spending && a.outcomes == b.outcomes)
      #expect(a.views == b.views && a.mandates == b.mandates && a.persuasion == b.persuasion)
      #expect(a.wavering == b.wavering && a.attendance == b.attendance && a.delegation == b.delegation)
      #expect(a.demandIndex == b.demandIndex && a.priceIndex == b.priceIndex && a.workforce == b.workforce)
    }
  }

  @Test("it has a column in the table of futures, may be a factor or correlated, and gives way to another belief")
  func asAny() throws {
    var scenario = try Self.trial.scenario()
    scenario.options[.funding] = [TrialOptions.named(Uptake())]
    scenario.correlations = [RankCorrelation([.init("other-growth", "first-takes-on", 1)])]
    scenario.inputs[.otherGrowth] = ModelInput(
      Uncertainty("other-growth", .uniform(low: 0, high: 0.04)), .assumption(reason: "a trial"))
    let maker = try WorldSampler(try PreparedScenario(scenario), design: FuturesDesign(seed: 5, count: 8))
    let table = try maker.table()
    #expect(table.names == ["other-growth", "first-takes-on"])
    for future in 0..<8 {
      let row = Array(table.row(future))
      #expect(abs((row[1] - 0.2) / 0.4 - row[0] / 0.04) < 1e-12)
    }
    let factors = FuturesDesign(
      seed: 5, count: 3, sampling: .factorial, factors: [.init("first-takes-on", values: [0.3, 0.4, 0.5])])
    let crossed = try WorldSampler(try PreparedScenario(scenario), design: factors)
    var world = crossed.makeWorld()
    #expect(
      (0..<3).map {
        crossed.draw($0, into: &world)
        return world.drawn.value(of: Uptake.share)
      } == [0.3, 0.4, 0.5])
    scenario.beliefs["first-takes-on"] = ModelInput(
      Uncertainty("first-takes-on", .constant(0.25)), .assumption(reason: "the scenario knows better"))
    scenario.correlations = []
    let told = try WorldSampler(try PreparedScenario(scenario), design: FuturesDesign(seed: 5, count: 2))
    #expect(try told.table().names == ["other-growth"])
    #expect(scenario.optionInputs.map(\.provenance.text) == ["the scenario knows better"])
  }

  @Test("a name that stands for two things is a problem before anything is drawn")
  func clash() throws {
    struct Thief: FundingFormula {
      static let about = About(id: "thief", title: "T", summary: "T.", source: Source("test", section: "3"))
      var name = "deflator"
      init() {}
      init(_ name: String) { self.name = name }
      init(from decoder: any Decoder) throws {}
      var settingsInForce: [SettingInForce] { [] }
      var uncertainties: [Uncertainty] { [Uncertainty(name, .normal(mean: 0, sd: 1))] }
      func apportion(
        _ cost: Money, among members: Members, in year: FinancialYear, into contributions: inout [Money]
      ) throws {}
    }
    for (name, words) in [("deflator", "a parameter of the model"), ("first-takes-on", "two options declare")] {
      var scenario = try Self.trial.scenario()
      scenario.options[.funding] = [TrialOptions.named(Uptake()), TrialOptions.named(Thief(name))]
      let prepared = try PreparedScenario(scenario)
      do {
        _ = try WorldSampler(prepared, design: FuturesDesign(count: 2))
        Issue.record("\(name) was taken twice")
      } catch { #expect(error.description.contains(words), "\(error)") }
    }
  }

  @Test("without a future an option's number stands at its mean, as in a table of the base year")
  func mean() {
    #expect(DrawnUncertainties().value(of: Uptake.share) == 0.4 && DrawnUncertainties().isEmpty)
    #expect(DrawnUncertainties(["first-takes-on"], [0.5]).value(of: Uptake.share) == 0.5)
    #expect(DrawnUncertainties(["another"], [0.5]).value(of: Uptake.share) == 0.4)
  }
}
