import Commissioning
import OptionKit
import Testing

@testable import Simulation

@Suite("A map earns its points: capacity stands by locality, and partners outside count in scale")
struct LocalityTests {
  /// What a map changes, with nothing that it may change: no scale, market, boundary, transition or lead team.
  static let level: [ModelParameter: Double] = [
    .scaleElasticity: 0, .fixedCostPerContract: 0, .boundaryCost: 0, .variationCost: 0, .bidders: 50, .bidderSize: 0,
    .competition: 0, .procurementCost: 0, .splitCost: 0, .transferCost: 0, .marginFloor: -1, .sharing: 0,
    .challengeChance: 0, .overtimeLimit: 0, .priceFollows: 0,
  ]

  static func ready(_ seed: Int, units: Int, sharing: Double = 0) throws -> Ready {
    var trial = Trial(seed: seed, councils: 2, places: 6, units: units, years: 5, contractEnds: 11)
    trial.fixed = level
    trial.fixed[.sharing] = sharing
    return try trial.ready {
      $0.stages = [.demand, .cost, .funding, .procurement, .risk]
      // Early enough that no tender is late, whatever its draws.
      $0.service.asOf = CalendarDate(year: 2014, month: 4, day: 1) ?? $0.service.asOf
    }
  }

  @Test("with every economy of a map at 0 all maps cost the same and see the same people, pennies apart")
  func equal() throws {
    for seed in 0..<6 {
      let maps = try (1...4).map { try Self.ready(seed, units: $0) }
      for future in 0..<4 {
        let runs = try maps.map { try $0.replay(future).measures }
        for (units, run) in runs.enumerated().dropFirst() {
          for year in 0..<5 {
            for measure in [Measure.totalCost, .contribution, .transactionCost, .leadTeamCost] {
              let apart = abs(run[measure, year] - runs[0][measure, year])
              #expect(apart < 0.5, "\(measure.id) of \(units + 1) units, seed \(seed), year \(year): \(apart)")
            }
            for measure in [Measure.seen, .wait, .waiting, .unmet, .withinStandard] {
              for row in 0..<8 {
                let apart = abs(run[measure, year, row] - runs[0][measure, year, row])
                #expect(apart < 1e-4, "\(measure.id) of \(row) with \(units + 1) units, seed \(seed): \(apart)")
              }
            }
            #expect(abs(run[.outcome, year] - runs[0][.outcome, year]) < 1e-6)
          }
        }
      }
    }
  }

  @Test("the more one contract's localities share, the closer their waits; alone each has what its money buys")
  func sharing() throws {
    for seed in 0..<4 {
      let spreads = try [0, 0.5, 1].map { try Self.ready(seed, units: 1, sharing: $0).replay().measures.spread(.wait) }
      #expect(spreads[0] > spreads[1] && spreads[1] > spreads[2] - 1e-12, "\(spreads)")
    }
  }

  @Test("no place sees more people than wait there, and none is lost between own teams and shared ones")
  func people() throws {
    for seed in 0..<6 {
      let measures = try Self.ready(seed, units: 3, sharing: 0.3).replay().measures
      for row in 2..<8 {
        for year in 1..<5 {
          let before = measures[.waiting, year - 1, row] + measures[.referrals, year, row]
          let after = measures[.waiting, year, row] + measures[.seen, year, row] + measures[.unmet, year, row]
          #expect(abs(before - after) < 1e-6 * max(1, before) && measures[.waiting, year, row] >= 0)
        }
      }
    }
  }

  @Test("partners outside make a unit's scale larger: people cost less, more bid, and they bear their part of the team")
  func partners() throws {
    func run(_ size: Double) throws -> Measures {
      var trial = Trial(seed: 4, places: 6, units: 2, years: 3)
      (trial.hasLeadTeam, trial.hasPartners) = (true, true)
      trial.fixed = .still
      trial.fixed.merge([.scaleElasticity: 0.2, .partnerSize: size, .boundaryCost: 0]) { $1 }
      return try trial.ready { $0.stages = [.demand, .cost, .funding] }.replay().measures
    }
    let (alone, joined) = (try run(0), try run(0.5))
    #expect(joined.total(.seen) > alone.total(.seen))
    // Two units with half the whole's size of partners each: together they bear s / (s + 1/2) of two teams.
    #expect(joined.total(.leadTeamCost) < alone.total(.leadTeamCost) * 0.67)
    #expect(joined.total(.leadTeamCost) > alone.total(.leadTeamCost) * 0.3)
  }
}
