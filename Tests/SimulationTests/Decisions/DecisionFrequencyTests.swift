import Coalitions
import Commissioning
import OptionKit
import StandardOptions
import Testing

@testable import Simulation

/// The simulation's decisions against exact probabilities.
///
/// With everybody present at once, no notice too short, no wavering, hold-out or distance, and one ballot before the
/// deadline, a member's yes is an independent event of chance `support`. The bound is four standard deviations of a
/// frequency of that many independent matters, which one run in 16,000 would exceed; the seed is fixed.
@Suite("Decisions happen as often as they should")
struct DecisionFrequencyTests {
  static let futures = 2000
  static let mattersPerYear = 5

  /// Three councils and seven groups in one unit.
  private func scenario(
    _ rule: String, _ settings: Setting = .none, support: Double, deadline: Int = 1,
    inputs: [(ModelParameter, Double)] = [(.wavering, 0), (.holdOut, 0), (.distanceDislike, 0)],
    attendance: Double = 1
  ) throws -> Scenario {
    let people = (0..<10).map { place in
      Commissioner(
        id: "member-\(place)", title: "Member \(place)", kind: place < 3 ? .localAuthority : .ccg,
        sizes: ["population": 100])
    }
    let service = ServiceCase(
      commissioners: people,
      components: [
        CostComponent(
          id: "all", title: "All", amounts: people.map { _ in Money(pounds: 1_000_000) }, isRedivided: true)
      ],
      baseYear: FinancialYear(starting: 2018), asOf: CalendarDate(startOf: FinancialYear(starting: 2018)),
      residentsBy: "population")
    var scenario = Scenario(
      id: "votes", title: "Votes", service: service, firstYear: FinancialYear(starting: 2019), years: 1)
    scenario.stages = [.decisions, .funding]
    scenario.stances = people.map { _ in Stance(attendance: attendance, governanceDays: 0) }
    scenario.agenda = [
      AgendaItem(
        id: "change", title: "A change", kind: .variation, perYear: Self.mattersPerYear, valueShare: 0,
        matter: .ordinary, deadlineMonths: deadline)
    ]
    let good: [(ModelParameter, Double)] = [
      (.support, support), (.goodShare, 1), (.mixedShare, 0), (.worthSpread, 0), (.sharedError, 0),
      (.meetingRoom, 1000),
    ]
    for (parameter, value) in inputs + good {
      scenario.inputs[parameter] = ModelInput(
        Uncertainty(parameter.id, .constant(value)), .assumption(reason: "chosen for the test"))
    }
    let options = [
      (DecisionDimension.footprint, "county-wide", Setting.none), (.funding, "historic-block", .none),
      (.rule, rule, settings),
      (.arrangement, "single-contract-coordinating-lead", .none), (.risk, "no-risk-sharing", .none),
    ]
    for (dimension, id, settings) in options {
      let about = try #require(Catalogue.standard[dimension, id]?.about)
      let made = try Catalogue.standard.make(dimension, id, settings: settings)
      scenario.options[dimension] = [NamedOption(id: id, title: id, about: about, option: made)]
      scenario.businessAsUsual[dimension] = id
    }
    return scenario
  }

  /// The share of matters that the simulator carries.
  private func frequency(_ scenario: Scenario) throws -> Double {
    let prepared = try PreparedScenario(scenario)
    let longlist = try Longlist(prepared)
    let bundle = longlist.lawful[longlist.businessAsUsual]
    let maker = try WorldSampler(prepared, design: FuturesDesign(seed: 20_181_211, count: Self.futures))
    var world = maker.makeWorld()
    var simulator = Simulator(prepared, seed: 20_181_211)
    var measures = simulator.makeMeasures()
    var recorder = Recorder(on: false)
    var (carried, matters) = (0.0, 0.0)
    for future in 0..<Self.futures {
      maker.draw(future, into: &world)
      try simulator.run(bundle, in: world, into: &measures, recorder: &recorder)
      carried += simulator.state.tally.carried
      matters += simulator.state.tally.matters
    }
    #expect(matters == Double(Self.futures * Self.mattersPerYear))
    return carried / matters
  }

