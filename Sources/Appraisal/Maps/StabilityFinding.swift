import Coalitions
import Commissioning
import OptionKit

/// Whether everybody together is stable: what each group would pay by itself, and which ways to divide the whole nobody
/// has reason to leave.
public struct StabilityFinding: Sendable {
  /// A way to divide what everybody together costs.
  public struct Split: Sendable {
    /// `today`, or the scenario's name of a funding formula.
    public let id: String
    /// What each pays, in pence, in the order of the commissioners.
    public let parts: [Int]
    /// The group with most reason to leave it.
    public let objection: GroupObjection
    /// Whether no group pays less by itself.
    public let isInCore: Bool
    /// Share of the futures run one by one in which no group pays less by itself.
    public let coreShare: Double
  }

  /// What today's split is called.
  public static let today = "today"

  /// Ids, in the scenario's order.
  public let members: [String]
  /// What every group would pay by itself, in pence a year, and what follows from it.
  public let answers: GameAnswers
  /// Today's split, then every formula's.
  public let splits: [Split]
  /// Formulas that cannot divide it, and why.
  public let without: [(id: String, reason: String)]
  /// The split looked at.
  public let chosen: Split
  /// For each member what the others pay more a year where it leaves and stands alone, under the chosen split, in pence.
  public let lossOfOthers: [Int]
  /// Futures over which costs are expected.
  public let futures: Int
  /// Share of the futures run one by one in which the core is empty.
  public let emptyShare: Double
}

extension StabilityFinding {
  /// Looks at a cost game and the ways to divide it.
  ///
  /// - Parameters:
  ///   - games: the games of single futures.
  ///   - weights: by name, what each pays in proportion; the first is today's.
  /// - Throws: `Problem` where the game is too large, or a name is not among them.
  init(
    _ members: [String], _ game: CooperativeGame, games: [CooperativeGame], weights: [(id: String, weights: [Double])],
    without: [(id: String, reason: String)], chosen: String
  ) throws {
    self.members = members
    answers = try GameAnswers(game)
    let splits = try weights.map { id, weights in
      let parts = { (total: Int) throws -> [Int] in
        try Apportionment.split(Money(pence: total), by: weights).map(\.pence)
      }
      let own = try parts(game.total)
      let held = try games.count { try $0.isInCore(try parts($0.total)) }
      guard let objection = try game.objections(to: own).first else {
        throw Problem("one commissioner alone has nobody to be stable with")
      }
      return Split(
        id: id, parts: own, objection: objection, isInCore: objection.amount <= 0,
        coreShare: games.isEmpty ? 0 : Double(held) / Double(games.count))
    }
    self.splits = splits
    self.without = without
    guard let found = splits.first(where: { $0.id == chosen }) else {
      let reason = without.first { $0.id == chosen }?.reason
      if let reason { throw RequestFault.splitRefused(chosen, reason: reason) }
      throw RequestFault.split(NotFound("funding option", chosen, among: splits.map(\.id)))
    }
    self.chosen = found
    lossOfOthers = try members.indices.map { try game.lossOfOthers(whenLeaves: $0, from: found.parts) }
    futures = max(1, games.count)
    let empty = try games.count { game in
      if case .empty = try game.leastCore().core { return true }
      return false
    }
    emptyShare = games.isEmpty ? 0 : Double(empty) / Double(games.count)
  }
}
