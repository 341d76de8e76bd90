import Coalitions
import Commissioning
import OptionKit

/// A decision rule that is somebody else's program: it answers with a weighted rule, composed or not, or with a letter
/// for each possible yes side of at most twelve members.
struct ExternalRule: VotingRule, ExternalChoice {
  let link: ExternalLink?

  var tellsMembersApart: Bool { link?.option.tellsMembersApart ?? false }

  func game(for electorate: Electorate, matter: MatterClass) throws -> SimpleGame {
    try answer(electorate, matter).game
  }

  func procedure(for electorate: Electorate, matter: MatterClass) throws -> DecisionProcedure {
    try answer(electorate, matter).procedure
  }

  private func answer(
    _ electorate: Electorate, _ matter: MatterClass
  ) throws -> (game: SimpleGame, procedure: DecisionProcedure) {
    guard case .rule(let game, let procedure) = try linked().answer(to: .rule(electorate, matter)) else {
      throw Problem("\(knownAs) gave an answer of another kind")
    }
    return (game, procedure)
  }
}
