import Diagnostics

/// Every exact answer about one game.
public struct GameAnswers: Sendable {
  /// The game.
  public let game: CooperativeGame
  /// The least core, and with it whether the core is empty.
  public let leastCore: LeastCore
  /// The least and most of each in the core; nil where it is empty.
  public let ranges: [(least: Rational, most: Rational)]?
  /// The Shapley value.
  public let shapley: [Rational]
  /// The nucleolus.
  public let nucleolus: Nucleolus
  /// Equal gain over standing alone.
  public let equalGain: [Rational]
  /// Equal division of what is not separable.
  public let equalNonSeparable: [Rational]
  /// The tau value; nil where the game has none.
  public let tau: [Rational]?

  /// Answers a game.
  ///
  /// - Throws: `Problem` above 16 members.
  public init(_ game: CooperativeGame) throws(Problem) {
    self.game = game
    leastCore = try game.leastCore()
    ranges = try game.coreRanges()
    shapley = game.shapley()
    nucleolus = try game.nucleolus()
    equalGain = game.equalGain()
    equalNonSeparable = game.equalNonSeparable()
    tau = game.tau()
  }

  /// Whether nobody can divide the whole so that no group objects.
  public var isCoreEmpty: Bool {
    if case .empty = leastCore.core { return true }
    return false
  }
}
