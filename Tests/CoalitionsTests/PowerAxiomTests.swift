import Testing

@testable import Coalitions

@Suite("Laws of power")
struct PowerAxiomTests {
  @Test("power is shared out, symmetric, monotone in weight, and dummies have none")
  func laws() throws {
    var random = SeededGenerator(state: 21)
    for _ in 0..<150 {
      let game = try RandomGame.weighted(&random, members: 2...12, top: 15)
      let weights = try #require(game.weightedQuota).weights
      let power = try PowerProfile(game)
      #expect(near(power.members.reduce(0) { $0 + $1.shapleyShubik.value }, 1, within: 1e-13))
      #expect(near(power.members.reduce(0) { $0 + $1.banzhafNormalised.value }, 1, within: 1e-13))
      for a in weights.indices {
        for b in weights.indices where weights[a] <= weights[b] {
          #expect(power.members[a].shapleyShubik.value <= power.members[b].shapleyShubik.value)
          #expect(power.members[a].banzhaf.value <= power.members[b].banzhaf.value)
          if weights[a] == weights[b] { #expect(power.members[a] == power.members[b]) }
        }
        if power.members[a].isDummy { #expect(power.members[a].shapleyShubik.value == 0) }
      }
    }
  }

  @Test("a game and its dual give everybody the same power; minimal blockers are the dual's minimal winners")
  func duality() throws {
    var random = SeededGenerator(state: 22)
    for _ in 0..<100 {
      let diagram = try GameDiagram(RandomGame.joined(&random, members: 2...9, top: 9))
      let (a, b) = (try PowerProfile(diagram), try PowerProfile(diagram.dual))
      #expect(a.members.map(\.banzhaf) == b.members.map(\.banzhaf))
      #expect(a.members.map(\.shapleyShubik) == b.members.map(\.shapleyShubik))
      #expect(near(a.decisiveness.value + b.decisiveness.value, 1, within: 1e-15))
    }
  }

  @Test("either-or and both together share power as the two alone (transfer axiom, Dubey 1975)")
  func transfer() throws {
    var random = SeededGenerator(state: 23)
    for _ in 0..<60 {
      let first = try RandomGame.weighted(&random, members: 6...6, top: 9)
      let second = try RandomGame.weighted(&random, members: 6...6, top: 9)
      let either = try PowerProfile(SimpleGame(memberCount: 6, rule: .any([first.rule, second.rule])))
      let both = try PowerProfile(SimpleGame(memberCount: 6, rule: .all([first.rule, second.rule])))
      let (a, b) = (try PowerProfile(first), try PowerProfile(second))
      for member in 0..<6 {
        let left = either.members[member].shapleyShubik.value + both.members[member].shapleyShubik.value
        let right = a.members[member].shapleyShubik.value + b.members[member].shapleyShubik.value
        #expect(near(left, right, within: 1e-14))
      }
    }
  }

  @Test("Deegan-Packel, Holler and Johnston are those of the definitions")
  func coalitionIndices() throws {
    var random = SeededGenerator(state: 24)
    for _ in 0..<150 {
      let game = try RandomGame.joined(&random, members: 2...9, top: 9)
      let truth = BruteForce(game)
      let diagram = try GameDiagram(game)
      let minimal = try MinimalCoalitions(winning: diagram)
      let johnston = try diagram.johnston()
      for member in 0..<game.memberCount {
        #expect(near(minimal.deeganPackel[member].value, truth.deeganPackel[member]))
        #expect(near(minimal.holler[member].value, truth.holler[member]))
        #expect(near(johnston[member].value, truth.johnston[member]))
      }
    }
  }

  @Test("textbook games: [51; 50, 49, 1], [4; 2, 1, 1, 1] and majority of three")
  func textbook() throws {
    // Banzhaf 3/5, 1/5, 1/5: The Britannica Guide to Statistics and Probability, page 194; Shapley-Shubik 2/3, 1/6, 1/6.
    let veto = try PowerProfile(SimpleGame(weights: [50, 49, 1], needed: 51))
    #expect(veto.members.map(\.banzhafNormalised.exact) == [Fraction(3, 5), Fraction(1, 5), Fraction(1, 5)])
    #expect(veto.members.map(\.shapleyShubik.exact) == [Fraction(2, 3), Fraction(1, 6), Fraction(1, 6)])
    #expect(veto.members.map(\.isVeto) == [true, false, false])
    let apex = try PowerProfile(SimpleGame(weights: [2, 1, 1, 1], needed: 4))
    #expect(apex.members.map(\.shapleyShubik.exact) == [Fraction(1, 2)] + Array(repeating: Fraction(1, 6), count: 3))
    #expect(apex.members.map(\.banzhaf.exact) == [Fraction(1, 2)] + Array(repeating: Fraction(1, 4), count: 3))
    let three = try PowerProfile(SimpleGame(weights: [1, 1, 1], needed: 2))
    #expect(three.members.map(\.banzhaf.exact) == Array(repeating: Fraction(1, 2), count: 3))
    #expect(three.decisiveness.exact == Fraction(1, 2))
  }

  @Test("wrong games are refused by name, never answered")
  func errors() throws {
    #expect(throws: VotingError.noMembers) { try SimpleGame(weights: [], needed: 1) }
    #expect(throws: VotingError.negativeWeight(member: 1)) { try SimpleGame(weights: [1, -1], needed: 1) }
    #expect(throws: VotingError.quotaNotPositive) { try SimpleGame(weights: [1, 1], needed: 0) }
    #expect(throws: VotingError.quotaAboveTotal(quota: "3", total: "2")) { try SimpleGame(weights: [1, 1], needed: 3) }
    #expect(throws: VotingError.notANumber("1e3")) { try ExactDecimal(parsing: "1e3") }
    #expect(throws: VotingError.notRepresentable("1.1234567890123456789")) {
      try ExactDecimal(parsing: "1.1234567890123456789")
    }
    #expect(throws: VotingError.overflow("the sum of the weights")) {
      try SimpleGame(weights: [Int.max / 2, Int.max / 2], needed: 1)
    }
    let wild = try SimpleGame(memberCount: 3, rule: .asked(memberCount: 3) { $0.count == 1 })
    #expect(throws: VotingError.self) { try GameDiagram(wild) }
    let never = try SimpleGame(memberCount: 3, rule: .asked(memberCount: 3) { _ in false })
    #expect(throws: VotingError.trivial(passes: false)) { try GameDiagram(never) }
    let large = try SimpleGame(weights: (1...100).map { 1_000_000_007 * $0 + $0 * $0 }, needed: 2_000_000_000_000)
    #expect(throws: VotingError.self) { try PowerProfile(large) }
  }
}
