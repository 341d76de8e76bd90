import OptionKit
import Testing

@testable import Simulation

@Suite("Futures that a user gives")
struct GivenFuturesTests {
  static func scenario() throws -> Scenario {
    var scenario = try Trial(seed: 4, councils: 1, places: 3, years: 2, agenda: 2).scenario()
    let uncertain: [(ModelParameter, Distribution)] = [
      (.otherGrowth, .pert(low: 0, mode: 0.02, high: 0.07)), (.priceUplift, .uniform(low: 0.01, high: 0.04)),
      (.deflator, .normal(mean: 0.02, sd: 0.005)), (.support, .normal(mean: 0.9, sd: 0.2)),
    ]
    for (parameter, distribution) in uncertain {
      // Growth wavers from year to year as well.
      let motion = parameter == .otherGrowth ? Persistence(trend: 0.001, carryOver: 0.5, sd: 0.01) : nil
      scenario.inputs[parameter] = ModelInput(
        Uncertainty(parameter.id, distribution, persistence: motion), .assumption(reason: "a trial"))
    }
    scenario.correlations = [
      RankCorrelation([.init("deflator", "price-uplift", 0.7), .init("deflator", "other-growth", 0.3)])
    ]
    return scenario
  }

  static func maker(_ scenario: Scenario, _ design: FuturesDesign) throws -> WorldSampler {
    try WorldSampler(try PreparedScenario(scenario), design: design)
  }

  static func worlds(_ maker: WorldSampler, _ count: Int) -> [World] {
    (0..<count).map { future in
      var world = maker.makeWorld()
      maker.draw(future, into: &world)
      return world
    }
  }

  @Test("futures exported and given back are the same futures, bit by bit, whatever design they came from")
  func roundTrip() throws {
    let scenario = try Self.scenario()
    let factors = [FuturesDesign.Factor("other-growth", values: [0.01, 0.04]), .init("deflator", quantiles: 3)]
    for sampling in FuturesDesign.Sampling.allCases {
      for factors in [[], factors] {
        let maker = try Self.maker(
          scenario, FuturesDesign(seed: 9, count: 12, sampling: sampling, factors: factors))
        let table = try maker.table()
        let read = try FuturesTable(
          header: table.header, rows: (0..<12).reversed().map { table.cells($0) }, file: "futures.csv")
        #expect(read == table)
        // Given back as a user would: nothing is said of the sampling or the factors they came from.
        let again = try Self.maker(scenario, FuturesDesign(seed: 9, count: 12, sampling: .monteCarlo, table: read))
        for (a, b) in zip(Self.worlds(maker, 12), Self.worlds(again, 12)) {
          #expect(a.mark == b.mark, "\(sampling), \(factors.count) factors, future \(a.future)")
          #expect(a.values == b.values && a.referrals == b.referrals && a.views == b.views && a.need == b.need)
          #expect(a.priceIndex == b.priceIndex && a.demandIndex == b.demandIndex && a.spending == b.spending)
        }
      }
    }
  }

  @Test("a table holds what differs between futures, and only what is allowed")
  func columns() throws {
    let maker = try Self.maker(try Self.scenario(), FuturesDesign(seed: 9, count: 200))
    let table = try maker.table()
    #expect(table.names == ["other-growth", "price-uplift", "deflator", "support"])
    let support = (0..<200).compactMap { table.row($0).last }
    #expect(support.allSatisfy { (0.01...0.99).contains($0) } && support.contains(0.99))
  }

  @Test("a full factorial combines all levels and holds the rest at their means")
  func factorial() throws {
    let design = FuturesDesign(
      seed: 9, count: 6, sampling: .factorial,
      factors: [.init("other-growth", values: [0.01, 0.04]), .init("deflator", quantiles: 3)])
    let worlds = Self.worlds(try Self.maker(try Self.scenario(), design), 6)
    let growth = worlds.map { $0[.otherGrowth] }
    #expect(growth == [0.01, 0.04, 0.01, 0.04, 0.01, 0.04])
    let deflators = worlds.map { $0[.deflator] }
    #expect(deflators[0] == deflators[1] && deflators[2] == deflators[3] && deflators[0] < deflators[2])
    #expect(deflators[2] == 0.02 && deflators[4] + deflators[0] == 0.04)
    #expect(worlds.allSatisfy { $0[.priceUplift] == 0.025 })
  }

  @Test("a mix gives every sample to every cell, and the sample is the one there would be without factors")
  func mix() throws {
    let scenario = try Self.scenario()
    let factors = [FuturesDesign.Factor("other-growth", values: [0.01, 0.04])]
    let mixed = Self.worlds(
      try Self.maker(scenario, FuturesDesign(seed: 9, count: 16, sampling: .latinHypercube, factors: factors)), 16)
    var without = scenario
    without.inputs[.otherGrowth] = nil
    without.correlations = [RankCorrelation([.init("deflator", "price-uplift", 0.7)])]
    let plain = Self.worlds(
      try Self.maker(without, FuturesDesign(seed: 9, count: 8, sampling: .latinHypercube)), 8)
    for future in 0..<16 {
      #expect(mixed[future][.otherGrowth] == (future % 2 == 0 ? 0.01 : 0.04))
      for parameter in [ModelParameter.priceUplift, .deflator, .support] {
        #expect(mixed[future][parameter] == plain[future / 2][parameter])
      }
    }
  }

  @Test("a column that is no parameter is named with what may have been meant; the design says all of itself")
  func words() throws {
    let table = try FuturesTable(names: ["defaltor"], rows: [[0.02], [0.03]])
    do {
      _ = try Self.maker(try Self.scenario(), FuturesDesign(seed: 9, count: 2, table: table))
      Issue.record("a column that nobody knows was taken")
    } catch let problems as Problems {
      #expect(problems.description.contains("defaltor") && problems.description.contains("deflator"))
    }
    let other = try FuturesTable(names: ["deflator"], rows: [[0.02], [0.03]])
    let design = FuturesDesign(count: 2, factors: [.init("support", quantiles: 2)], table: other)
    #expect(design.words == "monte-carlo; support at 2 quantiles; table of 2 futures, digest \(other.digest)")
    #expect(other.digest != table.digest && other.digest.count == 16)
  }
}
