import Testing

@testable import Coalitions

@Suite("A meeting under any rule")
struct SittingTests {
  /// The chance of passing over all 4^n ways to come and vote; `casts` says who votes rather than abstains.
  private func enumerated(
    _ sitting: Sitting, present: [Double], yes: [Double], abstains: [Double]? = nil,
    passes: (_ yes: [Bool], _ casts: [Bool]) -> Bool
  ) -> Double {
    let count = present.count
    var ways = 1
    for _ in 0..<count { ways *= 4 }
    var sum = 0.0
    for way in 0..<ways {
      var (mass, rest) = (1.0, way)
      var (says, casts, heads) = ([Bool](), [Bool](), 0)
      for member in 0..<count {
        let ballot = rest % 4
        rest /= 4
        casts.append(ballot < 2)
        if ballot < 3 { heads += 1 }
        says.append(ballot == 0 || (ballot == 3 && sitting.silenceAuthorises))
        let away = abstains?[member] ?? 0
        mass *=
          [
            present[member] * (1 - away) * yes[member], present[member] * (1 - away) * (1 - yes[member]),
            present[member] * away, 1 - present[member],
          ][ballot]
        if mass == 0 { break }
      }
      if mass > 0, heads >= sitting.quorum, passes(says, casts) { sum += mass }
    }
    return sum
  }

  @Test("composed rules with a quorum, silence and a casting vote agree with enumeration")
  func composed() throws {
    var random = SeededGenerator(state: 71)
    for round in 0..<60 {
      let game = try RandomGame.joined(&random, members: 1...6, top: 6)
      let count = game.memberCount
      let chair = round % 3 == 0 ? Int.random(in: 0..<count, using: &random) : nil
      let sitting = try Sitting(
        game, quorum: Int.random(in: 0...count, using: &random), silenceAuthorises: round % 2 == 0, castingVote: chair)
      let present = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let yes = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let abstains = (0..<count).map { _ in round % 4 == 0 ? 0 : Double.random(in: 0...0.6, using: &random) }
      let expected = enumerated(sitting, present: present, yes: yes, abstains: abstains) { says, here in
        if game.wins(MemberSet(says.indices.filter { says[$0] }, among: count)) { return true }
        guard let chair, here[chair], says[chair] else { return false }
        let heads = here.indices.filter { here[$0] }
        return 2 * heads.count(where: { says[$0] }) == heads.count
      }
      let found = try sitting.forecast(present: present, yes: yes, abstains: abstains)
      #expect(near(found.pass, expected, within: 1e-12), "round \(round)")
    }
  }

  @Test("a share of the votes cast is a share of the votes of those present")
  func votesCast() throws {
    var random = SeededGenerator(state: 72)
    for _ in 0..<40 {
      let count = Int.random(in: 1...6, using: &random)
      let weights = (0..<count).map { _ in ExactDecimal(Int.random(in: 1...5, using: &random)) }
      let share = try Share(Int.random(in: 1...4, using: &random), 4)
      let strictly = share != .whole && Bool.random(using: &random)
      let game = try SimpleGame(weights: weights, Quota(.share(share), strictly: strictly, of: .votesCast))
      let sitting = try Sitting(game, quorum: Int.random(in: 0...count, using: &random))
      let present = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let yes = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
      let abstains = (0..<count).map { _ in Double.random(in: 0...0.6, using: &random) }
      let expected = enumerated(sitting, present: present, yes: yes, abstains: abstains) { says, here in
        let sum = says.indices.reduce(0) { $0 + (says[$1] ? weights[$1].units * 4 : 0) }
        let cast = here.indices.reduce(0) { $0 + (here[$1] ? weights[$1].units * 4 : 0) }
        let needed = share.numerator * cast
        return cast > 0 && (strictly ? sum * share.denominator > needed : sum * share.denominator >= needed)
      }
      #expect(
        near(try sitting.forecast(present: present, yes: yes, abstains: abstains).pass, expected, within: 1e-12))
    }
  }

  @Test("composed rules and single weighted tests are measured alike: the ternary Banzhaf measure and correlated votes")
  func ternary() throws {
    var random = SeededGenerator(state: 75)
    for round in 0..<20 {
      let count = Int.random(in: 1...6, using: &random)
      let weights = (0..<count).map { _ in ExactDecimal(Int.random(in: 1...5, using: &random)) }
      let quota = Quota.majority(of: round % 2 == 0 ? .votesCast : .votesThatExist)
      let even = Array(repeating: 0.5, count: count)
      let sitting = try Sitting(SimpleGame(weights: weights, quota))
      let everyone = even.map { _ in 1.0 }
      let third = even.map { _ in 1.0 / 3 }
      let found = try sitting.forecast(present: everyone, abstains: third, .independent(even))
      // Yes, no and abstention alike likely, one member's ballot held: 0 yes, 1 no, 2 abstains, nil as the others.
      let pass = { (held: Int?, of: Int) -> Double in
        let says = (0..<count).map { $0 == of && held != nil ? (held == 0 ? 1.0 : 0) : 0.5 }
        let away = (0..<count).map { $0 == of && held != nil ? (held == 2 ? 1.0 : 0) : 1.0 / 3 }
        return self.enumerated(sitting, present: everyone, yes: says, abstains: away) { says, here in
          let sum = says.indices.reduce(0) { $0 + (says[$1] ? weights[$1].units : 0) }
          let cast = says.indices.reduce(0) { $0 + (round % 2 == 0 && !here[$1] ? 0 : weights[$1].units) }
          return 2 * sum > cast
        }
      }
      #expect(near(found.pass, pass(nil, 0), within: 1e-12))
      for member in 0..<count {
        #expect(near(found.decisive[member], pass(0, member) - pass(1, member), within: 1e-12))
        #expect(near(found.yesOverAbstention[member], pass(0, member) - pass(2, member), within: 1e-12))
      }
      // With everybody there and nobody abstaining a common factor does what it does to the game.
      let yes = even.map { _ in Double.random(in: 0.1...0.9, using: &random) }
      let outlook = VoteOutlook.commonFactor(yes: yes, loadings: even.map { _ in 0.6 })
      let full = try SimpleGame(weights: weights, .majority())
      let there = try Sitting(full).forecast(present: everyone, abstains: even.map { _ in 0 }, outlook)
      let direct = try GameDiagram(full).forecast(outlook)
      #expect(near(there.pass, direct.pass, within: 1e-11))
      for member in 0..<count { #expect(near(there.decisive[member], direct.decisive[member], within: 1e-11)) }
    }
    // Three members, more yes than no: 10 of 27 ways pass, and a member decides in 5 of the others' 9.
    let three = try Sitting(SimpleGame(memberCount: 3, rule: .heads(.majority(of: .votesCast), of: 3)))
    let found = try three.forecast(
      present: [1, 1, 1], abstains: [1.0 / 3, 1.0 / 3, 1.0 / 3], .independent([0.5, 0.5, 0.5]))
    #expect(near(found.pass, 10.0 / 27))
    #expect(near(found.decisive[0], 5.0 / 9))
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
