import Coalitions
import Commissioning
import OptionKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What each commissioner thinks of every group that it could be in, as a share of what it pays today; higher is better.
///
///     u_c(S) = 1 - x_c(S) / paid_c
///              - misfit-dislike x (1 - fit_c(S))
///              - wait-dislike x max(-1, min(1, 1 - (paid(S) / residents(S)) / (paid_c / residents_c)))
///              + say-dislike x (power_c(S) x paid(S) - paid_c) / paid(N)
///
/// where x_c(S) is its part of what the group pays by itself (``StandAloneCosts``), shared as the division looked at
/// shares everybody's cost, and fit, waits and say count as where a member weighs its standing in a run; waits stand at
/// the standard, and only those whose residents are counted have any. The mean over the futures.
///
/// Not claimed: what being outvoted counts, which depends on what comes to the forum, and the view of a map, which looks
/// beyond the own unit. A group for which the rule cannot be set up counts no say.
public struct GroupWishes: Sendable {
  private let count: Int
  /// By group's bits and member; what stands for members outside is not read.
  private var utilities: [Double]

  /// - Parameters:
  ///   - costs: what every group pays by itself, in pence a year, by its bits.
  ///   - weights: in what proportion the members of a group share its cost.
  ///   - template: the bundle whose rule decides in every group.
  ///   - sampler: draws the futures.
  /// - Throws: `Problem` where there is not a cost for every group.
  package init(
    costs: [Int], weights: [Double], like template: PreparedBundle, in prepared: PreparedScenario,
    futures sampler: WorldSampler
  ) throws(Problem) {
    let count = prepared.count
    guard count <= StandAloneCosts.mostMembers, costs.count == 1 << count, weights.count == count else {
      throw Problem("\(costs.count) costs for the groups of \(count) commissioners", remedy: "give one each")
    }
    self.count = count
    utilities = [Double](repeating: 0, count: count << count)
    let paid = prepared.scenario.service.current().map(\.pounds)
    var groups: [Group] = []
    for bits in 0..<1 << count { groups.append(Group(bits, paid, prepared)) }
    let power = groups.map { Self.power(of: $0, template, prepared) }
    var world = sampler.makeWorld()
    let futures = max(1, sampler.count)
    for future in 0..<futures {
      sampler.draw(future, into: &world)
      for group in groups.dropFirst() { addFit(group, template.scope, world, prepared, 1 / Double(futures)) }
    }
    for group in groups.dropFirst() {
      let all = group.members.reduce(0) { $0 + max(0, weights[$1]) }
      for (place, member) in group.members.enumerated() {
        let part = all > 0 ? max(0, weights[member]) / all : 1 / Double(group.members.count)
        let pays = part * Double(costs[group.bits]) / 100
        utilities[group.bits * count + member] += paid[member] > 0 ? 1 - pays / paid[member] : 0
        guard let held = power[group.bits], prepared.basePrice.pounds > 0 else { continue }
        let dislike = prepared.central[ModelParameter.sayDislike.index]
        utilities[group.bits * count + member] +=
          dislike * (held[place] * group.paid - paid[member]) / prepared.basePrice.pounds
      }
    }
  }

  /// What a member thinks of a group; minus infinity where it is not in it.
  package func utility(of member: Int, in group: Coalition) -> Double {
    guard group.contains(member), group.bits < UInt64(1) << UInt64(count) else { return -.infinity }
    return utilities[Int(group.bits) * count + member]
  }

  private struct Group {
    let bits: Int
    let members: [Int]
    let places: [Int]
    let paid: Double
    let residents: Double

    init(_ bits: Int, _ paid: [Double], _ prepared: PreparedScenario) {
      self.bits = bits
      members = (0..<prepared.count).filter { bits >> $0 & 1 == 1 }
      let own = members.map { prepared.placeOf[$0] }.filter { $0 >= 0 }
      places = own.isEmpty ? Set(members.flatMap { prepared.homes[$0].map(\.place) }).sorted() : own
      self.paid = members.reduce(0) { $0 + paid[$1] }
      residents = own.reduce(0) { $0 + prepared.residents[$1] }
    }
  }

  private static func power(
    of group: Group, _ template: PreparedBundle, _ prepared: PreparedScenario
  ) -> [Double]? {
    guard group.members.count > 1 else { return group.members.map { _ in 1 } }
    let unit = CommissioningMap.Unit(id: "group", title: "group", members: group.members.map { .init($0) })
    let electorate = Electorate(of: unit, in: prepared.scenario.service)
    guard let game = try? template.rule.game(for: electorate, matter: .ordinary),
      let profile = try? PowerProfile(game)
    else { return nil }
    return profile.members.map(\.banzhafNormalised.value)
  }

  /// Adds what fit and waits count in one future.
  private mutating func addFit(
    _ group: Group, _ scope: LocalScope, _ world: borrowing World, _ prepared: PreparedScenario, _ share: Double
  ) {
    var (sum, weight) = (0.0, 0.0)
    for place in group.places {
      sum += world.need[place] * prepared.residents[place]
      weight += prepared.residents[place]
    }
    let mean = weight > 0 ? sum / weight : 0
    for member in group.members {
      var (distance, homes) = (0.0, 0.0)
      for home in prepared.homes[member] {
        distance += abs(world.need[home.place] - mean) * home.share
        homes += home.share
      }
      let met = world[.variationMeets] * scope.share(modulesMakeUp: world[.localVariation])
      let fit = exp(-(homes > 0 ? distance / homes : 0) * (1 - met))
      var wish = -world[.misfitDislike] * (1 - fit)
      let place = prepared.placeOf[member]
      if place >= 0, prepared.runs(.demand), group.residents > 0, prepared.residents[place] > 0 {
        let own = prepared.paidToday[member].pounds / prepared.residents[place]
        let longer = own > 0 ? 1 - group.paid / group.residents / own : 0
        wish -= world[.waitDislike] * max(-1, min(1, longer))
      }
      utilities[group.bits * count + member] += share * wish
    }
  }
}