  private func outlook(_ scenario: Scenario) throws -> (outlook: DecisionOutlook, game: SimpleGame) {
    let map = try PreparedScenario(scenario).scenario.option(.footprint, "county-wide")
    let unit = try #require(
      try (map?.option as? any FootprintOption)?.map(of: scenario.service).units.first)
    let electorate = Electorate(of: unit, in: scenario.service)
    let rule = try #require(scenario.options[.rule]?.first?.option as? any VotingRule)
    let game = try rule.game(for: electorate, matter: .ordinary)
    let procedure = try rule.procedure(for: electorate, matter: .ordinary)
    return (try DecisionOutlook(scenario, electorate, game, procedure, matter: .ordinary), game)
  }

  private func agree(_ found: Double, _ exact: Double) -> Bool {
    let matters = Double(Self.futures * Self.mattersPerYear)
    return abs(found - exact) <= 4 * (exact * (1 - exact) / matters).squareRoot()
  }

  @Test("unanimity of ten independent members carries with the tenth power of their chance", arguments: [0.7, 0.9])
  func unanimity(support: Double) throws {
    let scenario = try scenario("unanimity", support: support)
    let exact = (0..<10).reduce(1) { product, _ in product * support }
    #expect(abs(try outlook(scenario).outlook.firstBallot.pass - exact) < 1e-12)
    #expect(agree(try frequency(scenario), exact))
  }

  @Test("a majority of heads carries with the binomial tail", arguments: [0.45, 0.6])
  func majority(support: Double) throws {
    let scenario = try scenario("simple-majority", support: support)
    let ways = [210.0, 120, 45, 10, 1]
    let exact = ways.indices.reduce(0.0) { sum, extra in
      let yes = 6 + extra
      return sum + ways[extra] * (0..<10).reduce(1.0) { $0 * ($1 < yes ? support : 1 - support) }
    }
    #expect(abs(try outlook(scenario).outlook.firstBallot.pass - exact) < 1e-12)
    #expect(agree(try frequency(scenario), exact))
  }

  @Test(
    "16.6 votes a council and 7.14 a group carry as often as all 1,024 yes sides say",
    arguments: ["nominal", "votes-that-exist"])
  func weighted(denominator: String) throws {
    let settings = Setting(.mapping([.init("denominator", Setting(denominator))]))
    let scenario = try scenario("weighted-majority", settings, support: 0.55)
    var exact = 0.0
    for side in 0..<1024 {
      let yes = (0..<10).filter { side >> $0 & 1 == 1 }
      let votes = yes.reduce(0) { $0 + ($1 < 3 ? 1660 : 714) }
      guard votes > (denominator == "nominal" ? 5000 : 4989) else { continue }
      exact += (0..<10).reduce(1.0) { $0 * (yes.contains($1) ? 0.55 : 0.45) }
    }
    #expect(abs(try outlook(scenario).outlook.firstBallot.pass - exact) < 1e-12)
    #expect(agree(try frequency(scenario), exact))
  }

  @Test("absence, a quorum, hold-outs and wavering at the first ballot are in the exact chance too")
  func absence() throws {
    let inputs: [(ModelParameter, Double)] = [(.wavering, 0.5), (.holdOut, 0.4), (.distanceDislike, 0)]
    for rule in ["one-member-one-vote", "unanimity", "double-majority", "consensus", "lead-commissioner-action"] {
      let scenario = try scenario(
        rule,
        rule == "one-member-one-vote"
          ? Setting(.mapping([.init("chair", Setting("member-4"))]))
          : rule == "lead-commissioner-action"
            ? Setting(.mapping([.init("silence", Setting("authorises"))])) : .none,
        support: rule == "unanimity" ? 0.9 : 0.8, deadline: rule == "one-member-one-vote" ? 2 : 1, inputs: inputs,
        attendance: rule == "unanimity" ? 0.95 : 0.85)
      let exact = try outlook(scenario).outlook.firstBallot.pass
      #expect(exact > 0.005 && exact < 0.995, "\(rule)")
      #expect(agree(try frequency(scenario), exact), "\(rule)")
    }
  }

  @Test("over several ballots the simulation lies between views that hold and views formed anew")
  func bounds() throws {
    let inputs: [(ModelParameter, Double)] = [(.wavering, 0.3), (.holdOut, 0.3), (.distanceDislike, 0)]
    for rule in ["unanimity", "simple-majority", "weighted-majority", "lead-commissioner-action"] {
      let scenario = try scenario(rule, support: 0.6, deadline: 5, inputs: inputs, attendance: 0.9)
      let outlook = try outlook(scenario).outlook
      let (low, high) = (try #require(outlook.held).passes, try #require(outlook.afresh).passes)
      let found = try frequency(scenario)
      let slack = 4 * (0.25 / Double(Self.futures * Self.mattersPerYear)).squareRoot()
      #expect(low <= high + 1e-12)
      #expect(found >= low - slack && found <= high + slack, "\(rule): \(low) \(found) \(high)")
    }
  }
}
