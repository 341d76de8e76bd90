/// A body of members and its rule of decision: which yes sides pass.
///
/// Members are positions from 0; names belong to whoever shows the result.
public struct SimpleGame: Sendable {
  /// How many members.
  public let memberCount: Int
  /// The rule.
  public let rule: DecisionRule

  /// Makes a game.
  ///
  /// - Throws: ``VotingError/noMembers``, ``VotingError/emptyRule`` or ``VotingError/wrongLength(_:_:_:)``.
  public init(memberCount: Int, rule: DecisionRule) throws(VotingError) {
    guard memberCount > 0 else { throw .noMembers }
    try rule.check(memberCount: memberCount)
    self.memberCount = memberCount
    self.rule = rule
  }

  /// `[needed; weights]`.
  public init(weights: [Int], needed: Int) throws(VotingError) {
    try self.init(memberCount: weights.count, rule: .weighted(weights, needed: needed))
  }

  /// Printed weights against a quota.
  public init(weights: [ExactDecimal], _ quota: Quota) throws(VotingError) {
    try self.init(memberCount: weights.count, rule: .weighted(weights, quota))
  }

  /// Whether a yes side passes.
  public func wins(_ yes: MemberSet) -> Bool { rule.passes(yes) }

  /// Whether these members can stop a proposal that everybody else supports.
  public func blocks(_ members: MemberSet) -> Bool { !wins(members.complement) }

  /// The single weighted test, where the rule is one.
  public var weightedQuota: WeightedQuota? {
    if case .quota(let test) = rule { return test }
    if case .all(let parts) = rule, parts.count == 1, case .quota(let test) = parts[0] { return test }
    if case .any(let parts) = rule, parts.count == 1, case .quota(let test) = parts[0] { return test }
    return nil
  }
}
