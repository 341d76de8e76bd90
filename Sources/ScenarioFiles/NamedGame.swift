import Coalitions

/// A game whose members have names: what the power table is made from.
public struct NamedGame: Sendable {
  /// The members' names, in order.
  public var names: [String]
  /// The rule.
  public var game: SimpleGame
  /// Each member's printed weight: its votes, or 1 where members only have heads.
  public var weights: [ExactDecimal]

  /// Makes a named game; `weights` is what the `weight` and `votes_share` columns show.
  public init(names: [String], game: SimpleGame, weights: [ExactDecimal]) {
    self.names = names
    self.game = game
    self.weights = weights
  }
}
