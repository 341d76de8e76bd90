import Coalitions
import Commissioning
import OptionKit

/// What every group of commissioners would pay for today's service by itself, everybody else being one unit beside it.
///
/// In a year t, in the shares of it before (1 - o) and after (o) new contracts start:
///
///     contract  = (M_t - F c_t s) k o' + F c_t (lots o + s (1 - o)), k o' standing for k o + (1 - o)
///     k         = (s / lots)^-e (1 + variation cost x local variation (1 - 1 / places)) (1 + expected premium)
///     lead team = p_t (teams x size of a team x its annual cost o + what the group pays for today's team (1 - o))
///     bounds    = p_t x boundary cost x boundaries of the group's unit o
///     market    = in the year a contract starts, p_t x cost of a procurement x (lots + expected failures)
///                 + (splitting + transfer x chance of a new provider) x M_t
///
/// with M_t what the group pays in the year's prices, s its size over the whole case's, F the fixed cost of a contract,
/// c and p the indices of unit costs and prices. These are the formulas of the cost, demand and procurement stages with
/// the draws of bidders replaced by what is expected of them, so that luck with one tender is nobody's reason to leave.
/// Everybody together is the group with nobody beside it.
///
/// The figure is an equivalent annual cost: discounted real pounds over the sum of discount factors.
///
/// Not claimed: what hosted functions, decisions and delay cost; that the others would stay together.
public struct StandAloneCosts: Sendable {
  /// The most commissioners.
  public static let mostMembers = 16

  private let prepared: PreparedScenario
  private let discount: [Double]
  private let groups: [GroupTerms]
  private let arrangement: any CommissioningArrangement
  private let areas: BoundaryAreas
  private let leadTeamSize: Double
  private let startMonth: Int
  let scope: LocalScope
  private let termYears: Int

  /// Works out what stands still: sizes, money, lots, teams and boundaries of every group; above 16 commissioners of
  /// none, so that only ``cost(of:over:)`` answers.
  ///
  /// - Parameters:
  ///   - template: the bundle whose arrangement sets up lots and teams.
  ///   - discount: what real money of each year run is worth.
  /// - Throws: ``Problem`` above 62 commissioners, where nothing is paid, or where the arrangement cannot do its part.
  package init(like template: PreparedBundle, in prepared: PreparedScenario, discount: Discounting = .none) throws {
    guard prepared.count <= 62 else {
      throw Problem("\(prepared.count) commissioners have too many groups", remedy: "at most 62 are answered")
    }
    guard prepared.basePrice.pence > 0 else {
      throw Problem("nobody pays anything in this scenario, so no group can do better by itself")
    }
    self.prepared = prepared
    self.discount = (0..<prepared.years).map(discount.money)
    startMonth = max(0, prepared.newContractMonth ?? 0)
    termYears = template.schedule.termYears ?? prepared.termYears
    (leadTeamSize, scope) = (template.view.terms.leadTeamSize, template.scope)
    let id = template.arrangementName
    guard let arrangement = prepared.scenario.option(.arrangement, id)?.option as? any CommissioningArrangement else {
      throw Problem("the scenario has no arrangement option \(id)")
    }
    self.arrangement = arrangement
    let areas = BoundaryAreas(prepared.scenario)
    self.areas = areas
    guard prepared.count <= Self.mostMembers else {
      groups = []
      return
    }
    let all = (1 << prepared.count) - 1
    groups = try (0...all).map { group in
      group == 0 ? GroupTerms() : try GroupTerms(group, arrangement, areas, prepared)
    }
  }

  /// The cost game of one future, in pence a year.
  ///
  /// - Throws: `Problem` where a sum is too large or not finite.
  package func game(in world: World) throws(Problem) -> CooperativeGame {
    try CooperativeGame(.cost, values: costs(in: world).map { (cost) throws(Problem) in try Self.pence(cost) })
  }

