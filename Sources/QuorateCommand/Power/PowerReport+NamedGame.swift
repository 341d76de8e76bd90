import Reporting
import ScenarioFiles

extension PowerReport {
  /// The power table of a game as it was read.
  init(_ game: NamedGame) throws { try self.init(Named(names: game.names, game: game.game, weights: game.weights)) }
}
