import Appraisal
import OptionKit

/// The packages that the evidence does not separate, named by what they share and where they differ.
///
/// A tie is one finding: which of its members scores highest may hang on the seed, so none of them is called the winner.
struct Tie {
  /// Its members by position: the leader and those not separated from it.
  let members: [Int]
  /// What all of them have.
  let shared: [(dimension: DecisionDimension, title: String)]
  /// Where they differ, with the options that occur.
  let open: [(dimension: DecisionDimension, titles: [String])]
  /// Whether business as usual is one of them.
  let hasUsual: Bool

  init?(_ facts: AppraisalFacts) {
    guard let leader = facts.leader else { return nil }
    let members = [leader] + facts.rivals
    self.members = members
    hasUsual = facts.today.map(members.contains) ?? false
    var shared: [(dimension: DecisionDimension, title: String)] = []
    var open: [(dimension: DecisionDimension, titles: [String])] = []
    for dimension in facts.scenario.dimensions {
      var titles: [String] = []
      for member in members {
        let title = facts.title(dimension, of: facts.result.bundles[member].choices) ?? "none"
        if !titles.contains(title) { titles.append(title) }
      }
      if titles.count == 1 { shared.append((dimension, titles[0])) } else { open.append((dimension, titles)) }
    }
    (self.shared, self.open) = (shared, open)
  }

  /// Whether more than one package is in it.
  var isTie: Bool { members.count > 1 }
}
