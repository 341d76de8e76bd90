import Coalitions
import OptionKit

/// A rule inside a rule.
enum ChosenRule {
  /// The rule chosen; throws where the outer rule was not made by a catalogue.
  static func rule(_ chosen: (any VotingRule)?, of outer: String) throws -> any VotingRule {
    guard let chosen else {
      throw Problem("\(outer) has no rule inside it", remedy: "make it from a catalogue, with the rule's id")
    }
    return chosen
  }

  /// What carries a matter after the attempts of rules inside a rule: each one's later game, or its first where it has
  /// none; nil where none has.
  static func later(
    _ rules: [any VotingRule], for electorate: Electorate, matter: MatterClass
  ) throws -> [DecisionRule]? {
    let later = try rules.map { try $0.fallback(for: electorate, matter: matter) }
    guard later.contains(where: { $0 != nil }) else { return nil }
    return try zip(rules, later).map { try ($1 ?? $0.game(for: electorate, matter: matter)).rule }
  }

  /// The same rule for a larger body, in which only the members at `places` vote and the others are dummies.
  static func spread(_ rule: DecisionRule, over places: [Int], of count: Int) throws(VotingError) -> DecisionRule {
    switch rule {
    case .quota(let test):
      var weights = [ExactDecimal](repeating: ExactDecimal(0), count: count)
      for (member, place) in places.enumerated() { weights[place] = test.printedWeight(member) }
      return .quota(try WeightedQuota(weights, test.declared))
    case .all(let parts):
      var spread: [DecisionRule] = []
      for part in parts { spread.append(try Self.spread(part, over: places, of: count)) }
      return .all(spread)
    case .any(let parts):
      var spread: [DecisionRule] = []
      for part in parts { spread.append(try Self.spread(part, over: places, of: count)) }
      return .any(spread)
    case .asked(let inner, let passes):
      return .asked(memberCount: count) { yes in
        passes(MemberSet(places.indices.filter { yes.contains(places[$0]) }, among: inner))
      }
    }
  }
}
