import Coalitions
import Commissioning
import Foundation
import OptionKit
import Testing

@testable import Appraisal
@testable import QuorateCommand
@testable import Simulation

@Suite("What groups cost by themselves, beside full runs of the maps on which they do")
struct StandAloneCostTests {
  private static func appraiser(
    _ more: String, _ settings: [String], team pounds: Int = 100
  ) throws -> (Appraiser, SmallCase) {
    let made = try SmallCase(criteria: criteria + more)
    let file = try ScenarioArguments.read(made.folder, settings)
    var scenario = file.scenario
    scenario.service.leadTeam = LeadTeam(host: nil, annualCost: Money(pence: pounds * 100), equalShare: 0.5)
    return (try Appraiser(scenario, plan: file.plan, program: "test"), made)
  }

  /// Money buys the same service whatever the size of a contract.
  static let sameService = [
    "parameters.variation-cost=0", "parameters.fixed-cost-per-contract=0", "parameters.scale-elasticity=0",
  ]

  static let criteria = """
      - id: whole-life-cost
        branch: Money
        scale: {zero: 10000, hundred: 0}
        anchors: reasons
        weight: {value: 3, source: paper 6}

    """

  /// A run's discounted cost of a map, with everything at its mean.
  private static func run(_ partition: Partition, _ appraiser: Appraiser) async throws -> Double {
    var maps = MapUnits(appraiser.scenario.service, isFree: true)
    let cost = try #require(appraiser.plan.criteria.first { $0.option.id == "whole-life-cost" })
    let sampler = try WorldSampler(
      appraiser.prepared, design: FuturesDesign(seed: 1, count: 1, sampling: .factorial))
    let runs = MapRuns(
      like: try Longlist.examined([:], in: appraiser.prepared).bundle, in: appraiser.prepared, futures: sampler,
      seed: 1, discount: appraiser.discounting)
    return try await runs.means(of: [maps.map(of: partition)], by: [cost.criterion], threads: 1)[0][0]
  }

  /// What groups cost by themselves over the years, discounted.
  private static func alone(_ partition: Partition, _ appraiser: Appraiser) throws -> Double {
    let discount = appraiser.factors(appraiser.plan.moneySchedule)
    let costs = try StandAloneCosts(
      like: Longlist.examined([:], in: appraiser.prepared).bundle, in: appraiser.prepared,
      discount: appraiser.discounting)
    let sampler = try WorldSampler(
      appraiser.prepared, design: FuturesDesign(seed: 1, count: 1, sampling: .factorial))
    var world = sampler.makeWorld()
    sampler.draw(0, into: &world)
    let all = costs.costs(in: world)
    return partition.units.reduce(0) { $0 + all[Int($1.bits)] } * discount.reduce(0, +)
  }

  @Test(
    "one unit each costs what everybody pays standing alone, all together what the whole does, and so any map",
    arguments: [
      [[0], [1], [2]], [[0, 1, 2]], [[0, 1], [2]], [[0], [1, 2]], [[0, 2], [1]],
    ])
  func sums(units: [[Int]]) async throws {
    let (appraiser, made) = try Self.appraiser("stages: [demand, cost, funding]\n", Self.sameService)
    defer { withExtendedLifetime(made) {} }
    let partition = Partition(units.map { Coalition($0) })
    let (run, sum) = (try await Self.run(partition, appraiser), try Self.alone(partition, appraiser))
    #expect(abs(run - sum) <= 0.0001 * run + 0.5, "\(units): a run costs \(run), the groups by themselves \(sum)")
  }

  @Test("size saves nothing where costs do not scale, and the more it saves the more a group pays by itself")
  func scale() throws {
    let pair = Partition([Coalition([0, 1]), Coalition([2])])
    let one = Partition([Coalition([0, 1, 2])])
    var last = -1.0
    for elasticity in ["0", "0.05", "0.1"] {
      let words = Self.sameService.dropLast() + ["parameters.scale-elasticity=\(elasticity)"]
      let (appraiser, made) = try Self.appraiser("stages: [demand, cost, funding]\n", Array(words), team: 0)
      defer { withExtendedLifetime(made) {} }
      let more = try Self.alone(pair, appraiser) - Self.alone(one, appraiser)
      #expect(elasticity == "0" ? abs(more) < 0.05 : more > last)
      last = more
    }
  }

  @Test("a group buys the same service: what a contract of its own costs more is its fixed cost and its size")
  func sameVolume() throws {
    let words = [
      "parameters.variation-cost=0", "parameters.fixed-cost-per-contract=20", "parameters.scale-elasticity=0.1",
    ]
    let (appraiser, made) = try Self.appraiser("stages: [demand, cost, funding]\n", words, team: 0)
    defer { withExtendedLifetime(made) {} }
    let costs = try StandAloneCosts(
      like: Longlist.examined([:], in: appraiser.prepared).bundle, in: appraiser.prepared)
    let sampler = try WorldSampler(appraiser.prepared, design: FuturesDesign(seed: 1, count: 1, sampling: .factorial))
    var world = sampler.makeWorld()
    sampler.draw(0, into: &world)
    // The last year stands under the new contract from its first month to its last.
    let year = appraiser.prepared.years - 1
    for bits in 1..<7 as Range<UInt64> {
      let terms = try #require(costs.terms(of: Coalition(bits: bits)))
      let cost = costs.cost(of: terms, Market(terms, costs.scope, world), in: year, world).contract
      let (fixed, money) = (20 * world.costIndex[year], terms.today * world.priceIndex[year])
      // People it sees by itself, as the stage of demand works them out, are those it sees with its money today.
      let alone = (cost - fixed) / pow(terms.size, -0.1)
      let today = money - fixed * terms.size
      #expect(abs(alone - today) < 1e-9 * today + 1e-9)
    }
  }
}
