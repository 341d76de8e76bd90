import Coalitions
import OptionKit

/// A rule inside a rule.
enum Inner {
  /// The rule chosen; throws where the outer rule was not made by a catalogue.
  static func rule(_ chosen: (any VotingRule)?, of outer: String) throws -> any VotingRule {
    guard let chosen else {
      throw Problem("\(outer) has no rule inside it", remedy: "make it from a catalogue, with the rule's id")
    }
    return chosen
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
