import Coalitions
import OptionKit
import Simulation

/// Which of the scenario's maps hold together where each looks at its own unit only: no group would all rather be
/// together.
public struct HedonicFinding: Sendable {
  /// One map.
  public struct Map: Sendable {
    /// The scenario's name of it.
    public let id: String
    /// The group with most reason to leave it; nil where it is stable.
    public let departure: HedonicGame.Departure?
  }

  /// The maps that are partitions of the commissioners, in the scenario's order.
  public let maps: [Map]
  /// Maps with somebody in several units, which are not weighed.
  public let left: [String]
  /// Members and groups weighed.
  public let game: HedonicGame
}

extension Appraiser {
  /// Weighs every group as each member would, and asks which maps hold together.
  ///
  /// What a member thinks of a group is weighed as the stage of membership weighs standing (``GroupWishes``), its money
  /// being its part of what the group pays by itself.
  ///
  /// - Parameter split: what every group costs, and the division by which its members share it.
  /// - Throws: as ``stability(choices:split:futures:future:)``.
  public func wishes(choices: [DecisionDimension: String] = [:], split: StabilityFinding) throws -> HedonicFinding {
    let template = try Longlist.examined(choices, in: prepared).bundle
    var design = plan.design
    if design.table == nil, design.factors.isEmpty { design.count = max(1, split.futures) }
    let wishes = try GroupWishes(
      costs: split.answers.game.values, weights: split.chosen.parts.map(Double.init), like: template, in: prepared,
      futures: try WorldSampler(prepared, design: design))
    let game = try HedonicGame(memberCount: split.members.count) { wishes.utility(of: $0, in: $1) }
    let movers = MapUnits(scenario.service, isFree: true)
    var (maps, left) = ([HedonicFinding.Map](), [String]())
    for named in scenario.options[.footprint] ?? [] {
      guard let option = named.option as? any FootprintOption else { continue }
      guard let partition = movers.partition(of: try option.map(of: scenario.service)) else {
        left.append(named.id)
        continue
      }
      maps.append(.init(id: named.id, departure: game.departure(from: partition, gainingMoreThan: 1e-12)))
    }
    return HedonicFinding(maps: maps, left: left, game: game)
  }
}
