import Coalitions
import ReportWriter

/// What a rule whose quota is a share of a nominal total would decide differently if it were the same share of the votes
/// that exist: printed weights seldom sum to the round number they were meant to.
package struct DenominatorAudit {
  package let nominal: ExactDecimal
  package let votesThatExist: ExactDecimal
  /// Against the same rule with the votes that exist as denominator.
  package let difference: GameDifference

  /// The audit of a weighted game; nil where the denominator is the votes that exist, or their sum is the nominal total.
  package init?(_ game: SimpleGame) throws(VotingError) {
    guard let test = game.weightedQuota, case .nominal(let nominal) = test.declared.denominator,
      nominal != test.printedTotal, game.memberCount <= SwingCount.mostMembers
    else { return nil }
    var quota = test.declared
    quota.denominator = .votesThatExist
    let weights = test.weights.indices.map { test.printedWeight($0) }
    difference = try game.difference(from: SimpleGame(weights: weights, quota))
    self.nominal = nominal
    votesThatExist = test.printedTotal
  }

  /// One line for a person.
  package func sentence(_ names: [String]) -> String {
    let start = "The quota is a share of \(nominal); only \(votesThatExist) votes exist. As a share of those, "
    guard !difference.isSame else { return start + "the same yes sides would pass.\n" }
    var parts: [String] = []
    if let example = difference.exampleOnlySecond {
      let who = example.map { names[$0] }.joined(separator: ", ")
      let sides = difference.onlySecond == 1 ? "one more yes side" : "\(difference.onlySecond) more yes sides"
      parts.append("\(sides) would pass\(difference.onlySecond == 1 ? ":" : ", such as") \(who)")
    }
    if let example = difference.exampleOnlyFirst {
      let who = example.map { names[$0] }.joined(separator: ", ")
      let sides = difference.onlyFirst == 1 ? "one yes side" : "\(difference.onlyFirst) yes sides"
      parts.append("\(sides) would no longer pass\(difference.onlyFirst == 1 ? ":" : ", such as") \(who)")
    }
    return start + parts.joined(separator: "; ") + ".\n"
  }

  /// As a JSON object.
  package func json(_ names: [String]) -> String {
    let list = { (members: [Int]?) in
      members.map { "[" + $0.map { JSONText.quoted(names[$0]) }.joined(separator: ", ") + "]" } ?? "null"
    }
    return "{\"nominal\": \(nominal), \"votes_that_exist\": \(votesThatExist), "
      + "\"pass_only_of_nominal\": \(difference.onlyFirst), \"example_only_of_nominal\": \(list(difference.exampleOnlyFirst)), "
      + "\"pass_only_of_votes_that_exist\": \(difference.onlySecond), "
      + "\"example_only_of_votes_that_exist\": \(list(difference.exampleOnlySecond))}"
  }
}
