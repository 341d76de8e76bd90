import Testing

@testable import Coalitions

@Suite("Changing a game, and designing one")
struct GameChangeTests {
  @Test("comparing two rules counts the yes sides that differ")
  func difference() throws {
    var random = SeededGenerator(state: 51)
    for _ in 0..<80 {
      let a = try RandomGame.joined(&random, members: 6...6, top: 9)
      let b = try RandomGame.joined(&random, members: 6...6, top: 9)
      let difference = try a.difference(from: b)
      let sides = (0..<UInt64(64)).map { MemberSet(bits: $0, among: 6) }
      let mine = sides.filter { a.wins($0) && !b.wins($0) }
      #expect(difference.onlyFirst == UInt64(mine.count))
      #expect(difference.onlySecond == UInt64(sides.count { b.wins($0) && !a.wins($0) }))
      #expect(difference.exampleOnlyFirst?.count == mine.map(\.count).min())
      if let example = difference.exampleOnlyFirst { #expect(mine.contains(MemberSet(example, among: 6))) }
    }
  }

  @Test("newcomers can raise an old member's power; joining and leaving undo each other")
  func newMember() throws {
    // The paradox of new members, S. J. Brams and P. J. Affuso, "Power and size: a new paradox", Theory and Decision 7
    // (1976): Luxembourg goes from nothing among six in 1958 to something among nine in 1973.
    let before = try PowerProfile(SimpleGame(weights: [4, 4, 4, 2, 2, 1], needed: 12))
    let after = try PowerProfile(SimpleGame(weights: [10, 10, 10, 10, 5, 5, 3, 3, 2], needed: 41))
    #expect(before.members[5].isDummy && !after.members[8].isDummy)
    let small = try SimpleGame(weights: [3, 2, 2], needed: 4)
    let grown = try small.adding(weights: [1], quota: .keepVotes)
    #expect(grown.memberCount == 4)
    #expect(grown.weightedQuota?.needed == 4)
    #expect(try grown.removing(3, quota: .keepVotes).weightedQuota?.weights == [3, 2, 2])
  }

  @Test("a declared majority stays a majority when members come and go")
  func keepShare() throws {
    let game = try SimpleGame(weights: [1, 1, 1, 1].map { ExactDecimal($0) }, .majority())
    #expect(game.weightedQuota?.needed == 3)
    #expect(try game.adding(weights: [1], quota: .keepShare).weightedQuota?.needed == 3)
    #expect(try game.removing(0, quota: .keepShare).weightedQuota?.needed == 2)
    let over = try SimpleGame(weights: [1, 1, 1, 1].map { ExactDecimal($0) }, .over(ExactDecimal(2)))
    #expect(try over.adding(weights: [2], quota: .keepShare).weightedQuota?.needed == 4)
  }

  @Test("merging is the same as voting together, for composed rules and for functions")
  func merging() throws {
    var random = SeededGenerator(state: 52)
    for _ in 0..<40 {
      let game = try RandomGame.joined(&random, members: 6...6, top: 9)
      let asked = try SimpleGame(memberCount: 6, rule: .asked(memberCount: 6) { game.wins($0) })
      let (merged, groups) = try game.merging([[4, 1], [5, 0]])
      let other = try asked.merging([[4, 1], [5, 0]]).game
      #expect(groups == [[4, 1], [5, 0], [2], [3]])
      for bits in 0..<UInt64(16) {
        let side = MemberSet(bits: bits, among: 4)
        let whole = MemberSet(side.members.flatMap { groups[$0] }, among: 6)
        #expect(merged.wins(side) == game.wins(whole))
        #expect(other.wins(side) == game.wins(whole))
      }
    }
    #expect(throws: VotingError.noSuchMember(1)) {
      try SimpleGame(weights: [1, 1, 1], needed: 2).merging([[0, 1], [1, 2]])
    }
  }

  @Test("weights for a power: a reachable target of four is met exactly, and is proved best")
  func inverseExact() throws {
    let target = [1.0 / 2, 1.0 / 6, 1.0 / 6, 1.0 / 6]
    let found = try InversePower(target: target, index: .shapleyShubik)
    #expect(found.isProvedBest && found.error < 1e-12)
    // Nobody can have 55% of the Shapley power among three: possible are 1, 2/3, 1/2, 1/3 for the strongest.
    let near = try InversePower(target: [0.55, 0.25, 0.2], index: .shapleyShubik)
    #expect(near.error > 0.05 && near.isProvedBest)
  }

  @Test("weights for a power: the square roots of a council of fifteen are approached")
  func inverseSearch() throws {
    let target = [9.0, 7.7, 7.6, 7.6, 6.3, 3.9, 3.3, 3.2, 3.2, 2.97, 2.84, 2.3, 2.27, 1.94, 0.65]
    let sum = target.reduce(0, +)
    let found = try InversePower(target: target, index: .banzhaf, quota: .majority(), votes: 120)
    #expect(!found.isProvedBest)
    // 120 whole votes cannot do much better than a quarter of a vote a member.
    #expect(found.error < 0.035)
    #expect(found.weights.reduce(0, +) == 120 && found.needed == 61)
    let check = try PowerProfile(SimpleGame(weights: found.weights, needed: found.needed))
    let error = zip(check.members, target).reduce(0.0) { $0 + abs($1.0.banzhafNormalised.value - $1.1 / sum) }
    #expect(near(error, found.error))
  }
}
