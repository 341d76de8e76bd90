import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("Demand beyond capacity is answered once: by the list, by overtime, or by a new price")
struct ResponseTests {
  static func run(
    _ fixed: [ModelParameter: Double], years: Int = 6, risk: String = "no-risk-sharing", isJudged: Bool = false
  ) throws -> Measures {
    var trial = Trial(seed: 8, places: 3, years: years)
    trial.fixed = .still
    trial.fixed.merge([.openingWait: 14, .waitStandard: 18, .baseMargin: 0.02, .fixedCostPerContract: 0]) { $1 }
    trial.fixed.merge(fixed) { $1 }
    trial.risk = risk
    return try trial.ready {
      $0.stages = isJudged ? [.demand, .cost, .funding, .risk] : [.demand, .cost, .funding]
    }.replay().measures
  }

  @Test("while the list takes what comes beyond capacity, the provider's margin does not move, however long it grows")
  func list() throws {
    let run = try Self.run([.capacityRatio: 0.9, .overtimeLimit: 0])
    for year in 0..<6 { #expect(run[.margin, year] == 0.02) }
    #expect(run[.wait, 5] > 40, "\(run[.wait, 5])")
  }

  @Test("after its months the provider answers: waits stand at the standard, and the margin pays for exactly that")
  func overtime() throws {
    let fixed: [ModelParameter: Double] = [
      .capacityRatio: 0.9, .overtimeLimit: 0.5, .responseMonths: 8, .overtimePremium: 0.25,
    ]
    let run = try Self.run(fixed)
    #expect(abs(run[.wait, 5] - 18) < 0.01 && run[.margin, 0] == 0.02)
    // A ninth of those whom the money sees, each at a quarter more; the list closes on the standard from above.
    #expect(abs(run[.margin, 5] - (0.02 - 1.25 / 9)) < 1e-5, "\(run[.margin, 5])")
    let later = try Self.run(fixed.merging([.responseMonths: 24]) { $1 })
    #expect(later.total(.seen) < run.total(.seen) && later[.wait, 2] > run[.wait, 2])
    let half = try Self.run(fixed.merging([.overtimeLimit: 0.05]) { $1 })
    #expect(half[.wait, 5] > 19 && abs(half[.margin, 5] - (0.02 - 1.25 * 0.05)) < 1e-5)
  }

  @Test(
    "waits do not fall below the least: posts not needed are not filled, and the provider keeps what they would cost")
  func idle() throws {
    let run = try Self.run([.capacityRatio: 1.25, .leastWait: 4])
    #expect(abs(run[.wait, 5] - 4) < 0.01)
    #expect(abs(run[.margin, 5] - 0.22) < 1e-6, "\(run[.margin, 5])")
    let none = try Self.run([.capacityRatio: 1.25])
    #expect(none[.wait, 5] == 0 && none[.margin, 5] == 0.02)
  }

  @Test("outcome-linked money that is withheld is missing in the provider's margin")
  func withheld() throws {
    let fixed: [ModelParameter: Double] = [.baseOutcome: 0.5]
    func run(_ risk: String) throws -> Measures {
      var trial = Trial(seed: 8, places: 3, years: 3, contractEnds: 30)
      trial.fixed = .still
      trial.fixed.merge([.baseMargin: 0.02, .overtimeLimit: 0]) { $1 }
      trial.fixed.merge(fixed) { $1 }
      trial.risk = risk
      return try trial.ready { $0.stages = [.demand, .cost, .funding, .risk] }.replay().measures
    }
    let own = try run("no-risk-sharing")
    for year in 0..<3 {
      #expect(abs(own[.margin, year] - (0.02 - 0.06 * (1 - own[.outcome, year]))) < 1e-9)
    }
  }

  @Test(
    "a contract let anew takes a stated part of the gap between demand and price; whom it falls on is today's shares")
  func price() throws {
    func run(_ part: Double) throws -> Measures {
      var trial = Trial(seed: 8, places: 3, years: 5, contractEnds: 11, termYears: 10)
      trial.fixed = .still
      trial.fixed.merge([
        .otherGrowth: 0.1, .priceFollows: part, .procurementMonths: 2, .mobilisationMonths: 2, .bidders: 50,
        .competition: 0, .fixedCostPerContract: 0,
      ]) { $1 }
      return try trial.ready { $0.stages = [.demand, .cost, .funding, .procurement] }.replay().measures
    }
    let (none, half, all) = (try run(0), try run(0.5), try run(1))
    // Let in year 0, in force from year 1: year 0 stands at the base year's demand, so nothing is to be followed.
    let paid = [none, half, all].map { $0[.contribution, 2] }
    #expect(paid[0] <= paid[1] && paid[1] <= paid[2])
    for run in [none, half, all] { for year in 0..<5 { for row in 0..<3 { #expect(run[.gain, year, row] == 0) } } }
    func later(_ part: Double) throws -> (Measures, Double) {
      var trial = Trial(seed: 8, places: 3, years: 6, contractEnds: 35, termYears: 10)
      trial.fixed = .still
      trial.fixed.merge([
        .otherGrowth: 0.1, .priceFollows: part, .procurementMonths: 2, .mobilisationMonths: 2, .bidders: 50,
        .competition: 0, .fixedCostPerContract: 0,
      ]) { $1 }
      let ready = try trial.ready { $0.stages = [.demand, .cost, .funding, .procurement] }
      return (try ready.replay().measures, ready.world().demandIndex[2])
    }
    let (before, index) = try later(0)
    let (after, _) = try later(0.5)
    // Decided in year 2, in force from April of year 3: half of what demand stands above the price.
    #expect(abs(after[.contribution, 3] / before[.contribution, 3] - (1 + 0.5 * (index - 1))) < 1e-6)
    #expect(after[.contribution, 2] == before[.contribution, 2] && after[.seen, 4] > before[.seen, 4])
  }
}
