import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("The pages on the stages are the model")
struct StagePagesTests {
  @Test("one unit worked out from the pages alone comes out as the simulator has it, to the penny")
  func secondTime() throws {
    let demands = try Page("DemandStage")
    demands.says("`W' = W + R - S - L`")
    demands.says("K_u = max(0, M_u - F) / 12 / c x workforce_y")
    demands.says("`w = min(longest-wait, W / (S + L))` months")
    demands.says("`1 - exp(-T / w)`")
    try Page("CostStage").says("margin = base-margin + (saved - overtime - withheld) / M_u")
    let risk = try Page("RiskStage")
    risk.says("**Earned** is `within j / n + others x (n - j) / n`")
    risk.says("total_c = contribution + lead team + transaction + overspend - support")
    try Page("BaseYear").says("`c0 = max(0, B - fixed-cost-per-contract*) x workforce* / N` pounds a person")
    for seed in 0..<12 {
      var trial = Trial(seed: seed, places: 1 + seed % 5, years: 4)
      trial.hasLeadTeam = seed % 2 == 0
      trial.wild = seed > 5 ? 6 : 0
      // What is not in the case is kept out of it.
      trial.fixed = [.boundaryCost: 0, .spendingShockChance: 0.3]
      let ready = try trial.ready { $0.stages = [.demand, .cost, .funding, .risk] }
      guard ready.prepared.runs(.demand) else { continue }
      for future in 0..<3 {
        let measures = try ready.replay(future).measures
        let pages = PageModel(prepared: ready.prepared, world: ready.world(future)).years()
        for (year, page) in pages.enumerated() {
          for place in 0..<ready.prepared.count {
            let figures: [(Measure, [Double])] = [
              (.contribution, page.contribution), (.leadTeamCost, page.leadTeam), (.resource, page.resource),
              (.totalCost, page.total), (.seen, page.seen), (.waiting, page.waiting), (.unmet, page.unmet),
            ]
            for (measure, value) in figures {
              // Money to the half penny, which is to the penny; people to a billionth.
              let room = measure.unit == .poundsPerYear ? 0.005 : 1e-9 * max(1, value[place])
              try demand(
                abs(measures[measure, year, place] - value[place]) < room,
                "\(measure): \(measures[measure, year, place]) and by the pages \(value[place]), \(trial)")
            }
          }
          let wholes: [(Measure, Double)] = [
            (.wait, page.wait), (.withinStandard, page.within), (.margin, page.margin), (.outcome, page.outcome),
          ]
          for (measure, value) in wholes {
            try demand(measures[measure, year], equals: value, "\(measure) of \(trial)")
          }
        }
      }
    }
  }

  @Test("splitting exactly is what the page on funding says, for any weights")
  func splitting() throws {
    let page = try Page("FundingStage")
    page.says("part i is floor(w_i x scale), never more than what is left")
    page.says("A negative amount is split as its opposite.")
    for number in 0..<400 {
      var draw = TrialDraw(number, "split")
      let weights = (0..<1 + draw.below(40)).map { _ in draw.below(3) == 0 ? 0 : Double(draw.below(1_000_000)) }
      guard weights.contains(where: { $0 > 0 }) else { continue }
      let amount = draw.below(2_000_000_000) - 1_000_000_000
      let parts = try Apportionment.split(Money(pence: amount), by: weights).map(\.pence)
      #expect(parts.reduce(0, +) == amount && parts == PageModel.split(amount, weights))
    }
  }

  @Test("indices of the outside world grow as its page says")
  func indices() throws {
    let page = try Page("OutsideWorld")
    page.says("| unit cost C_y | (1 + `price-uplift`) (1 - `efficiency` x `efficiency-realised`) | at least 0.01 |")
    page.says("in year 0 it is multiplied b times by year 0's factor")
    let ready = try Trial(seed: 3, places: 2, years: 5).ready { $0.firstYear = FinancialYear(starting: 2020) }
    let world = ready.world(2)
    var (price, cost) = (1.0, 1.0)
    for year in 0..<5 {
      for _ in 0..<(year == 0 ? 2 : 1) {
        price *= 1 + world[.priceUplift] - world[.efficiency]
        cost *= (1 + world[.priceUplift]) * (1 - world[.efficiency] * world[.efficiencyRealised])
      }
      #expect(abs(world.priceIndex[year] - price) < 1e-12 && abs(world.costIndex[year] - cost) < 1e-12)
    }
  }

  @Test("rules, arrangements and risk shares of the standard options are as their page has them")
  func options() throws {
    let page = try Page("StandardBundles")
    for dimension in [DecisionDimension.arrangement] {
      for id in [
        "single-contract-delegated-lead", "single-contract-coordinating-lead", "lots-delegated-lead",
        "lots-coordinating-lead", "lots-several-delegated", "lots-several-coordinating", "each-separately",
      ] {
        let row = try page.row("`\(id)`")
        let option = try #require(try TrialOptions.named(dimension, id).option as? any CommissioningArrangement)
        let service = try Trial(seed: 1, places: 5).scenario().service
        let map = CommissioningMap(units: [
          .init(id: "all", title: "All", members: service.commissioners.indices.map { .init($0) })
        ])
        let terms = try option.terms(on: map, in: service)
        let number = ["min(2, places)": 2, "places, at least 1": 5, "members": 5, "as many as lots": terms.lots[0]]
        #expect(terms.lots[0] == number[row[1]] ?? Int(row[1]) ?? -1, "\(id)")
        #expect(terms.leadTeams[0] == number[row[2]] ?? Int(row[2]) ?? -1, "\(id)")
        #expect(terms.leadTeamSize == Double(row[3]), "\(id)")
        #expect(terms.delegatedShare == Double(row[4]), "\(id)")
      }
    }
    for formula in ["historic-block", "equal-split", "capitation", "activity-based", "episodic-payment", "blend"] {
      let option = try #require(try TrialOptions.named(.funding, formula).option as? any FundingFormula)
      let row = try page.row("`\(formula)`")
      #expect(row[2] == option.scope.rawValue, "\(formula)")
      if formula != "blend" { #expect(row[3] == option.payment.rawValue, "\(formula)") }
    }
  }
}