  /// The cost game of the mean over some futures.
  ///
  /// - Throws: as ``game(in:)``.
  package func expectedGame(over futures: Int, from sampler: WorldSampler) throws(Problem) -> CooperativeGame {
    var sums = [Double](repeating: 0, count: groups.count)
    var world = sampler.makeWorld()
    for future in 0..<futures {
      sampler.draw(future, into: &world)
      for (group, cost) in costs(in: world).enumerated() { sums[group] += cost }
    }
    let count = Double(max(1, futures))
    return try CooperativeGame(.cost, values: sums.map { (sum) throws(Problem) in try Self.pence(sum / count) })
  }

  /// What one group pays by itself, in pence a year, the mean over some futures.
  ///
  /// - Throws: what the arrangement cannot do; `Problem` where a sum is too large or not finite.
  package func cost(of group: Coalition, over worlds: [World]) throws -> Int {
    guard !group.isEmpty, !worlds.isEmpty else { return 0 }
    let terms = try GroupTerms(Int(truncatingIfNeeded: group.bits), arrangement, areas, prepared)
    return try Self.pence(worlds.reduce(0) { $0 + cost(of: terms, in: $1) } / Double(worlds.count))
  }

  private static func pence(_ pounds: Double) throws(Problem) -> Int {
    guard let money = Money(rounding: pounds * 100) else { throw Problem("a group's cost came out as \(pounds)") }
    return money.pence
  }

  /// Pounds a year of every group, by its bits.
  func costs(in world: World) -> [Double] {
    groups.enumerated().map { group, terms in group > 0 ? cost(of: terms, in: world) : 0 }
  }

  private func cost(of terms: GroupTerms, in world: World) -> Double {
    let weights = discount.reduce(0, +)
    let market = Market(terms, scope, world)
    var sum = 0.0
    for year in 0..<prepared.years {
      sum += discount[year] / world.deflator[year] * cost(of: terms, market, in: year, world).total
    }
    return weights > 0 ? sum / weights : 0
  }

  /// What a group pays in a year, in parts.
  func cost(of group: GroupTerms, _ market: Market, in year: Int, _ world: World) -> YearOfCost {
    let own = Double(min(12, max(0, (year + 1) * 12 - startMonth))) / 12
    let (price, unit) = (world.priceIndex[year], world.costIndex[year])
    let money = group.today * price + group.limited * world.timeLimitedIndex[year]
    let fixed = prepared.runs(.demand) ? world[.fixedCostPerContract] * unit : 0
    let factor =
      (prepared.runs(.cost) ? market.factor : 1) * (prepared.runs(.procurement) ? 1 + market.premium : 1)
    var cost = YearOfCost()
    let variable = max(0, money - fixed * group.size)
    cost.contract = variable * (factor * own + 1 - own) + fixed * (Double(group.lots) * own + group.size * (1 - own))
    if let team = prepared.leadTeam {
      let teams = Double(group.teams) * leadTeamSize * market.effort
      cost.leadTeam = price * (team.annualCost.pounds * teams * own + group.teamToday * (1 - own))
    }
    if prepared.runs(.cost) { cost.boundaries = price * world[.boundaryCost] * group.boundaries * own }
    if prepared.runs(.procurement), starts(in: year) {
      let isFirst = startMonth / 12 == year
      let several = Double(group.lots - 1) + (group.isWhole || !isFirst ? 0 : 1)
      cost.market =
        price * world[.procurementCost] * market.effort * (Double(group.lots) + market.failures)
        + money * (world[.splitCost] * min(1, several) + world[.transferCost] * (1 - world[.incumbentWins]))
    }
    return cost
  }

  private func starts(in year: Int) -> Bool {
    let term = max(1, termYears)
    return year >= startMonth / 12 && (year - startMonth / 12) % term == 0
  }

  /// A group as it would stand by itself.
  func terms(of group: Coalition) -> GroupTerms? {
    groups.indices.contains(Int(group.bits)) ? groups[Int(group.bits)] : nil
  }
}

/// A year's cost of a group in its parts, £.
struct YearOfCost: Equatable {
  var contract = 0.0
  var leadTeam = 0.0
  var boundaries = 0.0
  var market = 0.0

  var total: Double { contract + leadTeam + boundaries + market }
}
