extension SimpleGame {
  /// What becomes of a quota when a member joins or leaves.
  public enum QuotaPolicy: Sendable, Hashable {
    /// The same number of votes is still needed.
    case keepVotes
    /// The same share of the votes that exist is needed, rounded up to a whole unit.
    case keepShare
    /// What was declared stays: a number of votes as a number, a share as a share.
    case asDeclared
  }

  /// The game in which some members vote as one: each bloc becomes one member, the others stay alone.
  ///
  /// The blocs come first, in the order given, then everybody else in their order.
  ///
  /// - Returns: the game and, for each of its members, who they are in this one.
  /// - Throws: ``VotingError/noSuchMember(_:)`` for a position outside the game or named twice.
  public func merging(_ blocs: [[Int]]) throws(VotingError) -> (game: SimpleGame, groups: [[Int]]) {
    var taken = Array(repeating: false, count: memberCount)
    for member in blocs.joined() {
      guard taken.indices.contains(member), !taken[member] else { throw .noSuchMember(member) }
      taken[member] = true
    }
    let groups = blocs.filter { !$0.isEmpty } + (0..<memberCount).filter { !taken[$0] }.map { [$0] }
    return (try grouped(groups), groups)
  }

  private func grouped(_ groups: [[Int]]) throws(VotingError) -> SimpleGame {
    if rule.tests == nil {
      let game = self
      return try SimpleGame(
        memberCount: groups.count,
        rule: .asked(memberCount: groups.count) { yes in
          game.wins(MemberSet(yes.members.flatMap { groups[$0] }, among: game.memberCount))
        })
    }
    let merged = try rule.mapTests { (test) throws(VotingError) in
      WeightedQuota(
        trusted: groups.map { $0.reduce(0) { $0 + test.weights[$1] } }, needed: test.needed, total: test.total,
        places: test.places, declared: test.declared)
    }
    return try SimpleGame(memberCount: groups.count, rule: merged)
  }

  /// The game after a member has left.
  ///
  /// - Throws: where the remaining votes cannot reach the quota, or the rule is a function.
  public func removing(_ member: Int, quota policy: QuotaPolicy) throws(VotingError) -> SimpleGame {
    guard member >= 0, member < memberCount else { throw .noSuchMember(member) }
    return try changing(memberCount - 1, policy) { weights in weights.remove(at: member) }
  }

  /// The game after a member has joined, last; one weight for each weighted test, in the rule's order and units.
  public func adding(weights: [Int], quota policy: QuotaPolicy) throws(VotingError) -> SimpleGame {
    guard let tests = rule.tests else { throw .emptyRule }
    guard weights.count == tests.count else {
      throw .wrongLength("the newcomer's list of weights", weights.count, tests.count)
    }
    var next = 0
    return try changing(memberCount + 1, policy) { list in
      list.append(weights[next])
      next += 1
    }
  }

  private func changing(
    _ count: Int, _ policy: QuotaPolicy, _ edit: (inout [Int]) -> Void
  ) throws(VotingError) -> SimpleGame {
    guard rule.tests != nil else { throw .emptyRule }
    let changed = try rule.mapTests { (test) throws(VotingError) in
      var weights = test.weights
      edit(&weights)
      let quota =
        switch policy {
        case .keepVotes: test.sameVotes
        case .keepShare: try test.sameShare
        case .asDeclared: test.declared
        }
      return try WeightedQuota(units: weights, places: test.places, quota)
    }
    return try SimpleGame(memberCount: count, rule: changed)
  }
}

extension WeightedQuota {
  /// The same number of votes, whoever is a member.
  fileprivate var sameVotes: Quota { .atLeast(ExactDecimal(units: needed, places: places)) }

  /// The declared share where there is one; otherwise the share that the declared votes were of the votes that exist.
  fileprivate var sameShare: Quota {
    get throws(VotingError) {
      if case .share = declared.amount { return declared }
      let votes = declared.strictly ? needed - 1 : needed
      return Quota(.share(try Share(votes, max(1, total))), strictly: declared.strictly)
    }
  }
}
