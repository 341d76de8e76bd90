import Testing

@testable import Coalitions

@Suite("A meeting under any rule")
struct SittingTests {
  /// The chance of passing over all 3^n ways to come and vote.
  private func enumerated(
    _ sitting: Sitting, present: [Double], yes: [Double], passes: (_ yes: [Bool], _ here: [Bool]) -> Bool
  ) -> Double {
    let count = present.count
    var ways = 1
    for _ in 0..<count { ways *= 3 }
    var sum = 0.0
    for way in 0..<ways {
      var (mass, rest) = (1.0, way)
      var (says, here) = ([Bool](), [Bool]())
      for member in 0..<count {
        let ballot = rest % 3
        rest /= 3
        here.append(ballot < 2)
        says.append(ballot == 0 || (ballot == 2 && sitting.silenceAuthorises))
        mass *= [present[member] * yes[member], present[member] * (1 - yes[member]), 1 - present[member]][ballot]
      }
      if here.count(where: { $0 }) >= sitting.quorum, passes(says, here) { sum += mass }
    }
    return sum
  }

  @Test("composed rules with a quorum, silence and a casting vote agree with enumeration")
  func composed() throws {
    var random = SeededGenerator(state: 71)
    for round in 0..<60 {
      let game = try RandomGame.joined(&random, members: 1...7, top: 6)
      let count = game.memberCount
      let chair = round % 3 == 0 ? Int.random(in: 0..<count, using: &random) : nil
      let sitting = try Sitting(
        game, quorum: Int.random(in: 0...count, using: &random), silenceAuthorises: round % 2 == 0, castingVote: chair)
      let present = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let yes = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let expected = enumerated(sitting, present: present, yes: yes) { says, here in
        if game.wins(MemberSet(says.indices.filter { says[$0] }, among: count)) { return true }
        guard let chair, here[chair], says[chair] else { return false }
        let heads = here.indices.filter { here[$0] }
        return 2 * heads.count(where: { says[$0] }) == heads.count
      }
      let found = try sitting.forecast(present: present, yes: yes)
      #expect(near(found.pass, expected, within: 1e-12), "round \(round)")
    }
  }

  @Test("a share of the votes cast is a share of the votes of those present")
  func votesCast() throws {
    var random = SeededGenerator(state: 72)
    for _ in 0..<40 {
      let count = Int.random(in: 1...7, using: &random)
      let weights = (0..<count).map { _ in ExactDecimal(Int.random(in: 1...5, using: &random)) }
      let share = try Share(Int.random(in: 1...4, using: &random), 4)
      let strictly = share != .whole && Bool.random(using: &random)
      let game = try SimpleGame(weights: weights, Quota(.share(share), strictly: strictly, of: .votesCast))
      let sitting = try Sitting(game, quorum: Int.random(in: 0...count, using: &random))
      let present = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let yes = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let expected = enumerated(sitting, present: present, yes: yes) { says, here in
        let sum = says.indices.reduce(0) { $0 + (says[$1] ? weights[$1].units * 4 : 0) }
        let cast = here.indices.reduce(0) { $0 + (here[$1] ? weights[$1].units * 4 : 0) }
        let needed = share.numerator * cast
        return cast > 0 && (strictly ? sum * share.denominator > needed : sum * share.denominator >= needed)
      }
      #expect(near(try sitting.forecast(present: present, yes: yes).pass, expected, within: 1e-12))
    }
  }

  @Test("with everybody there a meeting passes as the game does, and a quorum nobody can meet is refused")
  func everybody() throws {
    let game = try SimpleGame(weights: [3, 2, 2, 1], needed: 5)
    let yes = [0.2, 0.6, 0.7, 0.9]
    let sitting = try Sitting(game, quorum: 4)
    let found = try sitting.forecast(present: [1, 1, 1, 1], yes: yes)
    #expect(near(found.pass, try game.forecast(independent: yes).pass))
    #expect(found.inquorate == 0)
    #expect(near(try sitting.forecast(present: [1, 1, 1, 0.25], yes: yes).inquorate, 0.75))
    #expect(throws: VotingError.self) { try Sitting(game, quorum: 5) }
  }

  @Test("a rule given as a function is measured at a meeting too, for up to twenty members")
  func function() throws {
    let rule = DecisionRule.asked(memberCount: 5) { $0.contains(0) && $0.count >= 3 }
    let sitting = try Sitting(SimpleGame(memberCount: 5, rule: rule), quorum: 4)
    let (present, yes) = ([0.9, 0.8, 0.7, 1, 0.6], [0.5, 0.4, 0.9, 0.8, 0.3])
    let expected = enumerated(sitting, present: present, yes: yes) { says, _ in
      says[0] && says.count(where: { $0 }) >= 3
    }
    #expect(near(try sitting.forecast(present: present, yes: yes).pass, expected))
    let wide = try SimpleGame(memberCount: 21, rule: .asked(memberCount: 21) { $0.count > 10 })
    #expect(throws: VotingError.self) { try PowerProfile(wide) }
  }

  @Test("the smallest coalitions come first however few are asked for")
  func smallest() throws {
    var random = SeededGenerator(state: 73)
    for _ in 0..<40 {
      let game = try RandomGame.joined(&random, members: 2...9, top: 9)
      guard let diagram = try? GameDiagram(game) else { continue }
      let all = try MinimalCoalitions(winning: diagram)
      let whole = all.first(1_000)
      #expect(Set(whole) == BruteForce(game).minimalWinning)
      let few = all.first(3)
      #expect(few.map(\.count) == whole.prefix(3).map(\.count))
    }
  }

  @Test("Banzhaf alone is Banzhaf in the profile")
  func banzhaf() throws {
    var random = SeededGenerator(state: 74)
    let weights = (0..<80).map { _ in Int.random(in: 1...200, using: &random) }
    for game in [
      try SimpleGame(weights: weights, needed: weights.reduce(0, +) * 3 / 5),
      try SimpleGame(weights: [4, 3, 2, 1], needed: 6),
      try SimpleGame(memberCount: 70, rule: .all([.heads(atLeast: 40, of: 70), .vetoes([2, 5], of: 70)])),
    ] {
      let profile = try PowerProfile(game).members.map(\.banzhaf.value)
      for (found, expected) in zip(try game.banzhaf(), profile) { #expect(near(found, expected)) }
    }
  }
}
