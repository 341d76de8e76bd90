/// Everything that the tests of a rule count at a meeting, member by member, and how it is distributed.
///
/// A state holds, in order: those present (up to the quorum), and for each test the yes votes, and the yes and no votes
/// where the test asks for a share of them; with a casting vote also yes less no heads and whether its holder says yes.
struct CastTally {
  /// The most different states that are kept.
  static let mostStates = 300_000

  private let sitting: Sitting
  private let tests: [WeightedQuota]

  /// Sets up the count.
  ///
  /// - Throws: ``VotingError/tooLarge(_:_:limit:)`` for a rule given as a function, whose tests cannot be seen.
  init(_ sitting: Sitting) throws(VotingError) {
    self.sitting = sitting
    guard let tests = sitting.game.rule.tests else {
      throw .tooLarge("a casting vote beside a rule given as a function: members", sitting.game.memberCount, limit: 0)
    }
    self.tests = tests
  }

  /// The chance that a meeting passes a proposal; `chances` of yes, no and absence for each member.
  func passing(_ chances: [[Double]]) throws(VotingError) -> Double {
    let width = 1 + 2 * tests.count + 2
    var states: [(key: [Int], mass: Double)] = [(Array(repeating: 0, count: width), 1)]
    for member in chances.indices {
      var made: [(key: [Int], mass: Double)] = []
      made.reserveCapacity(states.count * 4)
      for (place, ballot) in Sitting.Ballot.allCases.enumerated() where chances[member][place] > 0 {
        for state in states {
          made.append((adding(member, ballot, to: state.key), state.mass * chances[member][place]))
        }
      }
      made.sort { $0.key.lexicographicallyPrecedes($1.key) }
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
    return min(1, states.reduce(0) { $0 + (passes($1.key) ? $1.mass : 0) })
  }

  private func adding(_ member: Int, _ ballot: Sitting.Ballot, to key: [Int]) -> [Int] {
    var key = key
    let casts = ballot == .yes || ballot == .no
    let saysYes = ballot == .yes || (ballot == .absent && sitting.silenceAuthorises)
    if ballot != .absent { key[0] = min(sitting.quorum, key[0] + 1) }
    for (place, test) in tests.enumerated() {
      // Votes beyond what an absolute test needs change nothing.
      let sum = key[1 + 2 * place] + (saysYes ? test.weights[member] : 0)
      key[1 + 2 * place] = asksForCast(test) ? sum : min(test.needed, sum)
      if casts, asksForCast(test) { key[2 + 2 * place] += test.weights[member] }
    }
    if let chair = sitting.castingVote {
      if casts { key[key.count - 2] += ballot == .yes ? 1 : -1 }
      if chair == member, ballot == .yes { key[key.count - 1] = 1 }
    }
    return key
  }

  private func asksForCast(_ test: WeightedQuota) -> Bool { DecisionRule.quota(test).asksForVotesCast }

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
      guard asksForCast(test) else { return sum >= test.needed }
      guard cast > 0, case .share(let share) = test.declared.amount else { return false }
      return sum >= share.leastAmount(of: cast, strictly: test.declared.strictly)
    case .all(let parts): return parts.map { passes($0, key, &place) }.allSatisfy { $0 }
    case .any(let parts): return parts.map { passes($0, key, &place) }.contains(true)
    case .asked(_, let passes): return passes(MemberSet(among: sitting.game.memberCount))
    }
  }
}
