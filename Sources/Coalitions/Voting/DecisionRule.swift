/// A rule of decision over the members of a body: weighted tests joined by *all of* and *any of*.
///
/// Without negation, so more yes votes never turn a pass into a fail (a simple, monotone game; Taylor and Zwicker,
/// *Simple Games*, 1999). Head counts, vetoes, unanimity and a dictator are weighted tests with weights of 0 and 1.
/// A rule somebody else wrote comes in as a function, asked once for every possible yes side.
public indirect enum DecisionRule: Sendable {
  /// One weighted test.
  case quota(WeightedQuota)
  /// Every part must pass.
  case all([DecisionRule])
  /// One part passing is enough.
  case any([DecisionRule])
  /// Whatever the function says about a yes side.
  case asked(memberCount: Int, @Sendable (MemberSet) -> Bool)

  /// Whether a yes side passes.
  public func passes(_ yes: MemberSet) -> Bool {
    switch self {
    case .quota(let test): test.passes(yes)
    case .all(let parts): parts.allSatisfy { $0.passes(yes) }
    case .any(let parts): parts.contains { $0.passes(yes) }
    case .asked(_, let passes): passes(yes)
    }
  }

  /// The weighted tests inside, in order; nil where the rule is a function.
  public var tests: [WeightedQuota]? {
    switch self {
    case .quota(let test): return [test]
    case .all(let parts), .any(let parts):
      var found: [WeightedQuota] = []
      for part in parts {
        guard let tests = part.tests else { return nil }
        found += tests
      }
      return found
    case .asked: return nil
    }
  }

  /// The same tree with every weighted test replaced.
  func mapTests(_ change: (WeightedQuota) throws(VotingError) -> WeightedQuota) throws(VotingError) -> DecisionRule {
    switch self {
    case .quota(let test): return .quota(try change(test))
    case .all(let parts):
      var changed: [DecisionRule] = []
      for part in parts { changed.append(try part.mapTests(change)) }
      return .all(changed)
    case .any(let parts):
      var changed: [DecisionRule] = []
      for part in parts { changed.append(try part.mapTests(change)) }
      return .any(changed)
    case .asked: return self
    }
  }

  /// Checks that every part has the same number of members and no list of parts is empty.
  func check(memberCount: Int) throws(VotingError) {
    switch self {
    case .quota(let test):
      guard test.weights.count == memberCount else {
        throw .wrongLength("a test's list of weights", test.weights.count, memberCount)
      }
    case .all(let parts), .any(let parts):
      guard !parts.isEmpty else { throw .emptyRule }
      for part in parts { try part.check(memberCount: memberCount) }
    case .asked(let count, _):
      guard count == memberCount else { throw .wrongLength("a rule's list of members", count, memberCount) }
    }
  }
}
