import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("Every part of the money has its own payers")
struct RedistributionTests {
  /// A trial with cases that a component pays for which formulas do not divide, and business as usual stated.
  static func ready(
    _ number: Int, formula: String = "historic-block", unspent: UnspentMoney = .returned, paidFrom: String? = "limited"
  ) throws -> Ready {
    var trial = Trial(seed: number, councils: 2, places: 2 + number % 5, units: 1 + number % 3, years: 5)
    trial.contractEnds = [11, 18, 30][number % 3]
    (trial.hasLeadTeam, trial.agenda, trial.formula, trial.rule) = (true, 3, formula, "simple-majority")
    trial.poverty = number % 4 == 0 ? 1 : 0
    trial.fixed = [.fundingEnds: number % 2 == 0 ? 1 : 0]
    return try trial.ready { scenario in
      for place in scenario.service.components.indices where !scenario.service.components[place].isRedivided {
        // Councils pay nothing of what formulas do not divide.
        for council in 0..<2 { scenario.service.components[place].amounts[council] = .zero }
        scenario.service.components[place].unspent = unspent
      }
      scenario.agenda[0].component = paidFrom
      let all = DrawnMap(groups: [scenario.service.places])
      scenario.options = [
        .footprint: [TrialOptions.named(all)],
        .funding: (try? [TrialOptions.named(.funding, "historic-block")]) ?? [],
      ]
      scenario.businessAsUsual = [
        .footprint: TrialOptions.named(all).id, .funding: "historic-block",
      ]
    }
  }

  @Test("under today's shares everybody's redistribution is exactly 0 in every year of every future")
  func today() throws {
    for number in 0..<24 {
      let ready = try Self.ready(number, paidFrom: number % 3 == 0 ? nil : "limited")
      for future in 0..<3 {
        let measures = try ready.replay(future).measures
        for year in 0..<ready.prepared.years {
          for row in 0...ready.prepared.count where row < ready.prepared.count {
            #expect(measures[.gain, year, row] == 0, "trial \(number), future \(future), year \(year), row \(row)")
          }
          #expect(measures[.gain, year] == 0)
        }
      }
    }
  }

  @Test("under any formula what some gain others lose, to the penny, and before the new contract nobody does")
  func sums() throws {
    for (number, formula) in ["capitation", "equal-split", "blend", "activity-based"].enumerated() {
      for seed in 0..<4 {
        let ready = try Self.ready(4 * seed + number + 1, formula: formula)
        let measures = try ready.replay().measures
        let start = try #require(ready.prepared.newContractMonth)
        for year in 0..<ready.prepared.years {
          // In the year of the start each part of a year is rounded by itself.
          #expect(abs(measures[.gain, year]) < 0.1, "\(formula) \(seed) \(year)")
          guard (year + 1) * 12 <= start else { continue }
          for row in 0..<ready.prepared.count { #expect(measures[.gain, year, row] == 0) }
        }
      }
    }
  }

  @Test("councils pay nothing for a case that a component of the others pays for")
  func payers() throws {
    for number in 0..<6 {
      let (with, without) = (try Self.ready(number), try Self.ready(number, paidFrom: nil))
      let (a, b) = (try with.replay().measures, try without.replay().measures)
      // Nothing but cases moves what a council pays, so without them it pays the index of today's price.
      for council in 0..<2 {
        for year in 0..<5 where b[.carried, year] > 0 {
          #expect(a[.contribution, year, council] <= b[.contribution, year, council] + 0.01)
        }
      }
    }
  }

  @Test("a case paid from earmarked money leaves every balance alone; what lies beyond it costs exactly its cash")
  func affordability() throws {
    for number in 1..<7 {
      let ready = try Self.ready(number)
      var still = ready.prepared.scenario
      still.stages.subtract([.standing, .procurement, .demand, .cost])
      still.agenda[0].matter = .ordinary
      let no = try Self.decided(still, by: 0.01)
      let yes = try Self.decided(still, by: 0.99)
      for year in 0..<5 {
        for row in 0..<ready.prepared.count {
          #expect(
            abs(yes[.balance, year, row] - no[.balance, year, row]) < 0.021, "trial \(number) year \(year) \(row)")
          #expect(yes[.unspent, year, row] <= no[.unspent, year, row] + 0.02)
        }
      }
      let (more, less) = (yes.total(.contribution) - no.total(.contribution), no.total(.unspent) - yes.total(.unspent))
      #expect(more > 0 && abs(more - less) < 1, "trial \(number): \(more) more paid, \(less) less unspent")
    }
  }

  private static func decided(_ scenario: Scenario, by support: Double) throws -> Measures {
    var scenario = scenario
    for (parameter, value) in [
      ModelParameter.support: support, .supportOfPoor: support, .distanceDislike: 0, .holdOut: 0, .unmandated: 0,
    ] {
      scenario.inputs[parameter] = ModelInput(
        Uncertainty(parameter.id, .constant(value)), .assumption(reason: "a trial"))
    }
    var trial = Trial(seed: 1, councils: 2, places: scenario.service.places.count, units: 1)
    trial.rule = "simple-majority"
    let prepared = try PreparedScenario(scenario)
    return try Ready(prepared, try trial.bundle(prepared)).replay().measures
  }

  @Test("a council must balance every year; another kind breaches only beyond the tolerance")
  func rules() throws {
    var trial = Trial(seed: 3, councils: 2, places: 3, years: 6)
    trial.fixed = [.breachTolerance: 1, .costNoise: 0.05]
    let ready = try trial.ready { $0.stages = [.funding, .risk] }
    var breaches = 0.0
    for future in 0..<8 {
      let measures = try ready.replay(future).measures
      for year in 0..<6 {
        for row in 0..<5 {
          let isCouncil = row < 2
          #expect(
            (measures[.breach, year, row] > 0) == (isCouncil && measures[.balance, year, row] < 0),
            "year \(year) row \(row)")
          breaches += measures[.breach, year, row]
        }
      }
    }
    #expect(breaches > 0)
  }
}
