import Coalitions
import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("Degenerate cases meet their closed forms")
struct DegenerateTests {
  @Test("without growth or noise the list stands still at the opening wait", arguments: 0..<20)
  func steady(seed: Int) throws {
    var trial = Trial.still(seed, places: 1 + seed % 6)
    trial.councils = seed % 3
    trial.years = 5
    let ready = try trial.ready()
    let (prepared, measures) = (ready.prepared, try ready.replay().measures)
    for year in 0..<trial.years {
      let referred = 6.3 / 1000 * prepared.residents.reduce(0, +)
      #expect(abs(measures[.wait, year] - 14) < 1e-10)
      #expect(abs(measures[.seen, year] / referred - 1) < 1e-12)
      #expect(abs(measures[.waiting, year] / (referred * 14 / 52) - 1) < 1e-12)
      #expect(measures[.unmet, year] == 0)
      #expect(abs(measures[.contribution, year] - prepared.basePrice.pounds) < 1e-6)
      #expect(measures[.fit, year] == 1)
    }
  }

  @Test("growth compounds from the base year", arguments: [-0.03, 0, 0.02, 0.11])
  func growth(rate: Double) throws {
    var trial = Trial.still(7, places: 4)
    trial.years = 12
    for parameter in [ModelParameter.demographicGrowth, .priceUplift, .allocationGrowth, .deflator] {
      trial.fixed[parameter] = rate
    }
    // The run begins three years after the base year.
    let ready = try trial.ready { $0.firstYear = FinancialYear(starting: 2021) }
    let world = ready.world()
    let measures = try ready.replay().measures
    for year in 0..<trial.years {
      var factor = 1.0
      for _ in 0..<year + 3 { factor *= 1 + rate }
      for index in [world.demandIndex, world.priceIndex, world.allocationIndex, world.deflator, world.costIndex] {
        #expect(abs(index[year] / factor - 1) < 1e-12)
      }
      let referred = 6.3 / 1000 * ready.prepared.residents.reduce(0, +) * factor
      #expect(abs(measures[.referrals, year] / referred - 1) < 1e-12)
      #expect(abs(measures[.contribution, year] - ready.prepared.basePrice.pounds * factor) < 0.1)
    }
  }

  @Test("without funding an investment case is charged for its own year only", arguments: 0..<6)
  func investmentWithoutFunding(seed: Int) throws {
    var trial = Trial.still(seed, places: 3)
    (trial.years, trial.agenda, trial.rule) = (6, 1, "simple-majority")
    for parameter in [ModelParameter.wavering, .distanceDislike, .holdOut, .unmandated] { trial.fixed[parameter] = 0 }
    trial.fixed[.support] = 0.99
    let ready = try trial.ready { $0.stages.remove(.funding) }
    let measures = try ready.replay().measures
    // Two cases a year of a fiftieth of the price each: the first buys at most eleven months, the second five.
    let most = 0.02 * ready.prepared.basePrice.pounds * Double(11 + 5) / 12
    for year in 0..<trial.years { #expect(measures[.contribution, year] <= most + 0.05) }
    #expect(measures.total(.contribution) > most)
  }

  @Test("one commissioner alone pays its own cost under every formula", arguments: TrialOptions.ids(.funding))
  func alone(formula: String) throws {
    for seed in 0..<6 {
      var trial = Trial.still(seed, places: 1)
      trial.formula = formula
      trial.fixed[.priceUplift] = 0.03
      let ready = try trial.ready()
      let measures = try ready.replay().measures
      for year in 0..<trial.years {
        let index = ready.world().priceIndex[year]
        let cost =
          try #require(ready.prepared.redivided[0].scaled(by: index)).pounds
          + (try #require((ready.prepared.kept[0] + ready.prepared.timeLimited[0]).scaled(by: index)).pounds)
        #expect(abs(measures[.contribution, year, 0] - cost) < 1e-9)
        #expect(abs(measures[.gain, year, 0]) < 1e-9)
      }
    }
  }

  @Test("a bundle beside itself differs by exactly nothing in every future")
  func itself() {
    Property.holds(over: 30) { trial in
      let ready = try trial.ready()
      for future in 0..<4 {
        let (a, b) = (try ready.replay(future), try ready.replay(future))
        let order = Array(0..<ready.prepared.count)
        try demand(
          SymmetryTests.list(a.measures, order: order) == SymmetryTests.list(b.measures, order: order)
            && a.events == b.events && a.ledger == b.ledger, "the same run twice")
      }
    }
  }

  /// One ballot on one matter: everybody present, nobody persuaded, nothing modified.
  static func ballot(_ rule: String, members: Int, support: Double) -> Trial {
    var trial = Trial.still(3, places: members)
    (trial.rule, trial.years) = (rule, 1)
    trial.fixed[.support] = support
    for parameter in [
      ModelParameter.wavering, .distanceDislike, .holdOut, .modification, .unmandated, .sharedError, .worthSpread,
      .mixedShare, .worthLost,
    ] {
      trial.fixed[parameter] = 0
    }
    trial.fixed[.goodShare] = 1
    return trial
  }

  static func share(_ trial: Trial, futures: Int) throws -> Double {
    var scenario = try trial.scenario()
    scenario.agenda = [
      AgendaItem(
        id: "case", title: "Case", kind: .price, perYear: 1, valueShare: 0, matter: .reserved, deadlineMonths: 1)
    ]
    scenario.stances = scenario.stances.map { _ in Stance(attendance: 1, governanceDays: 0) }
    let prepared = try PreparedScenario(scenario)
    let ready = try Ready(prepared, try trial.bundle(prepared), futures: futures)
    var carried = 0.0
    for future in 0..<futures { carried += try ready.replay(future).measures.total(.carried) }
    return carried / Double(futures)
  }

  @Test(
    "independent members carry unanimity with p to the n and a majority with the binomial tail",
    arguments: [1, 2, 5, 7])
  func closedForm(members: Int) throws {
    let (support, futures) = (0.8, 1500)
    func choose(_ n: Int, _ k: Int) -> Double { (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) } }
    var unanimous = 1.0
    for _ in 0..<members { unanimous *= support }
    var tail = 0.0
    for yes in 0...members where yes * 2 > members {
      tail += choose(members, yes) * power(support, yes) * power(1 - support, members - yes)
    }
    for (rule, chance) in [("unanimity", unanimous), ("simple-majority", tail)] {
      let share = try Self.share(Self.ballot(rule, members: members, support: support), futures: futures)
      let error = (chance * (1 - chance) / Double(futures)).squareRoot()
      #expect(abs(share - chance) <= 4.5 * error + 1e-12, "\(rule) of \(members): \(share) for \(chance)")
    }
    // The exact forecast has no sampling in it at all.
    let everybody = try SimpleGame(memberCount: members, rule: .unanimity(of: members))
    let most = try SimpleGame(memberCount: members, rule: .heads(.majority(of: .votesThatExist), of: members))
    let yes = [Double](repeating: support, count: members)
    #expect(abs(try GameDiagram(everybody).chances(yes).pass - unanimous) < 1e-12)
    #expect(abs(try GameDiagram(most).chances(yes).pass - tail) < 1e-12)
  }
}
