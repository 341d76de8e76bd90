import Coalitions
import Commissioning
import OptionKit
import Simulation
import Uncertainty

/// Whether everybody together is stable, where there are too many groups of commissioners to cost them all.
///
/// The Shapley value is the mean over orders of joining drawn at random, with its standard error; only the groups met in
/// these orders, single members and everybody but one are looked at for reasons to leave. Whether a core exists is not
/// answered, unless single members alone pay less than everybody together.
public struct SampledStability: Sendable {
  /// Ids, in the scenario's order.
  public let members: [String]
  /// What everybody together pays, in pence a year.
  public let total: Int
  /// What each pays alone.
  public let alone: [Int]
  /// What each pays under the division looked at.
  public let contribution: [Int]
  /// What that division is called.
  public let split: String
  /// The Shapley value with the standard error of each, in pence a year.
  public let shapley: SampledShapley
  /// The group with most reason to leave among those looked at.
  public let objection: GroupObjection
  /// Groups looked at.
  public let groups: Int
  /// Futures over which costs are expected.
  public let futures: Int
  /// For each what the others pay more a year where it leaves and stands alone.
  public let lossOfOthers: [Int]
}

extension Appraiser {
  /// The most futures over which the costs of sampled groups are expected.
  public static let sampledFutures = 64
  /// Pairs of orders drawn.
  public static let sampledPairs = 200

  /// Stability by sampling, for 17 commissioners or more.
  ///
  /// - Parameter pairs: how many orders of joining are drawn, each with its reverse.
  /// - Throws: as ``stability(choices:split:futures:future:)``.
  public func sampledStability(
    choices: [DecisionDimension: String] = [:], split: String? = nil, future: Int? = nil, pairs: Int = sampledPairs
  ) throws -> SampledStability {
    let count = scenario.service.count
    guard count <= SampledShapley.mostMembers - 2 else {
      throw Problem(
        "\(count) commissioners are too many to sample",
        remedy: "at most \(SampledShapley.mostMembers - 2) are answered")
    }
    let template = try Longlist.examined(choices, in: prepared).bundle
    let costs = try StandAloneCosts(like: template, in: prepared, discount: discounting)
    let sampler = try WorldSampler(prepared, design: plan.design)
    if let future, !(0..<sampler.count).contains(future) {
      throw RequestFault.future(future, of: sampler.count)
    }
    let met = future.map { [$0] } ?? Array(0..<min(sampler.count, Self.sampledFutures))
    let worlds = met.map { future in
      var world = sampler.makeWorld()
      sampler.draw(future, into: &world)
      return world
    }
    let (chosen, weights) = try self.weights(of: split ?? choices[.funding])
    var known: [UInt64: Int] = [:]
    var failure: (any Error)?
    func cost(_ bits: UInt64) -> Int {
      if let found = known[bits] { return found }
      do {
        let made = try costs.cost(of: Coalition(bits: bits), over: worlds)
        known[bits] = made
        return made
      } catch {
        failure = failure ?? error
        return 0
      }
    }
    var random = SeededOrders(seed: plan.seed)
    let shapley = try SampledShapley(memberCount: count, pairs: pairs, using: &random) {
      Double(cost($0.bits))
    }
    let everyone = Coalition.everyone(of: count).bits
    let alone = (0..<count).map { cost(1 << UInt64($0)) }
    let rests = (0..<count).map { cost(everyone & ~(1 << UInt64($0))) }
    let total = cost(everyone)
    if let failure { throw failure }
    let parts = try Apportionment.split(Money(pence: total), by: weights).map(\.pence)
    var best: GroupObjection?
    for (bits, cost) in known.sorted(by: { $0.key < $1.key }) where bits != everyone && bits != 0 {
      let group = Coalition(bits: bits)
      let amount = group.members.reduce(0) { $0 + parts[$1] } - cost
      if amount > best?.amount ?? .min { best = GroupObjection(group: group, amount: amount) }
    }
    guard let best else { throw Problem("one commissioner alone has nobody to be stable with") }
    return SampledStability(
      members: scenario.service.ids, total: total, alone: alone, contribution: parts, split: chosen, shapley: shapley,
      objection: best, groups: known.count, futures: worlds.count,
      lossOfOthers: (0..<count).map { rests[$0] - (total - parts[$0]) })
  }

  /// A division by name, as proportions: a formula of the scenario, or today's.
  private func weights(of name: String?) throws -> (String, [Double]) {
    let id = name ?? scenario.businessAsUsual[.funding] ?? StabilityFinding.today
    if let formula = scenario.option(.funding, id)?.option as? any FundingFormula {
      return (id, try self.split(by: formula))
    }
    return (StabilityFinding.today, scenario.service.current().map(\.pounds))
  }
}

/// Orders drawn from a seed, the same every time (SplitMix64).
struct SeededOrders: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
