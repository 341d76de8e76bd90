import Testing

@testable import Coalitions

@Suite("Power against brute force")
struct PowerBruteForceTests {
  @Test("a thousand random games agree with the definitions", arguments: 0..<10)
  func randomGames(block: Int) throws {
    var random = SeededGenerator(state: UInt64(block))
    for index in 0..<100 {
      let game =
        index % 2 == 0
        ? try RandomGame.weighted(&random, members: 1...8, top: 12)
        : try RandomGame.joined(&random, members: 2...8, top: 9)
      let truth = BruteForce(game)
      let power = try PowerProfile(game)
      let all = Double(1 << game.memberCount)
      #expect(power.decisiveness.value == Double(truth.winning) / all)
      for (member, found) in power.members.enumerated() {
        let swings = truth.swings[member]
        #expect(found.banzhaf.value == Double(swings) / (all / 2))
        #expect(near(found.banzhafNormalised.value, Double(swings) / Double(truth.swings.reduce(0, +)), within: 1e-15))
        #expect(near(found.shapleyShubik.value, truth.shapleyShubik[member], within: 1e-14))
        #expect(near(found.prevent.value, Double(swings) / Double(truth.winning), within: 1e-15))
        #expect(near(found.initiate.value, Double(swings) / (all - Double(truth.winning)), within: 1e-15))
        #expect(found.isDummy == (swings == 0))
        #expect(found.isVeto == (swings == truth.winning))
        #expect(found.isDictator == (truth.minimalWinning == [[member]]))
      }
    }
  }

  @Test("minimal winning and blocking coalitions are those of the definition")
  func minimalCoalitions() throws {
    var random = SeededGenerator(state: 77)
    for _ in 0..<200 {
      let game = try RandomGame.joined(&random, members: 2...8, top: 9)
      let diagram = try GameDiagram(game)
      let truth = BruteForce(game)
      let minimal = try MinimalCoalitions(winning: diagram)
      #expect(Set(minimal.first(10_000)) == truth.minimalWinning)
      #expect(minimal.count == UInt64(truth.minimalWinning.count))
      let dual = try SimpleGame(
        memberCount: game.memberCount, rule: .asked(memberCount: game.memberCount) { game.blocks($0) })
      let blocking = try MinimalCoalitions(blocking: diagram)
      #expect(Set(blocking.first(10_000)) == BruteForce(dual).minimalWinning)
    }
  }

  @Test("the distribution of sums and the average over diagrams agree with exact counting")
  func enginesAgree() throws {
    var random = SeededGenerator(state: 5)
    for _ in 0..<60 {
      let game = try RandomGame.weighted(&random, members: 1...24, top: 60)
      let test = try #require(game.weightedQuota)
      let diagram = try GameDiagram(game)
      let exact = try PowerProfile(diagram)
      for other in [try PowerProfile(sums: test), PowerProfile(averaging: diagram)] {
        #expect(near(other.decisiveness.value, exact.decisiveness.value))
        for (a, b) in zip(other.members, exact.members) {
          #expect(near(a.banzhaf.value, b.banzhaf.value))
          #expect(near(a.banzhafNormalised.value, b.banzhafNormalised.value))
          #expect(near(a.shapleyShubik.value, b.shapleyShubik.value))
          #expect(near(a.prevent.value, b.prevent.value))
          #expect(near(a.initiate.value, b.initiate.value))
          #expect(a.isVeto == b.isVeto && a.isDummy == b.isDummy && a.isDictator == b.isDictator)
        }
      }
    }
  }

  @Test("a rule given as a function has the power of the rule it computes")
  func askedRule() throws {
    var random = SeededGenerator(state: 9)
    for _ in 0..<30 {
      let game = try RandomGame.joined(&random, members: 2...9, top: 9)
      let asked = try SimpleGame(
        memberCount: game.memberCount, rule: .asked(memberCount: game.memberCount) { game.wins($0) })
      let (a, b) = (try PowerProfile(asked), try PowerProfile(game))
      #expect(a.members.map(\.shapleyShubik) == b.members.map(\.shapleyShubik))
      #expect(a.members.map(\.banzhaf) == b.members.map(\.banzhaf))
    }
  }
}
