import Coalitions
import Commissioning
import Synchronization

/// What those who share a cost would pay for the service alone, and how theory divides what they pay together.
///
/// The game is what every group of them would pay by itself (``GroupCosts``), in pence a year. Only proportions are
/// used: the cost to be shared is that of the year at hand. A division is worked out when it is first asked for and kept.
public final class StandAloneDivisions: Sendable {
  /// A way to divide.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The Shapley value: the mean of what each adds over all orders of joining.
    case shapley
    /// The nucleolus: the division under which the group with most reason to leave has the least.
    case nucleolus
    /// Equal gain: what each would pay alone, less the same for everybody.
    case equalGain
  }

  private let game: CooperativeGame
  private let known = Mutex<[Kind: [Double]]>([:])

  /// Takes the costs of the groups of some commissioners; nil where one is not in them or there are too many.
  public init?(_ costs: GroupCosts, among ids: [String]) {
    guard !ids.isEmpty, ids.count <= CooperativeGame.mostMembersExactly, let values = costs.costs(among: ids),
      let game = try? CooperativeGame(.cost, values: values)
    else { return nil }
    self.game = game
  }

  /// What each would pay alone, in pence a year.
  public var alone: [Double] { game.alone.map(Double.init) }

  /// A division of what all of them pay together, in pence a year.
  public subscript(kind: Kind) -> [Double] {
    known.withLock { known in
      if let found = known[kind] { return found }
      let made: [Double] =
        switch kind {
        case .shapley: game.shapley().map(\.value)
        case .nucleolus: ((try? game.nucleolus())?.allocation ?? []).map(\.value)
        case .equalGain: game.equalGain().map(\.value)
        }
      known[kind] = made
      return made
    }
  }
}

extension StandAloneDivisions: Equatable {
  /// Same costs.
  public static func == (a: StandAloneDivisions, b: StandAloneDivisions) -> Bool { a === b || a.game == b.game }
}

extension Members {
  /// Divides a cost in proportion to a division of what groups would pay by themselves, to the penny.
  ///
  /// A part below 0 counts as nothing. Where the costs of groups are not known, in proportion to what each pays today.
  /// - Throws: as ``split(_:named:into:by:)``.
  public func split(
    _ cost: Money, named what: String, into contributions: inout [Money], as kind: StandAloneDivisions.Kind
  ) throws {
    let weights = standAlone?[kind] ?? []
    guard weights.count == count, weights.contains(where: { $0 > 0 }) else {
      return try split(cost, named: what, into: &contributions) { Double(current[$0].pence) }
    }
    try split(cost, named: what, into: &contributions) { max(0, weights[$0]) }
  }
}

extension BundleView {
  /// An objection where somebody is in several units, whose part in each has no cost of its own.
  public func objectionToPartMembers(_ formula: String) -> [Objection] {
    guard let member = map.units.flatMap(\.members).first(where: { $0.share != 1 }),
      service.commissioners.indices.contains(member.commissioner)
    else { return [] }
    let ground = "\(formula) divides what groups of whole commissioners would pay by themselves"
    return [
      Objection(
        "\(ground), and \(service.commissioners[member.commissioner].title) is in several units", ground: ground)
    ]
  }
}
