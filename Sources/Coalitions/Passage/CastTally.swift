/// Everything that the tests of a rule count at a meeting, member by member, and how it is distributed.
///
/// A state holds what its ``Layout`` says, packed into whole numbers that sort as the counts do one after another.
struct CastTally {
  /// The most different states that are kept.
  static let mostStates = 300_000

  private let sitting: Sitting
  private let tests: [WeightedQuota]
  private let layout: Layout

  /// Sets up the count.
  ///
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` for a rule given as a function, whose tests cannot be seen, and for
  ///   one that counts more than 256 binary digits hold.
  init(_ sitting: Sitting) throws(VotingError) {
    self.sitting = sitting
    guard let tests = sitting.game.rule.tests else {
      throw .tooLarge("a casting vote beside a rule given as a function: members", sitting.game.memberCount, limit: 0)
    }
    self.tests = tests
    layout = try Layout(sitting, tests)
  }

  /// The chance that a meeting passes a proposal; `chances` of yes, no and absence for each member.
  func passing(_ chances: [[Double]]) throws(VotingError) -> Double {
    var states: [(key: CastKey, mass: Double)] = [(layout.empty, 1)]
    var made: [(key: CastKey, mass: Double)] = []
    for member in chances.indices {
      made.removeAll(keepingCapacity: true)
      for (place, ballot) in Sitting.Ballot.allCases.enumerated() where chances[member][place] > 0 {
        let steps = layout.steps(member, ballot)
        let chance = chances[member][place]
        for state in states {
          var key = state.key
          for step in steps { key.add(step) }
          made.append((key, state.mass * chance))
        }
      }
      made.sort { $0.key < $1.key }
      states.removeAll(keepingCapacity: true)
      for state in made {
        if let last = states.last, last.key == state.key {
          states[states.count - 1].mass += state.mass
        } else {
          states.append(state)
        }
      }
      guard states.count <= Self.mostStates else {
        throw .tooLarge("different counts of a meeting", states.count, limit: Self.mostStates)
      }
    }
    return min(1, states.reduce(0) { $0 + (passes(layout.counts($1.key)) ? $1.mass : 0) })
  }

  private func passes(_ key: [Int]) -> Bool {
    guard key[0] >= sitting.quorum else { return false }
    if sitting.castingVote != nil, key[key.count - 1] == 1, key[key.count - 2] == 0 { return true }
    var place = 0
    return passes(sitting.game.rule, key, &place)
  }

  private func passes(_ rule: DecisionRule, _ key: [Int], _ place: inout Int) -> Bool {
    switch rule {
    case .quota(let test):
      let (sum, cast) = (key[1 + 2 * place], key[2 + 2 * place])
      place += 1
      guard DecisionRule.quota(test).asksForVotesCast else { return sum >= test.needed }
      guard cast > 0, case .share(let share) = test.declared.amount else { return false }
      return sum >= share.leastAmount(of: cast, strictly: test.declared.strictly)
    case .all(let parts): return parts.map { passes($0, key, &place) }.allSatisfy { $0 }
    case .any(let parts): return parts.map { passes($0, key, &place) }.contains(true)
    case .asked(_, let passes): return passes(MemberSet(among: sitting.game.memberCount))
    }
  }
}
